import { rememberFormer } from './former.ts';
import { layoutOf, placesFor } from './lay-out.ts';
import type { Draft } from './model.ts';
import { mayHaveFurniture, repeatedLines } from './page-furniture.ts';
import { createParse } from './parse-blocks.ts';
import { readParts, type ReadPart } from './parts.ts';
import type { Piece } from './piece.ts';
import { cutInPieces, recut } from './pieces.ts';
import { type Former, placeParts, type PlacedPart } from './place-parts.ts';
import type { SourceText } from './rope.ts';

/** Reads one draft again and again while it is being written; what an edit leaves alone is read once. */
export type DraftFollower = (source: SourceText) => Draft;

/** Gives what `parseDraft` gives, but for the places, which are those of a layout (see `toOffset`). */
export function followDraft(): DraftFollower {
  let pieces: readonly Piece[] = [];
  let furniture: ReadonlySet<string> = new Set();
  let placed: readonly PlacedPart[] = [];
  const parse = createParse();
  const memory = new Map<unknown, unknown>();
  const traces = new WeakMap<Piece, boolean>();
  /** What became of pieces; those that are gone are asked for by nobody. */
  const last = new WeakMap<Piece, PlacedPart>();

  const hasTraces = (piece: Piece): boolean => {
    let known = traces.get(piece);
    if (known === undefined) {
      known = mayHaveFurniture(piece.text);
      traces.set(piece, known);
    }
    return known;
  };

  return (source) => {
    const now = pieces.length === 0 ? cutInPieces(source) : recut(pieces, source, parse);
    const lines = now.some(hasTraces) ? repeatedLines(String(source)) : NONE;
    const same = lines.size === furniture.size && [...lines].every((line) => furniture.has(line));
    const lastOf = (part: ReadPart): PlacedPart | undefined => {
      const known = last.get(part.piece);
      return known?.part === part ? known : undefined;
    };
    const parts = readParts(now, lines, (piece) => (same ? last.get(piece)?.part : undefined));
    const former = formerOf(placed, parts);
    const places = placesFor(parts, (part) => lastOf(part)?.at.places, former);
    const followed = { layout: layoutOf(parts, places), memory };
    const result = placeParts(source, parts, places, lastOf, followed, former);
    // Pieces that had to be read together stay together until one of them changes.
    pieces = parts.length === now.length ? now : parts.map(({ piece }) => piece);
    furniture = lines;
    result.placed.forEach((each, at) => {
      if (each !== placed[at]) last.set(each.part.piece, each);
    });
    placed = result.placed;
    const next = former === undefined ? undefined : placed[former.at];
    if (former !== undefined && next !== undefined) rememberFormer(next.stretch, former.part.stretch.memory);
    return result.draft;
  };
}

/** Where one part alone is another one, it is the same part with other words. */
function formerOf(before: readonly PlacedPart[], now: readonly ReadPart[]): Former | undefined {
  if (before.length !== now.length) return undefined;
  let found: Former | undefined;
  for (const [at, part] of before.entries()) {
    if (part.part === now[at]) continue;
    if (found !== undefined) return undefined;
    found = { at, part };
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();
