import type { Clause, Span } from '@kadertoets/document';
import type { Fact, Reading, Sentence } from '../model.ts';

/** Something that is wrong at a place, said in one line. */
export interface Fault {
  readonly kind: string;
  readonly sentence: Sentence;
  readonly says: string;
  /** Where within the sentence; absent: all of it. */
  readonly span?: Span;
  readonly fields?: Fact['fields'];
  readonly related?: Fact['related'];
}

/** Several faults of one kind in one sentence are one fact with a line each: a sentence is underlined once. */
export function toFacts(faults: readonly Fault[]): Fact[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = `${fault.kind} ${String(fault.sentence.index)}`;
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    return [
      {
        kind: first.kind,
        sentence: first.sentence.index,
        span: group.length === 1 ? (first.span ?? first.sentence.span) : first.sentence.span,
        fields: first.fields ?? {},
        computation: [...new Set(group.map((fault) => fault.says))],
        related: group.flatMap((fault) => fault.related ?? []),
      },
    ];
  });
}

/** The first sentence of a clause: for a heading or a row the only one. */
export function firstSentence(reading: Reading, clause: Clause): Sentence | undefined {
  return reading.sentences[reading.byClause[clause.index]?.[0] ?? -1];
}

/** The sentence that holds a place of its clause. */
export function sentenceAt(reading: Reading, clause: Clause, at: number): Sentence | undefined {
  const own = (reading.byClause[clause.index] ?? []).flatMap((index) => reading.sentences[index] ?? []);
  return own.find((sentence) => at < sentence.span.end) ?? own.at(-1);
}
