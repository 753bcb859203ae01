import { textBetween, type Cell } from '@kadertoets/document';
import { bySentence, type PartView } from '../by-part.ts';
import { termFacts } from '../derived/term.ts';
import type { Fact, Reading, Sentence, Statement } from '../model.ts';
import { isDay, quantitiesOf, type Quantity } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { tokenize } from '../text/tokens.ts';
import { toFacts, type Fault } from './fact.ts';

/** Dates that no calendar has, and periods that end before they begin. */
export function dateFacts(reading: Reading, view: PartView, reader: Reader): Fact[] {
  const { sentences } = view;
  const faults = bySentence(view, 'faults in dates', (sentence) => faultsIn(reading, sentence, reader));
  return toFacts(
    faults.flatMap((own, at) =>
      own.length > 0 ? own : endsTooEarly(reading, sentences[at] as Sentence, sentences[at - 1], reader),
    ),
  );
}

function faultsIn(reading: Reading, sentence: Sentence, reader: Reader): Fault[] {
  const own = datesOf(sentence);
  const impossible = own.filter((quantity) => quantity.impossible === true);
  return impossible.length > 0
    ? impossible.map((quantity) => ({
        kind: 'impossible-date',
        sentence,
        says: `“${textOf(reading, quantity)}” bestaat niet`,
      }))
    : reversed(reading, sentence, own, reader);
}

/** What it says itself, and not what introduces it. */
function datesOf({ quantities, span }: Sentence): Quantity[] {
  return quantities.filter((quantity) => quantity.start >= span.start && quantity.end <= span.end);
}

/** "De proef begint op 1 september 2021. Zij is klaar op 1 mei 2021.": what a pronoun takes up, ends before it begins. */
function endsTooEarly(reading: Reading, sentence: Sentence, before: Sentence | undefined, reader: Reader): Fault[] {
  if (
    sentence.quantities.length === 0 ||
    before === undefined ||
    sentence.previous !== before.index ||
    sentence.clause !== before.clause
  )
    return [];
  const { grammar } = reader;
  const opening = sentence.tokens[0]?.word ?? '';
  const [begin, ...others] = before.quantities.filter(({ kind }) => kind === 'date');
  const [end, ...more] = datesOf(sentence).filter(({ kind }) => kind === 'date');
  if (begin?.date === undefined || end?.date === undefined || others.length > 0 || more.length > 0) return [];
  // "Zij is klaar op 1 mei", "Op 1 mei is zij klaar"
  const subjects = [opening, wordsBehind(sentence, end.end)[1] ?? ''];
  if (!subjects.some((word) => grammar.hasAny(['pronoun-subject', 'pronoun-either'], word))) return [];
  if (end.date >= begin.date || !opensPeriod(before, begin, reader)) return [];
  const leading = wordsBefore(sentence, end.start, 6);
  if (!tells('period-end', leading, grammar) && !tells('period-end', wordsBehind(sentence, end.end), grammar))
    return [];
  return [{ kind: 'impossible-date', sentence, says: `${textOf(reading, end)} ligt vóór ${textOf(reading, begin)}` }];
}

function reversed(reading: Reading, sentence: Sentence, own: readonly Quantity[], reader: Reader): Fault[] {
  const faults: Fault[] = [];
  const report = (begin: string, end: string): void => {
    faults.push({ kind: 'impossible-date', sentence, says: `${end} ligt vóór ${begin}` });
  };
  for (const quantity of own) {
    if (
      quantity.kind === 'period' &&
      quantity.from !== undefined &&
      quantity.to !== undefined &&
      quantity.to < quantity.from
    ) {
      report(words(quantity.from), words(quantity.to));
    }
  }
  const ends = columnsOf(reading, sentence, reader);
  if (ends !== undefined) report(ends.begin, ends.end);
  const points = own.filter((quantity) => quantity.kind === 'date' || quantity.kind === 'year');
  points.forEach((first, index) => {
    const second = points[index + 1];
    const begin = first.date ?? first.from;
    const end = second?.date ?? second?.to;
    if (second === undefined || begin === undefined || end === undefined || end === begin) return;
    if (end > begin) {
      if (closesBeforeItOpens(sentence, first, second, reader)) report(textOf(reading, second), textOf(reading, first));
    } else if (opensPeriod(sentence, first, reader) && closesPeriod(sentence, first, second, reader))
      report(textOf(reading, first), textOf(reading, second));
  });
  return faults;
}

/** A row of a table with a column for the beginning and one for the end, the wrong way round. */
function columnsOf(
  reading: Reading,
  sentence: Sentence,
  { grammar }: Reader,
): { readonly begin: string; readonly end: string } | undefined {
  const clause = reading.draft.clauses[sentence.clause];
  if (clause?.kind !== 'row' || clause.cells === undefined || clause.headerRow === true) return undefined;
  const { cells, header = [] } = clause;
  const under = (...lists: string[]): number =>
    header.findIndex(({ text }) => tokenize(text, 0).some(({ word }) => grammar.hasAny(lists, word)));
  const named = [under('column-begin'), under('column-end')] as const;
  const opened = [under('column-begin', 'column-opens'), under('column-end', 'column-closes')] as const;
  // "Sluit | Opent": what is closed meanwhile runs no other way round.
  const [first, last] = named.includes(-1) && opened[0] < opened[1] ? opened : named;
  const [begin, end] = [cells[first], cells[last]];
  if (begin === undefined || end === undefined || begin === end) return undefined;
  const [from, to] = [dayOf(begin), dayOf(end)];
  return from !== undefined && to !== undefined && to < from
    ? { begin: begin.text.trim(), end: end.text.trim() }
    : undefined;
}

/** The date of a cell that holds one. */
function dayOf(cell: Cell): string | undefined {
  const [only, ...more] = quantitiesOf(cell).filter(({ kind }) => kind === 'date');
  return more.length === 0 ? only?.date : undefined;
}

/** "van", "tussen", "vanaf", "begint op", "met ingang van" right before the first date. */
function opensPeriod(sentence: Sentence, quantity: Quantity, { grammar }: Reader): boolean {
  return (
    tells('period-begin', wordsBefore(sentence, quantity.start, 4), grammar) ||
    tells('period-begin-done', wordsBehind(sentence, quantity.end), grammar)
  );
}

/** "tot", "en eindigt op", "uiterlijk" between both dates; after "tussen" a mere "en". */
function closesPeriod(sentence: Sentence, first: Quantity, second: Quantity, { grammar }: Reader): boolean {
  const between = sentence.tokens
    .filter((token) => token.span.start >= first.end && token.span.end <= second.start)
    .map((token) => token.word);
  // "Aanvang: 1 mei 2021; einde: 1 maart 2021": labels, and nothing else.
  const label = between.filter((word) => word !== ';' && word !== ':');
  if (between.length > 12 || (between.includes(';') && label.length > 1)) return false;
  const closing = between.some((_, at) => grammar.phraseAt('period-end', between, at) > 0);
  // "begint op 3 mei en is op 1 april gereed": what it has become by then stands behind the date.
  const closed = between.length <= 5 && tells('period-end', wordsBehind(sentence, second.end), grammar);
  return closing || closed || (between.join(' ') === 'en' && wordsBefore(sentence, first.start, 2).includes('tussen'));
}

/** "sluit op 3 mei, nadat zij op 17 mei is opengesteld": told the other way round, by a clause that depends on it. */
function closesBeforeItOpens(sentence: Sentence, end: Quantity, begin: Quantity, { grammar }: Reader): boolean {
  const later = statementOf(sentence, begin);
  if (later?.parent === undefined || later.parent !== statementOf(sentence, end)?.index) return false;
  if (later.role !== 'time' && later.role !== 'condition') return false;
  const [ending, beginning] = [end, begin].map(({ start, end: behind }) => [
    wordsBefore(sentence, start, 4),
    wordsBehind(sentence, behind),
  ]) as [string[][], string[][]];
  return (
    ending.some((list) => tells('period-end', list, grammar)) &&
    beginning.some((list) => tells('period-begin-done', list, grammar))
  );
}

function statementOf({ tokens, statements }: Sentence, { start }: Quantity): Statement | undefined {
  const at = tokens.findIndex(({ span }) => span.end > start);
  return statements.find((statement) => statement.tokens.includes(at));
}

function tells(list: string, said: readonly string[], grammar: Reader['grammar']): boolean {
  return said.some((_, at) => grammar.phraseAt(list, said, at) > 0);
}

/** The few words behind a date, up to the next mark. */
function wordsBehind({ tokens }: Sentence, end: number): string[] {
  const behind = tokens.filter(({ span }) => span.start >= end).slice(0, 3);
  const mark = behind.findIndex(({ kind }) => kind !== 'word');
  return behind.slice(0, mark === -1 ? undefined : mark).map(({ word }) => word);
}

function wordsBefore(sentence: Sentence, start: number, count: number): string[] {
  return sentence.tokens
    .filter((token) => token.span.end <= start)
    .slice(-count)
    .map((token) => token.word);
}

/** The term of the agreement may begin in one lid and end in another of the same article. */
export function reversedTermFacts(reading: Reading, reader: Reader): Fact[] {
  return toFacts(reversedTerms(reading, termFacts(reading, reader), reader));
}

function reversedTerms(reading: Reading, terms: readonly Fact[], reader: Reader): Fault[] {
  const sectionOf = (fact: Fact): number | undefined => {
    const clause = reading.draft.clauses[reading.sentences[fact.sentence]?.clause ?? -1];
    return clause?.kind === 'row' ? undefined : clause?.section;
  };
  const begin = terms.find((fact) => fact.fields['begins'] !== undefined);
  const section = begin === undefined ? undefined : sectionOf(begin);
  return terms.flatMap((fact) => {
    const { from, to, ends } = fact.fields;
    const sentence = reading.sentences[fact.sentence];
    if (section === undefined || sectionOf(fact) !== section || sentence === undefined) return [];
    if (typeof from !== 'string' || typeof to !== 'string' || ends === undefined || to >= from) return [];
    // What a sentence says wrong by itself is enough.
    if (faultsIn(reading, sentence, reader).length > 0) return [];
    return [{ kind: 'impossible-date', sentence, says: `${words(to)} ligt vóór ${words(from)}` }];
  });
}

function words(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return isDay(Number(year), Number(month), Number(day))
    ? `${String(Number(day))}-${String(Number(month))}-${year}`
    : date;
}

function textOf(reading: Reading, quantity: Quantity): string {
  return textBetween(reading.draft, quantity.coreStart, quantity.coreEnd).replaceAll(/\s+/gu, ' ');
}
