import { type Clause, forgetConclusions, type Draft, type Footnote, type Part } from '@kadertoets/document';
import type { Sentence, SentencesOfPart } from './model.ts';
import type { Reader } from './reader.ts';

/** All that the sentences of a part are read with, beside the part itself. */
export interface Circumstances {
  readonly draft: Draft;
  /** The sentences before the part, for who looks at them. */
  readonly sentences: () => readonly Sentence[];
  readonly reader: Reader;
  /** The gemeenten whose agreement it is, as one text. */
  readonly gemeenten: string;
}

/** The sentences of a part, and by clause their numbers. */
export interface Kept {
  readonly sentences: readonly Sentence[];
  readonly byClause: readonly (readonly number[])[];
}

export interface Remembered extends Kept {
  /** The clauses that they were read from. */
  readonly clauses: readonly Clause[];
  readonly reader: Reader;
  readonly gemeenten: string;
  /** For each footnote the sentence that it goes on from: in the part, or of another part, with the address that it has from there. */
  readonly notes: readonly unknown[];
  /** A footnote goes on from a sentence of another part. */
  readonly bound: boolean;
  readonly from: number;
  readonly clause: number;
}

/** Under this name the memory of a part holds its sentences. */
export const SENTENCES = 'sentences';

/** The sentences of a part that was read before, with the numbers that they have now; undefined when it has to be read. */
export function recall(part: Part, from: number, circumstances: Circumstances): Kept | undefined {
  const known = part.memory.get(SENTENCES) as Remembered | undefined;
  if (known === undefined) return undefined;
  const { reader, gemeenten } = circumstances;
  const moved = known.from !== from || known.clause !== part.from;
  // A part that had no notes has none for as long as it is known.
  const notes = known.notes.length === 0 ? NO_NOTES : notesOf(part, circumstances);
  if (
    known.reader !== reader ||
    known.gemeenten !== gemeenten ||
    (known.bound && moved) ||
    known.notes.length !== notes.length ||
    known.notes.some((note, index) => note !== notes[index])
  )
    return undefined;
  if (!moved) return known;
  const now = move(known, from, part.from);
  part.memory.set(SENTENCES, now);
  return now;
}

const NO_NOTES: readonly unknown[] = [];

/** All parts as they were read the last time, in their order. */
export interface LastRead {
  readonly parts: readonly Part[];
  readonly kept: readonly Kept[];
  readonly own: readonly SentencesOfPart[];
}

const LAST = 'parts that were read';

export function lastRead({ memory }: Draft): LastRead | undefined {
  return memory?.get(LAST) as LastRead | undefined;
}

export function keepRead({ memory }: Draft, last: LastRead): void {
  memory?.set(LAST, last);
}

/** Is this part, which stands so far in the list, read already? Nearly all are, and need not be asked what they remember. */
export function isRead(
  last: LastRead | undefined,
  at: number,
  part: Part,
  from: number,
  { reader, gemeenten }: Circumstances,
): last is LastRead {
  const known = last?.kept[at] as Remembered | undefined;
  return (
    part === last?.parts[at] &&
    known?.from === from &&
    known.notes.length === 0 &&
    known.reader === reader &&
    known.gemeenten === gemeenten
  );
}

/** Keeps what was read; all that was concluded from an older reading of the part goes. */
export function remember(part: Part, from: number, circumstances: Circumstances, byClause: Kept['byClause']): Kept {
  const { draft, sentences, reader, gemeenten } = circumstances;
  const notes = notesOf(part, circumstances);
  const kept: Remembered = {
    reader,
    gemeenten,
    notes,
    bound: notes.some((note) => typeof note !== 'number'),
    from,
    clause: part.from,
    clauses: draft.clauses.slice(part.from, part.to),
    sentences: sentences().slice(from),
    byClause: byClause.slice(part.from, part.to),
  };
  forgetConclusions(part);
  part.memory.set(SENTENCES, kept);
  return kept;
}

const PART = 'part';

/** The part with its sentences; the same object as before, unless they have other numbers or what was concluded from them is forgotten. */
export function sentencesOf(part: Part, from: number, { sentences }: Kept): SentencesOfPart {
  const known = part.memory.get(PART) as SentencesOfPart | undefined;
  if (known?.clauses === part && known.from === from) return known;
  const own = { from, to: from + sentences.length, clauses: part, facts: [], memory: part.memory };
  part.memory.set(PART, own);
  return own;
}

function move(known: Remembered, from: number, clause: number): Remembered {
  const by = from - known.from;
  const clauses = clause - known.clause;
  return {
    ...known,
    from,
    clause,
    sentences: known.sentences.map((sentence) => ({
      ...sentence,
      index: sentence.index + by,
      clause: sentence.clause + clauses,
      ...(sentence.previous === undefined ? {} : { previous: sentence.previous + by }),
    })),
    byClause: known.byClause.map((places) => places.map((place) => place + by)),
  };
}

/** A footnote is read with the clause that carries its mark, which may stand in another part. */
function notesOf(part: Part, { draft, sentences }: Circumstances): unknown[] {
  const notes: unknown[] = [];
  const { footnotes } = draft;
  for (let index = firstFrom(footnotes, part.from); index < footnotes.length; index += 1) {
    const at = footnotes[index]?.clause ?? 0;
    if (at >= part.to) break;
    const lead = draft.clauses[at]?.lead;
    // The words of a sentence stay the same object as long as it is not read anew.
    if (lead === undefined) notes.push(-1);
    else if (lead >= part.from && lead < part.to) notes.push(lead - part.from);
    else notes.push(sentences().findLast(({ clause }) => clause === lead)?.tokens ?? null, draft.clauses[at]?.address);
  }
  return notes;
}

/** Footnotes stand in the order of their clauses. */
function firstFrom(footnotes: readonly Footnote[], clause: number): number {
  let low = 0;
  let high = footnotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((footnotes[middle]?.clause ?? 0) < clause) low = middle + 1;
    else high = middle;
  }
  return low;
}
