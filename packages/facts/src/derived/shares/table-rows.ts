import type { Cell, Clause } from '@kadertoets/document';
import type { Mention, Sentence } from '../../model.ts';
import type { Quantity } from '../../quantities/index.ts';
import { CONCEPT, isWhole, namesOf, type Ledger } from './model.ts';

export interface Row {
  readonly sentence: Sentence;
  readonly label: CellMeaning;
  readonly cells: readonly ValueCell[];
}

export interface CellMeaning {
  readonly side?: string;
  /** The wholes that its words name. */
  readonly wholes: readonly string[];
  readonly total: boolean;
  /** The words name a budget, of which there may be several. */
  readonly budget: boolean;
  /** The words are a name for a share, not an adjective of something else. */
  readonly named: boolean;
}

export interface ValueCell {
  readonly column: number;
  readonly quantity: Quantity;
  readonly header: CellMeaning;
}

/** The values of a row, with what the words above and beside them say of whose they are. */
export function readRow(clause: Clause, ledger: Ledger): Row[] {
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
  const cells = [...values].flatMap(([column, quantity]) => {
    const header = clause.header?.[column];
    if (quantity.kind === 'share' && isWithinPart(header, sentence)) return [];
    return [{ column, quantity, header: headerMeaning(header, sentence, ledger) }];
  });
  return [
    { sentence, label: decides === undefined ? own : { ...own, side: decides, total: false, named: true }, cells },
  ];
}

/** "Aandeel in het lokale deel" above a column: what stands below it are parts of that part. */
function isWithinPart(header: Cell | undefined, sentence: Sentence): boolean {
  return (
    header !== undefined &&
    mentionsAt(header, sentence).some(({ concepts, via }) => concepts.has(CONCEPT.share) && INSIDE.has(via ?? ''))
  );
}

const INSIDE = new Set(['in', 'binnen', 'uit']);

/** "Te bepalen door de gemeente" above a column: who decides on what stands below it. */
function headerMeaning(header: Cell | undefined, sentence: Sentence, ledger: Ledger): CellMeaning {
  const mentions = header === undefined ? [] : mentionsAt(header, sentence);
  const own = meaning(mentions, ledger);
  const lone = header === undefined || own.side !== undefined ? undefined : sideOfLoneWord(header, sentence, ledger);
  if (lone !== undefined) return { ...own, side: lone, total: false, named: true };
  if (header === undefined || own.side !== undefined || own.total || !disposesIn(header.span, sentence)) return own;
  const decider = mentions.find(({ concepts }) => concepts.has('actor') && ledger.sides.of(concepts) !== undefined);
  const side = decider === undefined ? undefined : ledger.sides.of(decider.concepts);
  return side === undefined ? own : { ...own, side, named: true };
}

/** "Eigen" above a column, with nothing beside it: the counterpart of the side to which it is opposed. */
function sideOfLoneWord(header: Cell, sentence: Sentence, { sides, reader }: Ledger): string | undefined {
  const words = sentence.tokens.filter(
    ({ kind, span }) => kind === 'word' && span.start >= header.span.start && span.end <= header.span.end,
  );
  return mentionsAt(header, sentence)
    .filter(({ concepts, from, to }) => concepts.has(CONCEPT.alone) && to - from === words.length)
    .flatMap(({ concepts }) =>
      [...concepts].flatMap((name) => [...(reader.lexicon.concepts.get(name)?.opposites ?? [])]),
    )
    .map((opposed) => sides.other(opposed))
    .find((side) => side !== undefined);
}

export function disposesIn(span: Cell['span'], sentence: Sentence): boolean {
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
export function isValue(cell: Cell, quantity: Quantity): boolean {
  const rest = cell.text.length - (quantity.coreEnd - quantity.coreStart);
  return (
    cell.text.trim().length - (quantity.coreEnd - quantity.coreStart) <= 28 &&
    rest >= 0 &&
    !/^\d{4}$/u.test(cell.text.trim())
  );
}

export function mentionsAt(cell: Cell, sentence: Sentence): Mention[] {
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
  const totals = mentions.filter((mention) => mention.concepts.has(CONCEPT.total));
  // "Totaal" is of anything; "Totaal budget" is of a budget.
  const budget = mentions.some(
    (mention) =>
      mention.concepts.has(CONCEPT.budget) &&
      !totals.some(({ from }) => from === mention.from && mention.to === from + 1),
  );
  return {
    named,
    wholes,
    budget,
    total: side === undefined && (total || whole),
    ...(side === undefined ? {} : { side }),
  };
}
