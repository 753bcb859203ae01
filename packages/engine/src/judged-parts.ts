import type { Reading, SentencesOfPart } from '@kadertoets/facts';
import type { Pack, Rule } from '@kadertoets/rulebook';
import { indexStatements, type Statements } from './conditions/statements.ts';
import { FoundHits, inOrder } from './found-hits.ts';
import { factsAbove, factsAround, headingFacts, reachesOut } from './facts-around.ts';
import type { HitsByPart, PartHits } from './hits.ts';
import { type JudgedPart, keepPart } from './judged-part.ts';
import { stillJudged } from './kept-parts.ts';
import { shapeOf } from './says-the-same.ts';

/** All parts of a reading in the hands of the same rules: those to be judged, and what is known of the others. */
export interface Judged {
  readonly parts: readonly JudgedPart[];
  readonly fresh: readonly number[];
  /** The statements of those to be judged. */
  readonly statements: Statements;
  /** For each of these the number of its part. */
  readonly partOf: readonly number[];
  /** For each rule the parts that are known to hold something, in order. The same lists for as long as these hold the same. */
  readonly known: Known;
}

type Known = readonly (readonly number[])[];

export function judgedParts(reading: Reading, packs: readonly Pack[]): Judged {
  const rules = rulesOf(packs);
  const fresh: number[] = [];
  const above = factsAbove(reading);
  const last = reading.draft.memory?.get(LAST) as Last | undefined;
  const parts = reading.parts.map((part, at) => {
    const same = part === last?.parts[at] ? last.judged[at] : undefined;
    // Nearly all parts are as they were, and so are the facts in the headings above them.
    if (
      same?.rules === rules &&
      !same.reachesOut &&
      endsWith(same.facts, part.facts, headingFacts(reading, part, above))
    )
      return same;
    const facts = factsAround(reading, part, above);
    const kept = stillJudged(part, rules, reading, facts);
    if (kept !== undefined) return kept;
    fresh.push(at);
    const sentences = reading.sentences.slice(part.from, part.to);
    const { from, clauses } = part;
    // Of a draft that is read once nobody asks whether it still has this shape.
    const shape = reading.draft.layout === undefined ? '' : shapeOf(reading, part);
    const known = { hits: [], found: [], conclusions: new Map() };
    const out = reachesOut(reading, part);
    return { part, from, clause: clauses.from, rules, sentences, facts, shape, reachesOut: out, ...known };
  });
  const statements = indexStatements(
    reading,
    fresh.flatMap((at) => parts[at]?.sentences ?? []),
  );
  const partOf: number[] = [];
  for (const at of fresh)
    for (const sentence of parts[at]?.sentences ?? []) for (const _ of sentence.statements) partOf.push(at);
  return { parts, fresh, statements, partOf, known: knownBefore(last, parts, fresh) ?? knownOf(rules, parts, fresh) };
}

/** What was known the last time, but for the parts that are to be judged; undefined where another part holds something else. */
function knownBefore(
  last: Last | undefined,
  parts: readonly JudgedPart[],
  fresh: readonly number[],
): Known | undefined {
  if (last?.judged.length !== parts.length) return undefined;
  const isFresh = new Set(fresh);
  for (let at = 0; at < parts.length; at += 1) {
    const [now, before] = [parts[at], last.judged[at]];
    if (now !== before && now?.found !== before?.found && !isFresh.has(at)) return undefined;
  }
  return changedKnown(last.known, last.judged, fresh, (list, at) => list.filter((part) => part !== at));
}

/** Rules that found nothing in these parts keep the lists that they have. */
function changedKnown(
  known: Known,
  parts: readonly JudgedPart[],
  changed: readonly number[],
  change: (list: readonly number[], at: number) => readonly number[],
): Known {
  if (changed.length === 0) return known;
  const now = [...known];
  for (const at of changed) for (const rule of parts[at]?.found ?? []) now[rule] = change(now[rule] ?? NONE, at);
  return now;
}

function knownOf(rules: readonly Rule[], parts: readonly JudgedPart[], fresh: readonly number[]): Known {
  const known = rules.map((): number[] => []);
  const isFresh = new Set(fresh);
  parts.forEach(({ found }, at) => {
    if (!isFresh.has(at)) for (const rule of found) known[rule]?.push(at);
  });
  return known;
}

/** Is this list made of that many, and of these behind them? */
function endsWith(all: readonly unknown[], { length }: readonly unknown[], ends: readonly unknown[]): boolean {
  if (all.length !== length + ends.length) return false;
  for (let at = 0; at < ends.length; at += 1) if (all[length + at] !== ends[at]) return false;
  return true;
}

/** All parts of a draft as they were judged the last time. */
interface Last {
  readonly parts: readonly SentencesOfPart[];
  readonly judged: readonly JudgedPart[];
  /** With what was found in those that had to be judged. */
  readonly known: Known;
}

const LAST = 'judged parts';

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

/** What a rule finds in each part; it is asked only where that is not known, and not at all where all of it is. */
export function hitsByPart({ parts, statements, partOf, known }: Judged, rule: number, select?: Select): HitsByPart {
  const found = select?.(statements, partOf) ?? NOTHING;
  for (const [number, hits] of found) {
    const part = parts[number];
    if (part === undefined) continue;
    part.hits[rule] = hits;
    part.found.push(rule);
  }
  return new FoundHits(parts, rule, known[rule] ?? NONE, found.size === 0 ? NONE : [...found.keys()]);
}

const NONE: readonly number[] = [];
const NOTHING: ReadonlyMap<number, PartHits> = new Map();

/** Remembers what all rules have found; not before all of them were asked. */
export function keepJudged({ parts, fresh, known, statements: { reading } }: Judged): void {
  const all = changedKnown(known, parts, fresh, (list, at) => inOrder(list, [at]));
  reading.draft.memory?.set(LAST, { parts: reading.parts, judged: parts, known: all } satisfies Last);
  for (const at of fresh) {
    const judged = parts[at];
    if (judged !== undefined) keepPart(judged, judged.part);
  }
}
