import { namedIn, type Reading, type Sentence } from '@kadertoets/facts';
import { factsOf } from './facts-of.ts';
import type { Condition, Names as ConceptNames, Scope, Scopes } from '@kadertoets/rulebook';

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
  if ('fact' in condition) return isOwn(condition.in ?? 'statement') ? [[factName(condition.fact)]] : [];
  return [];
}

/** What sentences of a draft name, the other way round. */
export interface NameIndex {
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  /** For each of them all that it names. */
  readonly names: readonly ReadonlySet<string>[];
  /** The places in `sentences` of those that name something, in order. */
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

export function indexNames(reading: Reading, sentences: readonly Sentence[]): NameIndex {
  const byName = new Map<string, number[]>();
  const names = sentences.map((sentence, at) => {
    const own = namesIn(reading, sentence);
    for (const name of own) {
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [at]);
      else list.push(at);
    }
    return own;
  });
  return { reading, sentences, names, byName };
}

/** The places of the sentences, in order, that name what these needs ask; of all of them when nothing is asked. */
export function placesMeeting(index: NameIndex, needs: readonly Need[]): readonly number[] {
  if (needs.length === 0) return index.sentences.map((_, at) => at);
  let rarest: Need = [];
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < needs.length && least > 0; at += 1) {
    const need = needs[at] ?? [];
    const count = countOf(index, need);
    if (count >= least) continue;
    rarest = need;
    least = count;
  }
  if (least === 0) return NOWHERE;
  const found = placesNaming(index, rarest);
  return needs.length === 1 ? found : found.filter((at) => meetsAll(index.names[at], needs));
}

function countOf({ byName }: NameIndex, need: Need): number {
  let count = 0;
  for (let at = 0; at < need.length; at += 1) count += byName.get(need[at] ?? '')?.length ?? 0;
  return count;
}

function placesNaming({ byName }: NameIndex, need: Need): readonly number[] {
  let found: readonly number[] = NOWHERE;
  for (let at = 0; at < need.length; at += 1) {
    const own = byName.get(need[at] ?? '');
    if (own === undefined) continue;
    found = found.length === 0 ? own : merge(found, own);
  }
  return found;
}

/** Two lists in order as one, in order, with each number once. */
function merge(one: readonly number[], other: readonly number[]): readonly number[] {
  const merged: number[] = [];
  for (let a = 0, b = 0; a < one.length || b < other.length; ) {
    const first = one[a] ?? Number.POSITIVE_INFINITY;
    const second = other[b] ?? Number.POSITIVE_INFINITY;
    merged.push(first < second ? first : second);
    if (first <= second) a += 1;
    if (second <= first) b += 1;
  }
  return merged;
}

function meetsAll(names: ReadonlySet<string> | undefined, needs: readonly Need[]): boolean {
  for (let at = 0; at < needs.length; at += 1) if (names === undefined || !meets(names, needs[at] ?? [])) return false;
  return true;
}

/** The innermost question of a check: a plain loop, as a short run never gets compiled enough to make a callback cheap. */
export function meets(names: ReadonlySet<string>, wanted: readonly string[]): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (names.has(wanted[at] ?? '')) return true;
  return false;
}

const NOWHERE: readonly number[] = [];

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

/** Does this scope look at nothing but the sentence itself? */
export function isOwn(scopes: Scopes): boolean {
  return typeof scopes === 'string' ? OWN.has(scopes) : scopes.every((scope) => OWN.has(scope));
}

function listOf(names: ConceptNames): readonly string[] {
  if (typeof names === 'string') return [names];
  // What asks for nothing would be met by no sentence, and the rule be silent for ever.
  const list: unknown = names;
  if (!Array.isArray(list)) throw new TypeError('a condition does not say which concept it asks for');
  return names;
}

/** Every concept that a sentence names, as a thing or as an act, or as the opposite of an act; and its computed facts. */
function namesIn(reading: Reading, sentence: Sentence): ReadonlySet<string> {
  const own = factsOf(reading, sentence);
  const { all } = namedIn(sentence);
  if (own.length === 0) return all;
  const named = new Set(all);
  for (const fact of own) named.add(factName(fact.kind));
  return named;
}

/** A computed fact among the concepts: no concept has a colon in its name. */
function factName(kind: string): string {
  return `fact:${kind}`;
}
