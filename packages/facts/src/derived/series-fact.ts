import type { Fact, Sentence } from '../model.ts';
import type { Point } from './series-points.ts';

/** Makes the fact of a series; points without a year keep the order in which they stand. */
export function makeSeries(
  sentence: Sentence,
  span: Fact['span'],
  points: readonly Point[],
  counts: ReadonlySet<string>,
): Fact {
  const dated = points.every(({ year }) => year !== undefined);
  const ordered = dated ? points.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)) : points;
  const steps = ordered.slice(1).flatMap((point, index) => {
    const previous = ordered[index];
    return previous !== undefined && previous.kind === point.kind && point.value < previous.value
      ? [describe(previous, point)]
      : [];
  });
  return {
    kind: 'series',
    sentence: sentence.index,
    span,
    fields: {
      counts: [...counts],
      falling: steps.length > 0,
      unit: ordered[0]?.kind ?? 'count',
      ...(dated ? { last: ordered.at(-1)?.year ?? 0 } : {}),
    },
    computation: steps,
    related: [],
  };
}

function describe(before: Point, after: Point): string {
  return `${name(before)} ${number(before)}, ${name(after)} ${number(after)}`.trim();
}

function name({ year }: Point): string {
  return year === undefined || year === 0 || year === 9999
    ? ''
    : year > 1000
      ? `${String(year)}:`
      : `jaar ${String(year)}:`;
}

function number({ value, kind }: Point): string {
  const text = dutchNumber(kind === 'share' ? value * 100 : value);
  return kind === 'money' ? `€ ${text}` : kind === 'share' ? `${text}%` : text;
}

/** At most two decimals. By hand: the tables of the platform's own formatter cost more to load than a whole draft to read. */
function dutchNumber(value: number): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(2).split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  const rest = decimals.replace(/0{1,2}$/u, '');
  return `${value < 0 ? '-' : ''}${groups.join('.')}${rest === '' ? '' : `,${rest}`}`;
}
