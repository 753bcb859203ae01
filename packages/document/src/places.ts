import { lastUpTo, lastUpToBy } from './last-up-to.ts';
import type { Draft, Part, Span } from './model.ts';

/** The offset in the source of a place in the draft. */
export function toOffset({ layout }: Draft, place: number): number {
  if (layout === undefined) return place;
  const at = lastUpTo(layout.places, place);
  return place - (layout.places[at] ?? 0) + (layout.offsets[at] ?? 0);
}

/** The place in the draft of an offset in the source. */
export function toPlace({ layout }: Draft, offset: number): number {
  if (layout === undefined) return offset;
  const at = lastUpTo(layout.offsets, offset);
  return offset - (layout.offsets[at] ?? 0) + (layout.places[at] ?? 0);
}

/** The words of the source between two places. */
export function textBetween(draft: Draft, start: number, end: number): string {
  return draft.text.slice(toOffset(draft, start), toOffset(draft, end));
}

export function toOffsets(draft: Draft, span: Span): Span {
  return { start: toOffset(draft, span.start), end: toOffset(draft, span.end) };
}

/** The part of the draft that a place stands in. */
export function partAt({ parts }: Draft, place: number): Part | undefined {
  return parts[lastUpToBy(parts, place, (part) => part.place)];
}
