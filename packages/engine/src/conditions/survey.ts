import type { Act } from '@kadertoets/facts';
import type { ActCondition, Condition, FactCondition, MentionCondition, Scopes } from '@kadertoets/rulebook';
import { addAll, addBit, type Bits, both, isEmpty, noBits, numbersIn, without } from './bits.ts';
import { compileActDetail, compileMentionDetail, isMetByActs, matchesFact, namesOf } from './fits.ts';
import { compileCondition, type Test } from './index.ts';
import type { Place } from './place.ts';
import { inSightOf } from './sight.ts';
import { addOccurrences, type Statements } from './statements.ts';

/** Of the statements `among` those at which a condition holds. */
export type Survey = (statements: Statements, among: Bits) => Bits;

/**
 * Compiles a condition into one question about all statements of a draft together: first what fits is found, by its name, and then
 * the statements that have it in sight. It comes to the same as `compileCondition` at each statement.
 */
export function compileSurvey(condition: Condition): Survey {
  if ('all' in condition) return compileAll(condition.all);
  if ('any' in condition) return compileAny(condition.any);
  if ('not' in condition) {
    const survey = compileSurvey(condition.not);
    return (statements, among) => without(among, survey(statements, among));
  }
  if ('act' in condition) return compileSight(condition, findActs(condition), condition.in ?? 'statement');
  if ('mentions' in condition) return compileSight(condition, findMentions(condition), condition.in ?? 'sentence');
  if ('fact' in condition) return compileSight(condition, findFacts(condition), condition.in ?? 'statement');
  return oneByOne(compileCondition(condition));
}

function compileAll(conditions: readonly Condition[]): Survey {
  // What a statement is like is asked one by one, so that goes last.
  const all = conditions.toSorted((a, b) => Number(isOneByOne(a)) - Number(isOneByOne(b)));
  // Each is compiled when what stands before it holds somewhere.
  const parts: Survey[] = [];
  return (statements, among) => {
    let found = among;
    for (let at = 0; at < all.length && !isEmpty(found); at += 1) {
      const part = (parts[at] ??= compileSurvey(all[at] as Condition));
      found = part(statements, found);
    }
    return found;
  };
}

function compileAny(conditions: readonly Condition[]): Survey {
  const parts: Survey[] = [];
  return (statements, among) => {
    const found = noBits(among.length);
    let left = among;
    for (let at = 0; at < conditions.length && !isEmpty(left); at += 1) {
      const part = (parts[at] ??= compileSurvey(conditions[at] as Condition));
      const own = part(statements, left);
      addAll(own, found);
      left = without(left, own);
    }
    return found;
  };
}

/** The statements at which what a condition asks for stands, whoever looks at it; undefined where nothing has its name. */
type Find = (statements: Statements) => Bits | undefined;

function compileSight(condition: Sighted, find: Find, scopes: Scopes): Survey {
  const all = typeof scopes === 'string' ? [scopes] : scopes;
  // What a pronoun takes up is as if it stood there with another sign, so that it has to be put together first.
  const takenUp = all.includes('pronoun') ? oneByOne(compileCondition({ ...condition, in: 'pronoun' })) : undefined;
  // Most of what rules ask for is nowhere in the few statements that an edit leaves to be judged.
  const look = (statements: Statements): Bits | undefined => {
    const there = find(statements);
    let found: Bits | undefined;
    if (there !== undefined && !isEmpty(there))
      for (const scope of all)
        if (scope !== 'pronoun') addAll(inSightOf(statements, there, scope), (found ??= noBits(there.length)));
    if (takenUp !== undefined && !isEmpty(statements.takingUp))
      addAll(takenUp(statements, takingUp(statements, condition)), (found ??= noBits(statements.judged.length)));
    return found;
  };
  return (statements, among) => {
    let seen = statements.seen.get(condition);
    if (seen === undefined) {
      seen = look(statements) ?? NOTHING;
      statements.seen.set(condition, seen);
    }
    return seen === NOTHING ? noBits(among.length) : both(among, seen);
  };
}

/** Stands for a set without anything in it. */
const NOTHING: Bits = [];

/** The statements with a pronoun that can stand for something that a condition names: earlier in the sentence, or in the one before. */
function takingUp(statements: Statements, condition: Sighted): Bits {
  if ('fact' in condition) return statements.takingUp;
  const named = noBits(statements.judged.length);
  for (const name of namesOf('act' in condition ? condition.act : condition.mentions)) {
    addOccurrences(named, statements.mentions.get(name));
    addOccurrences(named, statements.done.get(name));
    addOccurrences(named, statements.undone.get(name));
  }
  if (isEmpty(named)) return named;
  const near = inSightOf(statements, named, 'sentence');
  addAll(inSightOf(statements, named, 'previous'), near);
  return both(statements.takingUp, near);
}

/** A condition on something that stands at one statement and is in sight of others. */
type Sighted = ActCondition | MentionCondition | FactCondition;

function findActs(condition: ActCondition): Find {
  const wanted = namesOf(condition.act);
  const { sign = 'yes' } = condition;
  const detail = compileActDetail(condition);
  return ({ judged, done, undone, places }) => {
    const fits = detail && ((act: Act, at: number): boolean => detail(act, (places[at] as Place).sentence));
    let found: Bits | undefined;
    for (const name of wanted) {
      const there = sign === 'no' ? undefined : done.get(name);
      if (there !== undefined) addOccurrences((found ??= noBits(judged.length)), there, fits);
      const opposite = sign === 'yes' ? undefined : undone.get(name);
      if (opposite !== undefined) addOccurrences((found ??= noBits(judged.length)), opposite, fits);
    }
    return found;
  };
}

function findMentions(condition: MentionCondition): Find {
  const wanted = namesOf(condition.mentions);
  const detail = compileMentionDetail(condition);
  const byActs = isMetByActs(condition);
  return ({ judged, mentions, done, undone }) => {
    let found: Bits | undefined;
    for (const name of wanted) {
      const there = mentions.get(name);
      if (there !== undefined) addOccurrences((found ??= noBits(judged.length)), there, detail);
      if (!byActs) continue;
      for (const acts of [done.get(name), undone.get(name)])
        if (acts !== undefined)
          addOccurrences((found ??= noBits(judged.length)), acts, ({ concepts }) => concepts.has(name));
    }
    return found;
  };
}

function findFacts(condition: FactCondition): Find {
  return ({ judged, facts }) => {
    const there = facts.get(condition.fact);
    if (there === undefined) return undefined;
    const found = noBits(judged.length);
    addOccurrences(found, there, (fact) => matchesFact(condition, fact));
    return found;
  };
}

function oneByOne(test: Test): Survey {
  return ({ places }, among) => {
    const found = noBits(among.length);
    for (const at of numbersIn(among)) if (test(places[at] as Place)) addBit(found, at);
    return found;
  };
}

function isOneByOne(condition: Condition): boolean {
  if ('all' in condition) return condition.all.every(isOneByOne);
  if ('any' in condition) return condition.any.some(isOneByOne);
  if ('not' in condition) return isOneByOne(condition.not);
  return !('act' in condition || 'mentions' in condition || 'fact' in condition);
}
