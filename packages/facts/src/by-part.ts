import { type Clause, formerMemory, keptList, lastUpToBy } from '@kadertoets/document';
import type { Fact, Reading, Sentence, SentencesOfPart } from './model.ts';

/** A part of the draft with its own sentences and clauses. */
export interface PartView {
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  readonly part: SentencesOfPart;
}

/** Facts of each part of the draft, in the order of its parts. */
export type FactsByPart = readonly (readonly Fact[])[];

/**
 * The facts that `read` finds in each part, in order; those of a part that did not change are remembered under `name`. What is
 * read may look at nothing but the part itself and the headings above it.
 */
export function factsByPart(reading: Reading, name: string, read: (view: PartView) => readonly Fact[]): FactsByPart {
  return keptList(reading.draft, name, reading.parts, (part) => {
    let kept = part.memory.get(name) as Kept | undefined;
    if (kept?.from !== part.from) {
      kept = {
        from: part.from,
        facts: kept === undefined ? read(viewOf(reading, part)) : moveFacts(kept.facts, part.from - kept.from),
      };
      part.memory.set(name, kept);
    }
    return kept.facts;
  });
}

interface Kept {
  readonly from: number;
  readonly facts: readonly Fact[];
}

/** Sentences are numbered through the draft: facts of a part that moved get the numbers of its sentences. */
export function moveFacts(facts: readonly Fact[], by: number): readonly Fact[] {
  return by === 0 || facts.length === 0 ? facts : facts.map((fact) => ({ ...fact, sentence: fact.sentence + by }));
}

/** A few facts of the whole draft, each in the part of its sentence. */
export function divide(facts: readonly Fact[], parts: readonly SentencesOfPart[]): FactsByPart {
  const divided = parts.map((): readonly Fact[] => NONE);
  for (const fact of facts) {
    const at = partWith(parts, fact.sentence);
    divided[at] = [...(divided[at] ?? NONE), fact];
  }
  return divided;
}

const NONE: readonly Fact[] = [];

/** The number of the part that a sentence stands in; or a clause, where the parts are those of clauses. */
export function partWith(parts: readonly { readonly from: number }[], sentence: number): number {
  return lastUpToBy(parts, sentence, ({ from }) => from);
}

/**
 * What `read` finds in each part, remembered like facts. It holds no numbers of sentences, clauses or sections but such as count from
 * the beginning of the part.
 */
export function byPart<T extends object | string>(reading: Reading, name: string, read: (view: PartView) => T): T[] {
  return keptList(reading.draft, name, reading.parts, (part) => {
    let found = part.memory.get(name) as T | undefined;
    if (found === undefined) {
      found = read(viewOf(reading, part));
      part.memory.set(name, found);
    }
    return found;
  });
}

/**
 * What `read` finds in each sentence of a part. It may look at nothing but the sentence and its clause, with what introduces that: of
 * sentences that an edit elsewhere in the part left alone it is taken over.
 */
export function bySentence<T>(
  { sentences, part }: PartView,
  name: string,
  read: (sentence: Sentence) => T,
): readonly T[] {
  const last = formerMemory(part)?.get(name) as BySentence<T> | undefined;
  const found = sentences.map((sentence, at) =>
    sentence === last?.sentences[at] ? (last.found[at] as T) : read(sentence),
  );
  part.memory.set(name, { sentences, found } satisfies BySentence<T>);
  return found;
}

interface BySentence<T> {
  readonly sentences: readonly Sentence[];
  readonly found: readonly T[];
}

/** All that was found in parts, each with its part; most parts have nothing. */
export function withParts<T>(
  found: readonly (readonly T[])[],
  { parts }: Reading,
): { readonly each: T; readonly part: SentencesOfPart }[] {
  const all: { readonly each: T; readonly part: SentencesOfPart }[] = [];
  found.forEach((own, at) => {
    for (const each of own) all.push({ each, part: parts[at] as SentencesOfPart });
  });
  return all;
}

export function viewOf({ sentences, draft }: Reading, part: SentencesOfPart): PartView {
  return {
    sentences: sentences.slice(part.from, part.to),
    clauses: draft.clauses.slice(part.clauses.from, part.clauses.to),
    part,
  };
}
