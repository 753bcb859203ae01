import type { Token } from '../model.ts';
import type { Term, TermWord } from './terms.ts';

/** The terms of one word, by the word that has to stand right beside it: that alone tells that most of them are not meant. */
export interface Beside {
  /** In the order in which they are tried. */
  readonly terms: readonly Term[];
  /** Those that ask for no certain word beside it, with their places in `terms`. */
  readonly always: readonly Term[];
  readonly places: readonly number[];
  /** For the others their places by the word that comes next or before; absent when there are none. */
  readonly sides?: { readonly next: Keys; readonly before: Keys };
}

interface Keys {
  readonly stem: Map<string, number[]>;
  readonly exact: Map<string, number[]>;
}

export function sortBeside(terms: readonly Term[]): Beside {
  if (terms.every(({ words }) => words.length === 1)) return { terms, always: terms, places: [] };
  const next: Keys = { stem: new Map(), exact: new Map() };
  const before: Keys = { stem: new Map(), exact: new Map() };
  const places: number[] = [];
  const always = terms.filter(({ words, anchor }, at) => {
    const after = words[anchor + 1];
    const [side, word] = isCertain(after) ? [next, after] : [before, words[anchor - 1]];
    if (!isCertain(word)) return places.push(at) > 0;
    for (const key of word.keys) add(side[word.type], key, at);
    return false;
  });
  return always.length === terms.length
    ? { terms, always, places }
    : { terms, always, places, sides: { next, before } };
}

/** The terms that can be meant between these two words, in order. */
export function termsBetween({ terms, always, places, sides }: Beside, left?: Token, right?: Token): readonly Term[] {
  if (sides === undefined) return always;
  const found: number[] = [];
  if (right !== undefined) collect(sides.next, right, found);
  if (left !== undefined) collect(sides.before, left, found);
  if (found.length === 0) return always;
  const all: Term[] = [];
  const asked = found.length === 1 ? found : [...new Set(found)].toSorted((a, b) => a - b);
  let next = 0;
  for (let at = 0; at <= always.length; at += 1) {
    const place = places[at] ?? Number.POSITIVE_INFINITY;
    for (; (asked[next] ?? place) < place; next += 1) all.push(terms[asked[next] ?? 0] as Term);
    if (at < always.length) all.push(always[at] as Term);
  }
  return all;
}

function collect({ stem, exact }: Keys, token: Token, found: number[]): void {
  const byStem = stem.get(token.stem);
  if (byStem !== undefined) found.push(...byStem);
  const byWord = exact.get(token.word);
  if (byWord !== undefined) found.push(...byWord);
}

function isCertain(word: TermWord | undefined): word is TermWord & { readonly type: 'stem' | 'exact' } {
  return word?.type === 'stem' || word?.type === 'exact';
}

function add(side: Map<string, number[]>, key: string, at: number): void {
  const own = side.get(key);
  if (own === undefined) side.set(key, [at]);
  else own.push(at);
}
