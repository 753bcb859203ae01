import {
  add,
  compare,
  divide,
  multiply,
  rational,
  toEuroText,
  toPercentText,
  ZERO,
  type Bounded,
  type Rational,
} from '../../quantities/index.ts';
import type { Sentence } from '../../model.ts';
import { mayConcern } from '../../named.ts';
import { wordsOf } from '../../text/words-of.ts';
import { readAmounts, timesAYear, totalFor, totalOf } from './amounts.ts';
import { baseOf } from './bases.ts';
import { takesUpPart } from './bases-before.ts';
import { type Base } from './base.ts';
import { changesIn } from './changes.ts';
import { setsNothing, strives, valueInStatement } from './force.ts';
import { complement, describe, isExact, scale } from './interval.ts';
import { readLessening } from './lessened.ts';
import { CONCEPT, isWhole, type Amount, type Ledger, type Portion, type Scene, type Total } from './model.ts';
import { restsIn, restsKnown } from './rests.ts';
import { pointsToPortion, sideOf } from './sides.ts';
import { asSharesOfSum } from './told.ts';
import { wholesIn } from './wholly.ts';
import { firstTokenFrom } from '../../text/token-at.ts';

/** The parts of a whole that one sentence assigns, in order; adds what it learns to the ledger. */
export function readPortions(sentence: Sentence, ledger: Ledger): Portion[] {
  if (!speaksOfParts(sentence) && sentence.previous === undefined && !isInPoints(sentence)) return [];
  const lessening = readLessening(sentence, ledger);
  if (lessening !== undefined) {
    ledger.totals.push(lessening.total);
    if (lessening.portion === undefined) return [];
    ledger.portions.push(lessening.portion);
    return [lessening.portion];
  }
  const amounts = amountsIn(sentence, ledger);
  const scene: Scene = { ledger, sentence, amounts };
  const totals = new Set(amounts.filter((amount) => totalOf(amount, amounts, sentence, ledger) !== undefined));
  const changed = changesIn(scene);
  const early = restBefore(scene);
  const portions: Portion[] = [...early];
  if (changed.length === 0) {
    const waiting: Amount[] = [];
    for (const amount of amounts) {
      if (
        totals.has(amount) ||
        amount.borrowed ||
        takesUpPart(amount, scene, portions) ||
        isStepOf(amount, scene) ||
        isSupposedOff(amount, scene)
      )
        continue;
      const statement = sentence.statements[amount.statement];
      if (
        statement === undefined ||
        (statement.status !== 'norm' && statement.status !== 'definition' && statement.status !== 'goal')
      )
        continue;
      const portion = readPortion(amount, scene, portions);
      if (portion === undefined || (amount.quantity.kind === 'money' && isSaidBefore(amount, portion, portions)))
        continue;
      if (portion.value === undefined && amount !== amounts.at(-1)) waiting.push(amount);
      else portions.push(portion);
    }
    // "een kwart van het regionale deel, dat 80% omvat": the base is known by now.
    for (const amount of waiting)
      portions.push(...[readPortion(amount, scene, portions)].filter((each) => each !== undefined));
  }
  portions.push(...changed, ...wholesIn(scene, portions), ...(early.length > 0 ? [] : restsIn(scene, portions)));
  ledger.portions.push(...portions);
  return portions.filter((portion) => {
    const statement = sentence.statements[portion.statement];
    return statement !== undefined && !setsNothing(statement);
  });
}

/** "Over wat resteert gaat de gemeente; daarvan is een vijfde …": the rest is known before its own parts are named. */
function restBefore(scene: Scene): Portion[] {
  const first = scene.amounts.find(({ quantity }) => quantity.kind === 'share');
  if (first === undefined || first.statement === 0) return [];
  return restsKnown(scene, first.statement);
}

/** "een kwart, voor 2020 derhalve € 460.000": the same part in another measure. */
function isSaidBefore({ quantity }: Amount, { side, statement }: Portion, before: readonly Portion[]): boolean {
  return (
    quantity.bound === 'exact' &&
    before.some((part) => part.side === side && part.statement === statement && part.value !== undefined)
  );
}

/** "stijgt met twee procent": by how much something changes, and no part of it. */
function isStepOf({ quantity, statement }: Amount, { sentence, ledger }: Scene): boolean {
  const start = firstTokenFrom(sentence.tokens, quantity.start);
  return (
    quantity.kind === 'share' &&
    ledger.reader.grammar.has('change-by', sentence.tokens[start - 1]?.word ?? '') &&
    sentence.acts.some(
      (act) => act.statement === statement && (act.concepts.has(CONCEPT.lower) || act.concepts.has('raise')),
    )
  );
}

/** "Ook wanneer hierop de overhead in mindering komt (4% van het budget), …": what would go off is no part of anybody. */
function isSupposedOff({ statement }: Amount, { sentence }: Scene): boolean {
  const own = sentence.statements[statement];
  const parent = own?.parent === undefined ? undefined : sentence.statements[own.parent];
  return [own, parent].some(
    (each) =>
      each !== undefined &&
      (each.role === 'condition' || each.role === 'concession') &&
      sentence.acts.some((act) => act.statement === each.index && act.affirmed && act.concepts.has(CONCEPT.deduct)),
  );
}

/** "wordt het twee procentpunten kleiner": points are of something that was said before. */
function isInPoints({ quantities }: Sentence): boolean {
  return quantities.some(({ kind }) => kind === 'percentage-point');
}

function speaksOfParts(sentence: Sentence): boolean {
  return (
    mayConcern(sentence, SPOKEN) && sentence.mentions.some(({ concepts }) => SPOKEN.some((name) => concepts.has(name)))
  );
}

const SPOKEN = [CONCEPT.whole, CONCEPT.side, CONCEPT.portion, CONCEPT.budget];

/** What a sentence says that a whole comes to. */
export function totalsIn(sentence: Sentence, ledger: Ledger): Total[] {
  if (!sentence.quantities.some(({ kind }) => kind === 'money')) return [];
  if (!speaksOfParts(sentence) && sentence.previous === undefined) return [];
  const amounts = amountsIn(sentence, ledger);
  return amounts.flatMap((amount) => {
    const status = sentence.statements[amount.statement]?.status;
    const total = status === 'norm' || status === 'definition' ? totalOf(amount, amounts, sentence, ledger) : undefined;
    return total ?? [];
  });
}

function amountsIn(sentence: Sentence, ledger: Ledger): Amount[] {
  const { reader, sides, reading, from } = ledger;
  const before = sentence.index > from ? reading.sentences[sentence.index - 1] : undefined;
  return withoutStarts(asSharesOfSum(readAmounts(sentence), sentence, reader, sides, before), sentence, ledger);
}

/** "van 32% naar 26%", "in plaats van 25%": the height from which a part goes is left behind. */
function withoutStarts(amounts: readonly Amount[], { tokens }: Sentence, { reader: { grammar } }: Ledger): Amount[] {
  if (amounts.length === 0) return [];
  const words = wordsOf(tokens);
  return amounts.filter((amount, at) => {
    const next = amounts[at + 1];
    if (grammar.phraseAt('role-instead', words, amount.from - 3) > 0) return false;
    // "21% btw", "4% rente": a rate, and part of no whole.
    if (amount.quantity.kind === 'share' && grammar.has('rate-noun', words[amount.to] ?? '')) return false;
    return !(
      next !== undefined &&
      next.from === amount.to + 1 &&
      grammar.has('change-from', tokens[amount.from - 1]?.word ?? '') &&
      grammar.has('change-to', tokens[amount.to]?.word ?? '') &&
      next.quantity.kind === amount.quantity.kind
    );
  });
}

function readPortion(amount: Amount, scene: Scene, before: readonly Portion[]): Portion | undefined {
  const { kind } = amount.quantity;
  if (kind !== 'share' && kind !== 'money' && kind !== 'ratio') return undefined;
  const base = baseOf(amount, scene, before);
  if (base === undefined) return undefined;
  // "Het ziekteverzuim is 6%, terwijl de gemeente over 27% van het budget beslist": a whole of another statement is not its base.
  if (base.mention !== undefined && base.mention.statement !== amount.statement && isOfOther(amount, scene))
    return undefined;
  const side = sideOf(amount, scene, base.mention);
  const value = valueInStatement(amount, scene.sentence, scene.ledger);
  const statement = scene.sentence.statements[amount.statement];
  if (value === undefined || statement === undefined) return undefined;
  const frame = {
    sentence: scene.sentence.index,
    statement: amount.statement,
    of: (side !== undefined && base.weak ? recentOf(side, scene) : undefined) ?? base.of,
    strives: strives(statement, scene.sentence),
    ...(base.factor === undefined ? {} : { base: base.factor }),
    ...(base.factor !== undefined && base.factor.low === undefined && base.side === undefined ? { ofLess: true } : {}),
  };
  if (side !== undefined && base.weak && !isAboutShares(amount, scene, base)) return undefined;
  if (kind === 'money') return moneyPortion(amount, value, base, side, frame, scene);
  if (base.factor === undefined)
    return side === undefined || base.side === side ? undefined : { ...frame, side, computation: [] };
  const share = scale(value, base.factor);
  // What is divided further within a side stays with that side.
  if (side !== undefined && base.side === side) return { ...frame, value: share, computation: [] };
  if (
    side !== undefined &&
    base.side !== undefined &&
    base.side === scene.ledger.sides.other(side) &&
    !isFree(amount, scene)
  ) {
    const left = scale(complement(value), base.factor);
    return {
      ...frame,
      side: base.side,
      value: left,
      computation: [`(100% − ${describe(value)}) × ${describe(base.factor)} = ${describe(left)}`],
    };
  }
  const nested =
    base.factor.low !== undefined &&
    base.factor.high !== undefined &&
    !(isExact(base.factor) && compare(base.factor.low, { numerator: 1n, denominator: 1n }) === 0);
  const computation = [
    ...base.explained,
    ...(nested || base.side !== undefined
      ? [`${describe(value)} × ${describe(base.factor)} = ${describe(share)}`]
      : worded(amount, share)),
  ];
  return { ...frame, value: share, computation, ...(side === undefined ? {} : { side }) };
}

/** Shows what a fraction in words comes to. */
function worded({ quantity }: Amount, share: Bounded): string[] {
  return quantity.written === 'digits' ? [] : [describe(share)];
}

/** Is the side named by who decides, or by free choice, and not by a word for the side alone? */
function isFree(amount: Amount, { sentence }: Scene): boolean {
  return (
    sentence.acts.some((act) => act.concepts.has(CONCEPT.dispose) && act.affirmed) ||
    sentence.mentions.some((mention) => mention.concepts.has('free-choice') && mention.from !== amount.from)
  );
}

/** Without a base in the sentence itself, words for a share or a decision must show that a division is meant. */
function isAboutShares(amount: Amount, scene: Scene, base: Base): boolean {
  const { sentence } = scene;
  const own = sentence.mentions.filter((mention) => mention.concepts.has(CONCEPT.share));
  if (own.length > 0) return true;
  const disposes = sentence.acts.some((act) => act.concepts.has(CONCEPT.dispose) && act.statement === amount.statement);
  return base.of.includes('unstated')
    ? false
    : disposes ||
        sentence.mentions.some((mention) => mention.concepts.has(CONCEPT.side) && !mention.concepts.has('actor')) ||
        (sentence.previous !== undefined && takesUpSomething(amount, scene) && !isOfOther(amount, scene));
}

/** "Het ziekteverzuim is daarbij 8%": a number that its subject has for something else. */
function isOfOther(amount: Amount, { sentence }: Scene): boolean {
  const subject = sentence.statements[amount.statement]?.subject ?? new Set<string>();
  // A pronoun may stand for the part itself, whatever was named last.
  // "waar één euro heen gaat": the number itself is what is spoken of.
  const named = sentence.mentions.some(
    ({ role, statement, from, to }) =>
      role === 'subject' && statement === amount.statement && (from >= amount.to || to <= amount.from),
  );
  return named && subject.size > 0 && !OURS.some((name) => subject.has(name));
}

const OURS = [CONCEPT.whole, CONCEPT.side, CONCEPT.share, CONCEPT.budget, CONCEPT.portion, CONCEPT.remainder, 'actor'];

/** "Daarvan is 20% …": what the amount belongs to points back, not just some other clause of the sentence. */
function takesUpSomething(amount: Amount, scene: Scene): boolean {
  const statement = scene.sentence.statements[amount.statement];
  const { grammar } = scene.ledger.reader;
  return (
    statement !== undefined &&
    (statement.takesUp ||
      pointsToPortion(amount, scene) ||
      statement.tokens.some((at) => grammar.has('anaphor-part', scene.sentence.tokens[at]?.word ?? '')))
  );
}

/** Of what a side was said to have a part, earlier in the same article. */
function recentOf(side: string, { sentence, ledger }: Scene): readonly string[] | undefined {
  const { draft, sentences } = ledger.reading;
  const section = draft.clauses[sentence.clause]?.section;
  return ledger.portions.findLast(
    (portion) => portion.side === side && draft.clauses[sentences[portion.sentence]?.clause ?? -1]?.section === section,
  )?.of;
}

type Frame = Pick<Portion, 'sentence' | 'statement' | 'of' | 'strives' | 'base' | 'ofLess'>;

function moneyPortion(
  amount: Amount,
  value: Bounded,
  base: Base,
  side: string | undefined,
  frame: Frame,
  scene: Scene,
): Portion | undefined {
  if (side === undefined || base.side === side) return undefined;
  const { ledger, sentence } = scene;
  const found = totalFor(base.of, sentence, ledger)?.value;
  const total = exactOf(found) ?? sumOfSides(scene);
  if (total === undefined) {
    const spoken =
      sentence.mentions.some((mention) => isWhole(mention) || mention.concepts.has(CONCEPT.share)) ||
      !base.of.includes('unstated');
    return spoken && isAboutShares(amount, scene, { ...base, of: [] })
      ? { ...frame, side, computation: [] }
      : undefined;
  }
  const of = (sideValue: Rational | undefined): Rational | undefined =>
    sideValue === undefined ? undefined : divide(sideValue, total);
  const times = rational(timesAYear(amount, sentence, ledger));
  const low = of(value.low && multiply(value.low, times));
  const high = of(value.high && multiply(value.high, times));
  if ([low, high].some((each) => each !== undefined && compare(each, { numerator: 1n, denominator: 1n }) > 0))
    return undefined;
  const share: Bounded = {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(value.lowOpen === true ? { lowOpen: true } : {}),
    ...(value.highOpen === true ? { highOpen: true } : {}),
  };
  const shown = value.low ?? value.high ?? ZERO;
  return {
    ...frame,
    side,
    value: share,
    computation: [
      `${shownTimes(times)}${toEuroText(shown)} / ${toEuroText(total)} = ${toPercentText(low ?? high ?? ZERO)}`,
    ],
  };
}

function shownTimes({ numerator }: Rational): string {
  return numerator === 1n ? '' : `${String(numerator)} × `;
}

function exactOf(value: Bounded | undefined): Rational | undefined {
  return value?.low ?? value?.high;
}

/** "€ 300.000 lokaal en € 940.000 regionaal": two sides together make the whole. */
function sumOfSides(scene: Scene): Rational | undefined {
  const money = scene.amounts.filter((amount) => amount.quantity.kind === 'money');
  const sides = money.map((amount) => sideOf(amount, scene, undefined));
  if (money.length !== 2 || sides[0] === undefined || sides[1] === undefined || sides[0] === sides[1]) return undefined;
  const [first, second] = money.map((amount) => exactOf(amount.quantity.value));
  return first === undefined || second === undefined ? undefined : add(first, second);
}
