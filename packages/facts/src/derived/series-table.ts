import type { Cell, Clause } from '@kadertoets/document';
import type { Fact, Reading, Sentence } from '../model.ts';
import { quantitiesOf, toNumber } from '../quantities/index.ts';
import { isRow } from '../row-parts.ts';
import { conceptsAround, conceptsAt, COUNTED } from './series-concepts.ts';
import { makeSeries } from './series-fact.ts';
import { stepsIn, type Point } from './series-points.ts';

/** Numbers over the years in tables: a column per year gives a series per row, a row per year one per column. */
export function tableSeries(reading: Reading, clauses: readonly Clause[]): Fact[] {
  const facts: Fact[] = [];
  const rows = clauses.filter((clause) => clause.kind === 'row' && clause.headerRow !== true);
  let above: Clause | undefined;
  for (const row of rows) {
    const sentence = reading.sentences[reading.byClause[row.index]?.[0] ?? -1];
    if (sentence === undefined || !isRow(sentence)) continue;
    const across = acrossRow(reading, row, sentence);
    if (across !== undefined) facts.push(across);
    else if (above !== undefined && above.table === row.table)
      facts.push(...downColumns(reading, above, row, sentence));
    above = row;
  }
  return facts;
}

function acrossRow(reading: Reading, row: Clause, sentence: Sentence): Fact | undefined {
  const points: Point[] = [];
  const labels: Cell[] = [];
  row.cells?.forEach((cell, column) => {
    const header = row.header?.[column];
    const year = header === undefined ? undefined : yearOf(header, sentence);
    if (year === undefined) {
      labels.push(cell);
      return;
    }
    const value = valueOf(cell);
    if (value !== undefined) points.push({ value: value.value, kind: value.kind, at: value.at, year });
  });
  if (points.length < 2) return undefined;
  return makeSeries(sentence, row.span, points, labelled(reading, row, sentence, labels));
}

function downColumns(reading: Reading, above: Clause, row: Clause, sentence: Sentence): Fact[] {
  const before = reading.sentences[reading.byClause[above.index]?.[0] ?? -1];
  if (before === undefined) return [];
  const key = row.cells?.findIndex((cell, column) => {
    const other = above.cells?.[column];
    return other !== undefined && yearOf(cell, sentence) !== undefined && yearOf(other, before) !== undefined;
  });
  const own = key === undefined || key < 0 ? undefined : row.cells?.[key];
  const earlier = key === undefined || key < 0 ? undefined : above.cells?.[key];
  if (own === undefined || earlier === undefined) return [];
  const [year, last] = [yearOf(own, sentence), yearOf(earlier, before)];
  return (row.cells ?? []).flatMap((cell, column) => {
    const other = above.cells?.[column];
    if (column === key || other === undefined || year === undefined || last === undefined) return [];
    const [now, then] = [valueOf(cell), valueOf(other)];
    const header = row.header?.[column];
    if (now === undefined || then === undefined || header === undefined) return [];
    return [
      makeSeries(
        sentence,
        row.span,
        [
          { ...then, year: last },
          { ...now, year },
        ],
        labelled(reading, row, sentence, [header]),
      ),
    ];
  });
}

/** What the label says is counted; when it says nothing of the kind, what stands above the table. */
function labelled(reading: Reading, row: Clause, sentence: Sentence, cells: readonly Cell[]): ReadonlySet<string> {
  const own = conceptsAt(
    sentence,
    cells.map(({ span }) => span),
  );
  return own.has(COUNTED) ? own : new Set([...own, ...conceptsAround(reading, row.index)]);
}

function yearOf(cell: Cell, sentence: Sentence): number | undefined {
  const quantities = quantitiesOf(cell);
  const year = quantities.find(({ kind }) => kind === 'year');
  if (year?.from !== undefined && quantities.length === 1) return Number(year.from.slice(0, 4));
  return stepsIn(sentence, cell.span.start, cell.span.end)[0]?.step;
}

/** The number of a cell that holds one number. */
function valueOf(cell: Cell): Omit<Point, 'year'> | undefined {
  const quantities = quantitiesOf(cell).filter(
    ({ kind }) => kind === 'count' || kind === 'money' || kind === 'share' || kind === 'ratio',
  );
  const [only] = quantities;
  const value = only?.value.low ?? only?.value.high;
  if (only === undefined || value === undefined || quantities.length !== 1) return undefined;
  return { value: toNumber(value), kind: only.kind, at: cell.span.start };
}
