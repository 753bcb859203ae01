import { isOfLife } from './ages.ts';
import type { Core } from './core.ts';
import { readFraction, readShareOfCoins } from './fractions.ts';
import { readNumbered } from './numbered.ts';
import { multiply, rational } from './rational.ts';
import type { Piece } from './scan.ts';
import { MULTIPLES } from './units.ts';
import { readFractionWord, readOrdinalWord } from './words.ts';

/** The number and what it counts that begin at a piece, without the words that bound it; undefined where none begins. */
export function readCore(pieces: readonly Piece[], at: number): Core | undefined {
  if (!canBegin(pieces, at)) return undefined;
  return (
    readShareOfCoins(pieces, at) ??
    readMoney(pieces, at) ??
    readOrdinal(pieces, at) ??
    readFraction(pieces, at) ??
    readNumbered(pieces, at)
  );
}

/** "de tweehonderdste kandidaat": one out of a row; "een tweehonderdste deel" is a fraction. */
function readOrdinal(pieces: readonly Piece[], at: number): Core | undefined {
  const word = pieces[at]?.lower ?? '';
  const value = pieces[at + 1]?.birthday === true ? undefined : readOrdinalWord(word);
  if (value === undefined) return undefined;
  const next = pieces[at + 1]?.lower ?? '';
  if (isOfLife(pieces, at, value, next))
    return { kind: 'age', from: at, to: at + 1, value: rational(Number(value)), unit: 'year', written: 'words' };
  const part = next === 'deel' || next === 'gedeelte' || next === 'part' || next === 'van';
  const counts = COUNTED_BEHIND.has(pieces[at - 1]?.lower ?? '') && !part;
  if (!counts && (part || word.endsWith('tigste') || readFractionWord(word) !== undefined)) return undefined;
  return { kind: 'ordinal', from: at, to: at + 1, value: rational(Number(value)), written: 'words' };
}

const COUNTED_BEHIND = new Set(['geen', 'de', 'het', 'als', 'elke', 'iedere', 'ons', 'onze', 'deze', 'die']);

/** Nearly every word begins no quantity: one look spares it the four readers. */
function canBegin(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.begins === true || pieces[at + 1]?.birthday === true;
}

/** "€ 312.500,-", "EUR 1,25 mln". */
function readMoney(pieces: readonly Piece[], at: number): Core | undefined {
  const first = pieces[at];
  if (first?.text !== '€' && first?.lower !== 'eur' && first?.lower !== 'euro') return undefined;
  const number = pieces[at + 1];
  if (number?.value === undefined || number.written !== 'digits') return undefined;
  const multiple = MULTIPLES.get(pieces[at + 2]?.lower ?? '');
  const to = at + 2 + (multiple === undefined ? 0 : 1);
  return {
    kind: 'money',
    from: at,
    to,
    value: multiple === undefined ? number.value : multiply(number.value, multiple),
    unit: 'euro',
    written: 'digits',
  };
}
