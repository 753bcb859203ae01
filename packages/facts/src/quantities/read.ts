import { beginsWithLetter } from '../text/letters.ts';
import type { Writable } from '../writable.ts';
import { readBound } from './bounds.ts';
import { COUNTED, type Core } from './core.ts';
import { readDates } from './dates.ts';
import type { Bound, Bounded, Quantity, QuantityKind } from './model.ts';
import { add, divide, multiply, rational, ZERO, type Rational } from './rational.ts';
import { scan, type Piece } from './scan.ts';
import { readFraction, readShareOfCoins } from './fractions.ts';
import { readFractionWord, readNumberWord, readOrdinalWord } from './words.ts';

const read = new WeakMap<object, readonly Quantity[]>();
const known = new Map<string, readonly Quantity[]>();
const MOST = 20_000;

/** The quantities of a clause, counted from its own start: read once, whoever asks, and as often as the same words come back. */
export function quantitiesOf(clause: { readonly text: string }): readonly Quantity[] {
  let own = read.get(clause);
  if (own === undefined) {
    own = known.get(clause.text) ?? remember(clause.text);
    read.set(clause, own);
  }
  return own;
}

function remember(text: string): readonly Quantity[] {
  const own = readQuantities(text);
  // An editor may stay open for days.
  if (known.size >= MOST) known.clear();
  known.set(text, own);
  return own;
}

/** All quantities of a text, in order, exact, without overlapping cores; linear in the length of the text. */
export function readQuantities(text: string): Quantity[] {
  if (!MAY_HOLD_NUMBER.test(text.toLowerCase())) return [];
  const dates = readDates(text);
  const pieces = scan(text);
  const found: Quantity[] = [];
  let at = 0;
  let nextDate = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (piece === undefined) break;
    while ((dates[nextDate]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) nextDate += 1;
    const date = dates[nextDate];
    if (date !== undefined && date.start <= piece.start && piece.start < date.end) {
      at += 1;
      continue;
    }
    const core = readCore(pieces, at);
    if (core === undefined) {
      at += 1;
      continue;
    }
    const range = readRange(pieces, core);
    found.push(finish(pieces, core, range));
    at = (range?.second ?? core).to;
  }
  if (dates.length === 0) return found;
  // "euro 2020" is a sum, not a year.
  const apart = dates.filter(
    (date) => !found.some((other) => other.coreStart < date.end && date.start < other.coreEnd),
  );
  return [...found, ...apart].toSorted((a, b) => a.start - b.start);
}

const MAY_HOLD_NUMBER =
  /\d|€|½|¼|¾|⅓|⅔|⅕|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|honderd|duizend|helft|half|halve|kwart|derde|tiende|zevende|procent|één|twintig|dertig|veertig|tachtig|een (?:jaar|halfjaar|maand|week|dag|euro|ton|miljoen)|procentpunt|percentagepunt/u;

const MULTIPLES = new Map<string, Rational>([
  ['miljoen', rational(1_000_000)],
  ['mln', rational(1_000_000)],
  ['mio', rational(1_000_000)],
  ['miljard', rational(1_000_000_000)],
  ['mld', rational(1_000_000_000)],
  ['duizend', rational(1000)],
  ['honderd', rational(100)],
  ['k', rational(1000)],
]);
/** Of these there can be "een"; "een honderd" is no way of writing. */
const LARGE = new Set(['miljoen', 'miljard', 'ton']);
/** Sums of money by themselves: "drie ton". */
const ROUND_SUMS = new Map<string, Rational>([['ton', rational(100_000)]]);
const POINTS = new Set(['procentpunt', 'procentpunten', 'percentagepunt', 'percentagepunten', 'punt', 'punten']);
const HALF_YEAR = new Set(['halfjaar', 'halfjaren']);
const DURATIONS = new Map<string, string>([
  ['dag', 'day'],
  ['dagen', 'day'],
  ['werkdag', 'day'],
  ['werkdagen', 'day'],
  ['week', 'week'],
  ['weken', 'week'],
  ['maand', 'month'],
  ['maanden', 'month'],
  ['kalendermaand', 'month'],
  ['kalendermaanden', 'month'],
  ['jaar', 'year'],
  ['jaren', 'year'],
  ['kalenderjaar', 'year'],
  ['kalenderjaren', 'year'],
  ['uur', 'hour'],
  ['uren', 'hour'],
  ['kwartaal', 'quarter'],
  ['kwartalen', 'quarter'],
  ['minuten', 'minute'],
]);
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

function readCore(pieces: readonly Piece[], at: number): Core | undefined {
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

/** "na zijn vijfenvijftigste", "vóór haar 27e": of somebody's life a year is counted, where nothing else is. */
function isOfLife(pieces: readonly Piece[], at: number, value: bigint, next: string): boolean {
  return (
    OF_SOMEBODY.has(pieces[at - 1]?.lower ?? '') &&
    UNTIL_OR_SINCE.has(pieces[at - 2]?.lower ?? '') &&
    value >= 14n &&
    value <= 75n &&
    !COUNTED.test(next) &&
    !DURATIONS.has(next)
  );
}

const OF_SOMEBODY = new Set(['zijn', 'haar', 'hun', 'je', 'jouw', 'uw', 'mijn', 'iemands']);
const UNTIL_OR_SINCE = new Set(['na', 'voor', 'vóór', 'vanaf', 'sinds', 'sedert', 'tot', 'rond', 'op', 'voorbij']);

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

function readNumbered(pieces: readonly Piece[], at: number): Core | undefined {
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

/** "50-plussers", "27-jarigen": people by their years. */
function isOfPeople(pieces: readonly Piece[], at: number, value: Rational): boolean {
  const word = pieces[at]?.lower ?? '';
  return /^(?:plus|min(?:ner)?|plusser)s?$/u.test(word) || (/^jarigen?$/u.test(word) && isYearOfLife(value));
}

/** "18- tot 27-jarigen": the word for people stands with the second number only. */
function opensAges(pieces: readonly Piece[], at: number, value: Rational): boolean {
  if (!/^(?:tot|en|of|t\/m|tm)$/u.test(pieces[at]?.lower ?? '') || !isYearOfLife(value)) return false;
  const rest = pieces.slice(at + 1, at + 6);
  const other = rest.findIndex((piece) => piece.value !== undefined);
  const next = rest[other]?.value;
  return next !== undefined && rest[other + 1]?.text === '-' && isOfPeople(rest, other + 2, next);
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

const AGE_BEFORE = new Set([
  'ouder',
  'jonger',
  'leeftijd',
  'leeftijdsgrens',
  'inwoners',
  'kandidaten',
  'personen',
  'mensen',
  'werkzoekenden',
  'jongeren',
  'ouderen',
  'wie',
  'boven',
  'degenen',
  'kandidaat',
  'inwoner',
  'cliënten',
  'uitkeringsgerechtigden',
  'bijstandsgerechtigden',
  'leeftijdsgroep',
  'generatie',
  'leeftijdscategorie',
  'klanten',
  'klant',
  'deelnemers',
  'deelnemer',
  'burgers',
  'cliënt',
  'werklozen',
  'iemand',
  'iedereen',
  'degene',
  'mannen',
  'vrouwen',
  'statushouders',
  'uitkeringsontvangers',
  'bijstandsontvangers',
  'werkzoekende',
  'u',
  'je',
]);
const AGE_AFTER = new Set(['ouder', 'jonger', 'oud']);

/** Is a number of years an age? Its neighbours say so: "ouder dan 58", "55 jaar en ouder", "inwoners van 27 tot en met 59 jaar". */
function isAge(pieces: readonly Piece[], at: number, unit: number): boolean {
  const value = pieces[at]?.value;
  if (value === undefined || value.denominator !== 1n || value.numerator < 14n || value.numerator > 75n) return false;
  const hasUnit = /^ja(?:ar|ren)$/u.test(pieces[unit]?.lower ?? '');
  const end = hasUnit ? unit + 1 : unit;
  if (AGE_AFTER.has(pieces[end + 1]?.lower ?? '') && /^(?:of|en)$/u.test(pieces[end]?.lower ?? '')) return true;
  if (AGE_AFTER.has(pieces[end]?.lower ?? '')) return true;
  for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1) {
    const word = pieces[back]?.lower ?? '';
    if (word === '.' || word === ';') break;
    if (word === 'ouder' || word === 'jonger' || word.startsWith('leeftijd')) return true;
    if (AGE_BEFORE.has(word) && hasUnit) return true;
  }
  // "wie nog geen 27 is"
  const bare = !hasUnit && pieces[at - 1]?.lower === 'geen' && pieces[at - 2]?.lower === 'nog';
  if (bare && /^(?:is|zijn|bent|ben|wordt|worden|\P{L}.*|)$/u.test(pieces[unit]?.lower ?? '')) return true;
  // "inwoners die nog geen zestig jaar zijn"
  const young = hasUnit && pieces[at - 1]?.lower === 'geen' && pieces[at - 2]?.lower === 'nog';
  if (young && BEING.test(pieces[end]?.lower ?? '')) return true;
  if (!hasUnit && isSaidOfSomebody(pieces, at, unit)) return true;
  // "kandidaten onder de vijftig"
  const below = /^(?:onder|boven|beneden)$/u.test(pieces[at - 2]?.lower ?? '') && pieces[at - 1]?.lower === 'de';
  if (!hasUnit && below && AGE_BEFORE.has(pieces[at - 3]?.lower ?? '')) return true;
  if (!hasUnit && (isPassed(pieces, at, unit) || isUpToPension(pieces, at, unit))) return true;
  // "tot 55 jaar", "vanaf 27 jaar", "18 tot en met 26 jaar": a bound on years between 14 and 75 is an age in these agreements.
  return (
    hasUnit &&
    (/^(?:tot|met|vanaf|onder|boven|van|-|–)$/u.test(pieces[at - 1]?.lower ?? '') ||
      (pieces[at - 1]?.lower === 'de' && /^(?:onder|boven)$/u.test(pieces[at - 2]?.lower ?? ''))) &&
    pieces[at]?.written === 'digits'
  );
}

/** "ouder dan zestig beginnen …", "kandidaten boven de zestig krijgen …": what comes behind the bare number is not counted by it. */
function isBareAge(pieces: readonly Piece[], at: number, unit: number): boolean {
  if (COUNTED.test(pieces[unit]?.lower ?? '')) return false;
  // "61 of ouder"
  if (/^(?:of|en)$/u.test(pieces[unit]?.lower ?? '') && AGE_AFTER.has(pieces[unit + 1]?.lower ?? '')) return true;
  const before = pieces[at - 1]?.lower ?? '';
  const notYet = before === 'geen' && pieces[at - 2]?.lower === 'nog';
  if (isSaidOfSomebody(pieces, at, unit) || (notYet && BEING.test(pieces[unit]?.lower ?? ''))) return true;
  const older = before === 'dan' && AGE_AFTER.has(pieces[at - 2]?.lower ?? '');
  const beyond = before === 'de' && /^(?:onder|boven|beneden|voorbij)$/u.test(pieces[at - 2]?.lower ?? '');
  return (
    older ||
    (beyond && AGE_BEFORE.has(pieces[at - 3]?.lower ?? '')) ||
    isPassed(pieces, at, unit) ||
    isUpToPension(pieces, at, unit)
  );
}

/** "zij 27 worden", "wie zestig is". */
function isSaidOfSomebody(pieces: readonly Piece[], at: number, unit: number): boolean {
  return (
    /^(?:hij|zij|ze|u|je|jij|wie|iemand|kandidaat|inwoner|deelnemer|betrokkene|cliënt)$/u.test(
      pieces[at - 1]?.lower ?? '',
    ) && BEING.test(pieces[unit]?.lower ?? '')
  );
}

const BEING = /^(?:is|zijn|bent|ben|wordt|worden|was|werd)$/u;

const LIVED = new Set(['lentes', 'zomers', 'winters', 'kaarsjes', 'kaarsen']);

function isYearOfLife({ numerator, denominator }: Rational): boolean {
  return denominator === 1n && numerator >= 14n && numerator <= 75n;
}

/** "de zestig gepasseerd", "de 55 voorbij", "de 27 nog niet heeft bereikt": by somebody, and not by a number of people. */
function isPassed(pieces: readonly Piece[], at: number, unit: number): boolean {
  if (pieces[at - 1]?.lower !== 'de') return false;
  let verb = unit;
  while (verb < unit + 3 && BEFORE_PASSED.has(pieces[verb]?.lower ?? '')) verb += 1;
  const passed = pieces[verb]?.lower ?? '';
  // "zodra de veertig zijn bereikt": that may be a number of anything.
  const counted = pieces.slice(unit, verb).some(({ lower }) => BEING.test(lower)) && !GONE_BY.has(passed);
  if (!PASSED.has(passed) || counted) return false;
  return !pieces.slice(Math.max(0, at - 9), at).some(({ lower }) => HEADS_TOLD.has(lower));
}

/** "tussen de zestig en het pensioen" */
function isUpToPension(pieces: readonly Piece[], at: number, unit: number): boolean {
  const before = pieces[at - 1]?.lower === 'de' ? at - 2 : at - 1;
  const end = pieces[unit + 1]?.lower === 'het' || pieces[unit + 1]?.lower === 'de' ? unit + 2 : unit + 1;
  return (
    pieces[before]?.lower === 'tussen' &&
    pieces[unit]?.lower === 'en' &&
    /^(?:pensioen|aow)/u.test(pieces[end]?.lower ?? '')
  );
}

const PASSED = new Set([
  'voorbij',
  'gepasseerd',
  'passeert',
  'passeren',
  'nadert',
  'naderen',
  'genaderd',
  'bereikt',
  'bereiken',
  'haalt',
  'gehaald',
  'aangetikt',
  'aantikt',
  'aantikken',
  'overschreden',
]);
const GONE_BY = new Set(['voorbij', 'gepasseerd', 'genaderd']);
const BEFORE_PASSED = new Set(['al', 'reeds', 'nog', 'niet', 'ruim', 'is', 'heeft', 'hebben', 'zijn', 'bent', 'hebt']);
const HEADS_TOLD = new Set(['aantal', 'teller', 'bestand', 'stand', 'omvang', 'aanmeldingen', 'trajecten', 'totaal']);

interface Range {
  readonly second: Core;
  readonly from: number;
  readonly openHigh: boolean;
}

/** "tussen 20% en 30%", "75 tot 85 procent", "75 à 85 procent", "27 tot en met 59 jaar". */
function readRange(pieces: readonly Piece[], core: Core): Range | undefined {
  let next = core.to;
  const link = pieces[next]?.lower ?? '';
  const before = pieces[core.from - 1]?.lower;
  let openHigh = false;
  if (link === 'tot' && pieces[next + 1]?.lower === 'en' && pieces[next + 2]?.lower === 'met') next += 3;
  else if (link === 'tot') {
    next += 1;
    openHigh = core.kind === 'age' || pieces[core.to + 1]?.lower !== 'met';
  } else if (
    link === 'à' ||
    link === 't/m' ||
    link === '–' ||
    (link === '-' && pieces[next]?.start === pieces[next - 1]?.end)
  )
    next += 1;
  else if (link === 'en' && isBetween(pieces, core.from)) next += 1;
  // "15 of 20 procent": either may be meant.
  else if (link === 'of' && core.kind === 'count' && core.unit === 'of') {
    next += 1;
    if (readCore(pieces, next)?.kind !== 'share') return undefined;
  } else if (link === 't' && pieces[next + 1]?.text === '/' && pieces[next + 2]?.lower === 'm') next += 3;
  else return undefined;
  // "tussen de twintig en de dertig procent"
  if (pieces[next]?.lower === 'de' && isBetween(pieces, core.from)) next += 1;
  const second = readCore(pieces, next);
  if (second === undefined) return undefined;
  if (second.kind !== core.kind && core.kind !== 'count') return undefined;
  if (
    core.kind === 'count' &&
    core.unit !== undefined &&
    core.unit !== 'tot' &&
    core.unit !== 'à' &&
    core.unit !== 'en' &&
    core.unit !== 'of' &&
    core.unit !== 't'
  )
    return undefined;
  const starts = before === 'tussen' || before === 'van' ? 1 : isBetween(pieces, core.from) ? 2 : 0;
  return { second, from: core.from - starts, openHigh: openHigh && second.kind === 'age' };
}

function isBetween(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1]?.lower;
  return before === 'tussen' || (before === 'de' && pieces[at - 2]?.lower === 'tussen');
}

/** "mensen tussen dertig en vijftig krijgen": both are years of somebody's life, where nothing is counted by them. */
function isAgeRange(pieces: readonly Piece[], first: Core, second: Core): boolean {
  const between = pieces[first.from - 1]?.lower === 'de' ? first.from - 2 : first.from - 1;
  return (
    pieces[between]?.lower === 'tussen' &&
    AGE_BEFORE.has(pieces[between - 1]?.lower ?? '') &&
    [first, second].every(
      ({ value }) => value.denominator === 1n && value.numerator >= 14n && value.numerator <= 75n,
    ) &&
    !COUNTED.test(pieces[second.to]?.lower ?? '')
  );
}

function finish(pieces: readonly Piece[], core: Core, range: Range | undefined): Quantity {
  if (range !== undefined) {
    const { second } = range;
    const ages = second.kind === 'count' && isAgeRange(pieces, core, second);
    const low =
      core.kind === 'count' && second.kind === 'share' ? (divide(core.value, rational(100)) ?? core.value) : core.value;
    return {
      ...place(pieces, range.from, second.to, core.from, second.to),
      kind: ages ? 'age' : second.kind,
      bound: 'range',
      value: { low, high: second.value, ...(range.openHigh ? { highOpen: true } : {}) },
      ...(second.unit === undefined ? {} : { unit: ages ? 'year' : second.unit }),
      ...(core.written === undefined ? {} : { written: core.written }),
    };
  }
  const bound = readBound(pieces, core.from, core.to);
  const { unit, written } = core;
  const { start, end, coreStart, coreEnd } = place(pieces, bound.from, bound.to, core.from, core.to);
  const kind = core.kind === 'duration' && isAgeBound(pieces, bound, core) ? 'age' : core.kind;
  const value = bounded(bound.bound, core.value);
  const quantity: Writable<Quantity> = { start, end, coreStart, coreEnd, kind, bound: bound.bound, value };
  if (unit !== undefined) quantity.unit = unit;
  if (written !== undefined) quantity.written = written;
  return quantity;
}

function isAgeBound(pieces: readonly Piece[], bound: { from: number; to: number }, core: Core): boolean {
  const words = [...pieces.slice(bound.from, core.from), ...pieces.slice(core.to, bound.to)].map(
    (piece) => piece.lower,
  );
  return words.includes('ouder') || words.includes('jonger');
}

function place(
  pieces: readonly Piece[],
  from: number,
  to: number,
  coreFrom: number,
  coreTo: number,
): Pick<Quantity, 'start' | 'end' | 'coreStart' | 'coreEnd'> {
  return {
    start: pieces[from]?.start ?? 0,
    end: pieces[to - 1]?.end ?? 0,
    coreStart: pieces[coreFrom]?.start ?? 0,
    coreEnd: pieces[coreTo - 1]?.end ?? 0,
  };
}

function bounded(bound: Bound, value: Rational): Bounded {
  switch (bound) {
    case 'minimum':
      return { low: value };
    case 'above':
      return { low: value, lowOpen: true };
    case 'maximum':
      return { high: value };
    case 'below':
      return { high: value, highOpen: true };
    default:
      return { low: value, high: value };
  }
}
