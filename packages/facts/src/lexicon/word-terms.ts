import type { Token } from '../model.ts';
import type { Term, TermWord } from './terms.ts';

/**
 * The terms that a word is looked up for, by what else they ask of the sentence: a certain word right beside it, or a verb in the
 * same statement. That alone tells that most of them are not meant, so that they are not even compiled.
 */
export interface WordTerms {
  /** The numbers of the terms, in the order in which they are tried. */
  readonly numbers: readonly number[];
  /** Those that were compiled, by their places in `numbers`. */
  readonly compiled: (Term | undefined)[];
  /** The places in `numbers` of those that ask for nothing certain. */
  readonly always: readonly number[];
  /** The places of the others by what they ask for; absent when there are none. */
  readonly asking?: Asking;
}

/** Places by the word that comes next or before, by its stem or as it is, and by the verb of the statement; few words have all. */
export interface Asking {
  nextStem: Places | undefined;
  nextExact: Places | undefined;
  beforeStem: Places | undefined;
  beforeExact: Places | undefined;
  verb: Places | undefined;
}

type Places = Map<string, number[]>;

/** What a term can ask for, as it is noted in the tables of a lexicon. */
const MARKS = { next: { stem: '>', exact: '>=' }, before: { stem: '<', exact: '<=' }, verb: '~' } as const;

/** A term in the table of a lexicon: "17", or with what it asks for "17,>,budget/geld". */
export function noteTerm(number: number, { words, anchor, verbs }: Pick<Term, 'words' | 'anchor' | 'verbs'>): string {
  const after = words[anchor + 1];
  const [side, word] = isCertain(after) ? [MARKS.next, after] : [MARKS.before, words[anchor - 1]];
  if (isCertain(word)) return `${String(number)},${side[word.type]},${word.keys.join('/')}`;
  const verb = verbs.at(-1);
  return verb === undefined ? String(number) : `${String(number)},${MARKS.verb},${verb}`;
}

function isCertain(word: TermWord | undefined): word is TermWord & { readonly type: 'stem' | 'exact' } {
  return word?.type === 'stem' || word?.type === 'exact';
}

/** Reads the terms that were noted for a word, with a space between them. */
export function readNotes(notes: string): WordTerms {
  if (notes === '') return NO_TERMS;
  const numbers: number[] = [];
  const always: number[] = [];
  let asking: Asking | undefined;
  for (const note of notes.split(' ')) {
    const [number, mark, keys] = note.split(',');
    const place = numbers.push(Number(number)) - 1;
    if (mark === undefined || keys === undefined) {
      always.push(place);
      continue;
    }
    asking ??= {
      nextStem: undefined,
      nextExact: undefined,
      beforeStem: undefined,
      beforeExact: undefined,
      verb: undefined,
    };
    const side = (asking[SIDES[mark] ?? 'verb'] ??= new Map());
    if (keys.includes('/')) for (const key of keys.split('/')) add(side, key, place);
    else add(side, keys, place);
  }
  return asking === undefined ? { numbers, compiled: [], always } : { numbers, compiled: [], always, asking };
}

export const NO_TERMS: WordTerms = { numbers: [], compiled: [], always: [] };

const SIDES: Readonly<Record<string, keyof Asking>> = {
  [MARKS.next.stem]: 'nextStem',
  [MARKS.next.exact]: 'nextExact',
  [MARKS.before.stem]: 'beforeStem',
  [MARKS.before.exact]: 'beforeExact',
};

/** The places of the terms that can be meant between these two words and in a statement with these verbs, in order. */
export function termsMeant(
  always: readonly number[],
  { nextStem, nextExact, beforeStem, beforeExact, verb }: Asking,
  left: Token | undefined,
  right: Token | undefined,
  lemmas: readonly string[],
): readonly number[] {
  let found = always;
  if (right !== undefined) {
    const byStem = nextStem?.get(right.stem);
    if (byStem !== undefined) found = withPlaces(byStem, found, always);
    const byWord = nextExact?.get(right.word);
    if (byWord !== undefined) found = withPlaces(byWord, found, always);
  }
  if (left !== undefined) {
    const byStem = beforeStem?.get(left.stem);
    if (byStem !== undefined) found = withPlaces(byStem, found, always);
    const byWord = beforeExact?.get(left.word);
    if (byWord !== undefined) found = withPlaces(byWord, found, always);
  }
  if (verb === undefined) return found;
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

function add(side: Map<string, number[]>, key: string, place: number): void {
  const own = side.get(key);
  if (own === undefined) side.set(key, [place]);
  else own.push(place);
}
