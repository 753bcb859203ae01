import { COUNTED, type Core } from './core.ts';
import { divide, rational, type Rational } from './rational.ts';
import type { Piece } from './scan.ts';
import { readDenominator, readFractionWord } from './words.ts';

/** "acht van elke tien euro", "€ 8 van elke € 10", "twee op de tien", "26 cent van elke euro". */
export function readShareOfCoins(pieces: readonly Piece[], at: number): Core | undefined {
  const number = at + (pieces[at]?.text === '€' ? 1 : 0);
  const first = pieces[number];
  if (first?.value === undefined) return undefined;
  const cent = pieces[number + 1]?.lower === 'cent';
  let next = number + (cent ? 2 : 1);
  const coin = isEuro(pieces[next]?.lower) || number > at;
  if (isEuro(pieces[next]?.lower)) next += 1;
  const link = pieces[next]?.lower;
  if (link !== 'van' && link !== 'op' && link !== 'uit' && link !== 'per') return undefined;
  next += 1;
  const determiner = pieces[next]?.lower ?? '';
  if (['elke', 'iedere', 'de', 'ieder', 'elk'].includes(determiner)) next += 1;
  else if (link !== 'op' && link !== 'per') return undefined;
  const signed = pieces[next]?.text === '€';
  if (signed) next += 1;
  const whole = pieces[next]?.value;
  if (cent && pieces[next]?.lower === 'euro') return share(at, next + 1, divide(first.value, rational(100)));
  if (whole === undefined || cent) return undefined;
  const unit = pieces[next + 1]?.lower ?? '';
  // "twee euro van elke tien": the coin is said once.
  const elided = coin && determiner !== 'de' && !COUNTED.test(unit);
  if (link !== 'op' && !isEuro(unit) && !signed && !elided) return undefined;
  if (unit === 'jaar' || unit === 'dagen') return undefined;
  return share(at, next + (isEuro(unit) ? 2 : 1), divide(first.value, whole));

  function share(from: number, to: number, value: Rational | undefined): Core | undefined {
    return value === undefined ? undefined : { kind: 'share', from, to, value, written: 'fraction' };
  }
}

/** "een kwart", "drie vierde deel", "1/4", "de helft", "driekwart". */
export function readFraction(pieces: readonly Piece[], at: number): Core | undefined {
  const first = pieces[at];
  if (first === undefined) return undefined;
  const make = (to: number, value: Rational | undefined): Core | undefined => {
    if (value === undefined) return undefined;
    const part = pieces[to]?.lower;
    return {
      kind: 'share',
      from: at,
      to: part === 'deel' || part === 'gedeelte' || part === 'part' ? to + 1 : to,
      value,
      written: 'fraction',
    };
  };
  if (first.written === 'fraction' && first.value !== undefined) return make(at + 1, first.value);
  // "0,25 deel van"
  if (
    first.written === 'digits' &&
    first.value !== undefined &&
    isProper(first.value) &&
    /^(?:deel|gedeelte)$/u.test(pieces[at + 1]?.lower ?? '')
  )
    return make(at + 1, first.value);
  if (first.lower === 'helft') return isHalfOfTime(pieces, at) ? undefined : make(at + 1, rational(1, 2));
  const inOneWord = readFractionWord(first.lower);
  if (inOneWord !== undefined) return make(at + 1, inOneWord);
  if (first.lower === 'kwart') return make(at + 1, rational(1, 4));
  const second = pieces[at + 1];
  if (
    first.written === 'digits' &&
    second?.text === '/' &&
    pieces[at + 2]?.written === 'digits' &&
    pieces[at + 2]?.end !== undefined
  ) {
    const bottom = pieces[at + 2]?.value;
    const small =
      first.value !== undefined &&
      bottom !== undefined &&
      bottom.numerator <= 100n &&
      first.value.numerator < bottom.numerator;
    return small && second.start === first.end
      ? make(at + 3, first.value === undefined ? undefined : divide(first.value, bottom))
      : undefined;
  }
  if (first.value === undefined || first.written !== 'words' || second === undefined) return undefined;
  if (second.value !== undefined && second.lower !== 'half') return undefined;
  const denominator = readDenominator(second.lower);
  if (
    denominator === undefined ||
    first.value.denominator !== 1n ||
    first.value.numerator < 1n ||
    first.value.numerator > denominator
  )
    return undefined;
  if (second.lower === 'half' || second.lower === 'halve') return undefined;
  const after = pieces[at + 2]?.lower ?? '';
  if (ORDINAL_NOUNS.has(after)) return undefined;
  return make(at + 2, rational(first.value.numerator, denominator));
}

/** "vanaf de tweede helft van 2021", "in de eerste helft van het jaar": when, and how much of nothing. */
function isHalfOfTime(pieces: readonly Piece[], at: number): boolean {
  if (!/^(?:eerste|tweede|laatste)$/u.test(pieces[at - 1]?.lower ?? '') || pieces[at + 1]?.lower !== 'van')
    return false;
  const next = pieces[at + 2];
  if (/^(?:19|20)\d\d$/u.test(next?.lower ?? '')) return true;
  const word = DETERMINER.test(next?.lower ?? '') ? pieces[at + 3]?.lower : next?.lower;
  return TIME.test(word ?? '');
}

const DETERMINER = /^(?:het|de|elk|ieder|elke|iedere|een|dat|die|dit|deze)$/u;
const TIME =
  /^(?:(?:kalender|boek|school|contract|dienst)?jaar|maand|kwartaal|week|looptijd|termijn|periode|contractperiode|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/u;

function isProper({ numerator, denominator }: Rational): boolean {
  return numerator > 0n && numerator < denominator;
}

function isEuro(word: string | undefined): boolean {
  return word === 'euro' || word === "euro's" || word === 'euro’s';
}

// Behind these an ordinal counts things: "een derde lid" is no third part.
const ORDINAL_NOUNS = new Set([
  'lid',
  'kwartaal',
  'alinea',
  'volzin',
  'zin',
  'onderdeel',
  'gedachtestreepje',
  'punt',
  'termijn',
  'jaar',
  'maand',
  'keer',
  'maal',
  'partij',
  'partijen',
  'land',
  'persoon',
  'personen',
  'contract',
  'overeenkomst',
  'verzuim',
]);
