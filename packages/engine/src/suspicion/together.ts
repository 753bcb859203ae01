import type { Sentence } from '@kadertoets/facts';
import { hashOf, mix, placeOf } from './hash.ts';

/**
 * Every two things that a sentence says together: what it names or leaves out, what is done or not done. A budget, a share and
 * a director are nothing to look at by themselves; a director who approves a share is.
 */
export function addTogether({ mentions, acts }: Sentence, all: number[]): void {
  const codes = new Set<number>();
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention !== undefined) addCodes(mention.concepts, mention.negated ? UNNAMED : NAMED, codes);
  }
  for (let at = 0; at < acts.length; at += 1) {
    const act = acts[at];
    if (act !== undefined) addCodes(act.concepts, act.affirmed ? DONE : LEFT, codes);
  }
  // In one order wherever they stand, so that a pair is the same pair both ways.
  const sorted = Uint32Array.from(codes).toSorted().subarray(0, MOST);
  for (let one = 1; one < sorted.length; one += 1)
    for (let other = 0; other < one; other += 1) all.push(placeOf(sorted[other] ?? 0, sorted[one] ?? 0));
}

/** A long enumeration names a lot, and its pairs say little. */
const MOST = 64;

function addCodes(concepts: ReadonlySet<string>, way: number, codes: Set<number>): void {
  for (const concept of concepts) codes.add(mix(way, hashOf(concept)));
}

const NAMED = hashOf('together named');
const UNNAMED = hashOf('together not named');
const DONE = hashOf('together done');
const LEFT = hashOf('together not done');
