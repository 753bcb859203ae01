import type { Clause } from '@kadertoets/document';
import type { PartView } from '../by-part.ts';
import type { Fact, Mention, Reading, Sentence } from '../model.ts';
import { mayConcern, namedIn } from '../named.ts';
import { conceptsIn, isNamedAround } from './series-concepts.ts';

/** An order of documents by rank, in the rows of a table, the items of a list or one sentence: each, and what stands behind it. */
export function rankFacts(reading: Reading, { clauses, sentences }: PartView): Fact[] {
  const listed = groups(reading, clauses).flatMap((group) =>
    // What a step names by itself, whatever its pronoun stands for.
    ranked(group.map((sentence) => ({ sentence, concepts: namedIn(sentence).mentioned }))),
  );
  const inside = sentences.flatMap((sentence) =>
    ranked(stepsInside(sentence).map((concepts) => ({ sentence, concepts }))),
  );
  return [...listed, ...inside];
}

interface Step {
  readonly sentence: Sentence;
  readonly concepts: ReadonlySet<string>;
}

function ranked(steps: readonly Step[]): Fact[] {
  return steps.slice(0, -1).map(({ sentence, concepts }, at) => ({
    kind: 'rank',
    sentence: sentence.index,
    span: sentence.span,
    fields: {
      first: [...concepts],
      later: [...new Set(steps.slice(at + 1).flatMap((step) => [...step.concepts]))],
    },
    computation: [],
    related: [],
  }));
}

/** Rows of one table, or items with one lead-in, that an order of rank introduces. */
function groups(reading: Reading, clauses: readonly Clause[]): Sentence[][] {
  const found = new Map<string, Sentence[]>();
  for (const clause of clauses) {
    if ((clause.kind !== 'row' || clause.headerRow === true) && clause.kind !== 'item') continue;
    const sentence = reading.sentences[reading.byClause[clause.index]?.[0] ?? -1];
    if (sentence === undefined) continue;
    const introduced =
      isNamedAround('rank-order', reading, clause.index) ||
      (clause.kind === 'row' && conceptsIn(reading, sentence).has('rank-order'));
    if (!introduced) continue;
    const key = clause.kind === 'row' ? `table ${String(clause.table)}` : `lead ${String(clause.lead)}`;
    found.set(key, [...(found.get(key) ?? []), sentence]);
  }
  return [...found.values()];
}

/** "Bij strijd hebben voorrang: de wet, deze overeenkomst en het kader": what is named between the marks, step by step. */
function stepsInside(sentence: Sentence): ReadonlySet<string>[] {
  if (!mayConcern(sentence, ['in-succession', 'rank-order'])) return [];
  const { tokens, mentions, statements } = sentence;
  const row = mentions.find(({ concepts }) => concepts.has('in-succession'));
  const order = row ?? mentions.find(({ concepts }) => concepts.has('rank-order'));
  if (order === undefined || statements.some(({ negated }) => negated)) return [];
  const start = row?.from ?? tokens.findIndex(({ word }, at) => word === ':' && at >= order.to);
  if (start < 0) return [];
  const marks = tokens.flatMap(({ word }, at) => (at > start && (word === ',' || word === ';') ? [at] : []));
  return [start, ...marks]
    .map((from, at) => conceptsBetween(mentions, from, marks[at] ?? tokens.length))
    .filter(({ size }) => size > 0);
}

function conceptsBetween(mentions: readonly Mention[], from: number, to: number): ReadonlySet<string> {
  const named = mentions.filter(
    (mention) =>
      mention.kind === 'thing' && mention.from >= from && mention.from < to && !mention.concepts.has('rank-order'),
  );
  return new Set(named.flatMap(({ concepts }) => [...concepts]));
}
