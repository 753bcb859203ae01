/** A period of whole days, both included, as ISO dates; an absent end is open. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Whether two periods share at least one day. */
export function overlaps(one: Period, other: Period): boolean {
  return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
}

/** The period in Dutch, such as "van 1 januari 2020 tot en met 31 december 2023". */
export function describePeriod(period: Period): string {
  if (period.from !== undefined && period.to !== undefined) {
    return `van ${describeDay(period.from)} tot en met ${describeDay(period.to)}`;
  }
  if (period.from !== undefined) return `vanaf ${describeDay(period.from)}`;
  if (period.to !== undefined) return `tot en met ${describeDay(period.to)}`;
  return 'zonder begin en einde';
}

const months = [
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

function startsBeforeEndOf(one: Period, other: Period): boolean {
  // ISO dates sort as text.
  return one.from === undefined || other.to === undefined || one.from <= other.to;
}

function describeDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = months[(month ?? 0) - 1];
  return year === undefined || date === undefined || name === undefined ? day : `${date} ${name} ${year}`;
}
