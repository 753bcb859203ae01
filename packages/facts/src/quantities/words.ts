import { rational, type Rational } from './rational.ts';

/** A whole number, fraction or mixed number written in words ("vijfentwintig", "drieënhalf", "een kwart"); undefined otherwise. */
export function readNumberWord(word: string): Rational | undefined {
  return recall(numberWords, word, takeNumberApart);
}

const numberWords = new Map<string, Rational | null>();
const fractionWords = new Map<string, Rational | null>();

/** A text says the same words over and over, nearly all of them no number: what a word came to is kept, within bounds. */
function recall(
  memory: Map<string, Rational | null>,
  word: string,
  find: (word: string) => Rational | undefined,
): Rational | undefined {
  const known = memory.get(word);
  if (known !== undefined) return known ?? undefined;
  const found = find(word);
  if (memory.size > 20_000) memory.clear();
  memory.set(word, found ?? null);
  return found;
}

/** How numbers end: nearly every word ends otherwise, and is not taken apart. */
const LAST_LETTERS = new Set('nul een wee rie ier ijf zes ven cht gen ien elf alf lve tig erd end'.split(' '));

function takeNumberApart(word: string): Rational | undefined {
  if (!LAST_LETTERS.has(word.slice(-3).toLowerCase()) && !/[\u00AD\-é]/iu.test(word)) return undefined;
  const plain = word
    .toLowerCase()
    .replaceAll(/[\u00AD-]/gu, '')
    .replaceAll('é', 'e');
  const half = HALVES.get(plain);
  if (half !== undefined) return half;
  const bent = plain.endsWith('halve') ? `${plain.slice(0, -2)}f` : plain;
  if (bent.endsWith('ënhalf') || bent.endsWith('enhalf')) {
    const whole = readWhole(bent.slice(0, -'enhalf'.length));
    return whole === undefined ? undefined : rational(whole * 2n + 1n, 2n);
  }
  const whole = readWhole(plain.replaceAll('ë', 'e'));
  return whole === undefined ? undefined : rational(whole);
}

const HALVES = new Map<string, Rational>([
  ['anderhalf', rational(3, 2)],
  ['anderhalve', rational(3, 2)],
  ['half', rational(1, 2)],
  ['halve', rational(1, 2)],
]);

const SMALL = new Map<string, bigint>(
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'
    .split(' ')
    .map((word, value) => [word, BigInt(value)]),
);
const TENS = new Map<string, bigint>([
  ['twintig', 20n],
  ['dertig', 30n],
  ['veertig', 40n],
  ['vijftig', 50n],
  ['zestig', 60n],
  ['zeventig', 70n],
  ['tachtig', 80n],
  ['negentig', 90n],
]);

const TENS_IN_ORDER = [...TENS];

/** Linear: the word is cut at "miljoen", "duizend" and "honderd", each part is looked up. */
function readWhole(word: string): bigint | undefined {
  if (word === '') return undefined;
  const thousand = word.indexOf('duizend');
  if (thousand !== -1) {
    const head = thousand === 0 ? 1n : below1000(word.slice(0, thousand));
    const rest = word.slice(thousand + 'duizend'.length);
    const tail = rest === '' ? 0n : below1000(strip(rest));
    return head === undefined || tail === undefined ? undefined : head * 1000n + tail;
  }
  return below1000(word);
}

function strip(text: string): string {
  return text.startsWith('en') && readSmall(text.slice(2)) !== undefined ? text.slice(2) : text;
}

/** Up to ninety-nine hundred, as in "twaalfhonderd". */
function below1000(word: string): bigint | undefined {
  const hundred = word.indexOf('honderd');
  if (hundred === -1) return readSmall(word);
  const head = hundred === 0 ? 1n : readSmall(word.slice(0, hundred));
  const rest = word.slice(hundred + 'honderd'.length);
  const tail = rest === '' ? 0n : readSmall(strip(rest));
  return head === undefined || tail === undefined ? undefined : head * 100n + tail;
}

function readSmall(word: string): bigint | undefined {
  const direct = SMALL.get(word) ?? TENS.get(word);
  if (direct !== undefined) return direct;
  for (let at = 0; at < TENS_IN_ORDER.length; at += 1) {
    const [ten, value] = TENS_IN_ORDER[at] as readonly [string, bigint];
    if (!word.endsWith(ten)) continue;
    const unit = word.slice(0, -ten.length);
    if (!unit.endsWith('en')) return undefined;
    const one = SMALL.get(unit.slice(0, -2));
    return one === undefined || one === 0n || one > 9n ? undefined : value + one;
  }
  return undefined;
}

const ORDINAL_FRACTIONS = new Map<string, bigint>([
  ['half', 2n],
  ['helft', 2n],
  ['derde', 3n],
  ['kwart', 4n],
  ['vierde', 4n],
  ['vijfde', 5n],
  ['zesde', 6n],
  ['zevende', 7n],
  ['achtste', 8n],
  ['negende', 9n],
  ['tiende', 10n],
  ['twaalfde', 12n],
  ['vijftiende', 15n],
  ['twintigste', 20n],
  ['vijfentwintigste', 25n],
  ['vijftigste', 50n],
  ['honderdste', 100n],
  ['duizendste', 1000n],
]);

/** The denominator that a fraction word names: derde is 3, kwart is 4. */
export function readDenominator(word: string): bigint | undefined {
  return ORDINAL_FRACTIONS.get(word.toLowerCase().replace(/n$/u, '').replace(/deel$/u, ''));
}

/** A fraction written as one word: driekwart, tweederde, twee-derde, éénvijfde. */
export function readFractionWord(word: string): Rational | undefined {
  return recall(fractionWords, word, takeFractionApart);
}

function takeFractionApart(word: string): Rational | undefined {
  // "tweederde", "driekwart", "eenachtste", and all of them with "deel" behind it.
  if (!/(?:[dt]e|rt|deel)$/iu.test(word)) return undefined;
  const plain = word
    .toLowerCase()
    .replaceAll(/[\u00AD-]/gu, '')
    .replaceAll('é', 'e')
    .replace(/deel$/u, '');
  for (const [name, denominator] of ORDINAL_FRACTIONS) {
    if (name === 'half' || name === 'helft' || !plain.endsWith(name) || plain.length === name.length) continue;
    const count = readSmall(plain.slice(0, -name.length));
    if (count !== undefined && count >= 1n && count < denominator) return rational(count, denominator);
  }
  return undefined;
}

/** The number of an ordinal from eleven on, where ordinals count and are no small fractions: "honderdeenentachtigste" is 181. */
export function readOrdinalWord(word: string): bigint | undefined {
  if (!word.endsWith('de') && !word.endsWith('ste')) return undefined;
  const number = word
    .toLowerCase()
    .replaceAll(/[\u00AD-]/gu, '')
    .replace(/(?:st|d)e$/u, '');
  const value = readWhole(number.replaceAll('é', 'e').replaceAll('ë', 'e'));
  return value !== undefined && value >= 11n ? value : undefined;
}

/** Digits in Dutch notation: 1.250.000, 312.500,-, 1,25; a full stop as decimal mark is refused. */
export function readDigits(text: string): Rational | undefined {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+|-+|–|=))?$/u.exec(text.replaceAll(/[\u00A0\u202F\s]/gu, ''));
  if (match === null) return undefined;
  const whole = (match[1] ?? '').replaceAll('.', '');
  const decimals = /^\d+$/u.test(match[2] ?? '') ? (match[2] ?? '') : '';
  return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** A whole string as a number, in digits or in words. */
export function readNumber(text: string): Rational | undefined {
  return readDigits(text.trim()) ?? readNumberWord(text.trim());
}
