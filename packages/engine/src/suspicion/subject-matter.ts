import type { Condition, Scope, Scopes } from '@kadertoets/rulebook';
import { type Bits, both, noBits } from '../conditions/bits.ts';
import { namesOf } from '../conditions/fits.ts';
import { inSentence } from '../conditions/sight.ts';
import { addOccurrences, type Statements } from '../conditions/statements.ts';
import type { Survey } from '../conditions/survey.ts';

/**
 * The sentences that name what a condition cannot do without, whether it is done there or not: one that does not is about something
 * else, and the condition comes nowhere near it.
 */
export function compileSubjectMatter(condition: Condition): Survey {
  const needs = needsOf(condition);
  return (statements, among) => {
    let found = among;
    for (const need of needs) found = both(found, inSentence(statements, statementsNaming(statements, need)));
    return found;
  };
}

/** Of several names one is enough. */
interface Need {
  readonly concepts: readonly string[];
  readonly facts: readonly string[];
}

function needsOf(condition: Condition): readonly Need[] {
  if ('all' in condition) return condition.all.flatMap(needsOf);
  if ('any' in condition) {
    const branches = condition.any.flatMap((each) => needsOf(each)[0] ?? []);
    if (branches.length === 0 || branches.length < condition.any.length) return [];
    return [{ concepts: branches.flatMap((each) => each.concepts), facts: branches.flatMap((each) => each.facts) }];
  }
  if ('act' in condition)
    return isWithin(condition.in ?? 'statement') ? [{ concepts: namesOf(condition.act), facts: [] }] : [];
  if ('mentions' in condition)
    return isWithin(condition.in ?? 'sentence') ? [{ concepts: namesOf(condition.mentions), facts: [] }] : [];
  if ('fact' in condition)
    return isWithin(condition.in ?? 'statement') ? [{ concepts: [], facts: [condition.fact] }] : [];
  return [];
}

function statementsNaming({ judged, mentions, done, undone, facts }: Statements, need: Need): Bits {
  const found = noBits(judged.length);
  for (const name of need.concepts) {
    addOccurrences(found, mentions.get(name));
    addOccurrences(found, done.get(name));
    addOccurrences(found, undone.get(name));
  }
  for (const kind of need.facts) addOccurrences(found, facts.get(kind));
  return found;
}

const WITHIN: ReadonlySet<Scope> = new Set([
  'statement',
  'sentence',
  'condition',
  'exception',
  'relative',
  'reason',
  'concession',
  'without',
]);

/** Does this scope look at nothing but the sentence itself? */
function isWithin(scopes: Scopes): boolean {
  return typeof scopes === 'string' ? WITHIN.has(scopes) : scopes.every((scope) => WITHIN.has(scope));
}
