import type { Quantity } from './model.ts';
import { add, compare, divide, multiply, rational, subtract, type Rational } from './rational.ts';
import { readQuantities } from './read.ts';
import { readNumberWord } from './words.ts';

/** A number that is stated twice: "25% (twintig procent)", "€ 1.000 (zegge: tienduizend euro)". */
export interface FiguresAndWords {
  readonly first: Quantity;
  /** The words of the second statement as they stand, and their place. */
  readonly second: string;
  readonly value: Rational;
  readonly kind: 'share' | 'number';
  readonly agree: boolean;
  readonly start: number;
  readonly end: number;
}

/** Quantities of which a bracket, or the words behind "zegge", say the same number again in the other way of writing. */
export function pairInFiguresAndWords(text: string, quantities: readonly Quantity[]): FiguresAndWords[] {
  return restatements(text).flatMap(({ inside, open, start, end }): FiguresAndWords[] => {
    const first = quantities.findLast((quantity) => quantity.coreEnd <= open);
    const own = first === undefined ? undefined : (first.value.low ?? first.value.high);
    if (first === undefined || own === undefined || first.bound === 'range' || first.kind === 'ordinal') return [];
    if (!/^[^().;:\d]{0,25}$/u.test(text.slice(first.coreEnd, open))) return [];
    const again = readWhole(inside);
    if (again === undefined || isSameWriting(first, text.slice(first.coreStart, first.coreEnd), again, inside))
      return [];
    const measured = inUnitOf(again.unit, first, own);
    if (measured === undefined) return [];
    const mine = first.kind === 'share' && again.kind === 'number' ? multiply(own, rational(100)) : measured;
    const kinds = first.kind !== 'share' && again.kind === 'share';
    if (kinds) return [];
    return [
      {
        first,
        second: inside,
        value: again.value,
        kind: again.kind,
        agree:
          compare(mine, again.value) === 0 ||
          (isLoose(again.unit, first, text, inside) && isAbout(mine, again.value)) ||
          sameWhenRounded(first, text, mine, again, inside),
        start: first.start,
        end: Math.max(end, start),
      },
    ];
  });
}

/** "een kwart (1/4)": a fraction, too, is in figures or in words; two numbers in the same writing restate nothing. */
function isSameWriting({ written }: Quantity, text: string, again: Whole, inside: string): boolean {
  if (written === 'fraction' && again.fraction === true) return /\p{N}/u.test(text) === /\p{N}/u.test(inside);
  return again.digits === (written === 'digits');
}

/** The first number in the unit of the second: "45 minuten (een half uur)" is three quarters of an hour against half of one. */
function inUnitOf(unit: string | undefined, first: Quantity, own: Rational): Rational | undefined {
  if (unit === undefined || first.unit === undefined || unit === first.unit) return own;
  const [from, to] = [SECONDS[first.unit], SECONDS[unit]];
  return from === undefined || to === undefined ? undefined : divide(multiply(own, rational(from)), rational(to));
}

const DAY = 86_400n;
const SECONDS: Readonly<Record<string, bigint>> = {
  minute: 60n,
  hour: 3600n,
  day: DAY,
  week: 7n * DAY,
  month: (365n * DAY) / 12n,
  year: 365n * DAY,
};

const OF_THE_CALENDAR = new Set(['month', 'year']);

/** Months against days or weeks, and working days against weeks: no two are exactly alike. */
function isLoose(unit: string | undefined, first: Quantity, text: string, inside: string): boolean {
  if (unit === undefined || first.unit === undefined || unit === first.unit) return false;
  const working = (text.slice(first.coreStart, first.coreEnd) + inside).includes('werk');
  return working || OF_THE_CALENDAR.has(unit) !== OF_THE_CALENDAR.has(first.unit);
}

/** A month is about four weeks, and two weeks are ten working days. */
function isAbout(one: Rational, other: Rational): boolean {
  const [low, high] = compare(one, other) < 0 ? [one, other] : [other, one];
  return compare(multiply(low, rational(10n)), multiply(high, rational(7n))) >= 0;
}

/** "een derde (33%)", "twee derde (66,67%)": a percentage rounds a fraction to its own last decimal. */
function sameWhenRounded(first: Quantity, text: string, mine: Rational, again: Whole, inside: string): boolean {
  const fraction = first.written === 'fraction' || (again.kind === 'share' && !again.digits);
  const percentage = /(?<!\d)\d{1,3}(?:,(\d{1,6}))? ?(?:%|procent)/u.exec(
    first.written === 'digits' ? text.slice(first.coreStart, first.coreEnd) : inside,
  );
  if (!fraction || percentage === null) return false;
  // An even share such as 25% rounds nothing.
  const [whole, rounded] = first.written === 'fraction' ? [mine, again.value] : [again.value, mine];
  if (100n % whole.denominator === 0n) return false;
  const half = rational(1n, 2n * 100n * 10n ** BigInt((percentage[1] ?? '').length));
  const difference = subtract(whole, rounded);
  const size = compare(difference, rational(0)) < 0 ? subtract(rational(0), difference) : difference;
  return compare(size, half) <= 0;
}

interface Restatement {
  readonly inside: string;
  readonly open: number;
  readonly start: number;
  readonly end: number;
}

function restatements(text: string): Restatement[] {
  const brackets = [...text.matchAll(/\(([^()]{1,100})\)/gu)].map((match) => ({
    inside: match[1] ?? '',
    open: match.index,
    start: match.index + 1,
    end: match.index + match[0].length,
  }));
  const lower = text.toLowerCase();
  if (!lower.includes('zegge') && !lower.includes('in woorden')) return brackets;
  const said = [...text.matchAll(SAID)].map((match) => {
    const inside = match[1] ?? '';
    return {
      inside,
      open: match.index,
      start: match.index + match[0].length - inside.length,
      end: match.index + match[0].length,
    };
  });
  return [
    ...brackets,
    ...said.filter((each) => !brackets.some((bracket) => bracket.open <= each.open && each.open < bracket.end)),
  ];
}

const SAID = /,?\s(?:zegge|in woorden)(?: en schrijve)?\b:?\s*([^(),.;]{2,80})/giu;

interface Whole {
  readonly value: Rational;
  readonly kind: 'share' | 'number';
  readonly digits: boolean;
  readonly fraction?: boolean;
  readonly unit?: string;
}

/** The text as one number with nothing beside it but its unit; undefined when it says something else. */
function readWhole(inside: string): Whole | undefined {
  const plain = inside
    .replaceAll('\u00AD', '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:zegge(?: en schrijve)?|in woorden|in cijfers|ofwel|oftewel|dat is|factor) ?:? ?/iu, '');
  const spelled = readSpelled(plain);
  if (spelled !== undefined) return spelled;
  const [quantity, ...more] = readQuantities(plain);
  const value = quantity?.value.low ?? quantity?.value.high;
  if (quantity === undefined || value === undefined || more.length > 0 || quantity.bound !== 'exact') return undefined;
  const rest = (plain.slice(0, quantity.coreStart) + plain.slice(quantity.coreEnd)).trim();
  if (rest.split(/[^\p{L}%]+/u).some((word) => word !== '' && !BESIDE.has(word.toLowerCase()))) return undefined;
  return {
    value,
    kind: quantity.kind === 'share' ? 'share' : 'number',
    digits: quantity.written === 'digits',
    fraction: quantity.written === 'fraction',
    ...(quantity.unit === undefined ? {} : { unit: quantity.unit }),
  };
}

const BESIDE = new Set(['een', 'deel', 'gedeelte', 'euro', 'eur', 'dagen', 'personen', 'stuks', '%', 'van', 'het']);

/** "vijf miljoen zeshonderdduizend euro": number words with spaces between them, and at most a unit behind them. */
function readSpelled(plain: string): Whole | undefined {
  const words = plain.toLowerCase().split(' ');
  const cents = readWithCents(words);
  if (cents !== undefined) return cents;
  const unit = words.findIndex(
    (word, at) =>
      at > 0 && word !== 'en' && word !== 'miljoen' && word !== 'miljard' && readNumberWord(word) === undefined,
  );
  const count = unit === -1 ? words.length : unit;
  if (words.length - count > 1) return undefined;
  const last = words[count] ?? '';
  const value = readNumberWords(words.slice(0, count));
  if (value === undefined) return undefined;
  if (last === 'procent') return { value: divide(value, rational(100)) ?? value, kind: 'share', digits: false };
  return last === '' ||
    /^(?:euro|dagen|werkdagen|weken|maanden|jaren|jaar|uur|uren|personen|kandidaten|leden|keer|maal|stuks|plaatsen|exemplaren|inwoners|deelnemers|trajecten|medewerkers)$/u.test(
      last,
    )
    ? { value, kind: 'number', digits: false, ...unitOf(last) }
    : undefined;
}

/** "vierentachtig euro en vijftig cent" */
function readWithCents(words: readonly string[]): Whole | undefined {
  const euro = words.indexOf('euro');
  if (euro < 1 || !/^cent(?:en)?$/u.test(words.at(-1) ?? '')) return undefined;
  const from = words[euro + 1] === 'en' ? euro + 2 : euro + 1;
  const [euros, cents] = [readNumberWords(words.slice(0, euro)), readNumberWords(words.slice(from, -1))];
  const part = cents === undefined ? undefined : divide(cents, rational(100));
  return euros === undefined || part === undefined
    ? undefined
    : { value: add(euros, part), kind: 'number', digits: false };
}

function unitOf(word: string): { unit?: string } {
  const unit = readQuantities(`2 ${word}`)[0]?.unit;
  return unit !== undefined && unit in SECONDS ? { unit } : {};
}

/** A number over several words; undefined when one of them is no number. */
function readNumberWords(words: readonly string[]): Rational | undefined {
  let total = rational(0);
  let part: string[] = [];
  const close = (factor: bigint): boolean => {
    const value = part.length === 0 ? rational(1) : readNumberWord(part.join(''));
    part = [];
    if (value === undefined) return false;
    total = add(total, multiply(value, rational(factor)));
    return true;
  };
  for (const word of words) {
    const factor = word === 'miljoen' ? 1_000_000n : word === 'miljard' ? 1_000_000_000n : undefined;
    if (factor === undefined) part.push(word);
    else if (!close(factor)) return undefined;
  }
  return part.length === 0 || close(1n) ? (words.length === 0 ? undefined : total) : undefined;
}
