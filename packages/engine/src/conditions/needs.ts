import type { Reading, Sentence } from '@kadertoets/facts';
import { factsOf } from './facts-of.ts';
import { namedIn } from './named.ts';
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

/** What the sentences of a stretch of the draft name, the other way round. */
export interface NameIndex {
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  readonly byName: ReadonlyMap<string, readonly Sentence[]>;
}

export function indexNames(reading: Reading, sentences: readonly Sentence[]): NameIndex {
  const byName = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    for (const name of namesIn(reading, sentence)) {
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [sentence]);
      else list.push(sentence);
    }
  }
  return { reading, sentences, byName };
}

/** The sentences, in order, that name what these needs ask; all of them when nothing is asked. */
export function sentencesMeeting(
  { reading, sentences, byName }: NameIndex,
  needs: readonly Need[],
): readonly Sentence[] {
  const [first, ...others] = needs;
  if (first === undefined) return sentences;
  const [only = ''] = first;
  const found = first.length === 1 ? (byName.get(only) ?? NONE) : union(first.map((name) => byName.get(name) ?? NONE));
  if (others.length === 0 || found.length === 0) return found;
  return found.filter((sentence) => meetsNeeds(reading, sentence, others));
}

/** Does this sentence name what these needs ask? */
export function meetsNeeds(reading: Reading, sentence: Sentence, needs: readonly Need[]): boolean {
  const named = namesOf(reading, sentence);
  return needs.every((need) => need.some((name) => named?.has(name) === true));
}

/** Everything that a sentence names; undefined for one that is not of this reading. */
function namesOf(reading: Reading, sentence: Sentence): ReadonlySet<string> | undefined {
  return reading.sentences[sentence.index] === sentence ? namesIn(reading, sentence) : undefined;
}

const NONE: readonly Sentence[] = [];

function union(lists: readonly (readonly Sentence[])[]): readonly Sentence[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? NONE;
  return [...new Set(filled.flat())].toSorted((a, b) => a.index - b.index);
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

/** Does this scope look at nothing but the sentence itself? */
export function isOwn(scopes: Scopes): boolean {
  return typeof scopes === 'string' ? OWN.has(scopes) : scopes.every((scope) => OWN.has(scope));
}

function listOf(names: ConceptNames): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}

const memory = new WeakMap<Reading, Map<Sentence, ReadonlySet<string>>>();

/** Every concept that a sentence names, as a thing or as an act, or as the opposite of an act; and its computed facts. */
function namesIn(reading: Reading, sentence: Sentence): ReadonlySet<string> {
  let bySentence = memory.get(reading);
  if (bySentence === undefined) {
    bySentence = new Map();
    memory.set(reading, bySentence);
  }
  let named = bySentence.get(sentence);
  if (named === undefined) {
    named = readNames(reading, sentence);
    bySentence.set(sentence, named);
  }
  return named;
}

function readNames(reading: Reading, sentence: Sentence): ReadonlySet<string> {
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
