import type { PartView } from '../by-part.ts';
import type { Fact, Mention, Reading, Sentence } from '../model.ts';
import { namedIn } from '../named.ts';
import { toNumber } from '../quantities/index.ts';

/** The groups of which an agreement must speak together, by the names that messages use. */
const GROUPS: readonly (readonly [concept: string, name: string])[] = [
  ['jongeren', 'jongeren'],
  ['beperking', 'mensen met een beperking'],
  ['statushouders', 'statushouders'],
  ['ouderen', 'ouderen'],
];

/**
 * Where an article lists the groups that get special attention: one fact per article, at the first sentence of the list, with in
 * `lacks` the groups that neither it nor another lid or item of the article names.
 */
export function focusGroupFacts(reading: Reading, { sentences: all }: PartView): Fact[] {
  const bySection = new Map<number, Sentence[]>();
  for (const sentence of all) {
    const clause = reading.draft.clauses[sentence.clause];
    if (clause === undefined || clause.kind === 'heading' || clause.kind === 'title') continue;
    const own = bySection.get(clause.section);
    if (own === undefined) bySection.set(clause.section, [sentence]);
    else own.push(sentence);
  }
  return [...bySection.values()].flatMap((sentences) => listOf(reading, sentences));
}

const ENOUGH = 2;

function listOf(reading: Reading, sentences: readonly Sentence[]): Fact[] {
  const attending = sentences.filter((sentence) => isNorm(sentence) && givesAttention(reading, sentence));
  const first = attending.find((sentence) => groupsIn(sentence).size > 0) ?? firstOfAll(sentences);
  if (first === undefined) return [];
  const named = new Set([first, ...attending].flatMap((sentence) => [...groupsIn(sentence)]));
  if (named.size < ENOUGH && firstOfAll(sentences) === undefined) return [];
  // A group that gets a lid of its own, in whatever words, is named as well.
  for (const sentence of sentences) if (isNorm(sentence)) for (const group of groupsIn(sentence)) named.add(group);
  const lacks = GROUPS.filter(([concept]) => !named.has(concept)).map(([, name]) => name);
  const fields = { lacks, complete: lacks.length === 0 };
  return [{ kind: 'focus-groups', sentence: first.index, span: first.span, fields, computation: lacks, related: [] }];
}

/** An article that goes through all of them, one by one, attends to them in whatever words: its first sentence that names one. */
function firstOfAll(sentences: readonly Sentence[]): Sentence | undefined {
  const naming = sentences.filter((sentence) => isNorm(sentence) && groupsIn(sentence).size > 0);
  const named = new Set(naming.flatMap((sentence) => [...groupsIn(sentence)]));
  return named.size === GROUPS.length ? naming[0] : undefined;
}

function isNorm(sentence: Sentence): boolean {
  return sentence.statements.some(({ status }) => status === 'norm' || status === 'goal' || status === 'definition');
}

/** "bijzondere aandacht" in the sentence itself (with its lead-in), or in the heading above a list of groups. */
function givesAttention(reading: Reading, sentence: Sentence): boolean {
  if (namesAttention(sentence)) return true;
  if (groupsIn(sentence).size < ENOUGH && reading.draft.clauses[sentence.clause]?.kind !== 'row') return false;
  const section = reading.draft.sections[reading.draft.clauses[sentence.clause]?.section ?? 0];
  const heading = section?.heading;
  const titles = heading === undefined ? [] : (reading.byClause[heading] ?? []);
  return titles.some((index) => {
    const title = reading.sentences[index];
    return title !== undefined && namesAttention(title);
  });
}

function namesAttention(sentence: Sentence): boolean {
  // "De werkplaats richt zich op jongeren": for whom one facility is meant, not whom the agreement is about.
  if (sentence.statements.some(({ role, subject }) => role === 'main' && subject.has('instrument-single')))
    return false;
  return namedIn(sentence).mentioned.has('special-attention') && sentence.mentions.some(isAttention);
}

function isAttention({ concepts, negated }: Mention): boolean {
  return concepts.has('special-attention') && !negated;
}

const YOUNG = 30;
const OLD = 45;

const groups = new WeakMap<Sentence, ReadonlySet<string>>();

/** Asked of a sentence several times. */
function groupsIn(sentence: Sentence): ReadonlySet<string> {
  let found = groups.get(sentence);
  if (found === undefined) {
    found = findGroups(sentence);
    groups.set(sentence, found);
  }
  return found;
}

function findGroups(sentence: Sentence): ReadonlySet<string> {
  const found = new Set<string>();
  const { mentioned } = namedIn(sentence);
  for (const [concept] of GROUPS)
    if (mentioned.has(concept) && sentence.mentions.some(({ concepts }) => concepts.has(concept))) found.add(concept);
  for (const { kind, value } of sentence.quantities) {
    if (kind !== 'age') continue;
    if (value.high !== undefined && toNumber(value.high) <= YOUNG) found.add('jongeren');
    if (value.low !== undefined && toNumber(value.low) >= OLD) found.add('ouderen');
  }
  return found.size === 0 ? NO_GROUPS : found;
}

const NO_GROUPS: ReadonlySet<string> = new Set();
