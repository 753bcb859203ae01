import { TABLE_SIZE } from './hash.ts';

/** Features of a sentence: the first so many in the list. */
export interface Features {
  readonly places: readonly number[];
  readonly count: number;
}

/** Features that are being collected, each once. */
export interface Collected extends Features {
  readonly places: number[];
  count: number;
  /** For each feature the number of the last round in which it was found: a byte, as the table is looked into all over. */
  readonly seen: Uint8Array;
  round: number;
}

/** Rounds after which their numbers begin again. */
const ROUNDS = 255;

/** Begins to collect the features of another sentence. */
export function nextRound(to: Collected): void {
  to.count = 0;
  to.round += 1;
  if (to.round <= ROUNDS) return;
  to.seen.fill(0);
  to.round = 1;
}

/** Adds those of these places that were not seen in this round. */
export function addPlaces(more: readonly number[], to: Collected): void {
  const { places, seen, round } = to;
  let { count } = to;
  for (let at = 0; at < more.length; at += 1) {
    const place = more[at] as number;
    if (seen[place] === round) continue;
    seen[place] = round;
    places[count] = place;
    count += 1;
  }
  to.count = count;
}

const { imul } = Math;
const LAST = TABLE_SIZE - 1;

/** Adds where each of the first codes and each of the second make something together: `placeOf`, written out. */
export function addPairs(firsts: readonly number[], seconds: readonly number[], to: Collected): void {
  const { places, seen, round } = to;
  let { count } = to;
  for (let one = 0; one < firsts.length; one += 1) {
    const first = firsts[one] as number;
    const own = (0x9e3779b9 + (first << 6) + (first >>> 2)) | 0;
    for (let other = 0; other < seconds.length; other += 1) {
      const code = imul(first ^ ((seconds[other] as number) + own), 16777619);
      const place = (code ^ (code >>> 15)) & LAST;
      if (seen[place] === round) continue;
      seen[place] = round;
      places[count] = place;
      count += 1;
    }
  }
  to.count = count;
}
