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
  return year === undefined || year === 0 ? '' : year > 1000 ? `${String(year)}:` : `jaar ${String(year)}:`;
}

function number({ value, kind }: Point): string {
  const text = (kind === 'share' ? value * 100 : value).toLocaleString('nl-NL', { maximumFractionDigits: 2 });
  return kind === 'money' ? `€ ${text}` : kind === 'share' ? `${text}%` : text;
}
