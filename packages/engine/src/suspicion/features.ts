import type { Act, Mention, Sentence } from '@kadertoets/facts';

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
  for (const mention of sentence.mentions) for (const place of placesOfMention(mention)) add(found, place);
  for (const act of sentence.acts) addAct(act, found);
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
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const word = hashOf(token.stem);
    add(found, placeOf(mix(WORD, word)));
    if (before !== 0) add(found, placeOf(mix(mix(PAIR, before), word)));
    before = word;
  }
}

/** What is the same of every act with these concepts, this sign and this force. */
interface WayOfActing {
  readonly codes: readonly number[];
  readonly places: readonly number[];
  readonly forced: readonly number[];
}

const ofActs = new WeakMap<ReadonlySet<string>, Map<string, WayOfActing>>();
const ofActors = new WeakMap<ReadonlySet<string>, readonly number[]>();

function addAct({ concepts, affirmed, modality, actor }: Act, found: number[]): void {
  const { codes, places, forced } = recall(ofActs, concepts, affirmed ? modality : `not ${modality}`, () => {
    const acts = hashesOf(concepts).map((concept) => mix(mix(ACT, concept), affirmed ? PLAIN : NEGATED));
    const force = hashOf(modality);
    return { codes: acts, places: acts.map(placeOf), forced: acts.map((act) => placeOf(mix(act, force))) };
  });
  let actors = ofActors.get(actor);
  if (actors === undefined) {
    actors = hashesOf(actor).map((who) => mix(BY, who));
    ofActors.set(actor, actors);
  }
  for (let at = 0; at < codes.length; at += 1) {
    const act = codes[at] ?? 0;
    add(found, places[at] ?? 0);
    add(found, forced[at] ?? 0);
    for (let who = 0; who < actors.length; who += 1) add(found, placeOf(mix(actors[who] ?? 0, act)));
  }
}

function recall<T>(
  memory: WeakMap<ReadonlySet<string>, Map<string, T>>,
  concepts: ReadonlySet<string>,
  way: string,
  make: () => T,
): T {
  let known = memory.get(concepts);
  if (known === undefined) {
    known = new Map();
    memory.set(concepts, known);
  }
  let own = known.get(way);
  if (own === undefined) {
    own = make();
    known.set(way, own);
  }
  return own;
}

const ofMentions = new WeakMap<ReadonlySet<string>, Map<string, readonly number[]>>();

/** Concepts are mentioned in few ways, and the features of each way are the same wherever it stands. */
function placesOfMention({ concepts, negated, via, role, only }: Mention): readonly number[] {
  const way = `${via ?? ''}|${role}${negated ? '-' : '+'}${only ? '!' : ''}`;
  return recall(ofMentions, concepts, way, () =>
    hashesOf(concepts).flatMap((concept) => [
      placeOf(mix(mix(MENTION, concept), negated ? NEGATED : PLAIN)),
      ...(via === undefined ? [] : [placeOf(mix(mix(VIA, concept), hashOf(via)))]),
      ...(role === 'other' ? [] : [placeOf(mix(mix(ROLE, concept), hashOf(role)))]),
      ...(only ? [placeOf(mix(ONLY, concept))] : []),
    ]),
  );
}

// Which features the sentence at hand has already: the number of the sentence, in the place of the feature.
const seen = new Uint32Array(TABLE_SIZE);
let round = 0;

function push(found: number[], code: number): void {
  add(found, placeOf(code));
}

function add(found: number[], place: number): void {
  if (seen[place] === round) return;
  seen[place] = round;
  found.push(place);
}

function placeOf(code: number): number {
  return (code ^ (code >>> 15)) & (TABLE_SIZE - 1);
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
