import { beginsWithLetter } from '../text/letters.ts';
import { LIVED, isAge, isBareAge, isOfLife, isOfPeople, isYearOfLife, opensAges } from './ages.ts';
import type { Core } from './core.ts';
import type { QuantityKind } from './model.ts';
import { ZERO, add, divide, multiply, rational } from './rational.ts';
import type { Piece } from './scan.ts';
import { DURATIONS, HALF_YEAR, LARGE, MULTIPLES, POINTS, ROUND_SUMS } from './units.ts';
import { readNumberWord } from './words.ts';

const REFERENCES = new Set([
  'artikel',
  'artikelen',
  'art',
  'lid',
  'leden',
  'hoofdstuk',
  'bijlage',
  'paragraaf',
  '§',
  'onderdeel',
  'afdeling',
  'titel',
  'boek',
  'nummer',
  'nr',
  'zaaknummer',
  'pagina',
  'blz',
  'categorie',
  'fase',
  'niveau',
  'bijlagen',
  'deel',
  'afspraak',
  'overweging',
  'punt',
  'spoor',
]);

/** A number with its unit behind it: "25%", "drie jaar", "27 jaar en ouder", "vijf en twintig procent". */
export function readNumbered(pieces: readonly Piece[], at: number): Core | undefined {
  const first = pieces[at];
  // "zijn zestigste verjaardag"
  const ordinal =
    pieces[at + 1]?.birthday === true ? readNumberWord((first?.lower ?? '').replace(/(?:st|d)e$/u, '')) : undefined;
  if (ordinal !== undefined)
    return { kind: 'age', from: at, to: at + 2, value: ordinal, unit: 'year', written: 'words' };
  if (first?.value === undefined || first.written === 'fraction') return undefined;
  // "acht het college dat redelijk": a verb, as no number stands before an article.
  if (first.lower === 'acht' && /^(?:de|het|een|zij|hij|zich)$/u.test(pieces[at + 1]?.lower ?? '')) return undefined;
  const before = pieces[at - 1]?.lower ?? '';
  const words = first.written ?? 'digits';
  const plainOne = first.lower === 'een';
  // "deel 2" names a part, "het regionale deel 80%" says how large it is.
  const measured =
    /^(?:%|procent|percent)$/u.test(pieces[at + 1]?.lower ?? '') ||
    (pieces[at + 1]?.lower === 'ten' && pieces[at + 2]?.lower === 'honderd');
  if (REFERENCES.has(before) && !plainOne && !measured)
    return { kind: 'ordinal', from: at, to: at + 1, value: first.value, written: words };
  let value = first.value;
  let to = at + 1;
  const second = pieces[to];
  if (
    first.written === 'digits' &&
    second?.written === 'fraction' &&
    second.value !== undefined &&
    first.value.denominator === 1n
  ) {
    // "12½%"
    value = add(value, second.value);
    to += 1;
  } else if (
    first.written === 'words' &&
    !plainOne &&
    second?.lower === 'en' &&
    isTens(pieces[to + 1]) &&
    isUnit(first)
  ) {
    // "vijf en twintig procent"
    value = add(value, pieces[to + 1]?.value ?? ZERO);
    to += 2;
  }
  // "vijftig duizend", "1,25 miljoen"
  const multiple = MULTIPLES.get(pieces[to]?.lower ?? '');
  if (multiple !== undefined && (!plainOne || LARGE.has(pieces[to]?.lower ?? ''))) {
    value = multiply(value, multiple);
    to += 1;
    // "één miljoen tweehonderdduizend"
    const rest = first.written === 'words' && pieces[to]?.written === 'words' ? pieces[to]?.value : undefined;
    if (rest !== undefined && rest.numerator > 99n && rest.numerator < multiple.numerator) {
      value = add(value, rest);
      to += 1;
    }
    if (pieces[to]?.text === '.' && pieces[to]?.start === pieces[to - 1]?.end && pieces[to - 1]?.lower === 'mln')
      to += 1;
  }
  // "vierduizend achthonderdvijftig": behind the thousands the spelling wants a space.
  const below = pieces[to - 1]?.lower.endsWith('duizend') === true && words === 'words' ? pieces[to] : undefined;
  if (
    below?.written === 'words' &&
    below.value?.denominator === 1n &&
    below.value.numerator < 1000n &&
    below.lower !== 'een'
  ) {
    value = add(value, below.value);
    to += 1;
  }
  // "vijf volle jaren", "drie achtereenvolgende maanden": an adjective leaves the length as it is; "halve" does not.
  const adjective = pieces[to]?.lower ?? '';
  if (!plainOne && adjective.length > 3 && adjective.endsWith('e') && adjective !== 'halve') {
    if (DURATIONS.has(pieces[to + 1]?.lower ?? '')) to += 1;
  }
  const unit = pieces[to];
  const lower = unit?.lower ?? '';
  const core = (kind: QuantityKind, length: number, more: Partial<Core> = {}): Core => ({
    kind,
    from: at,
    to: to + length,
    value,
    written: words,
    ...more,
  });
  if (unit?.text === '%' || lower === 'procent' || lower === 'percent' || lower === 'pct')
    return core('share', 1, { value: divide(value, rational(100)) ?? value });
  if (lower === 'ten' && pieces[to + 1]?.lower === 'honderd')
    return core('share', 2, { value: divide(value, rational(100)) ?? value });
  if (unit?.text === '‰' || lower === 'promille')
    return core('share', 1, { value: divide(value, rational(1000)) ?? value });
  if (POINTS.has(lower) && (!plainOne || lower.length > 6)) return core('percentage-point', 1);
  const sum = ROUND_SUMS.get(lower);
  if (sum !== undefined) return core('money', 1, { unit: 'euro', value: multiply(value, sum) });
  if (lower === 'euro' || unit?.text === '€') return core('money', 1, { unit: 'euro' });
  if (lower === 'cent') return core('money', 1, { unit: 'cent', value: divide(value, rational(100)) ?? value });
  // "een halfjaar", "drie halfjaren"
  if (HALF_YEAR.has(lower)) return core('duration', 1, { unit: 'year', value: divide(value, rational(2)) ?? value });
  // "27 kaarsjes", "zestig lentes"
  if (LIVED.has(lower) && isYearOfLife(value)) return core('age', 1, { unit: 'year' });
  if (plainOne && !DURATIONS.has(lower)) return undefined;
  const duration = DURATIONS.get(lower);
  if (duration !== undefined)
    return isAge(pieces, at, to) ? core('age', 1, { unit: 'year' }) : core('duration', 1, { unit: duration });
  if (lower === 'e' || lower === 'ste' || lower === 'de') {
    if (pieces[to + 1]?.birthday === true) return core('age', 2, { unit: 'year' });
    if (unit?.start === first.end && isOfLife(pieces, at, value.numerator, pieces[to + 1]?.lower ?? ''))
      return core('age', 1, { unit: 'year' });
    return unit?.start === first.end
      ? { kind: 'ordinal', from: at, to: to + 1, value: first.value, written: words }
      : core('count', 0);
  }
  if (
    unit?.text === ':' &&
    pieces[to + 1]?.value !== undefined &&
    unit.start - (pieces[to - 1]?.end ?? 0) <= 1 &&
    first.written === 'digits'
  ) {
    const other = pieces[to + 1]?.value;
    const total =
      other === undefined
        ? undefined
        : divide(value, {
            numerator: value.numerator * other.denominator + other.numerator * value.denominator,
            denominator: value.denominator * other.denominator,
          });
    return total === undefined ? core('count', 0) : core('ratio', 2, { value: total });
  }
  if (unit?.text === '-' && isOfPeople(pieces, to + 1, value)) return core('age', 2, { unit: 'year' });
  if (unit?.text === '-' && opensAges(pieces, to + 1, value)) return core('age', 1, { unit: 'year' });
  if (isAge(pieces, at, to) && (!beginsWithLetter(lower) || isBareAge(pieces, at, to)))
    return core('age', 0, { unit: 'year' });
  return core('count', 0, beginsWithLetter(lower) ? { unit: lower } : {});
}

function isUnit({ value }: Piece): boolean {
  return value !== undefined && value.denominator === 1n && value.numerator >= 1n && value.numerator <= 9n;
}

function isTens(piece: Piece | undefined): boolean {
  const value = piece?.written === 'words' ? piece.value : undefined;
  return (
    value !== undefined &&
    value.denominator === 1n &&
    value.numerator >= 20n &&
    value.numerator <= 90n &&
    value.numerator % 10n === 0n
  );
}
