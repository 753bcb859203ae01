import { type LoneLine, linesOf, loneLines, ROW, STAND_IN, wordsOfNote } from './lone-lines.ts';
import { plainHeading } from './plain-headings.ts';
import { plainList, type PlainList } from './plain-lists.ts';
import { plainTable } from './plain-tables.ts';
import { makeShorter, type Shorter } from './shorter.ts';

/** What was left out of a text and is to be put back. */
export interface LeftOut {
  /** Lists, by where they begin. */
  readonly lists: ReadonlyMap<number, PlainList>;
  /** Lines that were left out whole, by where the line before them ends. */
  readonly lines: ReadonlyMap<number, readonly LoneLine[]>;
}

/** A text that is shorter and has the same Markdown, with the way back to the places of the whole text. */
export interface Skeleton extends LeftOut {
  readonly text: string;
  readonly toWhole: (place: number) => number;
}

/**
 * The parser goes through a text letter by letter, several times, and words mean nothing to it: of a row of plain words it gets the
 * first and the last letter. Behind a letter no mark of a block can stand any more, and no node begins or ends within such a row. For a
 * paragraph or a heading of nothing but such a row it gets a rule, for a table of such words too, and for a list of single lines a rule
 * and the lines that are not plain; of a list that may go on elsewhere it gets the first and the last of items beside each other. All that
 * is for `restoreBlocks` to put back. A paragraph with signs that give words a meaning is left as it is.
 */
export function skeletonOf(source: string): Skeleton {
  const shorter = makeShorter(source);
  const lists = new Map<number, PlainList>();
  const lines = new Map<number, LoneLine[]>();
  let before = '';
  for (let from = behindFrontMatter(source); from < source.length; ) {
    const end = endOfParagraph(source, from);
    const run = source.slice(from, end);
    shortenRun({ run, from, before, after: nextSigns(source, end) }, shorter, lists, lines);
    if (/\S/u.test(run)) before = run;
    from = end;
  }
  return { ...shorter.made(), lists, lines };
}

/** What stands between two blank lines, and around it. */
interface Run {
  readonly run: string;
  readonly from: number;
  readonly before: string;
  readonly after: string;
}

function shortenRun(
  { run, from, before, after }: Run,
  shorter: Shorter,
  lists: Map<number, PlainList>,
  lines: Map<number, LoneLine[]>,
): void {
  const block = plainTable(run) ?? plainHeading(run);
  if (block !== undefined) {
    standIn(from + block.start, from + block.end, shorter);
    return;
  }
  const words = wordsOfNote(run);
  if (GIVES_MEANING.test(run.slice(words))) return;
  const own = linesOf(run);
  const list = plainList(run, own, from, { before, after });
  if (list === undefined) shortenWords(run, from, loneLines(run, words, own), shorter, lines);
  else {
    lists.set(list.start, list);
    standIn(list.start, list.end, shorter);
    for (const { plain, start, end } of list.items) {
      if (plain) continue;
      shorter.put('\n\n');
      shorter.skipTo(start);
      shortenWords(run.slice(start - from, end - from), start, NO_LINES, shorter, lines);
      shorter.keepTo(end);
    }
    shorter.skipLinesTo(list.end);
  }
}

function shortenWords(
  run: string,
  from: number,
  lone: ReadonlyMap<number, LoneLine>,
  shorter: Shorter,
  lines: Map<number, LoneLine[]>,
): void {
  const named = run.includes('[');
  let before = from;
  for (const { 0: row, 1: first = '', 2: last = '', index } of run.matchAll(PLAIN_WORDS)) {
    if (named && isInBrackets(run, index)) continue;
    const start = from + index;
    const end = start + row.length;
    const line = lone.get(index);
    if (line?.between === true && shorter.next() === '\n') {
      const own = lines.get(before) ?? [];
      lines.set(before, own);
      own.push({ ...line, from: from + line.from, start, end });
      // Its end of line goes with it.
      shorter.skipLinesTo(end);
      continue;
    }
    if (line === undefined) {
      shorter.keepTo(start + first.length);
      shorter.skipTo(end - last.length);
    } else standIn(start, end, shorter);
    before = end;
  }
}

function standIn(start: number, end: number, shorter: Shorter): void {
  shorter.keepTo(start);
  shorter.put(STAND_IN);
  shorter.skipTo(end);
}

const NO_LINES: ReadonlyMap<number, LoneLine> = new Map();

/** Tags, code, escapes and entities, and what stands behind the name of a link or a note. */
const GIVES_MEANING = /[<`\\&]|\][(:]/u;

/** What stands before a sign for "greater" may end a comment together with it. */
const PLAIN_WORDS = new RegExp(String.raw`(?<!\S)${ROW}(?!>)`, 'gu');

/** The name of a link or a note is compared letter by letter. */
function isInBrackets(paragraph: string, at: number): boolean {
  const open = paragraph.lastIndexOf('[', at);
  return open !== -1 && paragraph.lastIndexOf(']', at) < open;
}

const BLANK_LINE = /\n[ \t]*\n/gu;

function endOfParagraph(source: string, from: number): number {
  BLANK_LINE.lastIndex = from;
  return BLANK_LINE.test(source) ? BLANK_LINE.lastIndex : source.length;
}

/** As many as the mark of an item can have, of the next line that is not empty. */
function nextSigns(source: string, end: number): string {
  let at = end;
  while (source[at] === '\n') at += 1;
  return source.slice(at, at + 11);
}

/** Front matter is read by its letters; where it is not closed, all of the text may be meant. */
function behindFrontMatter(source: string): number {
  if (!source.startsWith('---')) return 0;
  const close = source.indexOf('\n---', 3);
  return close === -1 ? source.length : close + 4;
}
