import type { Clause } from '@kadertoets/document';
import type { PartView } from '../by-part.ts';
import type { Fact, Reading, Sentence } from '../model.ts';
import { conceptsAround, conceptsIn } from './series-concepts.ts';

/** An order of documents by rank, in the rows of a table or the items of a list: what stands first, and what stands behind it. */
export function rankFacts(reading: Reading, { clauses }: PartView): Fact[] {
  return groups(reading, clauses).flatMap((group) => {
    const [top, ...rest] = group;
    if (top === undefined || rest.length === 0) return [];
    const later = new Set(rest.flatMap((sentence) => [...conceptsIn(reading, sentence)]));
    return [
      {
        kind: 'rank',
        sentence: top.index,
        span: top.span,
        fields: { first: [...conceptsIn(reading, top)], later: [...later] },
        computation: [],
        related: [],
      },
    ];
  });
}

/** Rows of one table, or items with one lead-in, that an order of rank introduces. */
function groups(reading: Reading, clauses: readonly Clause[]): Sentence[][] {
  const found = new Map<string, Sentence[]>();
  for (const clause of clauses) {
    if ((clause.kind !== 'row' || clause.headerRow === true) && clause.kind !== 'item') continue;
    const sentence = reading.sentences[reading.byClause[clause.index]?.[0] ?? -1];
    if (sentence === undefined) continue;
    const ranked =
      conceptsAround(reading, clause.index).has('rank-order') ||
      (clause.kind === 'row' && conceptsIn(reading, sentence).has('rank-order'));
    if (!ranked) continue;
    const key = clause.kind === 'row' ? `table ${String(clause.table)}` : `lead ${String(clause.lead)}`;
    found.set(key, [...(found.get(key) ?? []), sentence]);
  }
  return [...found.values()];
}
