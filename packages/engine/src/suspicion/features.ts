import type { Act, Mention, Sentence } from '@kadertoets/facts';
import { hashOf, mix, placeOf, placeOfCode, TABLE_SIZE } from './hash.ts';
import { addPairs, addPlaces, type Collected, type Features, nextRound } from './collected.ts';
import { addTogether } from './together.ts';

/**
 * What a sentence looks like to the detector: its words, pairs of words, how it was read (who is named, what is done and not
 * done by whom, with what force) and what stands in it together, each as an index into a table. The same sentence always gives
 * the same indices.
 */
export function sentenceFeatures(sentence: Sentence): number[] {
  const { places, count } = featuresAtHand(sentence);
  return places.slice(0, count);
}

/** The same in a list that holds them until another sentence is asked for. */
export function featuresAtHand(sentence: Sentence): Features {
  if (sentence === inHand) return atHand;
  inHand = sentence;
  nextRound(atHand);
  addWords(sentence);
  const { mentions, acts } = sentence;
  for (let at = 0; at < mentions.length; at += 1) addPlaces(placesOfMention(mentions[at] as Mention), atHand);
  for (let at = 0; at < acts.length; at += 1) addAct(acts[at] as Act);
  for (const { kind, bound } of sentence.quantities) add(placeOf(mix(QUANTITY, hashOf(kind)), hashOf(bound)));
  for (const { status, role, negated } of sentence.statements) {
    add(placeOf(STATUS, hashOf(status)));
    add(placeOf(STATEMENT, hashOf(role)));
    if (negated) add(placeOfCode(NEGATED));
  }
  addTogether(sentence, atHand);
  return atHand;
}

/** The sentence whose features are in the list. */
let inHand: Sentence | undefined;
/** One list for all sentences: a sentence has hundreds of features, and they are forgotten when another one is weighed. */
const atHand: Collected = { places: [], count: 0, seen: new Uint8Array(TABLE_SIZE), round: 0 };

function add(place: number): void {
  if (atHand.seen[place] === atHand.round) return;
  atHand.seen[place] = atHand.round;
  atHand.places[atHand.count] = place;
  atHand.count += 1;
}

/** What is the same of a word wherever it stands. */
interface Word {
  readonly hash: number;
  readonly place: number;
  /** What it gives to the pair with the word behind it. */
  readonly before: number;
}

/** As many words are remembered. */
const MOST = 50_000;
const words = new Map<string, Word>();

function addWords({ tokens }: Sentence): void {
  let last: Word | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const word = words.get(token.stem) ?? remember(token.stem);
    add(word.place);
    if (last !== undefined) add(placeOf(last.before, word.hash));
    last = word;
  }
}

/** Words come back all the time, so what they give is remembered, within bounds. */
function remember(stem: string): Word {
  const hash = hashOf(stem);
  const word = { hash, place: placeOf(WORD, hash), before: mix(PAIR, hash) };
  if (words.size > MOST) words.clear();
  words.set(stem, word);
  return word;
}

/** Concepts are mentioned in few ways, and what each way gives is the same wherever it stands. */
type WayOfMention = Pick<Mention, 'negated' | 'via' | 'role' | 'only'> & { readonly places: readonly number[] };

const ofMentions = new WeakMap<ReadonlySet<string>, WayOfMention[]>();

function placesOfMention({ concepts, negated, via, role, only }: Mention): readonly number[] {
  const ways = ofMentions.get(concepts) ?? [];
  for (let at = 0; at < ways.length; at += 1) {
    const way = ways[at];
    if (way?.via === via && way?.role === role && way.negated === negated && way.only === only) return way.places;
  }
  const places = [...concepts]
    .map(hashOf)
    .flatMap((concept) => [
      placeOf(mix(MENTION, concept), negated ? NEGATED : PLAIN),
      ...(via === undefined ? [] : [placeOf(mix(VIA, concept), hashOf(via))]),
      ...(role === 'other' ? [] : [placeOf(mix(ROLE, concept), hashOf(role))]),
      ...(only ? [placeOf(ONLY, concept)] : []),
    ]);
  ways.push({ negated, role, only, places, ...(via === undefined ? {} : { via }) });
  ofMentions.set(concepts, ways);
  return places;
}

/** The same of acts; who acts comes on top of that. */
type WayOfActing = Pick<Act, 'affirmed' | 'modality'> & {
  readonly places: readonly number[];
  readonly codes: readonly number[];
};

const ofActs = new WeakMap<ReadonlySet<string>, WayOfActing[]>();

function addAct(act: Act): void {
  const { places, codes } = wayOf(act);
  addPlaces(places, atHand);
  addPairs(codesOfActor(act.actor), codes, atHand);
}

function wayOf({ concepts, affirmed, modality }: Act): WayOfActing {
  const ways = ofActs.get(concepts) ?? [];
  for (let at = 0; at < ways.length; at += 1) {
    const way = ways[at];
    if (way?.affirmed === affirmed && way.modality === modality) return way;
  }
  const force = hashOf(modality);
  const codes = [...concepts].map((concept) => mix(mix(ACT, hashOf(concept)), affirmed ? PLAIN : NEGATED));
  const way = { affirmed, modality, codes, places: codes.flatMap((code) => [placeOfCode(code), placeOf(code, force)]) };
  ways.push(way);
  ofActs.set(concepts, ways);
  return way;
}

const ofActors = new WeakMap<ReadonlySet<string>, readonly number[]>();

function codesOfActor(actor: ReadonlySet<string>): readonly number[] {
  let known = ofActors.get(actor);
  if (known === undefined) {
    known = [...actor].map((who) => mix(BY, hashOf(who)));
    ofActors.set(actor, known);
  }
  return known;
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
