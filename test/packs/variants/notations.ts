import { toCardinal } from 'n2words/nl-NL';
import type { Transformation } from './model.ts';

const VULGAR: ReadonlyMap<number, readonly string[]> = new Map([
  [5, ['een twintigste deel', '1/20']],
  [10, ['een tiende', 'een tiende deel', '1/10']],
  [20, ['een vijfde', 'een vijfde deel', '1/5']],
  [25, ['een kwart', 'een vierde', 'een vierde deel', '1/4', '¼']],
  [40, ['twee vijfde', 'twee vijfde deel']],
  [50, ['de helft', '1/2']],
  [60, ['drie vijfde', 'drie vijfde deel']],
  [75, ['driekwart', 'drie kwart', 'drie vierde deel', '3/4', '¾']],
  [80, ['vier vijfde', 'vier vijfde deel', '4/5']],
  [90, ['negen tiende', 'negen tiende deel']],
]);

/** How a percentage can be written anywhere. */
export function percentages(value: number): string[] {
  const words = toCardinal(value);
  return [
    `${String(value)}%`,
    `${String(value)} %`,
    `${String(value)}\u00A0%`,
    `${String(value)} procent`,
    `${String(value)},0%`,
    `${String(value)},00 procent`,
    `${words} procent`,
    `${words} ten honderd`,
    `${String(value)} percent`,
  ];
}

/** How a share "van het budget" can be written besides. */
export function shares(value: number): string[] {
  const text = String(value);
  return [
    ...percentages(value),
    ...(VULGAR.get(value) ?? []),
    `${text}/100`,
    `${(value / 100).toString().replace('.', ',')} deel`,
    `${text} van elke 100 euro`,
    `${text} van iedere honderd euro`,
    `€ ${text} van elke € 100`,
  ];
}

/** How an amount of whole euros can be written. */
export function amounts(value: number): string[] {
  const grouped = value.toLocaleString('nl-NL');
  const thousands = value / 1000;
  const short = (value / 1_000_000).toString().replace('.', ',');
  return [
    `€ ${grouped}`,
    `€${grouped}`,
    `€\u00A0${grouped}`,
    `€ ${grouped},-`,
    `€ ${grouped},–`,
    `€ ${grouped},00`,
    `€ ${String(value)}`,
    `EUR ${grouped}`,
    `${grouped} euro`,
    `${toCardinal(value)} euro`,
    ...(value >= 1000 ? [`€ ${grouped.replaceAll('.', ' ')}`] : []),
    ...(Number.isInteger(thousands) && thousands >= 1
      ? [`${String(thousands)} duizend euro`, `€ ${String(thousands)} duizend`]
      : []),
    ...(value >= 100_000
      ? [`€ ${short} miljoen`, `${short} miljoen euro`, `€ ${short} mln`, `€ ${short} mln.`, `${short} mln euro`]
      : []),
  ];
}

const WRITTEN_SHARES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:een kwart|een vierde deel)\b/u, 25],
  [/\b(?:een vijfde|een vijfde deel)\b/u, 20],
  [/\bdriekwart\b/iu, 75],
  [/\bvier vijfde\b/iu, 80],
  [/\bde helft\b/u, 50],
  [/\bvijf procent\b/u, 5],
];

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const AMOUNT = /€ (?<digits>[1-9][\d.]{0,10}\d)(?![\d,])/gu;
const PERCENTAGE = /(?<digits>\d{1,3})%/gu;
const COUNT =
  /(?<![\d.,€/–-]|€ |artikel |bijlage |hoofdstuk |lid |niveau )\b(?!(?:19|20)\d\d\b)(?<digits>[1-9]\d{0,3})(?= (?!(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)\p{Ll})/gu;

function find(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number((match.groups?.['digits'] ?? '').replaceAll('.', '')),
  }));
}

function findShares(text: string): Found[] {
  const written = WRITTEN_SHARES.flatMap(([pattern, value]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length, value }];
  });
  return [...find(text, PERCENTAGE), ...written];
}

/** The nth notation for every figure at once, so that figures in one clause stay alike. */
function rewrite(text: string, found: readonly Found[], write: (one: Found) => readonly string[]): string[] {
  if (found.length === 0) return [];
  const choices = found.map(write);
  const count = Math.min(...choices.map((each) => each.length));
  return Array.from({ length: count }, (_, choice) => {
    let result = text;
    found.forEach((one, index) => {
      if (index >= 0) {
        const at = found.length - 1 - index;
        const { start, end } = found[at] ?? one;
        const notation = choices[at]?.[choice] ?? '';
        const placed = start === 0 ? notation.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : notation;
        result = result.slice(0, start) + placed + result.slice(end);
      }
    });
    return result;
  }).filter((each) => each !== text);
}

// The pair of figures and words is what this rule compares, and here only one of both would change.
const COMPARES_NOTATIONS = 'cijfers-en-woorden';

/** The same shares, amounts and counts in other figures and words. */
export const NOTATIONS: readonly Transformation[] = [
  {
    name: 'share',
    suits: ({ rule }) => rule.rule !== COMPARES_NOTATIONS,
    make: (text) => {
      const found = findShares(text).toSorted((a, b) => a.start - b.start);
      return rewrite(text, found, ({ end, value }) =>
        found.length === 1 && /^ van (?:het|de)\b/u.test(text.slice(end)) ? shares(value) : percentages(value),
      );
    },
  },
  {
    name: 'amount',
    suits: ({ rule }) => rule.rule !== COMPARES_NOTATIONS,
    make: (text) => rewrite(text, find(text, AMOUNT), ({ value }) => amounts(value)),
  },
  {
    name: 'count',
    suits: ({ rule }) => rule.rule !== COMPARES_NOTATIONS,
    make: (text) => rewrite(text, find(text, COUNT), ({ value }) => [toCardinal(value)]),
  },
];
