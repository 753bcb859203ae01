import type { Sentence } from '@kadertoets/facts';

/** Size of the table that features are hashed into; the weights have as many entries. */
export const TABLE_SIZE: number = 1 << 15;

/**
 * What a sentence looks like to the detector: its words, pairs of words, and how it was read (who is named, what is done and
 * not done by whom, with what force), each as an index into a table. The same sentence always gives the same indices.
 */
export function sentenceFeatures(sentence: Sentence): number[] {
  round += 1;
  const found: number[] = [];
  addWords(sentence, found);
  for (const { concepts, negated, via, role, only } of sentence.mentions) {
    const sign = negated ? NEGATED : PLAIN;
    const through = via === undefined ? 0 : hashOf(via);
    for (const concept of hashesOf(concepts)) {
      push(found, mix(mix(MENTION, concept), sign));
      if (via !== undefined) push(found, mix(mix(VIA, concept), through));
      if (role !== 'other') push(found, mix(mix(ROLE, concept), hashOf(role)));
      if (only) push(found, mix(ONLY, concept));
    }
  }
  for (const { concepts, affirmed, modality, actor } of sentence.acts) {
    const sign = affirmed ? PLAIN : NEGATED;
    const force = hashOf(modality);
    const actors = hashesOf(actor);
    for (const concept of hashesOf(concepts)) {
      const act = mix(mix(ACT, concept), sign);
      push(found, act);
      push(found, mix(act, force));
      for (const who of actors) push(found, mix(mix(BY, who), act));
    }
  }
  for (const { kind, bound } of sentence.quantities) push(found, mix(mix(QUANTITY, hashOf(kind)), hashOf(bound)));
  for (const { status, role, negated } of sentence.statements) {
    push(found, mix(STATUS, hashOf(status)));
    push(found, mix(STATEMENT, hashOf(role)));
    if (negated) push(found, NEGATED);
  }
  return found;
}

function addWords({ tokens }: Sentence, found: number[]): void {
  let before = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const word = hashOf(token.stem);
    push(found, mix(WORD, word));
    if (before !== 0) push(found, mix(mix(PAIR, before), word));
    before = word;
  }
}

// Which features the sentence at hand has already: the number of the sentence, in the place of the feature.
const seen = new Uint32Array(TABLE_SIZE);
let round = 0;

function push(found: number[], code: number): void {
  const place = (code ^ (code >>> 15)) & (TABLE_SIZE - 1);
  if (seen[place] === round) return;
  seen[place] = round;
  found.push(place);
}

const hashes = new Map<string, number>();

/** FNV-1a; words come back all the time, so their hashes are remembered, within bounds. */
function hashOf(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  if (hashes.size > 50_000) hashes.clear();
  hashes.set(text, hash);
  return hash;
}

const ofSets = new WeakMap<ReadonlySet<string>, readonly number[]>();

/** Sets of concepts are shared by all places where a concept stands. */
function hashesOf(concepts: ReadonlySet<string>): readonly number[] {
  let known = ofSets.get(concepts);
  if (known === undefined) {
    known = [...concepts].map(hashOf);
    ofSets.set(concepts, known);
  }
  return known;
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 16777619);
}

const WORD = hashOf('word');
const PAIR = hashOf('pair');
const MENTION = hashOf('mention');
const VIA = hashOf('via');
const ROLE = hashOf('role');
const ONLY = hashOf('only');
const ACT = hashOf('act');
const BY = hashOf('by');
const QUANTITY = hashOf('quantity');
const STATUS = hashOf('status');
const STATEMENT = hashOf('statement');
const NEGATED = hashOf('negated');
const PLAIN = hashOf('plain');
