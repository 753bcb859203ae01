import type { Clause } from '@kadertoets/document';
import type { Status } from '@kadertoets/rulebook';
import { labelRow } from './label-rows.ts';
import type { Sentence, Token } from './model.ts';
import type { Reader } from './reader.ts';
import { isQuestionRow } from './syntax/answers.ts';
import { splitStatements } from './syntax/split/split-statements.ts';
import { tagVerbs } from './syntax/verbs.ts';
import { splitSentences } from './text/sentences.ts';
import { tokenize } from './text/tokens.ts';
import { verdictOfItem, verdictOfRow, type Verdict } from './verdicts.ts';

/** What is read at once of a table row. */
export interface RowPart {
  readonly tokens: readonly Token[];
  /** Keywords under headers, to be kept together as one statement; otherwise a sentence as anywhere else. */
  readonly row: boolean;
  /** As what it stands in the agreement, where what is said beside it decides that. */
  readonly status?: Status;
}

/**
 * A row is read as "header: cell; header: cell". A cell that holds a whole sentence ("Toelichting | Het college beslist
 * hierover.") is read as that sentence, behind the keywords of the other cells; a header that denies belongs to what it says.
 */
export function rowParts(clause: Clause, reader: Reader): RowPart[] {
  // A question and its answer are one sentence, as they are outside tables.
  if (isQuestionRow(clause))
    return [{ tokens: (clause.cells ?? []).flatMap((cell) => tokenize(cell.text, cell.span.start)), row: false }];
  const verdict = verdictOfRow(clause, reader);
  if (verdict !== undefined) return partsOf(verdict, true);
  const cells = (clause.cells ?? []).map((cell, index) => {
    const header = clause.header?.[index];
    const tokens = tokenize(cell.text, cell.span.start);
    const title = header === undefined ? [] : tokenize(header.text, header.span.start, true);
    return { cell, title, tokens, sentence: isSentence(tokens, reader) && !denies(title, reader) };
  });
  // What stands before keywords ("De bijdrage dekt de kosten niet | WerkBedrijf") asks, and they answer: that is a row.
  const filled = cells.filter(({ tokens }) => tokens.length > 0);
  const keywords = filled.slice(0, filled.findLastIndex(({ sentence }) => !sentence) + 1);
  if (keywords.length === filled.length || keywords.some(({ cell }) => VALUE.test(cell.text))) {
    const tokens = cells.flatMap(({ cell, title, tokens: own }) => [
      ...title,
      ...(title.length === 0 ? [] : [mark(':', cell.span.start)]),
      ...own,
      mark(';', cell.span.end),
    ]);
    return [{ tokens, row: true }];
  }
  const lead = keywords.flatMap(({ cell, tokens }) => [
    ...tokens.map((token) => ({ ...token, borrowed: true })),
    mark(':', cell.span.end),
  ]);
  return filled
    .slice(keywords.length)
    .flatMap(({ cell, tokens }) => splitSentences(tokens, cell.text, cell.span.start))
    .map((sentence) => ({ tokens: [...lead, ...sentence], row: false }));
}

/** What is read at once of what stands outside tables: its sentences, or an idea apart from how it ended. */
export function sentenceParts(
  clause: Clause,
  sentences: readonly (readonly Token[])[],
  reader: Reader,
  lead: Sentence | undefined,
): RowPart[] {
  const verdict = verdictOfItem(clause, sentences, reader);
  if (verdict !== undefined) return partsOf(verdict, false);
  // "Niet inbegrepen zijn:" denies what its items say, and "Voorgesteld werd:" is no norm: such items are read together with it.
  const rows =
    lead === undefined || (!denies(lead.tokens, reader) && lead.statements.every(({ status }) => status === 'norm'));
  return sentences.map((tokens) => {
    const row = rows ? labelRow(tokens, reader) : undefined;
    return row === undefined ? { tokens, row: false } : { tokens: row, row: true };
  });
}

function partsOf({ idea, rest }: Verdict, row: boolean): RowPart[] {
  return [{ tokens: idea, row, status: 'rejected' }, ...rest.map((tokens) => ({ tokens, row: false }))];
}

/** Was it read as a row of keywords, or as a sentence that stands in one? */
export function isRow({ statements }: Sentence): boolean {
  return statements[0]?.role === 'row';
}

function denies(tokens: readonly Token[], { grammar }: Reader): boolean {
  return tokens.some(({ word }) => grammar.has('negator', word));
}

// Beside amounts and shares a sentence explains the row; the row itself says what goes where.
const VALUE = /[€%]|\d{3}/u;

const FEWEST_WORDS = 4;

/** A main clause, with words before its finite verb: "Het college beslist", not "beslist het college" or "wie beslist". */
function isSentence(tokens: readonly Token[], { verbs, grammar }: Reader): boolean {
  if (tokens.length < FEWEST_WORDS || tokens[0]?.capital !== true) return false;
  const tagged = tagVerbs(tokens, verbs, grammar);
  return splitStatements(tokens, tagged, grammar).some(
    ({ role, tokens: own }) => role === 'main' && own.some((at) => at > 0 && tagged[at]?.finite === true),
  );
}

function mark(word: string, at: number): Token {
  return { span: { start: at, end: at }, word, kind: 'punctuation', stem: word, capital: false, borrowed: true };
}
