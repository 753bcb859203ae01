import type { PartView } from '../by-part.ts';
import type { Cell, Clause } from '@kadertoets/document';
import type { Fact, Reading } from '../model.ts';
import {
  add,
  compare,
  multiply,
  readDigits,
  subtract,
  toDecimalText,
  ZERO,
  type Rational,
} from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { LETTER } from '../text/letters.ts';
import { firstSentence, toFacts, type Fault } from './fact.ts';

/** Totals in tables, in a row or in a column, that differ from the sum of their parts. */
export function tableSumFacts(reading: Reading, { clauses }: PartView, reader: Reader): Fact[] {
  const tables = new Map<number, Clause[]>();
  for (const clause of clauses) {
    if (clause.table !== undefined) tables.set(clause.table, [...(tables.get(clause.table) ?? []), clause]);
  }
  return toFacts(
    [...tables.values()].flatMap((rows) => [
      ...totalRows(reading, rows, reader),
      ...totalColumns(reading, rows, reader),
    ]),
  );
}

type Role = 'part' | 'total' | 'detail' | 'other';

const LETTERS = new RegExp(`[${LETTER}]+`, 'gu');

/** What a row or a column is by its caption: a total, a detail of the one before it ("waarvan"), or a part. */
function roleOf(caption: string, { grammar }: Reader): Role {
  const words = caption.toLowerCase().match(LETTERS) ?? [];
  const first = words[0] ?? '';
  if (grammar.phraseAt('sum-total', words, 0) > 0 || grammar.has('sum-total', words.at(-1) ?? '')) return 'total';
  if (grammar.has('sum-detail', first) || /^\s*[-–—>•]\s/u.test(caption)) return 'detail';
  // "Prijs per stuk" is no part of a sum; "Uren per jaar" are.
  const none = (word: string, at: number): boolean =>
    grammar.has('sum-none', word) || (word === 'per' && !grammar.has('sum-period', words[at + 1] ?? ''));
  return words.some(none) ? 'other' : 'part';
}

interface Column {
  readonly index: number;
  readonly name: string;
}

function totalRows(reading: Reading, rows: readonly Clause[], reader: Reader): Fault[] {
  const body = rows.filter((row) => row.headerRow !== true);
  const header = rows[0]?.cells ?? [];
  const columns = header.map((cell, index): Column => ({ index, name: cell.text.trim() })).slice(1);
  return columns.flatMap(({ index, name }) => {
    // Percentages are no sum by themselves, unless a row says that they make the whole.
    if (roleOf(name, reader) === 'other' && !makesWhole(body, index, reader)) return [];
    return columnFaults(reading, body, index, reader);
  });
}

function makesWhole(body: readonly Clause[], column: number, reader: Reader): boolean {
  return body.some(
    (row) =>
      roleOf(captionOf(row), reader) === 'total' &&
      /^\s*100\s*(?:%|procent)\s*$/u.test(row.cells?.[column]?.text ?? ''),
  );
}

/** Adds the parts up to each total; a grand total may add up the parts or the totals above it. */
function columnFaults(reading: Reading, body: readonly Clause[], column: number, reader: Reader): Fault[] {
  const faults: Fault[] = [];
  let parts: Rational[] = [];
  const everything: Rational[] = [];
  const totals: Rational[] = [];
  let readable = true;
  for (const row of body) {
    const cell = row.cells?.[column];
    const role = roleOf(captionOf(row), reader);
    const value = numberIn(cell);
    if (role === 'detail' || role === 'other' || cell === undefined) continue;
    if (role === 'part') {
      if (value === 'none') continue;
      if (value === 'unreadable') readable = false;
      else {
        parts.push(value);
        everything.push(value);
      }
      continue;
    }
    const sums = [parts, everything, totals].filter((each) => each.length > 1).map(sumOf);
    if (typeof value !== 'string' && readable && sums.length > 0) {
      if (!sums.some((sum) => compare(sum, value) === 0) && parts.length + totals.length > 1) {
        faults.push(...report(reading, row, cell, captionOf(row), sums[0] ?? ZERO, value));
      }
      totals.push(value);
    }
    parts = [];
  }
  return faults;
}

function captionOf(row: Clause): string {
  // The word "Totaal" may stand in the second cell, below the descriptions.
  return row.cells?.slice(0, 2).find((cell) => cell.text.trim() !== '')?.text ?? '';
}

function totalColumns(reading: Reading, rows: readonly Clause[], reader: Reader): Fault[] {
  const header = rows[0]?.cells ?? [];
  const total = header.findLastIndex((cell, index) => index > 1 && roleOf(cell.text, reader) === 'total');
  if (total === -1) return [];
  const parts = header
    .map((cell, index) => ({ index, role: roleOf(cell.text, reader) }))
    .filter(({ index, role }) => index > 0 && index !== total && role === 'part');
  if (parts.length < 2 || header.some((cell, index) => index > 0 && roleOf(cell.text, reader) === 'other')) return [];
  return rows.flatMap((row) => {
    if (row.headerRow === true) return [];
    const values = parts.map(({ index }) => numberIn(row.cells?.[index]));
    const stated = numberIn(row.cells?.[total]);
    const numbers = values.filter((value) => typeof value !== 'string');
    if (typeof stated === 'string' || numbers.length < 2 || values.includes('unreadable')) return [];
    const [first = ZERO, second = ZERO] = numbers;
    // Quantity times price is no sum.
    const product = numbers.length === 2 && compare(multiply(first, second), stated) === 0;
    return compare(sumOf(numbers), stated) === 0 ||
      product ||
      !sameKind(row, [...parts.map(({ index }) => index), total])
      ? []
      : report(
          reading,
          row,
          row.cells?.[total],
          `${captionOf(row)}, ${header[total]?.text.trim() ?? ''}`,
          sumOf(numbers),
          stated,
        );
  });
}

/** Persons and euros do not add up. */
function sameKind(row: Clause, columns: readonly number[]): boolean {
  const kinds = columns.map((index) => /[€%]/u.exec(row.cells?.[index]?.text ?? '')?.[0] ?? '');
  return kinds.every((kind) => kind === kinds[0]);
}

function sumOf(numbers: readonly Rational[]): Rational {
  return numbers.reduce(add, ZERO);
}

function report(
  reading: Reading,
  row: Clause,
  cell: Cell | undefined,
  caption: string,
  sum: Rational,
  stated: Rational,
): Fault[] {
  const sentence = firstSentence(reading, row);
  if (sentence === undefined) return [];
  const difference = subtract(stated, sum);
  return [
    {
      kind: 'sum-differs',
      sentence,
      says: `${caption.replaceAll(/[*_]/gu, '').trim()}: de delen zijn samen ${toDecimalText(sum)}, er staat ${toDecimalText(stated)} (verschil ${toDecimalText(difference)})`,
      fields: { sum: toDecimalText(sum), ...placeOfNumber(cell) },
    },
  ];
}

/** Where the digits of a cell stand, when they are one run; for whoever corrects them. */
function placeOfNumber(cell: Cell | undefined): Fact['fields'] {
  const [run, ...more] = [...(cell?.text ?? '').matchAll(/\d(?:[\d.,]*\d)?/gu)];
  if (cell === undefined || run === undefined || more.length > 0) return {};
  return { from: cell.span.start + run.index, to: cell.span.start + run.index + run[0].length };
}

/** The one number of a cell; `none` for an empty cell or a dash, `unreadable` for anything that is no plain number. */
function numberIn(cell: Cell | undefined): Rational | 'none' | 'unreadable' {
  const text = (cell?.text ?? '').replaceAll('\u00AD', '').replaceAll(/\s+/gu, ' ').trim();
  if (/^(?:[-–—.]{0,3}|n\.?v\.?t\.?|nihil|€ ?[-–—]{1,2})$/iu.test(text)) return 'none';
  // "1 250 000" is one number; "-/- 5.000" and "€ -5.000" are negative.
  const joined = text.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/gu, '').replaceAll(' ', '');
  const match =
    /^(-\/-|[-–−+])?(?:€|EUR)?(-)?(\d[\d.]*(?:,[\d=–-]+)?)(?:%|procent|euro|personen|fte|mln|miljoen)?[¹²³*]?$/iu.exec(
      joined,
    );
  const digits = match === null ? undefined : readDigits(match[3] ?? '');
  if (match === null || digits === undefined) return 'unreadable';
  const negative = (match[1] ?? '+') !== '+' || match[2] !== undefined;
  return negative ? subtract(ZERO, digits) : digits;
}
