import type { Quantity } from './model.ts';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const MONTH =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan\\.?|feb\\.?|mrt\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?)';
const SPACE = '[\\s\\u00A0]+';
const WRITTEN = new RegExp(
  `(?<![\\d.,])(\\d{1,2})(?:e|ste|de)?${SPACE}(${MONTH})(?:${SPACE}((?:19|20)\\d{2}))?(?!\\d)`,
  'giu',
);
const NUMERIC = /(?<![\d.,-])(\d{1,2})[-/](\d{1,2})[-/]((?:19|20)\d{2})(?![\d-])/gu;
const ISO = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/gu;
const SPAN_OF_YEARS =
  /(?<![\d.,-])((?:19|20)\d{2})[\s\u00A0]*(?:-|–|—|t\/m|tot en met|tot|\/)[\s\u00A0]*((?:19|20)\d{2})(?![\d.,]\d|\d|-\d)/gu;
const YEAR = /(?<![\d.,-])((?:19|20)\d{2})(?![\d]|[.,]\d|-\d|%)/gu;

/** A day without a year exists when some year has it. */
const LEAP_YEAR = 2000;

/** Dates, periods and years of a text; single dates that form one period ("van … tot en met …") become a period. */
export function readDates(text: string): Quantity[] {
  if (!/\d/u.test(text)) return [];
  const found: Quantity[] = [];
  const taken = (start: number, end: number): boolean => found.some((other) => start < other.end && other.start < end);
  const addDate = (start: number, end: number, year: number | undefined, month: number, day: number): void => {
    if (taken(start, end)) return;
    const exists = isDay(year ?? LEAP_YEAR, month, day);
    found.push({
      kind: 'date',
      start,
      end,
      coreStart: start,
      coreEnd: end,
      bound: 'exact',
      value: {},
      written: 'digits',
      ...(year !== undefined && exists ? { date: iso(year, month, day) } : {}),
      ...(exists ? {} : { impossible: true }),
    });
  };
  for (const match of text.matchAll(WRITTEN)) {
    addDate(
      match.index,
      match.index + match[0].trimEnd().length,
      match[3] === undefined ? undefined : Number(match[3]),
      monthNumber(match[2] ?? ''),
      Number(match[1]),
    );
  }
  // All the other ways of writing hold a year of four figures.
  const hasYear = /(?:19|20)\d{2}/u.test(text);
  if (!hasYear) return found.toSorted((a, b) => a.start - b.start);
  for (const match of text.matchAll(NUMERIC))
    addDate(match.index, match.index + match[0].length, Number(match[3]), Number(match[2]), Number(match[1]));
  for (const match of text.matchAll(ISO))
    addDate(match.index, match.index + match[0].length, Number(match[1]), Number(match[2]), Number(match[3]));
  joinPeriods(found, text);
  for (const match of text.matchAll(SPAN_OF_YEARS)) {
    const start = match.index;
    const end = start + match[0].length;
    const open =
      / tot | tot$/u.test(match[0].replace('tot en met', '').replace(/[\u00A0]/gu, ' ')) && !match[0].includes('t/m');
    if (taken(start, end) || Number(match[2]) < Number(match[1])) continue;
    const last = open ? String(Number(match[2]) - 1) : (match[2] ?? '');
    found.push(lasting('period', start, end, `${match[1] ?? ''}-01-01`, `${last}-12-31`));
  }
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const end = start + match[0].length;
    if (taken(start, end)) continue;
    found.push(lasting('year', start, end, `${match[1] ?? ''}-01-01`, `${match[1] ?? ''}-12-31`));
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function lasting(kind: 'period' | 'year', start: number, end: number, from: string, to: string): Quantity {
  return { kind, start, end, coreStart: start, coreEnd: end, bound: 'exact', value: {}, written: 'digits', from, to };
}

const BETWEEN = /^(?:, ?)?(?:(tot en met|t\/m|[-–—]|en (?:eindigt|loopt) (?:op|tot en met))|(tot))$/u;

/** "1 januari 2020 tot en met 31 december 2023" is one period; "tot" leaves the last day out. */
function joinPeriods(found: Quantity[], text: string): void {
  const dates = found.filter((each) => each.kind === 'date').toSorted((a, b) => a.start - b.start);
  dates.forEach((first, index) => {
    const second = dates[index + 1];
    if (second === undefined || second.date === undefined || first.impossible === true) return;
    const match = BETWEEN.exec(text.slice(first.end, second.start).replaceAll(/\s+/gu, ' ').trim());
    if (match === null) return;
    const from = first.date ?? withYearOf(text.slice(first.start, first.end), second.date);
    if (from === undefined) return;
    const to = match[2] === undefined ? second.date : dayBefore(second.date);
    found.splice(found.indexOf(first), 1);
    found.splice(found.indexOf(second), 1);
    found.push(lasting('period', first.start, second.end, from, to));
  });
}

function withYearOf(text: string, date: string): string | undefined {
  const match = new RegExp(`^(\\d{1,2})(?:e|ste|de)?${SPACE}(${MONTH})`, 'iu').exec(text);
  return match === null ? undefined : iso(Number(date.slice(0, 4)), monthNumber(match[2] ?? ''), Number(match[1]));
}

/** A whole name of a month in small letters. */
export function isMonth(word: string): boolean {
  return MONTHS.includes(word);
}

export function monthNumber(text: string): number {
  const word = text.toLowerCase().replace('.', '');
  const short = word === 'mrt' ? 'maart' : word;
  return MONTHS.findIndex((month) => month.startsWith(short.slice(0, 3))) + 1;
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function dayBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (day > 1) return iso(year, month, day - 1);
  return month > 1 ? iso(year, month - 1, daysIn(year, month - 1)) : iso(year - 1, 12, 31);
}

/** The last day of a term of so many months (days 0) that begins on `from`. */
export function termEnd(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const nextYear = Math.floor(total / 12);
  const nextMonth = (total % 12) + 1;
  return dayBefore(iso(nextYear, nextMonth, Math.min(day, daysIn(nextYear, nextMonth))));
}
