import { isRow, namedIn, type Sentence } from '@kadertoets/facts';
import type {
  ActCondition,
  Condition,
  FactCondition,
  MentionCondition,
  QuantityCondition,
  StateCondition,
} from '@kadertoets/rulebook';
import { factsOf } from './facts-of.ts';
import { compileActFit, compileMentionFit, isMetByActs, matchesFact, meets, namesOf } from './fits.ts';
import { actsIn, mentionsIn, stretches, whereOf, type Place } from './place.ts';

export { type Place, placeOf } from './place.ts';

/** A condition of a pack as a function of a statement in its sentence. */
export type Test = (place: Place) => boolean;

/** Compiles a condition once, at the start of a run. Statements that are history, a wish or rejected are left to the caller. */
export function compileCondition(condition: Condition): Test {
  if ('all' in condition) {
    const tests = condition.all.map(compileCondition);
    return (place) => {
      for (let at = 0; at < tests.length; at += 1) if (tests[at]?.(place) === false) return false;
      return true;
    };
  }
  if ('any' in condition) {
    const tests = condition.any.map(compileCondition);
    return (place) => {
      for (let at = 0; at < tests.length; at += 1) if (tests[at]?.(place) === true) return true;
      return false;
    };
  }
  if ('not' in condition) {
    const test = compileCondition(condition.not);
    return (place) => !test(place);
  }
  if ('act' in condition) return compileAct(condition);
  if ('mentions' in condition) return compileMention(condition);
  if ('quantity' in condition) return compileQuantity(condition);
  if ('fact' in condition) return compileFact(condition);
  return compileState(condition);
}

function compileAct(condition: ActCondition): Test {
  const wanted = namesOf(condition.act);
  const fits = compileActFit(condition);
  const where = whereOf(condition.in ?? 'statement');
  return (place) =>
    stretches(place, where).some(
      (stretch) =>
        meets(namedIn(stretch.sentence).all, wanted) && actsIn(stretch).some((act) => fits(act, stretch.sentence)),
    );
}

function compileMention(condition: MentionCondition): Test {
  const wanted = namesOf(condition.mentions);
  const fits = compileMentionFit(condition);
  const byActs = isMetByActs(condition);
  const where = whereOf(condition.in ?? 'sentence');
  return (place) =>
    stretches(place, where).some(
      (stretch) =>
        meets(namedIn(stretch.sentence).mentioned, wanted) &&
        (mentionsIn(stretch).some(fits) || (byActs && actsIn(stretch).some((act) => meets(act.concepts, wanted)))),
    );
}

function compileQuantity(condition: QuantityCondition): Test {
  const kinds: readonly string[] = namesOf(condition.quantity);
  const where = whereOf(condition.in ?? 'statement');
  const units = condition.unit === undefined ? undefined : namesOf(condition.unit);
  return (place) =>
    stretches(place, where).some(({ sentence, statements }) =>
      sentence.quantities.some((quantity) => {
        if (!kinds.includes(quantity.kind)) return false;
        if (condition.bound !== undefined && !condition.bound.includes(quantity.bound)) return false;
        const at = sentence.tokens.findIndex(
          (token) => token.span.start >= quantity.coreStart && token.span.end <= quantity.coreEnd,
        );
        if (
          statements !== undefined &&
          !sentence.statements.some((each) => statements.has(each.index) && each.tokens.includes(at))
        )
          return false;
        if (units !== undefined && !hasUnit(sentence, quantity.coreStart, quantity.coreEnd, units)) return false;
        return compares(condition, quantity);
      }),
    );
}

/** The counted noun stands in the number's span or within two words behind it. */
function hasUnit(sentence: Sentence, start: number, end: number, units: readonly string[]): boolean {
  const last = sentence.tokens.findLastIndex((token) => token.span.start < end);
  const first = sentence.tokens.findIndex((token) => token.span.start >= start);
  return sentence.mentions.some(
    (mention) => mention.from >= first && mention.from <= last + 3 && meets(mention.concepts, units),
  );
}

interface Comparable {
  readonly kind: string;
  readonly value: { readonly low?: unknown; readonly high?: unknown };
}

function compares(condition: QuantityCondition, quantity: Comparable): boolean {
  const factor = quantity.kind === 'share' ? 100 : 1;
  const low = toNumber(quantity.value.low);
  const high = toNumber(quantity.value.high);
  const lowest = low ?? (high === undefined ? undefined : 0) ?? Number.NaN;
  const highest = high ?? (low === undefined ? Number.NaN : Number.POSITIVE_INFINITY);
  if (condition.below !== undefined && !(lowest * factor < condition.below)) return false;
  if (condition.atMost !== undefined && !(highest * factor <= condition.atMost)) return false;
  if (condition.atLeast !== undefined && !(lowest * factor >= condition.atLeast)) return false;
  return condition.above === undefined || highest * factor > condition.above;
}

/** Comparisons of rules are with whole thresholds; the exact value stays a fraction in the facts. */
function toNumber(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'object' && value !== null && 'numerator' in value && 'denominator' in value) {
    return Number(value.numerator) / Number(value.denominator);
  }
  return Number(value);
}

function compileState(condition: StateCondition): Test {
  return ({ reading, sentence, statement }) => {
    if (condition.status !== undefined && !condition.status.includes(statement.status)) return false;
    if (condition.modality !== undefined && !condition.modality.includes(statement.modality)) return false;
    if (condition.role !== undefined && !condition.role.includes(statement.role)) return false;
    if (condition.zone !== undefined && !condition.zone.includes(sentence.zone)) return false;
    if (condition.negated !== undefined && statement.negated !== condition.negated) return false;
    if (condition.passive !== undefined && statement.passive !== condition.passive) return false;
    const written = reading.draft.clauses[sentence.clause]?.kind;
    // A whole sentence in a cell says what an item of a list says, and "regie: het sociaal team" what a row does.
    const kind = isRow(sentence) ? 'row' : written === 'row' ? 'item' : written;
    if (condition.kind !== undefined && (kind === undefined || !condition.kind.some((each) => each === kind)))
      return false;
    const { has } = condition;
    return has === undefined || sentence.statements.some((each) => has.includes(each.role));
  };
}

function compileFact(condition: FactCondition): Test {
  const where = whereOf(condition.in ?? 'statement');
  return (place) =>
    stretches(place, where).some(({ sentence, statements }) =>
      factsOf(place.reading, sentence).some(
        (fact) =>
          (fact.statement === undefined || statements === undefined || statements.has(fact.statement)) &&
          matchesFact(condition, fact),
      ),
    );
}
