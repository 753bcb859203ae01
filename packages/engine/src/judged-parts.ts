import { lastUpTo } from '@kadertoets/document';
import type { Fact, Reading, Sentence, SentencesOfPart } from '@kadertoets/facts';
import type { Pack, Rule } from '@kadertoets/rulebook';
import { factsOf } from './conditions/facts-of.ts';
import { indexStatements, type Statements } from './conditions/statements.ts';
import { type Hit, type HitKind, type HitsByPart, KINDS, noHits, type PartHits } from './hits.ts';

/**
 * A part of the draft with what each rule finds in it. As long as its sentences, the headings above it and the facts in them are
 * the same, so are the hits.
 */
export interface JudgedPart {
  readonly part: SentencesOfPart;
  /** The number of its first sentence. */
  readonly from: number;
  readonly rules: readonly Rule[];
  readonly sentences: readonly Sentence[];
  readonly facts: readonly Fact[];
  /** By the number of the rule; empty where a rule finds nothing. */
  readonly hits: (PartHits | undefined)[];
  /** The numbers of the rules that found something, in no order. */
  readonly found: number[];
  /** Stays the same for as long as the hits do; what is concluded from them is kept here. */
  readonly conclusions: Map<unknown, unknown>;
}

const NAME = 'judged';

/** All parts of a reading in the hands of the same rules: those to be judged, and what is known of the others. */
export interface Judged {
  readonly parts: readonly JudgedPart[];
  readonly fresh: readonly number[];
  /** The statements of those to be judged. */
  readonly statements: Statements;
  /** For each of these the number of its part. */
  readonly partOf: readonly number[];
  /** For each rule the parts that are known to hold something, in order. */
  readonly known: readonly (readonly number[])[];
}

export function judgedParts(reading: Reading, packs: readonly Pack[]): Judged {
  const rules = rulesOf(packs);
  const fresh: number[] = [];
  const found = rules.map((): number[] => []);
  const above = factsAbove(reading);
  const parts = reading.parts.map((part, at) => {
    const facts = factsAround(reading, part, above);
    const last = part.memory.get(NAME) as JudgedPart | undefined;
    const kept = last === undefined ? undefined : keep(last, part, rules, reading, facts);
    if (kept !== undefined) {
      for (const rule of kept.found) found[rule]?.push(at);
      return kept;
    }
    fresh.push(at);
    const sentences = reading.sentences.slice(part.from, part.to);
    return { part, from: part.from, rules, sentences, facts, hits: [], found: [], conclusions: new Map() };
  });
  const statements = indexStatements(
    reading,
    fresh.flatMap((at) => parts[at]?.sentences ?? []),
  );
  const partOf: number[] = [];
  for (const at of fresh)
    for (const sentence of parts[at]?.sentences ?? []) for (const _ of sentence.statements) partOf.push(at);
  return { parts, fresh, statements, partOf, known: found };
}

const lastRules = new WeakMap<Pack, readonly Rule[]>();

/** The same list as last time when the packs have the same rules, so that one look tells which rules a part was judged with. */
function rulesOf(packs: readonly Pack[]): readonly Rule[] {
  const [first] = packs;
  const rules = packs.flatMap((pack) => pack.rules);
  if (first === undefined) return rules;
  const last = lastRules.get(first);
  if (last?.length === rules.length && rules.every((rule, at) => rule === last[at])) return last;
  lastRules.set(first, rules);
  return rules;
}

/** What a rule finds at statements, by the part that they stand in; only parts where it finds something. */
export type Select = (statements: Statements, partOf: readonly number[]) => ReadonlyMap<number, PartHits>;

/** What a rule finds in each part; it is asked only where that is not known. */
export function hitsByPart({ parts, statements, partOf, known }: Judged, rule: number, select: Select): HitsByPart {
  const found = select(statements, partOf);
  for (const [number, hits] of found) {
    const part = parts[number];
    if (part === undefined) continue;
    part.hits[rule] = hits;
    part.found.push(rule);
  }
  const before = known[rule] ?? [];
  let all: readonly PartHits[] | undefined;
  return {
    // Few ask for all of them.
    get hits() {
      all ??= inOrder(before, [...found.keys()]).map((at) => parts[at]?.hits[rule] as PartHits);
      return all;
    },
  };
}

/** Few parts among many that are in order. */
function inOrder(many: readonly number[], few: readonly number[]): readonly number[] {
  if (many.length === 0 || few.length === 0) return few.length === 0 ? many : few.toSorted((a, b) => a - b);
  const all = [...many];
  for (const at of few) all.splice(at < (all[0] ?? 0) ? 0 : lastUpTo(all, at) + 1, 0, at);
  return all;
}

/** Remembers what all rules have found; not before all of them were asked. */
export function keepJudged({ parts, fresh }: Judged): void {
  for (const at of fresh) {
    const judged = parts[at];
    judged?.part.memory.set(NAME, judged);
  }
}

/** What is known of a part since all rules were asked. */
export function judgedPart(part: SentencesOfPart): JudgedPart | undefined {
  return part.memory.get(NAME) as JudgedPart | undefined;
}

function keep(
  known: JudgedPart,
  part: SentencesOfPart,
  rules: readonly Rule[],
  reading: Reading,
  facts: readonly Fact[],
): JudgedPart | undefined {
  const by = part.from - known.from;
  if (rules !== known.rules) return undefined;
  // Facts of headings come in a list of their own each time.
  const same = by === 0 && (facts === known.facts || sameObjects(facts, known.facts));
  if (!same && !sameFacts(known, facts, by, part.from)) return undefined;
  if (reading.sentences[part.from] === known.sentences[0]) return same ? known : keepAs({ ...known, facts }, part);
  // The same sentences with other numbers.
  const sentences = reading.sentences.slice(part.from, part.to);
  const now = new Map(known.sentences.map((sentence, index) => [sentence, sentences[index]]));
  const factNow = new Map(known.facts.map((fact, index) => [fact, facts[index]]));
  const move = (hit: Hit): Hit => ({
    ...hit,
    sentence: now.get(hit.sentence) ?? hit.sentence,
    facts: hit.facts.map((fact) => factNow.get(fact) ?? fact),
  });
  const moveAll = (hits: PartHits['hits']): Record<HitKind, Hit[]> => {
    const all = noHits();
    for (const kind of KINDS) all[kind] = hits[kind].map(move);
    return all;
  };
  const moved = {
    ...known,
    part,
    from: part.from,
    sentences,
    facts,
    hits: known.hits.map((own) =>
      own === undefined ? undefined : { hits: moveAll(own.hits), partHits: own.partHits.map(move) },
    ),
  };
  return keepAs(moved, part);
}

function keepAs(judged: JudgedPart, { memory }: SentencesOfPart): JudgedPart {
  memory.set(NAME, judged);
  return judged;
}

/** The facts in a part, of the headings above it, and of what its footnotes go on from. */
function factsAround(reading: Reading, part: SentencesOfPart, above: FactsAbove): readonly Fact[] {
  const { clauses, sections } = reading.draft;
  const headings = above(sections[clauses[part.clauses.from]?.section ?? 0]?.parent);
  const own = headings.length === 0 ? part.facts : [...part.facts, ...headings];
  if (!reachesOut(reading, part)) return own;
  const before = reading.sentences
    .slice(part.from, part.to)
    .flatMap(({ previous }) => (previous === undefined || previous >= part.from ? [] : [previous]));
  return before.reduce((facts, index) => [...facts, ...factsOf(reading, { index })], own);
}

/** The facts in the heading of a section and in those above that, the nearest first. */
type FactsAbove = (section: number | undefined) => readonly Fact[];

/** Many articles stand under the same headings. */
function factsAbove(reading: Reading): FactsAbove {
  const known: (readonly Fact[] | undefined)[] = [];
  const above: FactsAbove = (number) => {
    if (number === undefined) return NONE;
    let facts = known[number];
    if (facts === undefined) {
      const section = reading.draft.sections[number];
      const own = (reading.byClause[section?.heading ?? -1] ?? []).flatMap((index) => factsOf(reading, { index }));
      facts = [...own, ...above(section?.parent)];
      known[number] = facts;
    }
    return facts;
  };
  return above;
}

const NONE: readonly Fact[] = [];

/** Does a note in this part go on from a sentence of another part? That is so for as long as the part is the same. */
function reachesOut({ sentences }: Reading, part: SentencesOfPart): boolean {
  let known = part.memory.get('reaches out') as boolean | undefined;
  if (known === undefined) {
    known = sentences.slice(part.from, part.to).some(({ previous }) => previous !== undefined && previous < part.from);
    part.memory.set('reaches out', known);
  }
  return known;
}

function sameObjects(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

function sameFacts(known: JudgedPart, facts: readonly Fact[], by: number, from: number): boolean {
  return (
    facts.length === known.facts.length && facts.every((fact, index) => isSame(known.facts[index], fact, by, from))
  );
}

/** Facts of sentences outside the part have numbers of their own, so only those within count from its beginning. */
function isSame(one: Fact | undefined, other: Fact, by: number, from: number): boolean {
  if (one === other && by === 0) return true;
  return (
    one !== undefined &&
    (other.sentence < from || other.sentence - one.sentence === by) &&
    one.kind === other.kind &&
    one.statement === other.statement &&
    one.span.start === other.span.start &&
    one.span.end === other.span.end &&
    sameLines(one.computation, other.computation) &&
    sameFields(one.fields, other.fields) &&
    one.related.length === other.related.length &&
    one.related.every(({ message, span }, at) => {
      const there = other.related[at];
      return message === there?.message && span.start === there.span.start && span.end === there.span.end;
    })
  );
}

function sameFields(one: Fact['fields'], other: Fact['fields']): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => {
      const [a, b] = [one[key], other[key]];
      return a === b || (Array.isArray(a) && Array.isArray(b) && sameLines(a as string[], b as string[]));
    })
  );
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}
