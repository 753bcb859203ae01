import type { Clause } from '@kadertoets/document';
import type { Fact, Reading, Sentence, SentencesOfPart } from './model.ts';

/** A part of the draft with its own sentences and clauses. */
export interface PartView {
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  readonly part: SentencesOfPart;
}

/**
 * The facts that `read` finds in each part, in order; those of a part that did not change are remembered under `name`. What is
 * read may look at nothing but the part itself and the headings above it.
 */
export function factsByPart(reading: Reading, name: string, read: (view: PartView) => readonly Fact[]): Fact[] {
  const all: Fact[] = [];
  for (const part of reading.parts) {
    let kept = part.memory.get(name) as Kept | undefined;
    if (kept === undefined) {
      kept = { from: part.from, facts: read(viewOf(reading, part)) };
      part.memory.set(name, kept);
    } else if (kept.from !== part.from) {
      kept = { from: part.from, facts: moveFacts(kept.facts, part.from - kept.from) };
      part.memory.set(name, kept);
    }
    for (const fact of kept.facts) all.push(fact);
  }
  return all;
}

interface Kept {
  readonly from: number;
  readonly facts: readonly Fact[];
}

/** Sentences are numbered through the draft: facts of a part that moved get the numbers of its sentences. */
export function moveFacts(facts: readonly Fact[], by: number): readonly Fact[] {
  return by === 0 || facts.length === 0 ? facts : facts.map((fact) => ({ ...fact, sentence: fact.sentence + by }));
}

/**
 * What `read` finds in each part, remembered like facts. It holds no numbers of sentences, clauses or sections but such as count from
 * the beginning of the part.
 */
export function byPart<T>(reading: Reading, name: string, read: (view: PartView) => T): T[] {
  return reading.parts.map((part) => {
    if (!part.memory.has(name)) part.memory.set(name, read(viewOf(reading, part)));
    return part.memory.get(name) as T;
  });
}

export function viewOf({ sentences, draft }: Reading, part: SentencesOfPart): PartView {
  return {
    sentences: sentences.slice(part.from, part.to),
    clauses: draft.clauses.slice(part.clauses.from, part.clauses.to),
    part,
  };
}
