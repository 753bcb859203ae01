import { isRow, namedIn, type Act, type Fact, type Mention, type Sentence, type Statement } from '@kadertoets/facts';
import type {
  ActCondition,
  Condition,
  FactCondition,
  MentionCondition,
  QuantityCondition,
  Scopes,
  StateCondition,
} from '@kadertoets/rulebook';
import { factsOf } from './facts-of.ts';
import { isOwn, meets } from './needs.ts';
import { actsIn, mentionsIn, stretches, whereOf, type Place, type Stretch } from './place.ts';

export { type Place, placeOf, placesIn } from './place.ts';

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

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** A place that names nothing of what is asked needs no look at its parts; undefined for scopes beyond the sentence, which cannot tell. */
function mayMeet(scope: Scopes, wanted: readonly string[]): Test | undefined {
  if (scope === 'statement')
    return ({ named, statement }) => {
      const own = named.statements[statement.index];
      return own !== undefined && meets(own, wanted);
    };
  return isOwn(scope) ? ({ named }) => meets(named.all, wanted) : undefined;
}

function compileAct(condition: ActCondition): Test {
  const wanted = list(condition.act);
  const sign = condition.sign ?? 'yes';
  const scope = condition.in ?? 'statement';
  const may = mayMeet(scope, wanted);
  const forms = condition.form === undefined ? undefined : list(condition.form);
  const objects = condition.of === undefined ? undefined : list(condition.of);
  const fits = (act: Act, sentence: Sentence): boolean => {
    const named = meets(act.concepts, wanted) && (sign === 'any' || act.affirmed === (sign === 'yes'));
    if (!named) {
      if (act.opposites.size === 0 || !meets(act.opposites, wanted)) return false;
      if (sign !== 'any' && act.affirmed !== (sign === 'no')) return false;
    }
    if (forms !== undefined && !forms.includes(act.form)) return false;
    if (condition.modality !== undefined && !condition.modality.includes(act.modality)) return false;
    if (objects !== undefined && !meets(act.objects, objects)) return false;
    const statement = sentence.statements[act.statement];
    return statement !== undefined && holds(condition, act, statement);
  };
  if (scope === 'statement')
    return ({ sentence, statement, named }) => {
      const own = named.statements[statement.index];
      if (own === undefined || !meets(own, wanted)) return false;
      const { acts } = sentence;
      for (let at = 0; at < acts.length; at += 1) {
        const act = acts[at];
        if (act?.statement === statement.index && fits(act, sentence)) return true;
      }
      return false;
    };
  const where = whereOf(scope);
  return (place) => {
    if (may !== undefined && !may(place)) return false;
    const all = place.looked[where.number] ?? stretches(place, where);
    for (let at = 0; at < all.length; at += 1) {
      const stretch = all[at] as Stretch;
      if (may === undefined && !meets(namedIn(stretch.sentence).all, wanted)) continue;
      const acts = actsIn(stretch);
      for (let each = 0; each < acts.length; each += 1) if (fits(acts[each] as Act, stretch.sentence)) return true;
    }
    return false;
  };
}

function holds(condition: ActCondition, act: Act, statement: Statement): boolean {
  if (condition.by !== undefined && !meets(act.actor, list(condition.by))) return false;
  if (condition.notBy !== undefined && meets(act.actor, list(condition.notBy))) return false;
  return condition.subject === undefined || meets(statement.subject, list(condition.subject));
}

function compileMention(condition: MentionCondition): Test {
  const wanted = list(condition.mentions);
  const scope = condition.in ?? 'sentence';
  const via = condition.via === undefined ? undefined : list(condition.via);
  const may = mayMeet(scope, wanted);
  const { negated, only, role } = condition;
  // A word for an act names it, done or not.
  const byAct = via === undefined && only === undefined && role === undefined;
  // Nothing is asked but the name.
  if (byAct && negated === undefined && scope === 'sentence') return ({ named }) => meets(named.mentioned, wanted);
  const fits = (mention: Mention): boolean =>
    meets(mention.concepts, wanted) &&
    (via === undefined || via.includes(mention.via ?? 'none')) &&
    (negated === undefined || mention.negated === negated) &&
    (only === undefined || mention.only === only) &&
    (role === undefined || mention.role === role || (role === 'subject' && mention.role === 'actor'));
  const where = whereOf(scope);
  return (place) => {
    if (may !== undefined && !may(place)) return false;
    const all = place.looked[where.number] ?? stretches(place, where);
    for (let at = 0; at < all.length; at += 1) {
      const stretch = all[at] as Stretch;
      if (may === undefined && !meets(namedIn(stretch.sentence).mentioned, wanted)) continue;
      const mentions = mentionsIn(stretch);
      for (let each = 0; each < mentions.length; each += 1) if (fits(mentions[each] as Mention)) return true;
      if (byAct && actNamed(stretch, wanted)) return true;
    }
    return false;
  };
}

/** An act may be mentioned without being done: `mentions` then asks for the word alone. */
function actNamed(stretch: Stretch, wanted: readonly string[]): boolean {
  const acts = actsIn(stretch);
  for (let at = 0; at < acts.length; at += 1) if (meets((acts[at] as Act).concepts, wanted)) return true;
  return false;
}

function compileQuantity(condition: QuantityCondition): Test {
  const kinds: readonly string[] = list(condition.quantity);
  const where = whereOf(condition.in ?? 'statement');
  const units = condition.unit === undefined ? undefined : list(condition.unit);
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
    // A whole sentence in a cell says what an item of a list says.
    const kind = written === 'row' && !isRow(sentence) ? 'item' : written;
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

/** Does a computed fact have the fields that a condition asks for? Keys may end in .below, .atMost, .atLeast, .above. */
export function matchesFact(condition: FactCondition, fact: Fact): boolean {
  if (fact.kind !== condition.fact) return false;
  return Object.entries(condition.where ?? {}).every(([key, wanted]) => {
    const [name = key, comparison] = key.split('.');
    const value = fact.fields[name];
    if (comparison !== undefined) {
      if (typeof value !== 'number' || typeof wanted !== 'number') return false;
      switch (comparison) {
        case 'below':
          return value < wanted;
        case 'atMost':
          return value <= wanted;
        case 'atLeast':
          return value >= wanted;
        case 'above':
          return value > wanted;
        default:
          return false;
      }
    }
    if (Array.isArray(wanted))
      return wanted.some((each) => each === value || (Array.isArray(value) && value.includes(each)));
    return Array.isArray(value) ? value.some((each) => each === wanted) : value === wanted;
  });
}
