import { COUNTED, type Core } from './core.ts';
import type { Rational } from './rational.ts';
import type { Piece } from './scan.ts';
import { DURATIONS } from './units.ts';

/** "na zijn vijfenvijftigste", "vóór haar 27e": of somebody's life a year is counted, where nothing else is. */
export function isOfLife(pieces: readonly Piece[], at: number, value: bigint, next: string): boolean {
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

/** "50-plussers", "27-jarigen": people by their years. */
export function isOfPeople(pieces: readonly Piece[], at: number, value: Rational): boolean {
  const word = pieces[at]?.lower ?? '';
  return /^(?:plus|min(?:ner)?|plusser)s?$/u.test(word) || (/^jarigen?$/u.test(word) && isYearOfLife(value));
}

/** "18- tot 27-jarigen": the word for people stands with the second number only. */
export function opensAges(pieces: readonly Piece[], at: number, value: Rational): boolean {
  if (!/^(?:tot|en|of|t\/m|tm)$/u.test(pieces[at]?.lower ?? '') || !isYearOfLife(value)) return false;
  const rest = pieces.slice(at + 1, at + 6);
  const other = rest.findIndex((piece) => piece.value !== undefined);
  const next = rest[other]?.value;
  return next !== undefined && rest[other + 1]?.text === '-' && isOfPeople(rest, other + 2, next);
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
export function isAge(pieces: readonly Piece[], at: number, unit: number): boolean {
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
export function isBareAge(pieces: readonly Piece[], at: number, unit: number): boolean {
  if (COUNTED.test(pieces[unit]?.lower ?? '')) return false;
  // "61 of ouder"
  if (/^(?:of|en)$/u.test(pieces[unit]?.lower ?? '') && AGE_AFTER.has(pieces[unit + 1]?.lower ?? '')) return true;
  const before = pieces[at - 1]?.lower ?? '';
  const notYet = before === 'geen' && pieces[at - 2]?.lower === 'nog';
  if (isSaidOfSomebody(pieces, at, unit) || (notYet && BEING.test(pieces[unit]?.lower ?? ''))) return true;
  // "die ouder zijn dan 57 krijgen …": the verb may stand between.
  const apart = BEING.test(pieces[at - 2]?.lower ?? '') && AGE_AFTER.has(pieces[at - 3]?.lower ?? '');
  const older = before === 'dan' && (apart || AGE_AFTER.has(pieces[at - 2]?.lower ?? ''));
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

export const LIVED: ReadonlySet<string> = new Set(['lentes', 'zomers', 'winters', 'kaarsjes', 'kaarsen']);

export function isYearOfLife({ numerator, denominator }: Rational): boolean {
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

/** "mensen tussen dertig en vijftig krijgen": both are years of somebody's life, where nothing is counted by them. */
export function isAgeRange(pieces: readonly Piece[], first: Core, second: Core): boolean {
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

export function isAgeBound(pieces: readonly Piece[], bound: { from: number; to: number }, core: Core): boolean {
  const words = [...pieces.slice(bound.from, core.from), ...pieces.slice(core.to, bound.to)].map(
    (piece) => piece.lower,
  );
  return words.includes('ouder') || words.includes('jonger');
}
