import type { Token } from '../model.ts';
import type { Hit, TokenVerbs } from './hit.ts';
import type { Term, TermWord } from './terms.ts';

/** What was found so far, in order and by the token at which it begins. */
export interface Found {
  readonly hits: Hit[];
  /** For a token the places in `hits` of what begins there. */
  readonly from: (number[] | undefined)[];
}

/** The words that the rows of a term are held against. */
export interface Matched {
  readonly tokens: readonly Token[];
  readonly verbs: readonly (TokenVerbs | undefined)[];
  readonly found: Found;
}

/** Token indices, `to` exclusive. */
export interface Row {
  readonly from: number;
  readonly to: number;
}

const MAX_GAP = 4;

/** The words of a term in a row, with the one by which it was looked up at this token. */
export function matchRow(term: Term, at: number, sentence: Matched): Row | undefined {
  // The word by which it was looked up is all there is to it.
  if (term.words.length === 1 && !term.waits) return { from: at, to: at + 1 };
  const from = beginOf(term, at, sentence);
  if (from < 0) return undefined;
  const to = endOf(term, at, sentence);
  return to < 0 ? undefined : { from, to };
}

function beginOf({ words, anchor }: Term, at: number, sentence: Matched): number {
  let from = at;
  for (let word = anchor - 1; word >= 0; word -= 1) {
    const pattern = words[word] as TermWord;
    if (pattern.type !== 'gap') {
      from = stepBack(pattern, from - 1, sentence);
      if (from < 0) return -1;
      continue;
    }
    const next = words[word - 1];
    if (next === undefined) continue;
    let back = from - 1;
    const limit = from - 1 - MAX_GAP;
    while (back > limit && back >= 0 && stepBack(next, back, sentence) < 0 && !parts(back, sentence)) back -= 1;
    if (back <= limit || back < 0 || parts(back, sentence)) return -1;
    from = back + 1;
  }
  return from;
}

function endOf({ words, anchor }: Term, at: number, sentence: Matched): number {
  // It was looked up by the word that stands here; only a concept can end further on.
  let to = words[anchor]?.type === 'concept' ? step(words[anchor], at, sentence) : at + 1;
  if (to < 0) return -1;
  for (let word = anchor + 1; word < words.length; word += 1) {
    const pattern = words[word] as TermWord;
    if (pattern.type !== 'gap') {
      to = step(pattern, to, sentence);
      if (to < 0) return -1;
      continue;
    }
    const next = words[word + 1];
    if (next === undefined) continue;
    let ahead = to;
    const limit = to + MAX_GAP;
    while (ahead <= limit && step(next, ahead, sentence) < 0 && !parts(ahead, sentence)) ahead += 1;
    if (ahead > limit || parts(ahead, sentence)) return -1;
    to = ahead;
  }
  return to;
}

/** A semicolon parts two sentences in one: no phrase goes across it. */
function parts(at: number, { tokens }: Matched): boolean {
  return tokens[at]?.word === ';';
}

/** Where a word of a term ends that begins at this token; -1 when it does not stand there. */
function step(pattern: TermWord, at: number, { tokens, verbs, found }: Matched): number {
  const token = tokens[at];
  if (token === undefined) return -1;
  switch (pattern.type) {
    case 'stem':
      return pattern.keys.includes(token.stem) ? at + 1 : -1;
    case 'lemma':
      return verbs[at]?.lemmas.some((lemma) => pattern.keys.includes(lemma)) === true ? at + 1 : -1;
    case 'concept': {
      let end = -1;
      for (const place of found.from[at] ?? NOWHERE) {
        const hit = found.hits[place];
        if (hit !== undefined && hit.to > end && names(hit, pattern)) end = hit.to;
      }
      return end;
    }
    default:
      return matchesWord(pattern, token.word) ? at + 1 : -1;
  }
}

const NOWHERE: readonly number[] = [];

function names({ concept }: Hit, { keys }: TermWord): boolean {
  for (let at = 0; at < keys.length; at += 1) if (concept.concepts.has(keys[at] as string)) return true;
  return false;
}

/** Like {@link step}, but `at` is the last token; returns where the word begins. */
function stepBack(pattern: TermWord, at: number, sentence: Matched): number {
  if (pattern.type !== 'concept') return step(pattern, at, sentence) < 0 ? -1 : at;
  const { hits } = sentence.found;
  for (let each = 0; each < hits.length; each += 1) {
    const hit = hits[each] as Hit;
    if (hit.to === at + 1 && names(hit, pattern)) return hit.from;
  }
  return -1;
}

/** Does this word of a term stand for this word of a text? */
export function matchesWord(pattern: TermWord, word: string): boolean {
  switch (pattern.type) {
    case 'prefix':
      return pattern.keys.some((key) => word.startsWith(key));
    case 'suffix':
      return pattern.keys.some((key) => endsWithInflected(word, key));
    case 'infix':
      return pattern.keys.some((key) => word.includes(key));
    default:
      return pattern.keys.includes(word);
  }
}

/** "*verordening" also finds "afstemmingsverordeningen": the usual endings of a noun may follow. */
function endsWithInflected(word: string, key: string): boolean {
  return (
    word.endsWith(key) ||
    word.endsWith(`${key}en`) ||
    word.endsWith(`${key}s`) ||
    word.endsWith(`${key}'s`) ||
    word.endsWith(`${key}ten`)
  );
}
