import { readDigits, readNumberWord } from './words.ts';
import type { Rational } from './rational.ts';

/** A word, number or sign of a text, for the quantity reader alone: it keeps numbers with their separators whole. */
export interface Piece {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Value, when the piece is a number in digits or words. */
  readonly value?: Rational;
  readonly written?: 'digits' | 'words' | 'fraction';
}

const PIECE =
  /\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![\d.,]*\d)(?:,[-–=]+)?|\d+(?:[.,]\d+)*(?:,[-–=]+)?|\p{L}(?:[\p{L}\u00AD]|['’-](?=\p{L})|-\r?\n[ \t]*(?=\p{Ll}))*|[€%‰½¼¾⅓⅔⅕]|\/|:|[^\s]/gu;

const SIGNS = new Map<string, readonly [bigint, bigint]>([
  ['½', [1n, 2n]],
  ['¼', [1n, 4n]],
  ['¾', [3n, 4n]],
  ['⅓', [1n, 3n]],
  ['⅔', [2n, 3n]],
  ['⅕', [1n, 5n]],
]);

export function scan(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    const lower = plain(raw);
    const start = match.index;
    const place = { text: raw, lower, start, end: start + raw.length };
    const sign = SIGNS.get(raw);
    if (sign !== undefined)
      pieces.push({ ...place, value: { numerator: sign[0], denominator: sign[1] }, written: 'fraction' });
    else if (/^\d/u.test(raw)) pieces.push(withValue(place, readDigits(raw), 'digits'));
    else if (/^\p{L}/u.test(raw)) pieces.push(withValue(place, readNumberWord(lower), 'words'));
    else pieces.push(place);
  }
  return pieces;
}

function plain(raw: string): string {
  let lower = raw.toLowerCase();
  if (lower.includes('\u00AD')) lower = lower.replaceAll('\u00AD', '');
  return lower.includes('\n') ? lower.replace(/-\r?\n[ \t]*/u, '') : lower;
}

function withValue(
  place: Omit<Piece, 'value' | 'written'>,
  value: Rational | undefined,
  written: 'digits' | 'words',
): Piece {
  return value === undefined ? place : { ...place, value, written };
}
