import { rememberFormer } from './former.ts';
import type { Draft } from './model.ts';
import { mayHaveFurniture, repeatedLines } from './page-furniture.ts';
import { createParse } from './parse-blocks.ts';
import { readParts, type ReadPart } from './parts.ts';
import { cutInPieces, recut, type Piece } from './pieces.ts';
import { placeParts, type PlacedPart } from './place-parts.ts';
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

  const hasTraces = (piece: Piece): boolean => {
    const known = traces.get(piece) ?? mayHaveFurniture(piece.text);
    traces.set(piece, known);
    return known;
  };

  return (source) => {
    const now = pieces.length === 0 ? cutInPieces(source) : recut(pieces, source, parse);
    const lines = now.some(hasTraces) ? repeatedLines(String(source)) : NONE;
    const same = lines.size === furniture.size && [...lines].every((line) => furniture.has(line));
    const last = new Map<Piece, PlacedPart>();
    for (const each of placed) last.set(each.part.piece, each);
    const lastOf = (part: ReadPart): PlacedPart | undefined => {
      const known = last.get(part.piece);
      return known?.part === part ? known : undefined;
    };
    const parts = readParts(now, lines, (piece) => (same ? last.get(piece)?.part : undefined));
    const places = placesFor(parts, (part) => lastOf(part)?.at.place);
    const offsets: number[] = [];
    let offset = 0;
    for (const { piece } of parts) {
      offsets.push(offset);
      offset += piece.text.length;
    }
    const layout = { places, offsets };
    const result = placeParts(source, parts, places, lastOf, { layout, memory });
    // Pieces that had to be read together stay together until one of them changes.
    pieces = parts.map(({ piece }) => piece);
    furniture = lines;
    rememberOnlyOther(placed, result.placed);
    placed = result.placed;
    return result.draft;
  };
}

/** Where one part alone is another one, it is the same part with other words. */
function rememberOnlyOther(before: readonly PlacedPart[], now: readonly PlacedPart[]): void {
  if (before.length !== now.length) return;
  const others = now.flatMap(({ part }, at) => (part === before[at]?.part ? [] : [at]));
  const [only] = others;
  const [last, next] = [before[only ?? -1], now[only ?? -1]];
  if (others.length === 1 && last !== undefined && next !== undefined)
    rememberFormer(next.stretch, last.stretch.memory);
}

const NONE: ReadonlySet<string> = new Set();
const ROOM = 1 << 15;
/** Numbers up to here are small to the machine. */
const LIMIT = 1 << 29;

/** A part that was there keeps its place; new ones come between their neighbours, or else all get new places. */
function placesFor(parts: readonly ReadPart[], known: (part: ReadPart) => number | undefined): number[] {
  const places: number[] = [];
  for (let at = 0; at < parts.length; ) {
    const own = known(parts[at] as ReadPart);
    const free = places.length === 0 ? 0 : endOf(parts, places, at - 1);
    if (own !== undefined) {
      // Parts that were moved keep no place: places rise.
      if (own < free) return spread(parts);
      places.push(own);
      at += 1;
      continue;
    }
    let end = at;
    let length = 0;
    while (end < parts.length && known(parts[end] as ReadPart) === undefined) {
      length += (parts[end]?.piece.text.length ?? 0) + 1;
      end += 1;
    }
    const next = end === parts.length ? undefined : known(parts[end] as ReadPart);
    const room = next === undefined ? ROOM * (end - at) : next - free - length;
    if (room < 0 || free + length > LIMIT) return spread(parts);
    const each = Math.floor(room / (end - at + 1));
    let place = places.length === 0 ? 0 : free + (next === undefined ? ROOM : each);
    for (; at < end; at += 1) {
      places.push(place);
      place += (parts[at]?.piece.text.length ?? 0) + 1 + each;
    }
  }
  return places;
}

function endOf(parts: readonly ReadPart[], places: readonly number[], at: number): number {
  return (places[at] ?? 0) + (parts[at]?.piece.text.length ?? 0) + 1;
}

function spread(parts: readonly ReadPart[]): number[] {
  const room = Math.min(ROOM, Math.floor(LIMIT / 2 / Math.max(1, parts.length)));
  let place = 0;
  return parts.map(({ piece }) => {
    const own = place;
    place += piece.text.length + 1 + room;
    return own;
  });
}
