import type { Clause } from '@kadertoets/document';
import { moveFacts, viewOf, type FactsByPart, type PartView } from '../../by-part.ts';
import type { Fact, Reading, SentencesOfPart } from '../../model.ts';
import { multiply, rational, toNumber, type Bounded } from '../../quantities/index.ts';
import type { Reader } from '../../reader.ts';
import { isRow } from '../../row-parts.ts';
import { wholeLeft } from './whole.ts';
import { complement, describe, formOf } from './interval.ts';
import type { Ledger, Portion } from './model.ts';
import { readPortions, totalsIn } from './portions.ts';
import { readSides } from './sides.ts';
import { nothingSaid, saidThen, type Said } from './said.ts';
import { tablePortions } from './tables.ts';

/**
 * Which part of which whole is for whom. A fact of kind `share` has the fields `part` (the side, a kind of `share-side`), `of` (concepts of
 * the whole), `form` (exact, floor, ceiling, range, unknown), `low` and `high` in per cent of the whole, `strives`, and `stated` (false when
 * it was computed as the complement of the other side).
 */
export function shareFacts(reading: Reading, reader: Reader): FactsByPart {
  const sides = readSides(reader);
  if (sides.names.length === 0) return [];
  const before: Learnt[] = [];
  let known = nothingSaid(reader);
  const last = reading.draft.memory?.get(LAST) as Last | undefined;
  const outcomes = reading.parts.map((part, at) => {
    const same = part === last?.parts[at] ? last.outcomes[at] : undefined;
    const outcome =
      same?.known === known
        ? same
        : inPart(reading, part, known, () => ({
            reading,
            reader,
            sides,
            portions: before.flatMap(({ portions }) => portions),
            totals: before.flatMap(({ totals }) => totals),
            from: part.from,
          }));
    if (outcome.says !== '') {
      before.push(outcome);
      known = saidThen(known, outcome.says);
    }
    return outcome;
  });
  reading.draft.memory?.set(LAST, { parts: reading.parts, outcomes } satisfies Last);
  return outcomes.map(({ facts }) => facts);
}

/** What all parts said the last time, in their order. */
interface Last {
  readonly parts: readonly SentencesOfPart[];
  readonly outcomes: readonly Outcome[];
}

const LAST = 'shares of parts';

type Learnt = Pick<Ledger, 'portions' | 'totals'>;

/** What one article says, and in what light it was read. */
interface Outcome extends Learnt {
  /** Stands for what was said before. */
  readonly known: Said;
  /** Stands for what is said here. */
  readonly says: string;
  readonly from: number;
  readonly section: number;
  readonly facts: readonly Fact[];
}

/** An article is read in the light of the amounts and portions that go before it; as long as these are the same, once. */
function inPart(reading: Reading, part: SentencesOfPart, known: Said, open: () => Ledger): Outcome {
  const last = part.memory.get('shares') as Outcome | undefined;
  const section = reading.draft.clauses[part.clauses.from]?.section ?? 0;
  if (last?.known === known && last.from === part.from && last.section === section) return last;
  const outcome =
    last?.known === known
      ? moveOutcome(last, part.from, section)
      : readAnew(viewOf(reading, part), section, known, open());
  part.memory.set('shares', outcome);
  return outcome;
}

function moveOutcome(last: Outcome, from: number, section: number): Outcome {
  const [by, sections] = [from - last.from, section - last.section];
  return {
    ...last,
    from,
    section,
    facts: moveFacts(last.facts, by),
    portions: last.portions.map((each) => moved(each, by)),
    totals: last.totals.map((each) => moved(each, by, sections)),
  };
}

function readAnew(view: PartView, section: number, known: Said, ledger: Ledger): Outcome {
  const { from } = view.part;
  const before = { portions: ledger.portions.length, totals: ledger.totals.length };
  const facts = readPart(ledger, view);
  const portions = ledger.portions.slice(before.portions);
  const totals = ledger.totals.slice(before.totals);
  // Wherever the article stands, it says the same.
  const learnt = {
    portions: portions.map((each) => moved(each, -from)),
    totals: totals.map((each) => moved(each, -from, -section)),
  };
  const says = wordsFor(learnt) + wholeLeft(view, ledger);
  return { known, says, from, section, facts, portions, totals };
}

function moved<T extends { readonly sentence: number; readonly section?: number }>(
  each: T,
  by: number,
  sections = 0,
): T {
  return {
    ...each,
    sentence: each.sentence + by,
    ...(each.section === undefined ? {} : { section: each.section + sections }),
  };
}

function wordsFor(learnt: Learnt): string {
  if (learnt.portions.length + learnt.totals.length === 0) return '';
  return JSON.stringify([learnt.portions, learnt.totals], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

function readPart(ledger: Ledger, { sentences, clauses }: PartView): Fact[] {
  const { reading } = ledger;
  const facts: Fact[] = [];
  const tables = new Set<number>();
  // A sum may stand before the sentence that says what the whole comes to.
  for (const sentence of sentences) if (!isRow(sentence)) ledger.totals.push(...totalsIn(sentence, ledger));
  for (const sentence of sentences) {
    const clause = reading.draft.clauses[sentence.clause];
    if (clause === undefined || clause.kind === 'heading' || clause.kind === 'title') continue;
    if (clause.table !== undefined && isRow(sentence)) {
      if (tables.has(clause.table)) continue;
      tables.add(clause.table);
      const rows = clauses.filter((each) => each.table === clause.table && isRowClause(reading, each));
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
  if (other === undefined || value === undefined || portion.ofLess === true) return facts;
  if (beside.some((each) => each.side === other)) return facts;
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
