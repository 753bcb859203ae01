/** A number of an article, lid or item, ready to be compared: "12a" is 12 with "a", "IV" is 4, "c" is 3. */
export interface Ordinal {
  readonly value: number;
  /** A letter or "bis" behind a figure: an insertion. */
  readonly insert: string;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Reads a number as written; `previous` settles whether "i" is the ninth letter or the first Roman numeral. */
export function readOrdinal(written: string, previous?: string): Ordinal | undefined {
  const text = written.toLowerCase();
  const figure = /^(\d{1,3})([a-z]|bis|ter)?$/u.exec(text);
  if (figure !== null) return { value: Number(figure[1]), insert: figure[2] ?? '' };
  const letters = /^([a-z])\1?$/u.exec(text);
  const letter = letters === null ? undefined : { value: letterValue(text), insert: '' };
  const roman = readRoman(text);
  if (letter === undefined || roman === undefined)
    return letter ?? (roman === undefined ? undefined : { value: roman, insert: '' });
  return isLetterAfter(text, previous) ? letter : { value: roman, insert: '' };
}

function letterValue(text: string): number {
  return (text.length - 1) * 26 + (text.codePointAt(0) ?? 96) - 96;
}

/** "c", "d" and "l" stand for letters unless a numeral goes before them; "i", "v" and "x" only behind "h", "u" and "w". */
function isLetterAfter(text: string, previous: string | undefined): boolean {
  if (previous === undefined) return !/^[ivx]/u.test(text);
  const before = previous.toLowerCase();
  if (before.length === 1 && letterValue(before) === letterValue(text) - 1) return true;
  const roman = readRoman(before);
  return roman === undefined || readRoman(text) !== roman + 1;
}

function readRoman(text: string): number | undefined {
  if (!/^[ivxlc]{1,7}$/u.test(text)) return undefined;
  let total = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = ROMAN[text[at] ?? ''] ?? 0;
    total += value < (ROMAN[text[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return toRoman(total) === text ? total : undefined;
}

function toRoman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [size, sign] of signs) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

export type Order = 'next' | 'repeated' | 'skipped' | 'back';

/** How a number follows the one before it; without one it should be the first. */
export function orderOf(previous: Ordinal | undefined, own: Ordinal): Order {
  if (previous === undefined) return own.value <= 1 ? 'next' : 'skipped';
  if (own.value === previous.value) {
    if (own.insert === previous.insert) return 'repeated';
    if (previous.insert === '' || own.insert > previous.insert) return 'next';
    return 'back';
  }
  if (own.value < previous.value) return 'back';
  return own.value === previous.value + 1 ? 'next' : 'skipped';
}

/** Do two ways of writing name the same number ("IV" and "4", "B" and "b")? */
export function sameNumber(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const value = valueOf(one);
  return value !== undefined && value === valueOf(other);
}

/** The number that figures give, Roman or not; a single small letter is no figure. */
export function valueOf(written: string): number | undefined {
  if (/^\d+$/u.test(written)) return Number(written);
  return /^[IVXLC]+$/u.test(written) || /^[ivxlc]{2,}$/u.test(written) ? readRoman(written.toLowerCase()) : undefined;
}
