import type { Act, Fact, Mention, Reading, Sentence } from '@kadertoets/facts';
import type { Needs } from '@kadertoets/rulebook';
import { addBit, addEach, type Bits, noBits, wordsFor } from './bits.ts';
import { factsOf } from './facts-of.ts';
import { type Place, placesIn, stretches, whereOf } from './place.ts';

/** Statements by what they name, so that a rule asks which ones name something, and not of each one whether it does. */
export interface Statements {
  readonly reading: Reading;
  readonly places: readonly Place[];
  /** Those under judgement; the others are only there to be looked at. */
  readonly judged: Bits;
  readonly mentions: ByName<Mention>;
  /** By the name of an act where it is done: there it is affirmed, or its opposite is not. */
  readonly done: ByName<Act>;
  readonly undone: ByName<Act>;
  /** By its kind; what was computed of a whole sentence holds for each statement in it. */
  readonly facts: ByName<Fact>;
  /** Those with a pronoun that stands for something said before. */
  readonly takingUp: Bits;
  /** For each statement the first one of its sentence, and the first one of the sentence after that. */
  readonly first: readonly number[];
  readonly next: readonly number[];
  /** Those that do not stand alone in their sentence. */
  readonly together: Bits;
  /** What was found so far: by a condition on what stands somewhere, the statements that have it in sight. */
  readonly seen: Map<object, Bits>;
}

type ByName<T> = ReadonlyMap<string, readonly Occurrences<T>[]>;

/** All that bear the same names: in which statement, and what. */
export interface Occurrences<T> {
  readonly at: number[];
  readonly what: T[];
}

/** Indexes the statements of sentences that are to be judged, with those that can be seen from there. */
export function indexStatements(reading: Reading, sentences: readonly Sentence[]): Statements {
  const all = [...sentences, ...sentencesBeside(reading, sentences)];
  const places = all.flatMap((sentence) => placesIn(reading, sentence));
  const words = wordsFor(places.length);
  const [judged, together, takingUp] = [noBits(words), noBits(words), noBits(words)];
  const [mentions, done, undone] = [openIndex<Mention>(), openIndex<Act>(), openIndex<Act>()];
  const facts = new Map<string, [Occurrences<Fact>]>();
  const first: number[] = [];
  const next: number[] = [];
  for (let number = 0; number < all.length; number += 1) {
    const sentence = all[number] as Sentence;
    const from = first.length;
    for (let at = 0; at < sentence.mentions.length; at += 1) {
      const mention = sentence.mentions[at] as Mention;
      add(mentions, mention.concepts, from + mention.statement, mention);
    }
    for (let at = 0; at < sentence.acts.length; at += 1) {
      const act = sentence.acts[at] as Act;
      const { affirmed, concepts, opposites, statement } = act;
      add(affirmed ? done : undone, concepts, from + statement, act);
      if (opposites.size > 0) add(affirmed ? undone : done, opposites, from + statement, act);
    }
    const { length } = sentence.statements;
    for (let each = 0; each < length; each += 1) {
      first.push(from);
      next.push(from + length);
      if (number < sentences.length) addBit(judged, from + each);
      if (length > 1) addBit(together, from + each);
      if (sentence.statements[each]?.takesUp === true) addBit(takingUp, from + each);
    }
    for (const fact of factsOf(reading, sentence)) {
      const [own] = facts.get(fact.kind) ?? [{ at: [], what: [] }];
      facts.set(fact.kind, [own]);
      for (let each = 0; each < length; each += 1) {
        if (fact.statement !== undefined && fact.statement !== each) continue;
        own.at.push(from + each);
        own.what.push(fact);
      }
    }
  }
  return {
    reading,
    places,
    judged,
    first,
    next,
    together,
    takingUp,
    facts,
    seen: new Map(),
    mentions: indexNames(mentions),
    done: indexNames(done),
    undone: indexNames(undone),
  };
}

/** Sentences of other parts of the draft that are seen from these: the headings above them, and what a note goes on from. */
function sentencesBeside(reading: Reading, sentences: readonly Sentence[]): readonly Sentence[] {
  if (sentences.length === reading.sentences.length) return [];
  const own = new Set(sentences);
  const beside = new Set<Sentence>();
  for (const sentence of sentences) {
    const [place] = placesIn(reading, sentence);
    for (const seen of place === undefined ? [] : stretches(place, whereOf('context')))
      if (!own.has(seen.sentence)) beside.add(seen.sentence);
  }
  return [...beside];
}

/** Sets of concepts are shared by all places where a concept stands, so what bears the same names is found by the set. */
type OpenIndex<T> = Map<ReadonlySet<string>, Occurrences<T>>;

function openIndex<T>(): OpenIndex<T> {
  return new Map();
}

function add<T>(index: OpenIndex<T>, names: ReadonlySet<string>, at: number, what: T): void {
  let own = index.get(names);
  if (own === undefined) {
    own = { at: [], what: [] };
    index.set(names, own);
  }
  own.at.push(at);
  own.what.push(what);
}

function indexNames<T>(index: OpenIndex<T>): ReadonlyMap<string, readonly Occurrences<T>[]> {
  const byName = new Map<string, Occurrences<T>[]>();
  for (const [names, own] of index) {
    for (const name of names) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [own]);
      else known.push(own);
    }
  }
  return byName;
}

/** Adds to a set the statements in which something occurs; of what fits, where that is asked. */
export function addOccurrences<T>(
  found: Bits,
  occurrences: readonly Occurrences<T>[] | undefined,
  fits?: (what: T, at: number) => boolean,
): void {
  for (const { at, what } of occurrences ?? []) {
    if (fits === undefined) addEach(found, at);
    else
      for (let each = 0; each < at.length; each += 1) {
        const place = at[each] ?? 0;
        if (fits(what[each] as T, place)) addBit(found, place);
      }
  }
}

/** Do the statements name, of each list, something? Otherwise what needs that holds at none of them. */
export function nameAll(statements: Statements, needs: Needs): boolean {
  for (let at = 0; at < needs.length; at += 1) if (!namesOne(statements, needs[at] ?? [])) return false;
  return true;
}

function namesOne({ mentions, done, undone, facts }: Statements, list: readonly string[]): boolean {
  for (let at = 0; at < list.length; at += 1) {
    const name = list[at] ?? '';
    if (mentions.has(name) || done.has(name) || undone.has(name) || facts.has(name)) return true;
  }
  return false;
}
