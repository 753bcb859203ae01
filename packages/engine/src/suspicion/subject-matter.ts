import type { Condition, Scope, Scopes } from '@kadertoets/rulebook';
import { addEach, type Bits, both, isEmpty, noBits } from '../conditions/bits.ts';
import { namesOf } from '../conditions/fits.ts';
import { inSentence } from '../conditions/sight.ts';
import type { Statements } from '../conditions/statements.ts';
import type { Survey } from '../conditions/survey.ts';

/**
 * The sentences that name what a condition cannot do without, whether it is done there or not: one that does not is about something
 * else, and the condition comes nowhere near it.
 */
export function compileSubjectMatter(condition: Condition): Survey {
  const own = needsOf(condition);
  return (statements, among) => {
    let found = among;
    for (let at = 0; at < own.length && !isEmpty(found); at += 1)
      found = both(found, sentencesNaming(statements, own[at] as Need));
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
    return [
      need(
        branches.flatMap((each) => each.concepts),
        branches.flatMap((each) => each.facts),
      ),
    ];
  }
  if ('act' in condition) return isWithin(condition.in ?? 'statement') ? [need(namesOf(condition.act), [])] : [];
  if ('mentions' in condition)
    return isWithin(condition.in ?? 'sentence') ? [need(namesOf(condition.mentions), [])] : [];
  if ('fact' in condition) return isWithin(condition.in ?? 'statement') ? [need([], [condition.fact])] : [];
  return [];
}

/** Many readings cannot do without the same. */
const needs = new Map<string, Need>();

function need(concepts: readonly string[], facts: readonly string[]): Need {
  const name = `${concepts.join(' ')}\n${facts.join(' ')}`;
  const known = needs.get(name) ?? { concepts, facts };
  needs.set(name, known);
  return known;
}

function sentencesNaming(statements: Statements, wanted: Need): Bits {
  let found = statements.seen.get(wanted);
  if (found === undefined) {
    found = inSentence(statements, statementsNaming(statements, wanted));
    statements.seen.set(wanted, found);
  }
  return found;
}

function statementsNaming({ judged, mentions, done, undone, facts }: Statements, wanted: Need): Bits {
  const found = noBits(judged.length);
  for (const name of wanted.concepts)
    for (const index of [mentions, done, undone]) for (const { at } of index.get(name) ?? NONE) addEach(found, at);
  for (const kind of wanted.facts) for (const { at } of facts.get(kind) ?? NONE) addEach(found, at);
  return found;
}

const NONE: readonly { readonly at: readonly number[] }[] = [];

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
