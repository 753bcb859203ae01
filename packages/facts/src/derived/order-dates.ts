import type { Act, Sentence, Statement } from '../model.ts';
import { isMonth, monthNumber, type Quantity } from '../quantities/index.ts';
import { firstTokenFrom } from '../text/token-at.ts';

export interface DatedEvent {
  readonly act: Act;
  readonly sentence: Sentence;
  /** The first day on which it can happen (ISO). */
  readonly date: string;
}

/** Events with the date that stands in their own statement; a statement with several dates says too little. */
export function datedEvents(sentence: Sentence, events: readonly Act[]): DatedEvent[] {
  return events.flatMap((act) => {
    const statement = sentence.statements[act.statement];
    if (statement === undefined || !act.affirmed) return [];
    const dates = (each: Statement | undefined): Quantity[] =>
      sentence.quantities.filter((quantity) => {
        const at = firstTokenFrom(sentence.tokens, quantity.coreStart);
        return each?.tokens.includes(at) === true && dateOf(quantity, sentence) !== undefined;
      });
    const inside = dates(statement);
    // "kan op 6 februari laten weten wat hij ervan vindt": what depends on a dated statement has its date.
    const depends = statement.role === 'relative' || statement.role === 'complement';
    const above = depends ? statement.parent : sharesFront(sentence, statement);
    const own = inside.length === 0 && above !== undefined ? dates(sentence.statements[above]) : inside;
    const [only] = own;
    const date =
      own.length === 1 && only !== undefined ? dateOf(only, sentence) : bareMonth(sentence, statement, act, above);
    return date === undefined ? [] : [{ act, sentence, date }];
  });
}

/** "In januari 2020 leest de raad de tekst en geeft hij zijn zienswijze": with its verb in front too it shares what opened the sentence. */
function sharesFront(
  { statements, tokens, quantities }: Sentence,
  { index, role, tokens: own }: Statement,
): number | undefined {
  const before = statements[index - 1];
  if (role !== 'main' || before?.role !== 'main' || tokens[own[0] ?? -1]?.word !== 'en') return undefined;
  const dated = quantities.some(({ coreStart }) => firstTokenFrom(tokens, coreStart) < FRONT);
  return before.tokens[0] === 0 && (dated || isMonth(tokens[1]?.word ?? '')) ? before.index : undefined;
}

const FRONT = 4;

/**
 * Which of two dated events comes first, as a sign; 0 when that cannot be told. "In december wordt getekend, in januari …": of two
 * months the early one without a year that is named last is one of the next year, unless it tells of what has been. Beside a
 * date a bare month that is named last goes on from it ("tekenen op 12 december 2019. De raad spreekt in januari").
 */
export function compareDated(one: DatedEvent, other: DatedEvent): number {
  const [first, last] = isNamedFirst(one, other) ? [one, other] : [other, one];
  const bare = Number(isBare(first)) + Number(isBare(last));
  if (bare === 2 && one.sentence !== other.sentence) return 0;
  if (bare === 1 && (isBare(first) || !isNextSentence(first, last))) return 0;
  const turn = isBare(last) && monthOf(first) - monthOf(last) >= TURN_OF_YEAR && !hasBeen(last);
  if (turn) return first === one ? -1 : 1;
  if (bare === 1) return (first === one ? 1 : -1) * Math.sign(monthOf(first) - monthOf(last));
  return one.date < other.date ? -1 : Number(other.date < one.date);
}

function isNamedFirst(one: DatedEvent, other: DatedEvent): boolean {
  const [here, there] = [one.sentence.index, other.sentence.index];
  return here === there ? one.act.from < other.act.from : here < there;
}

function isNextSentence(first: DatedEvent, last: DatedEvent): boolean {
  return last.sentence.index - first.sentence.index <= 1;
}

/** From December to March, from November to February. */
const TURN_OF_YEAR = 9;

function isBare({ date }: DatedEvent): boolean {
  return date.startsWith(NO_YEAR);
}

function monthOf({ date }: DatedEvent): number {
  return Number(date.slice(NO_YEAR.length + 1, NO_YEAR.length + 3));
}

function hasBeen({ act, sentence }: DatedEvent): boolean {
  const tense = sentence.statements[act.statement]?.tense;
  return tense === 'past' || tense === 'perfect';
}

/** Months without a year ("in januari …, in maart …") can be set against each other alone. */
const NO_YEAR = '0000';

/** "in maart": a month of no year, of the statement or of the one that it depends on. */
function bareMonth(
  sentence: Sentence,
  statement: Statement,
  act: Act,
  aboveIt: number | undefined,
): string | undefined {
  const own = monthIn(sentence, statement, act);
  const above = sentence.statements[aboveIt ?? -1];
  const month = own === 0 && above !== undefined ? monthIn(sentence, above, act) : own;
  return month === 0 ? undefined : `${NO_YEAR}-${String(month).padStart(2, '0')}-01`;
}

/**
 * The number of the month, 0 when it names none or has a figure beside it. "wordt in mei getekend en in juni besproken": of
 * several the last one before what is done.
 */
function monthIn({ tokens }: Sentence, statement: Statement, act: Act): number {
  const found = statement.tokens.filter((at) => {
    return MONTH_AFTER.has(tokens[at - 1]?.word ?? '') && isMonth(tokens[at]?.word ?? '');
  });
  const own = found.length > 1 ? found.findLast((at) => at < act.from) : found[0];
  return own !== undefined && tokens[own + 1]?.kind !== 'number' ? monthNumber(tokens[own]?.word ?? '') : 0;
}

const MONTH_AFTER = new Set(['in', 'eind', 'begin', 'half', 'medio', 'vanaf', 'per', 'sinds']);

function dateOf(quantity: Quantity, sentence: Sentence): string | undefined {
  if (quantity.kind === 'date' || quantity.kind === 'period') return quantity.date ?? quantity.from;
  if (quantity.kind !== 'year' || quantity.from === undefined) return undefined;
  // "in maart 2020": the month stands before the year; a year alone is too long to come before anything.
  const at = firstTokenFrom(sentence.tokens, quantity.coreStart);
  const before = sentence.tokens[at - 1]?.word ?? '';
  const month = before.length < 3 ? 0 : monthNumber(before);
  return month > 0 ? `${quantity.from.slice(0, 4)}-${String(month).padStart(2, '0')}-01` : undefined;
}
