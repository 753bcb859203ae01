import { stem } from '../morphology/index.ts';
import type { Token, TokenKind } from '../model.ts';
import { beginsWithLetter, LETTER, SMALL_LETTER } from './letters.ts';

/**
 * Splits masked clause text into tokens with source offsets (`offset` is the source offset of `text[0]`).
 * A word that is broken over two lines ("re-\nintegratie") is one token, so are "Wsw'er" and "30-plusser".
 */
export function tokenize(text: string, offset: number, borrowed = false): Token[] {
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  for (let from = 0; PIECE.test(text); ) {
    const to = PIECE.lastIndex;
    const raw = text.slice(from, to);
    let known = words.get(raw);
    if (known === undefined) known = remember(raw);
    if (known !== SPACE) {
      const { word, kind, stem: key, capital } = known;
      tokens.push({ span: { start: offset + from, end: offset + to }, word, kind, stem: key, capital, borrowed });
    }
    from = to;
    // Half of all pieces are single spaces: they are not worth a match.
    if (text.charCodeAt(to) === SPACE_SIGN) {
      from = to + 1;
      PIECE.lastIndex = from;
    }
  }
  return tokens;
}

// A number keeps its separators; a word may hold hyphens, apostrophes, soft hyphens and one break at the end of a line.
// Spaces are matched too, so that each match begins where the one before it ended.
// A run of digits that fits no number is taken whole by the second form, so no place is tried twice.
const PIECE = new RegExp(
  String.raw`\d+(?:[.,]+\d+)*(?:e|ste|de)?(?![${LETTER}\d])|[${LETTER}\d](?:[${LETTER}\d\u00AD]|[-‐‑'’](?=[${LETTER}\d])|[-‐]\r?\n[ \t]{0,40}(?=[${SMALL_LETTER}]))*|[^\s${LETTER}\d]|\s+`,
  'gu',
);
const THREE_LETTERS = new RegExp(`[${LETTER}]{3}`, 'u');

type Word = Pick<Token, 'word' | 'kind' | 'stem' | 'capital'>;

const SPACE = null;
const SPACE_SIGN = 32;

/** A text writes the same words over and over: what is known of one is kept, and shared strings are also compared faster. */
const words = new Map<string, Word | typeof SPACE>();

function remember(raw: string): Word | typeof SPACE {
  const word = /^\s/u.test(raw) ? SPACE : readWord(raw);
  // The memory is bounded: a long-running editor session must not grow with every typo.
  if (words.size > 20000) words.clear();
  words.set(raw, word);
  return word;
}

function readWord(raw: string): Word {
  const word = plainWord(raw);
  const kind: TokenKind = /^\d/u.test(word)
    ? THREE_LETTERS.test(word)
      ? 'word'
      : 'number'
    : beginsWithLetter(word)
      ? 'word'
      : 'punctuation';
  const first = raw[0] ?? '';
  const capital = beginsWithLetter(raw) && first !== first.toLowerCase();
  return { word: word, kind, stem: kind === 'word' ? stem(word) : word, capital };
}

/** Lower case, without soft hyphens, line breaks and marks of stress, with plain apostrophes and hyphens. */
export function plainWord(raw: string): string {
  let word = raw.toLowerCase();
  if (word.includes('\u00AD')) word = word.replaceAll('\u00AD', '');
  if (word.includes('\n')) word = word.replace(/[-‐]\r?\n[ \t]*/u, '');
  if (/[áíóú]/u.test(word) && !word.startsWith('vó')) word = word.replaceAll(/[áíóú]/gu, withoutStress);
  return word.replaceAll('’', "'").replaceAll('‐', '-').replaceAll('‑', '-');
}

/** "dát zij het doet", "níet": the mark tells how it is said ("vóór" is told apart from "voor", and é belongs to many words). */
function withoutStress(letter: string): string {
  return letter.normalize('NFD').slice(0, 1);
}
