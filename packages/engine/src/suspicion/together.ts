import type { Sentence } from '@kadertoets/facts';
import type { Collected } from './collected.ts';
import { hashOf, mix, TABLE_SIZE } from './hash.ts';

/**
 * Every two things that a sentence says together: what it names or leaves out, what is done or not done. A budget, a share and
 * a director are nothing to look at by themselves; a director who approves a share is. Adds those that were
 * not seen in this round.
 */
export function addTogether(sentence: Sentence, to: Collected): void {
  const codes = codesIn(sentence);
  const { places, seen, round } = to;
  let { count } = to;
  // A sentence has hundreds of pairs, so `placeOf` is written out, and what it makes of one code is made once.
  const own: number[] = [];
  for (let one = 0; one < codes.length; one += 1) {
    const b = ((codes[one] as number) + 0x9e3779b9) | 0;
    for (let other = 0; other < one; other += 1) {
      const code = imul((codes[other] as number) ^ (b + (own[other] as number)), 16777619);
      const place = (code ^ (code >>> 15)) & LAST;
      if (seen[place] === round) continue;
      seen[place] = round;
      places[count] = place;
      count += 1;
    }
    own.push((((codes[one] as number) << 6) + ((codes[one] as number) >>> 2)) | 0);
  }
  to.count = count;
}

const { imul } = Math;
const LAST = TABLE_SIZE - 1;

/** A long enumeration names a lot, and its pairs say little. */
const MOST = 64;

/** What a sentence says, each once and in one order wherever it stands, so that a pair is the same pair both ways. */
function codesIn({ mentions, acts }: Sentence): number[] {
  const all: number[] = [];
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention !== undefined) addCodes(mention.concepts, mention.negated ? UNNAMED : NAMED, all);
  }
  for (let at = 0; at < acts.length; at += 1) {
    const act = acts[at];
    if (act !== undefined) addCodes(act.concepts, act.affirmed ? DONE : LEFT, all);
  }
  const sorted = Uint32Array.from(all).toSorted();
  const codes: number[] = [];
  for (let at = 0; at < sorted.length && codes.length < MOST; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) codes.push((sorted[at] ?? 0) | 0);
  return codes;
}

/** A way of saying something, with the codes of what was said so: sets of concepts are shared by all places where they stand. */
interface Way {
  readonly hash: number;
  readonly codes: WeakMap<ReadonlySet<string>, readonly number[]>;
}

function addCodes(concepts: ReadonlySet<string>, { hash, codes }: Way, all: number[]): void {
  let own = codes.get(concepts);
  if (own === undefined) {
    own = [...concepts].map((concept) => mix(hash, hashOf(concept)));
    codes.set(concepts, own);
  }
  for (let at = 0; at < own.length; at += 1) all.push(own[at] ?? 0);
}

function wayOf(name: string): Way {
  return { hash: hashOf(name), codes: new WeakMap() };
}

const NAMED = wayOf('together named');
const UNNAMED = wayOf('together not named');
const DONE = wayOf('together done');
const LEFT = wayOf('together not done');
