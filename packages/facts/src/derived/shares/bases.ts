import type { Mention, Sentence } from '../../model.ts';
import { wordsOf } from '../../text/words-of.ts';
import { type Base, LESS, WHOLE } from './base.ts';
import { knownShare, remainder, sideOfAmount } from './bases-before.ts';
import { isLessened } from './lessened.ts';
import { type Amount, CONCEPT, type Portion, type Scene, isWhole, namesOf } from './model.ts';
import { deciderBehind, pointsToPortion } from './sides.ts';
import { wholeAround, whollyOf } from './whole.ts';

/** Finds the base; undefined when the amount is a part of something that is no concern of ours. */
export function baseOf(amount: Amount, scene: Scene, before: readonly Portion[]): Base | undefined {
  const { sentence, ledger } = scene;
  const { grammar } = ledger.reader;
  const words = wordsOf(sentence.tokens);
  if (amount.against === true) return wholeHere(amount, scene);
  const model = repeatedOf(amount, scene);
  if (model !== undefined) return baseOf(model, scene, before);
  // "een kwart van dit budget": what stands right behind the number.
  if (grammar.has('part-of', words[amount.to] ?? '')) {
    const behind = named(scene, amount.to + 1, amount.to + 9, amount);
    if (behind !== undefined) return resolve(behind, amount, scene, before);
    // "beslist zelf over 27 procent van het hare"
    if (grammar.phraseAt('owned-whole', words, amount.to + 1) > 0) return pointingBack(amount, scene, before);
    if (!ownerFollows(amount.to + 1, sentence)) return undefined;
  }
  const statement = sentence.statements[amount.statement];
  const tokens = statement?.tokens.filter((index) => index < amount.from) ?? [];
  // "Van het participatiebudget is 22% …": a phrase with "van" or "uit" before it, the nearest first.
  for (const index of tokens.toReversed()) {
    const word = words[index] ?? '';
    // "Van dit bedrag is 70% voor … en 30% voor …": what stands before both numbers takes up neither of them.
    const earlier = saidBefore(index, amount, scene, before);
    if (grammar.has('anaphor-part', word)) return pointingBack(amount, scene, earlier);
    // "Van 2020 tot …" is a time, "van elke drie euro" a way of counting: neither is a whole.
    const next = words[index + 1] ?? '';
    if (!grammar.has('part-of-front', word) || /^\d{4}$/u.test(next) || grammar.has('distributive', next)) continue;
    // "30 procent van het budget, in 2021 27 procent": what stands behind an earlier number is the base of both.
    const first = scene.amounts.find((each) => each.to === index && each.quantity.kind === amount.quantity.kind);
    if (first !== undefined) return baseOf(first, scene, []);
    // "in plaats van 25%" names what is set aside.
    if (grammar.phraseAt('role-instead', words, index - 2) > 0) continue;
    const fronted = named(scene, index + 1, Math.min(amount.from, index + 8), amount);
    if (fronted !== undefined) return resolve(fronted, amount, scene, earlier);
    if (
      index ===
        tokens.find((each) => sentence.tokens[each]?.kind === 'word' && sentence.tokens[each]?.borrowed === false) &&
      !ownerFollows(index + 1, sentence)
    )
      return undefined;
  }
  if (
    statement?.tokens.some((index) => index > amount.from && grammar.has('anaphor-part', words[index] ?? '')) === true
  )
    return pointingBack(amount, scene, before);
  const left = sentence.mentions.find(
    (mention) =>
      mention.concepts.has(CONCEPT.remainder) &&
      mention.statement === amount.statement &&
      mention.to <= amount.from &&
      grammar.has('part-of-front', mention.via ?? ''),
  );
  if (left !== undefined) return remainder(scene, before, left);
  if (followsRemainder(amount, sentence)) {
    const last = before.at(-1);
    if (last !== undefined) return { of: last.of, weak: false, explained: [], factor: last.base ?? WHOLE };
  }
  const divided = dividedSide(amount, scene);
  if (divided !== undefined) return resolve({ mention: divided }, amount, scene, before);
  const inStatement = sentence.mentions.filter((mention) => isWhole(mention) && mention.statement === amount.statement);
  // "Valt de rijksbijdrage tegen, dan is dat 22%": what is supposed is not what the number is a part of.
  const takesUp = hasPartBefore(scene) && pointsToPortion(amount, scene);
  const anywhere = sentence.mentions.filter(
    (each) => isWhole(each) && !(takesUp && sentence.statements[each.statement]?.role === 'condition'),
  );
  // "verschuivingen binnen het lokale deel van meer dan tien procent": of something that happens within it.
  const within = sentence.mentions.find(
    (each) => each.concepts.has(CONCEPT.share) && each.statement === amount.statement && each.to <= amount.from,
  );
  if (within?.via !== undefined && grammar.has('within-preposition', within.via)) return undefined;
  const mention = nearest(inStatement, amount) ?? nearest(anywhere, amount);
  return mention === undefined ? aroundHere(scene) : whole(mention, scene);
}

/** The parts that were named before this place: not those of the same statement whose numbers stand behind it. */
function saidBefore(
  index: number,
  { statement }: Amount,
  { amounts }: Scene,
  before: readonly Portion[],
): readonly Portion[] {
  return amounts.some((each) => each.statement === statement && each.to <= index)
    ? before
    : before.filter((portion) => portion.statement !== statement);
}

function wholeHere(amount: Amount, scene: Scene): Base {
  const mention = nearest(scene.sentence.mentions.filter(isWhole), amount);
  return mention === undefined ? aroundHere(scene) : whole(mention, scene);
}

function aroundHere(scene: Scene): Base {
  const around = wholeAround(scene);
  return around === undefined
    ? { of: ['unstated'], factor: WHOLE, weak: true, explained: [] }
    : { ...whole(around, scene), weak: true };
}

function hasPartBefore({ sentence, ledger }: Scene): boolean {
  const last = ledger.portions.findLast(({ side }) => side !== undefined)?.sentence ?? -1;
  return last >= ledger.from && last < sentence.index;
}

/** "in even jaren van 26% van het budget, in oneven jaren van 24%": the same preposition behind a comma has the same base. */
function repeatedOf(amount: Amount, { sentence, amounts, ledger }: Scene): Amount | undefined {
  const { tokens } = sentence;
  const word = tokens[amount.from - 1]?.word ?? '';
  const { grammar } = ledger.reader;
  if (!grammar.has('preposition', word) || grammar.has('part-of', tokens[amount.to]?.word ?? '')) return undefined;
  const earlier = amounts.findLast((each) => each.to < amount.from && each.statement === amount.statement);
  return earlier !== undefined &&
    earlier.quantity.kind === amount.quantity.kind &&
    tokens[earlier.from - 1]?.word === word &&
    grammar.has('part-of', tokens[earlier.to]?.word ?? '') &&
    tokens.slice(earlier.to, amount.from).some((token) => token.word === ',')
    ? earlier
    : undefined;
}

function nearest(mentions: readonly Mention[], amount: Amount): Mention | undefined {
  return mentions.toSorted((a, b) => Math.abs(a.from - amount.from) - Math.abs(b.from - amount.from))[0];
}

/** The whole itself, or what a deduction or a definition leaves of it. */
function whole(mention: Mention, scene: Scene): Base {
  const factor = isLessened(mention, scene.sentence, scene.ledger) ? LESS : WHOLE;
  return { of: namesOf(mention), factor, mention, weak: false, explained: [] };
}

/** "Het lokale deel wordt besteed: 45% aan …, 30% aan …": parts of the side itself, each for some purpose. */
function dividedSide(amount: Amount, { sentence, ledger }: Scene): Mention | undefined {
  if (!ledger.reader.grammar.has('purpose-preposition', sentence.tokens[amount.to]?.word ?? '')) return undefined;
  const holder = sentence.statements[amount.statement]?.parent;
  return sentence.mentions.find(
    (mention) =>
      mention.concepts.has(CONCEPT.share) &&
      mention.to <= amount.from &&
      mention.via === undefined &&
      (mention.statement === amount.statement || mention.statement === holder) &&
      sentence.acts.some((act) => act.statement === mention.statement && act.concepts.has('spend-on') && act.affirmed),
  );
}

type Named = { readonly mention: Mention } | { readonly amount: Amount };

/** The first thing between two places that can be a base: a whole, a side, a remainder, "dit budget", or another amount. */
function named(scene: Scene, from: number, to: number, self: Amount): Named | undefined {
  const { sentence, ledger } = scene;
  const mention = sentence.mentions
    .filter(
      (each) =>
        each.from >= from &&
        each.from < to &&
        (isWhole(each) ||
          (ledger.sides.of(each.concepts) !== undefined && !each.concepts.has('actor')) ||
          each.concepts.has(CONCEPT.remainder) ||
          each.concepts.has(CONCEPT.budget) ||
          each.concepts.has(CONCEPT.portion)),
    )
    .toSorted((a, b) => a.from - b.from || rank(b) - rank(a))[0];
  // "van de andere helft": a number right behind the preposition is a base, one further on is not.
  const amount = scene.amounts.find(
    (each) =>
      each !== self &&
      each.from >= from &&
      each.from <= from + 2 &&
      each.from < to &&
      each.quantity.kind === 'share' &&
      !sentence.tokens.slice(from, each.from).some((token) => token.kind === 'punctuation'),
  );
  if (amount !== undefined && (mention === undefined || amount.from <= mention.to)) return { amount };
  if (mention === undefined) return undefined;
  // "20% van de loonkosten …": a noun between the preposition and the mention is the base, and it is none of ours.
  const between = sentence.tokens.slice(from, mention.from);
  if (between.some((token) => token.kind === 'punctuation')) return undefined;
  return { mention };
}

function rank(mention: Mention): number {
  return isWhole(mention) ? 3 : mention.concepts.has(CONCEPT.share) ? 2 : 1;
}

function resolve(found: Named, amount: Amount, scene: Scene, before: readonly Portion[]): Base {
  const { ledger } = scene;
  if ('amount' in found) {
    const value = found.amount.quantity.value;
    const of = whollyOf(scene);
    // "Van de 30% waarover de gemeente beslist, is een tiende …": whose the base is stands right behind it.
    const side = deciderBehind(found.amount, scene);
    const own = side === undefined ? sideOfAmount(found.amount, before) : { side };
    return { of, factor: value, weak: false, explained: [], ...own };
  }
  const { mention } = found;
  if (isWhole(mention)) return whole(mention, scene);
  if (mention.concepts.has(CONCEPT.remainder)) return remainder(scene, before, mention);
  const side = ledger.sides.of(mention.concepts) ?? deciderBehind(mention, scene);
  if (side !== undefined) {
    const known = knownShare(side, scene, before);
    return {
      of: known?.of ?? whollyOf(scene),
      side,
      mention,
      weak: false,
      explained: known?.value === undefined ? [] : [],
      ...(known?.value === undefined ? {} : { factor: known.value }),
    };
  }
  const pointed = pointingBack(amount, scene, before);
  if (mention.concepts.has(CONCEPT.budget)) {
    const around = wholeAround(scene);
    if (pointed.side !== undefined && isDemonstrative(mention, scene)) return pointed;
    if (around === undefined) return { ...pointed, mention };
    return isLessened(mention, scene.sentence, ledger)
      ? { ...whole(around, scene), mention, factor: LESS }
      : { ...whole(around, scene), mention, weak: false };
  }
  return { ...pointed, mention };
}

function isDemonstrative(mention: Mention, { sentence, ledger }: Scene): boolean {
  return ledger.reader.grammar.has('demonstrative', sentence.tokens[mention.from - 1]?.word ?? '');
}

/** "daarvan", "dit deel": the last part of this or the previous sentence, or else the whole that was spoken of. */
function pointingBack(amount: Amount, scene: Scene, before: readonly Portion[]): Base {
  const { ledger, sentence } = scene;
  const here = before.findLast((portion) => portion.side !== undefined);
  const there =
    here ??
    ledger.portions.findLast(
      (portion) =>
        portion.side !== undefined &&
        portion.sentence < sentence.index &&
        portion.sentence >= Math.max(ledger.from, sentence.index - 2),
    );
  if (there !== undefined)
    return {
      of: there.of,
      weak: false,
      explained: [],
      ...(there.side === undefined ? {} : { side: there.side }),
      ...(there.value === undefined ? {} : { factor: there.value }),
    };
  const mention =
    nearest(
      sentence.mentions.filter((each) => isWhole(each)),
      amount,
    ) ?? wholeAround(scene);
  return mention === undefined ? { of: ['unstated'], factor: WHOLE, weak: true, explained: [] } : whole(mention, scene);
}

/** "de overige 60%" has the base of the number before it. */
function followsRemainder(amount: Amount, sentence: Sentence): boolean {
  return sentence.mentions.some((mention) => mention.concepts.has(CONCEPT.remainder) && mention.to === amount.from);
}

/** A body right behind the preposition owns the money; it is no base ("20% van de gemeente …" is left to the words further on). */
function ownerFollows(from: number, sentence: Sentence): boolean {
  return sentence.mentions.some(
    ({ concepts, ...mention }) =>
      concepts.has('actor') && !concepts.has('person') && mention.from >= from && mention.from <= from + 2,
  );
}
