import type { Token } from '../model.ts';
import type { Term, TermWord } from './terms.ts';

/**
 * The terms that a word is looked up for, by what else they ask of the sentence: a certain word right beside it, or a verb in the
 * same statement. That alone tells that most of them are not meant, so that they are not even tried.
 */
export interface WordTerms {
  /** In the order in which they are tried. */
  readonly terms: readonly Term[];
  /** The places in `terms` of those that ask for nothing certain. */
  readonly always: readonly number[];
  /** The places of the others by what they ask for; absent when there are none. */
  readonly asking?: Asking;
}

/** Places by the word that comes next or before, and by the verb of the statement. */
export interface Asking {
  readonly next: BesideKeys;
  readonly before: BesideKeys;
  readonly verb: Map<string, number[]>;
}

interface BesideKeys {
  readonly stem: Map<string, number[]>;
  readonly exact: Map<string, number[]>;
}

export function sortTerms(terms: readonly Term[]): WordTerms {
  const asking: Asking = {
    next: { stem: new Map(), exact: new Map() },
    before: { stem: new Map(), exact: new Map() },
    verb: new Map(),
  };
  const always: number[] = [];
  for (let place = 0; place < terms.length; place += 1) {
    if (!sort(terms[place] as Term, place, asking)) always.push(place);
  }
  return always.length === terms.length ? { terms, always } : { terms, always, asking };
}

/** Puts a term by the first thing that it asks for; false when that is nothing certain. */
function sort({ words, anchor, verbs }: Term, place: number, { next, before, verb }: Asking): boolean {
  const after = words[anchor + 1];
  const [side, word] = isCertain(after) ? [next, after] : [before, words[anchor - 1]];
  if (isCertain(word)) {
    for (const key of word.keys) add(side[word.type], key, place);
    return true;
  }
  const lemma = verbs.at(-1);
  if (lemma === undefined) return false;
  add(verb, lemma, place);
  return true;
}

/** The places of the terms that can be meant between these two words and in a statement with these verbs, in order. */
export function termsMeant(
  always: readonly number[],
  { next, before, verb }: Asking,
  left: Token | undefined,
  right: Token | undefined,
  lemmas: readonly string[],
): readonly number[] {
  let found = always;
  if (right !== undefined) {
    const byStem = next.stem.get(right.stem);
    if (byStem !== undefined) found = withPlaces(byStem, found, always);
    const byWord = next.exact.get(right.word);
    if (byWord !== undefined) found = withPlaces(byWord, found, always);
  }
  if (left !== undefined) {
    const byStem = before.stem.get(left.stem);
    if (byStem !== undefined) found = withPlaces(byStem, found, always);
    const byWord = before.exact.get(left.word);
    if (byWord !== undefined) found = withPlaces(byWord, found, always);
  }
  for (let at = 0; at < lemmas.length; at += 1) {
    const byVerb = verb.get(lemmas[at] as string);
    if (byVerb !== undefined) found = withPlaces(byVerb, found, always);
  }
  return found;
}

/** Adds places in their order, each once; `always` belongs to the word and is copied before anything is added to it. */
function withPlaces(more: readonly number[], found: readonly number[], always: readonly number[]): readonly number[] {
  const all = found === always ? always.slice() : (found as number[]);
  for (let each = 0; each < more.length; each += 1) {
    const place = more[each] as number;
    let at = all.length;
    while (at > 0 && (all[at - 1] as number) > place) at -= 1;
    if (at === 0 || all[at - 1] !== place) all.splice(at, 0, place);
  }
  return all;
}

function isCertain(word: TermWord | undefined): word is TermWord & { readonly type: 'stem' | 'exact' } {
  return word?.type === 'stem' || word?.type === 'exact';
}

function add(side: Map<string, number[]>, key: string, place: number): void {
  const own = side.get(key);
  if (own === undefined) side.set(key, [place]);
  else own.push(place);
}
