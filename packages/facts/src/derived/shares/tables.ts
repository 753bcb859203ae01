import type { Clause } from '@kadertoets/document';
import type { Sentence } from '../../model.ts';
import { divide, toDecimalText, toPercentText, type Rational } from '../../quantities/index.ts';
import { wholeAround } from './whole.ts';
import { exactly, sum } from './interval.ts';
import { CONCEPT, isWhole, namesOf, type Ledger, type Portion } from './model.ts';
import { disposesIn, isValue, mentionsAt, readRow, type CellMeaning, type Row, type ValueCell } from './table-rows.ts';

/** The parts that the rows of a table assign: sides as rows with their total below, or as columns with their total beside. */
export function tablePortions(clauses: readonly Clause[], ledger: Ledger): Portion[] {
  const rows = clauses.flatMap((clause) => readRow(clause, ledger));
  const first = rows[0];
  if (first === undefined || dividesPart(clauses, rows, ledger)) return [];
  const of = wholeOfTable(rows, ledger);
  if (of === undefined) return [];
  const told = clauses.flatMap((clause) => saidInCell(clause, ledger));
  if (told.length > 0) return told;
  const rowSides = rows.filter((row) => row.label.side !== undefined);
  const columnSides = rows.some((row) => row.cells.some((cell) => cell.header.side !== undefined));
  // "Bezoeken aan lokale bedrijven" is a purpose: an adjective names a side only beside the other side or as a name for a share.
  const named = new Set(rowSides.map((row) => row.label.side)).size > 1 || rowSides.some((row) => row.label.named);
  const caption = rowSides.length > 0 || columnSides ? undefined : sideOfCaption(clauses, rows, ledger);
  return rows.flatMap((row) => {
    const found = row.cells.flatMap((cell): Portion[] => {
      const side =
        cell.header.side ??
        (named ? row.label.side : undefined) ??
        (cell.quantity.kind === 'share' ? caption : undefined);
      if (side === undefined) return [];
      const frame = { sentence: row.sentence.index, statement: 0, side, of, strives: false };
      if (cell.quantity.kind === 'share') return [{ ...frame, value: cell.quantity.value, computation: [] }];
      const [own, total] =
        cell.header.side === undefined ? downward(side, cell, rows, rowSides) : across(cell, row, of);
      const share = own === undefined || total === undefined ? undefined : divide(own, total);
      // More than the whole: it is the whole of something else.
      return share === undefined || own === undefined || total === undefined || share.numerator > share.denominator
        ? []
        : [
            {
              ...frame,
              value: exactly(share),
              computation: [`${shown(own, cell)} / ${shown(total, cell)} = ${toPercentText(share)}`],
            },
          ];
    });
    return found.toSorted(byHeight).slice(0, 1);
  });
}

/** "Budget | geheel naar de uitvoerder; over 26% beslist de gemeente": a cell of some words says who decides on how much. */
function saidInCell(clause: Clause, { reading, sides }: Ledger): Portion[] {
  const sentence = reading.sentences[reading.byClause[clause.index]?.[0] ?? -1];
  const whole = sentence?.mentions.find(isWhole);
  if (sentence === undefined || whole === undefined) return [];
  return (clause.cells ?? []).flatMap((cell): Portion[] => {
    const shares = sentence.quantities.filter(
      ({ kind, coreStart, coreEnd }) => kind === 'share' && coreStart >= cell.span.start && coreEnd <= cell.span.end,
    );
    const [quantity] = shares;
    if (quantity === undefined || shares.length > 1 || isValue(cell, quantity)) return [];
    const decider = mentionsAt(cell, sentence).find(
      ({ concepts, from }) =>
        concepts.has('actor') &&
        sides.of(concepts) !== undefined &&
        (sentence.tokens[from]?.span.start ?? -1) > quantity.coreStart,
    );
    const side = decider === undefined ? undefined : sides.of(decider.concepts);
    if (side === undefined || !disposesIn(cell.span, sentence)) return [];
    const frame = { sentence: sentence.index, statement: 0, side, of: namesOf(whole), strives: false };
    return [{ ...frame, value: quantity.value, computation: [] }];
  });
}

function byHeight(a: Portion, b: Portion): number {
  const [x, y] = [a.value?.low ?? a.value?.high, b.value?.low ?? b.value?.high];
  return x === undefined || y === undefined
    ? 0
    : Number(x.numerator) / Number(x.denominator) - Number(y.numerator) / Number(y.denominator);
}

function shown(value: Rational, { quantity }: ValueCell): string {
  return `${quantity.kind === 'money' ? '€ ' : ''}${toDecimalText(value)}`;
}

/** Sides as rows: the column's rows of this side over its total row, or over all its parts. */
function downward(
  side: string,
  cell: ValueCell,
  rows: readonly Row[],
  rowSides: readonly Row[],
): [Rational | undefined, Rational | undefined] {
  const at = (row: Row): Rational | undefined =>
    row.cells.find((each) => each.column === cell.column)?.quantity.value.low;
  const own = sum(rowSides.filter((row) => row.label.side === side).flatMap((row) => at(row) ?? []));
  const both = new Set(rowSides.map((row) => row.label.side)).size > 1;
  // "Budget, lokaal" and "Budget, regionaal" between rows of other money: together they are the budget.
  const wholes = new Set(rowSides.flatMap((row) => row.label.wholes));
  const shares = rowSides.filter((row) => row.label.wholes.some((name) => wholes.has(name)));
  if (new Set(shares.map((row) => row.label.side)).size > 1 && shares.length === rowSides.length)
    return [own, sum(shares.flatMap((row) => at(row) ?? []))];
  const total = rows.find((row) => row.label.total);
  const stated = total === undefined ? undefined : at(total);
  const parts = rows.filter((row) => !row.label.total).flatMap((row) => at(row) ?? []);
  return [own, stated ?? (both ? sum(parts) : undefined)];
}

/** Sides as columns: this cell over the cell of its row that holds the whole, or over the cells of both sides. */
function across(
  { quantity }: ValueCell,
  row: Row,
  of: readonly string[],
): [Rational | undefined, Rational | undefined] {
  const beside = row.cells.filter((each) => each.quantity.kind === quantity.kind);
  const total = wholeBeside(beside, of)?.quantity.value.low;
  const sided = beside.filter((each) => each.header.side !== undefined);
  const both = new Set(sided.map((each) => each.header.side)).size > 1;
  return [
    quantity.value.low,
    total ?? (both ? sum(sided.flatMap((each) => each.quantity.value.low ?? [])) : undefined),
  ];
}

/** The cell below the name of the whole, below "Totaal", or below the only "Budget" that is nobody's part. */
function wholeBeside(cells: readonly ValueCell[], of: readonly string[]): ValueCell | undefined {
  const open = cells.filter(({ header }) => header.side === undefined);
  const budgets = open.filter(({ header }) => header.budget);
  return (
    open.find(({ header }) => header.total && header.wholes.some((name) => of.includes(name))) ??
    open.find(({ header }) => header.total) ??
    (budgets.length === 1 ? budgets[0] : undefined)
  );
}

/** Of what the table divides the parts: it, its caption, the text before it or a heading says so. */
function wholeOfTable(rows: readonly Row[], ledger: Ledger): readonly string[] | undefined {
  const first = rows[0];
  const around = first === undefined ? undefined : wholeAround({ sentence: first.sentence, ledger });
  const inHeaders = rows.flatMap(({ cells }) => cells.flatMap(({ header }) => header.wholes));
  // "Rijksbijdrage Wsw | Participatiebudget | Lokaal deel": several columns of money, and the text before them says which is divided.
  if (around !== undefined && namesOf(around).some((name) => inHeaders.includes(name))) return namesOf(around);
  for (const { sentence } of rows) {
    const mention = sentence.mentions.find(isWhole);
    if (mention !== undefined) return namesOf(mention);
  }
  if (around !== undefined) return namesOf(around);
  const shares = rows.some(({ sentence }) => sentence.mentions.some((mention) => mention.concepts.has(CONCEPT.share)));
  const columns = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ header }) => header.side ?? [])));
  return shares || columns.size > 1 ? ['unstated'] : undefined;
}

/** "Bestemming van het lokale deel" above amounts: they divide one part further, and say nothing of its own height. */
function dividesPart(clauses: readonly Clause[], rows: readonly Row[], ledger: Ledger): boolean {
  const above = sentenceAbove(clauses, ledger);
  if (above === undefined || above.mentions.some(isWhole)) return false;
  const shares = above.mentions.filter((mention) => mention.concepts.has(CONCEPT.share));
  const sides = new Set(shares.flatMap(({ concepts }) => ledger.sides.of(concepts) ?? []));
  if (sides.size !== 1 || !shares.every(({ via }) => via !== undefined && ledger.reader.grammar.has('part-of', via)))
    return false;
  return rows.every(({ cells }) => cells.every(({ quantity }) => quantity.kind === 'money')) && !comparesPart(rows);
}

/** "Participatiebudget | Regionaal deel | Lokaal deel": whatever is said above, the table itself sets parts beside their whole or their counterpart. */
function comparesPart(rows: readonly Row[]): boolean {
  const headers = rows.flatMap(({ cells }) => cells.map(({ header }) => header));
  const labels = rows.map(({ label }) => label).filter(({ side, named }) => side === undefined || named);
  return (
    isComparison(headers, ({ wholes, budget }) => budget || wholes.length > 0) ||
    isComparison(labels, ({ wholes }) => wholes.length > 0)
  );
}

function isComparison(told: readonly CellMeaning[], isNamed: (meaning: CellMeaning) => boolean): boolean {
  const sides = new Set(told.flatMap(({ side }) => side ?? []));
  return sides.size > 1 || (sides.size === 1 && told.some((each) => each.side === undefined && isNamed(each)));
}

function sentenceAbove(clauses: readonly Clause[], { reading }: Ledger): Sentence | undefined {
  const lead = clauses[0]?.lead;
  return lead === undefined ? undefined : reading.sentences[reading.byClause[lead]?.at(-1) ?? -1];
}

/** "Het lokale deel, als percentage van het participatiebudget:" above a table of percentages; not above a breakdown of one hundred. */
function sideOfCaption(clauses: readonly Clause[], rows: readonly Row[], ledger: Ledger): string | undefined {
  const sentence = sentenceAbove(clauses, ledger);
  const shares = sentence?.mentions.filter((mention) => mention.concepts.has(CONCEPT.share)) ?? [];
  const first = shares[0];
  if (first === undefined || sentence?.mentions.some(isWhole) !== true) return undefined;
  const columns = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  const breakdown = [...columns].some((column) => {
    const total = sum(
      rows.flatMap((row) => row.cells.find((cell) => cell.column === column)?.quantity.value.low ?? []),
    );
    return total.numerator === total.denominator;
  });
  return breakdown ? undefined : ledger.sides.of(first.concepts);
}
