import type { Cell, Clause } from '@kadertoets/document';
import type { Mention, Sentence } from '../../model.ts';
import { divide, toDecimalText, toPercentText, type Quantity, type Rational } from '../../quantities/index.ts';
import { wholeAround } from './bases.ts';
import { exactly, sum } from './interval.ts';
import { CONCEPT, isWhole, namesOf, type Ledger, type Portion } from './model.ts';

interface Row {
  readonly sentence: Sentence;
  readonly label: CellMeaning;
  readonly cells: readonly ValueCell[];
}

interface CellMeaning {
  readonly side?: string;
  /** The wholes that its words name. */
  readonly wholes: readonly string[];
  readonly total: boolean;
  /** The words are a name for a share, not an adjective of something else. */
  readonly named: boolean;
}

interface ValueCell {
  readonly column: number;
  readonly quantity: Quantity;
  readonly header: CellMeaning;
}

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
  // "Bezoeken aan lokale bedrijven" is a purpose: an adjective names a side only beside the other side or as a name for a share.
  const named = new Set(rowSides.map((row) => row.label.side)).size > 1 || rowSides.some((row) => row.label.named);
  const caption = rowSides.length > 0 ? undefined : sideOfCaption(clauses, rows, ledger);
  return rows.flatMap((row) => {
    const found = row.cells.flatMap((cell): Portion[] => {
      const side =
        cell.header.side ??
        (named ? row.label.side : undefined) ??
        (cell.quantity.kind === 'share' ? caption : undefined);
      if (side === undefined) return [];
      const frame = { sentence: row.sentence.index, statement: 0, side, of, strives: false };
      if (cell.quantity.kind === 'share') return [{ ...frame, value: cell.quantity.value, computation: [] }];
      const amount = cell.quantity.value.low;
      const [own, total] =
        cell.header.side === undefined ? downward(side, cell, rows, rowSides) : across(cell, row, amount);
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

/** Sides as columns: this cell over the total cell of its row, or over the cells of both sides. */
function across(cell: ValueCell, row: Row, amount: Rational | undefined): [Rational | undefined, Rational | undefined] {
  const total = row.cells.find((each) => each.header.total && each.header.side === undefined)?.quantity.value.low;
  const sided = row.cells.filter((each) => each.header.side !== undefined && each.quantity.kind === cell.quantity.kind);
  const both = new Set(sided.map((each) => each.header.side)).size > 1;
  return [amount, total ?? (both ? sum(sided.flatMap((each) => each.quantity.value.low ?? [])) : undefined)];
}

function readRow(clause: Clause, ledger: Ledger): Row[] {
  const sentence = ledger.reading.sentences[ledger.reading.byClause[clause.index]?.[0] ?? -1];
  if (sentence === undefined || clause.cells === undefined) return [];
  const values = new Map<number, Quantity>();
  clause.cells.forEach((cell, column) => {
    const quantity = sentence.quantities.find(
      (each) =>
        each.coreStart >= cell.span.start &&
        each.coreEnd <= cell.span.end &&
        (each.kind === 'share' || each.kind === 'money' || each.kind === 'count'),
    );
    if (quantity !== undefined && isValue(cell, quantity)) values.set(column, quantity);
  });
  const labels = clause.cells.filter((_, column) => !values.has(column)).flatMap((cell) => mentionsAt(cell, sentence));
  const own = meaning(labels, ledger);
  const isTotal = labels.some((mention) => mention.concepts.has(CONCEPT.total));
  const decides = own.side === undefined && !isTotal ? decidedBy(clause, sentence, ledger) : undefined;
  const cells = [...values].map(([column, quantity]) => {
    const header = clause.header?.[column];
    return { column, quantity, header: headerMeaning(header, sentence, ledger) };
  });
  return [
    { sentence, label: decides === undefined ? own : { ...own, side: decides, total: false, named: true }, cells },
  ];
}

/** "Te bepalen door de gemeente" above a column: who decides on what stands below it. */
function headerMeaning(header: Cell | undefined, sentence: Sentence, ledger: Ledger): CellMeaning {
  const mentions = header === undefined ? [] : mentionsAt(header, sentence);
  const own = meaning(mentions, ledger);
  if (header === undefined || own.side !== undefined || own.total || !disposesIn(header.span, sentence)) return own;
  const decider = mentions.find(({ concepts }) => concepts.has('actor') && ledger.sides.of(concepts) !== undefined);
  const side = decider === undefined ? undefined : ledger.sides.of(decider.concepts);
  return side === undefined ? own : { ...own, side, named: true };
}

function disposesIn(span: Cell['span'], sentence: Sentence): boolean {
  return sentence.acts.some((act) => {
    const at = sentence.tokens[act.from]?.span.start ?? -1;
    return act.concepts.has(CONCEPT.dispose) && at >= span.start && at < span.end;
  });
}

/** "Maatwerk | de gemeente" below "Wie beslist", or "Afspraken waarover de gemeente zelf beslist": who decides on it has it as his part. */
function decidedBy(clause: Clause, sentence: Sentence, { sides }: Ledger): string | undefined {
  for (const [column, cell] of (clause.cells ?? []).entries()) {
    const header = clause.header?.[column];
    if (!disposesIn(cell.span, sentence) && (header === undefined || !disposesIn(header.span, sentence))) continue;
    const sided = mentionsAt(cell, sentence).find(
      (mention) => mention.concepts.has('actor') && sides.of(mention.concepts) !== undefined,
    );
    if (sided !== undefined) return sides.of(sided.concepts);
  }
  return undefined;
}

/** A cell that holds hardly more than its number; a number inside a label is no value. */
function isValue(cell: Cell, quantity: Quantity): boolean {
  const rest = cell.text.length - (quantity.coreEnd - quantity.coreStart);
  return (
    cell.text.trim().length - (quantity.coreEnd - quantity.coreStart) <= 28 &&
    rest >= 0 &&
    !/^\d{4}$/u.test(cell.text.trim())
  );
}

function mentionsAt(cell: Cell, sentence: Sentence): Mention[] {
  return sentence.mentions.filter((mention) => {
    const span = sentence.tokens[mention.from]?.span;
    return span !== undefined && span.start >= cell.span.start && span.end <= cell.span.end;
  });
}

function meaning(mentions: readonly Mention[], { sides }: Ledger): CellMeaning {
  const side = mentions
    .filter((mention) => !mention.concepts.has('actor'))
    .map((mention) => sides.of(mention.concepts))
    .find((each) => each !== undefined);
  const wholes = mentions.filter(isWhole).flatMap(namesOf);
  const whole = wholes.length > 0;
  const total = mentions.some((mention) => mention.concepts.has(CONCEPT.total));
  const named = mentions.some((mention) => mention.concepts.has(CONCEPT.share) || mention.concepts.has('free-choice'));
  return { named, wholes, total: side === undefined && (total || whole), ...(side === undefined ? {} : { side }) };
}

/** Of what the table divides the parts: it, its caption, the text before it or a heading says so. */
function wholeOfTable(rows: readonly Row[], ledger: Ledger): readonly string[] | undefined {
  for (const { sentence } of rows) {
    const mention = sentence.mentions.find(isWhole);
    if (mention !== undefined) return namesOf(mention);
  }
  const first = rows[0];
  const around = first === undefined ? undefined : wholeAround({ sentence: first.sentence, ledger });
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
  return rows.every(({ cells }) => cells.every(({ quantity }) => quantity.kind === 'money'));
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
