import { addressesOf } from './addresses.ts';
import type { Piece } from './piece.ts';
import { join } from './pieces.ts';
import { readBlock } from './read-block.ts';
import { BEGINNING, DraftState, type Entry, type PartReading } from './state.ts';

/** A part with what was read in it. */
export interface ReadPart {
  readonly piece: Piece;
  /** What went before decides no more than this. */
  readonly entry: Entry;
  readonly reading: PartReading;
  readonly addresses: readonly string[];
  readonly exit: Entry;
  /** Its first line is a heading that opens a section. */
  readonly opens: boolean;
}

/**
 * Reads pieces into parts. A part begins with a heading that opens a section, so that nothing in it looks back further; a piece
 * that begins otherwise, or for which a comment waits, is read together with the one before it. What is known of the same piece
 * behind the same headings is taken over.
 */
export function readParts(
  pieces: readonly Piece[],
  furniture: ReadonlySet<string>,
  known: (piece: Piece) => ReadPart | undefined,
): ReadPart[] {
  const parts: ReadPart[] = [];
  for (const piece of pieces) {
    const before = parts.at(-1);
    const entry = before?.exit ?? BEGINNING;
    const last = known(piece);
    const part = last !== undefined && sameEntry(last.entry, entry) ? last : readPart(piece, furniture, entry);
    if (before === undefined || (part.opens && !before.reading.waits)) {
      parts.push(part);
      continue;
    }
    const whole = join(before.piece, piece);
    parts[parts.length - 1] = readPart(whole, furniture, before.entry);
  }
  return parts;
}

function readPart(piece: Piece, furniture: ReadonlySet<string>, entry: Entry): ReadPart {
  const state = new DraftState(piece.text, furniture, entry);
  for (const block of piece.blocks) readBlock(state, block);
  const reading = state.finish();
  const { addresses, recitals } = addressesOf(reading, entry.recitals);
  const exit: Entry = {
    titled: entry.titled || reading.title !== undefined,
    begun: entry.begun || reading.clauses.length > 0,
    above: reading.open.map(({ above }) => above),
    recitals,
  };
  return { piece, entry, reading, addresses, exit, opens: opensSection(reading) };
}

function opensSection({ clauses, sections, outer }: PartReading): boolean {
  return clauses[0]?.kind === 'heading' && clauses[0].section === outer && sections[outer]?.heading === 0;
}

function sameEntry(one: Entry, other: Entry): boolean {
  if (one === other) return true;
  return (
    one.titled === other.titled &&
    one.begun === other.begun &&
    one.recitals === other.recitals &&
    one.above.length === other.above.length &&
    one.above.every((above, at) => {
      const same = other.above[at];
      return (
        same !== undefined &&
        above.depth === same.depth &&
        above.kind === same.kind &&
        above.address === same.address &&
        above.text === same.text
      );
    })
  );
}
