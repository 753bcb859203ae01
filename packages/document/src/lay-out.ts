import type { Layout } from './model.ts';
import { endOf, type PartPlaces, placesBehind, placesFrom, placesWithRoom } from './part-places.ts';
import type { ReadPart } from './parts.ts';
import type { Former } from './place-parts.ts';

const ROOM = 1 << 15;
/** Numbers up to here are small to the machine. */
const LIMIT = 1 << 29;

/** A part that was there keeps its places; new ones come between their neighbours, or else all get new places. */
export function placesFor(
  parts: readonly ReadPart[],
  known: (part: ReadPart) => PartPlaces | undefined,
  former: Former | undefined,
): PartPlaces[] {
  const all: PartPlaces[] = [];
  for (let at = 0; at < parts.length; ) {
    const own = known(parts[at] as ReadPart);
    const free = at === 0 ? 0 : endOf(all[at - 1] as PartPlaces, lengthOf(parts[at - 1]));
    if (own !== undefined) {
      // Parts that were moved keep no place: places rise.
      if ((own.places[0] ?? 0) < free) return spread(parts);
      all.push(own);
      at += 1;
      continue;
    }
    let end = at;
    let length = 0;
    while (end < parts.length && known(parts[end] as ReadPart) === undefined) {
      length += lengthOf(parts[end]) + 1;
      end += 1;
    }
    const next = end === parts.length ? undefined : known(parts[end] as ReadPart)?.places[0];
    const room = next === undefined ? ROOM * (end - at) : next - free - length;
    if (room < 0 || free + length > LIMIT) return spread(parts);
    if (former?.at === at) {
      all.push(
        placesInstead(former, parts[at] as ReadPart, next ?? LIMIT) ?? placesAmid(free, parts[at] as ReadPart, room),
      );
      at += 1;
      continue;
    }
    const each = Math.floor(room / (end - at + 1));
    let place = at === 0 ? 0 : free + (next === undefined ? ROOM : each);
    for (; at < end; at += 1) {
      all.push(placesFrom(place));
      place += lengthOf(parts[at]) + 1 + each;
    }
  }
  return all;
}

/** Those of the part that stood there, if its clauses have room and what was typed fits in. */
function placesInstead({ part: { part, at } }: Former, now: ReadPart, next: number): PartPlaces | undefined {
  if (at.places.offsets.length === 1) return undefined;
  const places = placesBehind(at.places, writtenIn(part), writtenIn(now));
  return places === undefined || endOf(places, lengthOf(now)) > next ? undefined : places;
}

/** With as much room before and behind it as in it; the first one begins where the draft does. */
function placesAmid(free: number, part: ReadPart, room: number): PartPlaces {
  const third = Math.floor(room / 3);
  return placesWithRoom(free === 0 ? 0 : free + third, writtenIn(part), third);
}

function writtenIn({ piece: { text }, reading: { clauses } }: ReadPart): Parameters<typeof placesWithRoom>[1] {
  return { text, clauses };
}

function lengthOf(part: ReadPart | undefined): number {
  return part?.piece.text.length ?? 0;
}

function spread(parts: readonly ReadPart[]): PartPlaces[] {
  const room = Math.min(ROOM, Math.floor(LIMIT / 2 / Math.max(1, parts.length)));
  let place = 0;
  return parts.map((part) => {
    const own = placesFrom(place);
    place += lengthOf(part) + 1 + room;
    return own;
  });
}

/** Where the places of all parts stand in the source. */
export function layoutOf(parts: readonly ReadPart[], all: readonly PartPlaces[]): Layout {
  const places: number[] = [];
  const offsets: number[] = [];
  let offset = 0;
  parts.forEach((part, at) => {
    const own = all[at] as PartPlaces;
    for (let each = 0; each < own.places.length; each += 1) {
      places.push(own.places[each] ?? 0);
      offsets.push(offset + (own.offsets[each] ?? 0));
    }
    offset += lengthOf(part);
  });
  return { places, offsets, parts: all };
}
