import type { Act, Mention, Sentence } from '@kadertoets/facts';
import type { Collected } from './collected.ts';
import { hashOf, mix, TABLE_SIZE } from './hash.ts';

/**
 * Every two things that a sentence says together: what its words name or leave out, what is done or not done. A budget, a share
 * and a director are nothing to look at by themselves; a director who approves a share is. Adds those that were not seen in
 * this round.
 */
export function addTogether(sentence: Sentence, to: Collected): void {
  const codes = codesIn(sentence);
  const { places, seen, round } = to;
  let { count } = to;
  // `placeOf` is written out, and what it makes of one code is made once.
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

/**
 * What a sentence says, each once and in one order wherever it stands, so that a pair is the same pair both ways. The concepts
 * that the same words stand for always come together: as one they make a tenth of the pairs, which say nearly as much.
 */
function codesIn({ mentions, acts }: Sentence): number[] {
  const all: number[] = [];
  for (const code of codesByWords(mentions).values()) all.push(code);
  for (let at = 0; at < acts.length; at += 1) {
    const act = acts[at];
    if (act !== undefined) all.push(mix(act.affirmed ? DONE : LEFT, codeOfAct(act.senses)));
  }
  const sorted = Uint32Array.from(all).toSorted();
  const codes: number[] = [];
  for (let at = 0; at < sorted.length && codes.length < MOST; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) codes.push((sorted[at] ?? 0) | 0);
  return codes;
}

/** A code of everything that the same words name; the order in which they name it makes no difference. */
function codesByWords(mentions: readonly Mention[]): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined) continue;
    const words = mention.from * 4096 + mention.to;
    codes.set(words, (codes.get(words) ?? 0) ^ mix(mention.negated ? UNNAMED : NAMED, codeOfName(mention.concepts)));
  }
  return codes;
}

const ofSenses = new WeakMap<Act['senses'], number>();

function codeOfAct(senses: Act['senses']): number {
  let code = ofSenses.get(senses);
  if (code === undefined) {
    code = senses.reduce((all, concepts) => all ^ codeOfName(concepts), 0);
    ofSenses.set(senses, code);
  }
  return code;
}

/** The own name of a concept comes first among all that it is a kind of. */
function codeOfName(concepts: ReadonlySet<string>): number {
  for (const name of concepts) return hashOf(name);
  return 0;
}

const NAMED = hashOf('together named');
const UNNAMED = hashOf('together not named');
const DONE = hashOf('together done');
const LEFT = hashOf('together not done');
