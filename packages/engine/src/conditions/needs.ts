import type { Sentence } from '@kadertoets/facts';
import type { Condition, Names, Scope, Scopes } from '@kadertoets/rulebook';

/** Concepts of which a sentence must name at least one for a condition to hold in it. */
export type Need = readonly string[];

/**
 * What a sentence cannot do without if a condition is to hold at one of its statements. Testing this first spares most
 * sentences the whole condition; it never says no to one for which the condition holds.
 */
export function needsOf(condition: Condition): readonly Need[] {
  if ('all' in condition) return condition.all.flatMap(needsOf);
  if ('any' in condition) {
    const branches = condition.any.map((each) => needsOf(each)[0]);
    return branches.length > 0 && branches.every((each) => each !== undefined) ? [branches.flat()] : [];
  }
  if ('act' in condition) return isOwn(condition.in ?? 'statement') ? [listOf(condition.act)] : [];
  if ('mentions' in condition) return isOwn(condition.in ?? 'sentence') ? [listOf(condition.mentions)] : [];
  return [];
}

/** Does the sentence name what these needs ask? */
export function meetsNeeds(sentence: Sentence, needs: readonly Need[]): boolean {
  if (needs.length === 0) return true;
  const named = conceptsOf(sentence);
  return needs.every((need) => need.some((name) => named.has(name)));
}

const OWN: ReadonlySet<Scope> = new Set([
  'statement',
  'sentence',
  'condition',
  'exception',
  'relative',
  'reason',
  'concession',
  'without',
]);

function isOwn(scopes: Scopes): boolean {
  return typeof scopes === 'string' ? OWN.has(scopes) : scopes.every((scope) => OWN.has(scope));
}

function listOf(names: Names): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}

const memory = new WeakMap<Sentence, ReadonlySet<string>>();

/** Every concept that the sentence names, as a thing or as an act, or as the opposite of an act. */
function conceptsOf(sentence: Sentence): ReadonlySet<string> {
  const known = memory.get(sentence);
  if (known !== undefined) return known;
  const named = new Set<string>();
  for (const { concepts } of sentence.mentions) for (const name of concepts) named.add(name);
  for (const { concepts, opposites } of sentence.acts) {
    for (const name of concepts) named.add(name);
    for (const name of opposites) named.add(name);
  }
  memory.set(sentence, named);
  return named;
}
