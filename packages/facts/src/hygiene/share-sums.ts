import type { PartView } from '../by-part.ts';
import type { Clause } from '@kadertoets/document';
import type { Fact, Reading, Sentence } from '../model.ts';
import { add, compare, ONE, toPercentText, ZERO, type Quantity, type Rational } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { firstSentence, toFacts, type Fault } from './fact.ts';

/** Percentages of one base that are together more than the whole, or less where the clause divides all of it. */
export function shareSumFacts(reading: Reading, { sentences, clauses }: PartView, reader: Reader): Fact[] {
  return toFacts([
    ...sentences.flatMap((sentence) => inSentence(sentence, reader)),
    ...inLists(reading, clauses, reader),
  ]);
}

function inSentence(sentence: Sentence, reader: Reader): Fault[] {
  if (sentence.quantities.length < 2 || sentence.statements.some(({ role }) => role === 'row')) return [];
  const shares = sentence.quantities.filter(
    (quantity) => quantity.kind === 'share' && quantity.start >= sentence.span.start,
  );
  if (shares.length < 2 || !divideOneBase(sentence, shares, reader)) return [];
  return judge(sentence, shares, dividesAll(sentence, reader));
}

function judge(sentence: Sentence, shares: readonly Quantity[], all: boolean): Fault[] {
  const values = shares.flatMap((share): Rational[] => (share.value.low === undefined ? [] : [share.value.low]));
  const sum = values.reduce(add, ZERO);
  const order = compare(sum, ONE);
  if (values.length !== shares.length || order === 0 || (order < 0 && !all)) return [];
  return [
    {
      kind: 'sum-differs',
      sentence,
      says: `${values.map(toPercentText).join(' + ')} = ${toPercentText(sum)}, geen 100%`,
    },
  ];
}

/**
 * Do these shares divide one thing? Each is exact, is bound for something by the same preposition ("45% aan …, 30% aan … en 20%
 * aan …"), and none but the first names a base of its own or a year.
 */
function divideOneBase(sentence: Sentence, shares: readonly Quantity[], { grammar }: Reader): boolean {
  if (shares.some((share) => share.bound !== 'exact') || mayOverlap(sentence, grammar)) return false;
  if (
    sentence.quantities.some(
      (quantity) => ['year', 'period', 'date'].includes(quantity.kind) && quantity.start > (shares[0]?.end ?? 0),
    )
  )
    return false;
  const ties = shares.map((share) => {
    const after = sentence.tokens
      .filter((token) => token.span.start >= share.coreEnd)
      .slice(0, 7)
      .map((token) => token.word);
    const stop = after.findIndex((word) => grammar.has('share-tie', word));
    const words = stop === -1 ? after : after.slice(0, stop);
    return { tie: after[stop], next: after[0], own: words.some((word) => word === 'van' || word === 'waarvan') };
  });
  const [first] = ties;
  if (ties.slice(1).some(({ own }) => own)) return false;
  if (first?.tie === undefined || ties.some(({ tie }) => tie !== first.tie)) {
    // "50% begeleiding, 30% scholing en 20% bemiddeling": what each is for stands right behind it.
    if (
      !isSharedOut(sentence, shares, grammar) &&
      (shares.length < 3 ||
        !ties.every(({ next }) => next !== undefined && !grammar.has('preposition', next) && /^\p{L}/u.test(next)))
    )
      return false;
  }
  // Between two shares stands an enumeration, not another sentence with a verb of its own.
  return shares.slice(1).every((share, index) => {
    const before = shares[index];
    const between = sentence.tokens
      .filter((token) => before !== undefined && token.span.start >= before.coreEnd && token.span.end <= share.start)
      .map((token) => token.word);
    return (
      between.length < 26 &&
      between.some((word) => [',', ';', 'en'].includes(word)) &&
      !between.some((word) => grammar.has('share-break', word))
    );
  });
}

/** "wie voor meer dingen komt, telt telkens mee": then parts may be more than the whole. */
function mayOverlap({ tokens }: Sentence, grammar: Reader['grammar']): boolean {
  const words = tokens.map(({ word }) => word);
  return words.some((_, at) => grammar.phraseAt('counted-twice', words, at) > 0);
}

/** "wordt verdeeld: Heumen betaalt 50%, het WerkBedrijf 30% en …": who bears each stands before it, and the verb is said once. */
function isSharedOut(sentence: Sentence, shares: readonly Quantity[], grammar: Reader['grammar']): boolean {
  const [first, last] = [shares[0], shares.at(-1)];
  // Before the first share or, "daarmee is alles verdeeld", behind the last.
  const words = sentence.tokens
    .filter(
      ({ span }) =>
        (first !== undefined && span.end <= first.start) || (last !== undefined && span.start >= last.coreEnd),
    )
    .map(({ word }) => word);
  if (!words.some((_, at) => grammar.phraseAt('divides-all', words, at) > 0)) return false;
  return shares.slice(1).every((share, index) => {
    const before = shares[index];
    const between = sentence.tokens.filter(
      ({ span }) => before !== undefined && span.start >= before.coreEnd && span.end <= share.start,
    );
    return between.length < 8 && !between.some(({ word }) => grammar.has('preposition', word));
  });
}

/** "geheel besteed", "wordt als volgt verdeeld", "van het overige". */
function dividesAll(sentence: Sentence, { grammar }: Reader): boolean {
  const words = sentence.tokens.map((token) => token.word);
  return words.some((_, at) => grammar.phraseAt('divides-all', words, at) > 0);
}

/** A list in which every item begins with a share of what its lead-in divides. */
function inLists(reading: Reading, clauses: readonly Clause[], reader: Reader): Fault[] {
  const lists = new Map<number, Clause[]>();
  for (const clause of clauses) {
    if (clause.kind === 'item' && clause.lead !== undefined)
      lists.set(clause.lead, [...(lists.get(clause.lead) ?? []), clause]);
  }
  return [...lists].flatMap(([leadIndex, items]) => {
    const lead = reading.draft.clauses[leadIndex];
    const opening = lead === undefined ? undefined : reading.sentences[reading.byClause[lead.index]?.at(-1) ?? -1];
    const sentences = items.flatMap((item) => firstSentence(reading, item) ?? []);
    const shares = sentences.map((sentence) =>
      sentence.quantities.filter((quantity) => quantity.kind === 'share' && quantity.start >= sentence.span.start),
    );
    const last = sentences.at(-1);
    if (opening === undefined || last === undefined || items.length < 2 || sentences.length !== items.length) return [];
    if (
      !shares.every(
        ([share, ...more], index) =>
          share !== undefined &&
          more.length === 0 &&
          share.bound === 'exact' &&
          standsAlone(share, sentences[index], reader),
      )
    )
      return [];
    return judge(last, shares.flat(), dividesAll(opening, reader));
  });
}

/** "50% voor begeleiding", "begeleiding: 50%": a share at the beginning or at the end of its item. */
function standsAlone(share: Quantity, sentence: Sentence | undefined, { grammar }: Reader): boolean {
  if (sentence === undefined) return false;
  const own = sentence.tokens.filter((token) => !token.borrowed && token.kind !== 'punctuation');
  const after = own.filter((token) => token.span.start >= share.coreEnd);
  const before = own.filter((token) => token.span.end <= share.start);
  return (
    (before.length === 0 &&
      (after[0] === undefined ||
        grammar.has('share-tie', after[0].word) ||
        !['van', 'meer', 'minder'].includes(after[0].word))) ||
    (after.length === 0 && before.length < 9)
  );
}
