import { beginsWithLetter, LETTER, SMALL_LETTER } from '../text/letters.ts';
import type { Rational } from './rational.ts';
import { readDigits, readFractionWord, readNumberWord, readOrdinalWord } from './words.ts';

/** A word, number or sign of a text, for the quantity reader alone: it keeps numbers with their separators whole. */
export interface Piece extends Written {
  readonly start: number;
  readonly end: number;
}

/** What a piece is, wherever it stands. */
interface Written {
  readonly text: string;
  readonly lower: string;
  /** Value, when the piece is a number in digits or words. */
  readonly value: Rational | undefined;
  readonly written: 'digits' | 'words' | 'fraction' | undefined;
  /** A quantity can begin with it. */
  readonly begins: boolean;
  /** "verjaardag", "levensjaar": what stands before it is an age. */
  readonly birthday: boolean;
}

// Spaces are matched too, so that each match begins where the one before it ended.
const PIECE = new RegExp(
  String.raw`\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![\d.,]*\d)(?:,[-–=]+)?|\d+(?:[.,]\d+)*(?:,[-–=]+)?|[${LETTER}](?:[${LETTER}\u00AD]|['’-](?=[${LETTER}])|-\r?\n[ \t]*(?=[${SMALL_LETTER}]))*|[€%‰½¼¾⅓⅔⅕]|\/|:|[^\s]|\s+`,
  'gu',
);

const SIGNS = new Map<string, readonly [bigint, bigint]>([
  ['½', [1n, 2n]],
  ['¼', [1n, 4n]],
  ['¾', [3n, 4n]],
  ['⅓', [1n, 3n]],
  ['⅔', [2n, 3n]],
  ['⅕', [1n, 5n]],
]);

const SPACE = null;
const SPACE_SIGN = 32;

/** A text writes the same pieces over and over: what is known of one is kept, within bounds. */
const known = new Map<string, Written | typeof SPACE>();

export function scan(text: string): Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  for (let start = 0; PIECE.test(text); ) {
    const end = PIECE.lastIndex;
    const raw = text.slice(start, end);
    let own = known.get(raw);
    if (own === undefined) {
      own = /^\s/u.test(raw) ? SPACE : readPiece(raw);
      if (known.size > 20_000) known.clear();
      known.set(raw, own);
    }
    if (own !== SPACE) {
      const { lower, value, written, begins, birthday } = own;
      pieces.push({ text: own.text, lower, start, end, value, written, begins, birthday });
    }
    start = end;
    // Half of all pieces are single spaces: they are not worth a match.
    if (text.charCodeAt(end) === SPACE_SIGN) {
      start = end + 1;
      PIECE.lastIndex = start;
    }
  }
  return pieces;
}

/** These begin a quantity though they are no number. */
const WITHOUT_NUMBER = new Set(['€', 'eur', 'euro', 'helft', 'kwart']);

function readPiece(raw: string): Written {
  const lower = plain(raw);
  const { value, written } = valueOf(raw, lower);
  return {
    text: raw,
    lower,
    value,
    written,
    begins:
      value !== undefined ||
      WITHOUT_NUMBER.has(lower) ||
      readFractionWord(lower) !== undefined ||
      readOrdinalWord(lower) !== undefined,
    birthday: lower.startsWith('verjaardag') || lower.startsWith('levensjaar'),
  };
}

function valueOf(raw: string, lower: string): Pick<Written, 'value' | 'written'> {
  const sign = SIGNS.get(raw);
  if (sign !== undefined) return { value: { numerator: sign[0], denominator: sign[1] }, written: 'fraction' };
  const digits = /^\d/u.test(raw);
  const value = digits ? readDigits(raw) : beginsWithLetter(raw) ? readNumberWord(lower) : undefined;
  return { value, written: value === undefined ? undefined : digits ? 'digits' : 'words' };
}

function plain(raw: string): string {
  let lower = raw.toLowerCase();
  if (lower.includes('\u00AD')) lower = lower.replaceAll('\u00AD', '');
  return lower.includes('\n') ? lower.replace(/-\r?\n[ \t]*/u, '') : lower;
}
