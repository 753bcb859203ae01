import { lastUpTo } from './last-up-to.ts';
import type { Span } from './model.ts';

/**
 * Which places the words of a part have: from each of these offsets in the part on, those from the place beside it on. A part that is
 * being written has room behind each clause, so that a letter moves the rest of its own clause and nothing else.
 */
export interface PartPlaces {
  readonly offsets: readonly number[];
  readonly places: readonly number[];
}

/** A text with the places of its clauses, counted from its own beginning. */
interface Written {
  readonly text: string;
  readonly clauses: readonly { readonly span: Span }[];
}

/** All in one stretch. */
export function placesFrom(place: number): PartPlaces {
  return { offsets: [0], places: [place] };
}

const ROOM = 256;

/** The same with room behind each clause, up to so much in all. */
export function placesWithRoom(place: number, { clauses }: Written, most: number): PartPlaces {
  const room = Math.min(ROOM, Math.floor(most / (clauses.length + 1)));
  const offsets = [0];
  const places = [place];
  for (const { start } of apart(clauses)) {
    if (start === 0) continue;
    places.push(place + start + room * places.length);
    offsets.push(start);
  }
  return { offsets, places };
}

/** The places of a part that takes the place of another one: what is the same keeps them. Undefined where there is no room for that. */
export function placesBehind(before: PartPlaces, last: Written, now: Written): PartPlaces | undefined {
  const by = now.text.length - last.text.length;
  const [from, to] = changed(last.text, now.text);
  const clauses = apart(now.clauses);
  const starts = clauses.map(({ start }) => start);
  const offsets: number[] = [];
  const places: number[] = [];
  for (const [at, offset] of before.offsets.entries()) {
    if (offset > from && offset < to) continue;
    const own = offset <= from ? offset : offset + by;
    // The words of a clause have places beside each other.
    const holder = clauses[lastUpTo(starts, own)];
    if (holder !== undefined && own > holder.start && own < holder.end) continue;
    const place = before.places[at] ?? 0;
    const [free, lastPlace] = [offsets.at(-1) ?? 0, places.at(-1)];
    if (lastPlace !== undefined && lastPlace + own - free > place) return undefined;
    offsets.push(own);
    places.push(place);
  }
  return { offsets, places };
}

/** The place of an offset in the part. */
function placeAt({ offsets, places }: PartPlaces, offset: number): number {
  if (offsets.length === 1) return (places[0] ?? 0) + offset;
  const at = lastUpTo(offsets, offset);
  return (places[at] ?? 0) + offset - (offsets[at] ?? 0);
}

/** What ends where another clause begins, ends at its own last place. */
export function spanAt(places: PartPlaces, { start, end }: Span): Span {
  return { start: placeAt(places, start), end: end > start ? placeAt(places, end - 1) + 1 : placeAt(places, end) };
}

/** The first place behind a part of this length. */
export function endOf({ offsets, places }: PartPlaces, length: number): number {
  return (places.at(-1) ?? 0) + length - (offsets.at(-1) ?? 0) + 1;
}

/** From where to where of the old text nothing is known to be the same. */
function changed(last: string, now: string): [from: number, to: number] {
  const length = Math.min(last.length, now.length);
  let from = 0;
  while (from < length && last[from] === now[from]) from += 1;
  let end = 0;
  while (end < length - from && last[last.length - end - 1] === now[now.length - end - 1]) end += 1;
  return [from, last.length - end];
}

/** Clauses from where to where; those that stand within each other as one. */
function apart(clauses: Written['clauses']): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { span } of clauses.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = found.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else found.push({ start: span.start, end: span.end });
  }
  return found;
}
