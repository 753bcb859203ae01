import type { Clause } from '@kadertoets/document';
import type { Fact, Reading } from '../../model.ts';
import { multiply, rational, toNumber, type Bounded } from '../../quantities/index.ts';
import type { Reader } from '../../reader.ts';
import { isRow } from '../../row-parts.ts';
import { complement, describe, formOf } from './interval.ts';
import type { Ledger, Portion } from './model.ts';
import { readPortions } from './portions.ts';
import { readSides } from './sides.ts';
import { tablePortions } from './tables.ts';

/**
 * Which part of which whole is for whom. A fact of kind `share` has the fields `part` (the side, a kind of `share-side`), `of` (concepts of
 * the whole), `form` (exact, floor, ceiling, range, unknown), `low` and `high` in per cent of the whole, `strives`, and `stated` (false when
 * it was computed as the complement of the other side).
 */
export function shareFacts(reading: Reading, reader: Reader): Fact[] {
  const ledger: Ledger = { reading, reader, sides: readSides(reader), portions: [], totals: [] };
  if (ledger.sides.names.length === 0) return [];
  const facts: Fact[] = [];
  const tables = new Set<number>();
  for (const sentence of reading.sentences) {
    const clause = reading.draft.clauses[sentence.clause];
    if (clause === undefined || clause.kind === 'heading' || clause.kind === 'title') continue;
    if (clause.table !== undefined && isRow(sentence)) {
      if (tables.has(clause.table)) continue;
      tables.add(clause.table);
      const rows = reading.draft.clauses.filter((each) => each.table === clause.table && isRowClause(reading, each));
      const portions = tablePortions(rows, ledger);
      ledger.portions.push(...portions);
      for (const portion of portions) facts.push(...toFacts(portion, portions, ledger));
      continue;
    }
    const portions = readPortions(sentence, ledger);
    for (const portion of portions) facts.push(...toFacts(portion, portions, ledger));
  }
  return facts;
}

function isRowClause(reading: Reading, clause: Clause): boolean {
  const sentence = reading.sentences[reading.byClause[clause.index]?.[0] ?? -1];
  return sentence !== undefined && isRow(sentence);
}

/** The portion itself, and what it leaves for the other side when nothing says that directly. */
function toFacts(portion: Portion, beside: readonly Portion[], ledger: Ledger): Fact[] {
  const { side, value } = portion;
  if (side === undefined) return [];
  const facts = [toFact(portion, side, value, true, portion.computation, ledger)];
  const other = ledger.sides.other(side);
  if (other === undefined || value === undefined || beside.some((each) => each.side === other)) return facts;
  const left = complement(value);
  return [
    ...facts,
    toFact(
      portion,
      other,
      left,
      false,
      [...portion.computation, `100% − ${describe(value)} = ${describe(left)}`],
      ledger,
    ),
  ];
}

function toFact(
  portion: Portion,
  side: string,
  value: Bounded | undefined,
  stated: boolean,
  computation: readonly string[],
  { reading }: Ledger,
): Fact {
  const sentence = reading.sentences[portion.sentence];
  return {
    kind: 'share',
    sentence: portion.sentence,
    statement: portion.statement,
    span: sentence?.span ?? { start: 0, end: 0 },
    fields: {
      part: side,
      of: portion.of,
      stated,
      strives: portion.strives,
      form: value === undefined ? 'unknown' : formOf(value),
      ...(value?.low === undefined ? {} : { low: toNumber(multiply(value.low, rational(100))) }),
      ...(value?.high === undefined ? {} : { high: toNumber(multiply(value.high, rational(100))) }),
    },
    computation,
    related: [],
  };
}
