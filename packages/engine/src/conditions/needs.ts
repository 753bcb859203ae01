import type { Reading, Sentence } from '@kadertoets/facts';
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

/** The sentences, in order, that name what these needs ask; all of them when nothing is asked. */
export function sentencesMeeting(reading: Reading, needs: readonly Need[]): readonly Sentence[] {
  const [first, ...others] = needs;
  if (first === undefined) return reading.sentences;
  const { bySentence, byName } = namesIn(reading);
  const [only = ''] = first;
  let found = first.length === 1 ? (byName.get(only) ?? NONE) : union(first.map((name) => byName.get(name) ?? NONE));
  if (others.length > 0) {
    found = found.filter((sentence) => {
      const named = bySentence.get(sentence);
      return named !== undefined && others.every((need) => need.some((name) => named.has(name)));
    });
  }
  return found;
}

/** Does this sentence name what these needs ask? */
export function meetsNeeds(reading: Reading, sentence: Sentence, needs: readonly Need[]): boolean {
  const named = namesIn(reading).bySentence.get(sentence);
  return needs.every((need) => need.some((name) => named?.has(name) === true));
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

interface Names {
  readonly bySentence: ReadonlyMap<Sentence, ReadonlySet<string>>;
  readonly byName: ReadonlyMap<string, readonly Sentence[]>;
}

const memory = new WeakMap<Reading, Names>();

/** Every concept that each sentence names, as a thing or as an act, or as the opposite of an act; and its computed facts. */
function namesIn(reading: Reading): Names {
  const known = memory.get(reading);
  if (known !== undefined) return known;
  const bySentence = new Map<Sentence, ReadonlySet<string>>();
  for (const sentence of reading.sentences) bySentence.set(sentence, namedIn(sentence).all);
  for (const fact of reading.facts) {
    const sentence = reading.sentences[fact.sentence];
    const named = sentence === undefined ? undefined : bySentence.get(sentence);
    if (sentence !== undefined && named?.has(factName(fact.kind)) === false)
      bySentence.set(sentence, new Set([...named, factName(fact.kind)]));
  }
  const byName = new Map<string, Sentence[]>();
  for (const [sentence, named] of bySentence) {
    for (const name of named) {
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [sentence]);
      else list.push(sentence);
    }
  }
  const names = { bySentence, byName };
  memory.set(reading, names);
  return names;
}

/** A computed fact among the concepts: no concept has a colon in its name. */
function factName(kind: string): string {
  return `fact:${kind}`;
}
