import type { ListItem, Paragraph, Parent, RootContent, Text } from 'mdast';
import { tableAt } from './plain-tables.ts';
import { position } from './positions.ts';

/**
 * What the parser gets for a paragraph of one line without signs: a paragraph it reads three times, as a block, as content and as
 * text, and a rule once. Underscores can be no bullet, so that "- ___" is an item with a rule in it.
 */
export const STAND_IN = '___';

/** A row of words without a sign of Markdown's and with single spaces between them, that begins with a letter. */
export const ROW: string =
  /([A-Za-z\u00C0-\u024F])(?:[^\s\p{Cc}#&*<>[\\\]^_`|~]| (?=[^\s\p{Cc}#&*<>[\\\]^_`|~]))+([^\s\p{Cc}#&*<>[\\\]^_`|~])/u
    .source;

/** A line that is a paragraph of one row of words. */
export interface LoneLine {
  /** Where the line begins, and where its words begin. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** It is an item between two others like it: the parser can do without. */
  readonly between: boolean;
}

/**
 * The lines of a run between two blank ones that are a paragraph by themselves wherever the run stands, by where their words begin:
 * it is the only line, or all lines are items of lists and none can go on with the words above it. A note begins at `words`.
 */
export function loneLines(run: string, words: number): ReadonlyMap<number, LoneLine> {
  if (UNSURE.test(run)) return NONE;
  if (words > 0) return loneNote(run, words);
  const lines = [...run.matchAll(LINE)];
  const items: (Item | undefined)[] = [];
  const open: Item[] = [];
  for (const { 1: indent = '', 2: mark = '', 3: gap = '', 4: content = '' } of lines) {
    const inner = indent.length + mark.length + gap.length;
    const item = { mark, indent: indent.length, inner };
    if (mark === '') {
      if (lines.length > 1) return NONE;
    } else if (!goesOn(open, item) || !PARAGRAPH.test(content)) return NONE;
    items.push(IS_ROW.test(content) ? item : undefined);
  }
  const found = new Map<number, LoneLine>();
  items.forEach((item, at) => {
    if (item === undefined) return;
    const { 0: line = '', index = 0 } = lines[at] ?? {};
    const between = areBeside(item, items[at - 1]) && areBeside(item, items[at + 1]);
    const start = index + item.inner;
    found.set(start, { from: index, start, end: index + line.length, between });
  });
  return found;
}

/** Where the words of a note begin, which is all there is in a run; 0 when it holds something else. */
export function wordsOfNote(run: string): number {
  return NOTE.exec(run)?.[0].length ?? 0;
}

/** A mark that is no link, and then one line: what makes the mark a link has a place, and nothing behind it. */
const NOTE = /^\n*\[\^[\w-]+\]: (?=[^\n]+\n*$)/u;

function loneNote(run: string, start: number): ReadonlyMap<number, LoneLine> {
  const words = run.slice(start).trimEnd();
  if (!IS_ROW.test(words)) return NONE;
  return new Map([[start, { from: start, start, end: start + words.length, between: false }]]);
}

function areBeside(one: Item, other: Item | undefined): boolean {
  return other !== undefined && one.indent === other.indent && one.mark.at(-1) === other.mark.at(-1);
}

const IS_ROW = new RegExp(`^${ROW}$`, 'u');

const NONE: ReadonlyMap<number, LoneLine> = new Map();

/** Other ends of lines, tabs, which are as wide as what stands before them leaves, and white space that is no white space to Markdown. */
const UNSURE = /[^\S \n]/u;
const LINE = /^( *)(?:([-+*]|\d{1,9}[.)])( {1,4}))?(\S.*)$/gmu;

/** A letter, or bold or italic words: no block of another kind. */
const PARAGRAPH = /^\*{0,2}[A-Za-z\u00C0-\u024F]/u;

interface Item {
  readonly mark: string;
  /** How far the mark is indented, and how far what belongs to the item. */
  readonly indent: number;
  readonly inner: number;
}

/** Is this line an item beside or in one of those above it? Any other line may be taken for words of the last of these. */
function goesOn(open: Item[], item: Item): boolean {
  const first = open.length === 0;
  while (open.length > 0 && item.indent < (open.at(-1)?.indent ?? 0)) open.pop();
  const above = open.at(-1);
  if (above?.indent === item.indent) open.pop();
  open.push(item);
  if (above === undefined) return first;
  if (above.indent === item.indent) return above.mark.at(-1) === item.mark.at(-1);
  // Right below words, only a list that counts from one can begin.
  const begins = item.mark.length === 1 || /^1[.)]$/u.test(item.mark);
  return begins && item.indent >= above.inner && item.indent < above.inner + 4;
}

/** Puts back the paragraphs and tables for which the parser got a rule, and the items that were left out behind another. Their words are in the source. */
export function restoreParagraphs(
  blocks: RootContent[],
  source: string,
  leftOut: ReadonlyMap<number, readonly LoneLine[]>,
): void {
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as RootContent;
    if (HOLD_BLOCKS.has(block.type)) restoreParagraphs((block as Parent).children, source, leftOut);
    if (block.position === undefined) continue;
    const start = block.position.start.offset ?? 0;
    const end = block.position.end.offset ?? 0;
    if (block.type === 'thematicBreak' && !/[-*_]/u.test(source[start] ?? ''))
      blocks[at] = source[start] === '|' ? tableAt(start, end, source) : paragraph(start, end, source);
    if (block.type !== 'listItem' || leftOut.size === 0) continue;
    const items = leftOut.get(end) ?? [];
    blocks.splice(at + 1, 0, ...items.map((line) => listItem(line, source)));
    at += items.length;
  }
}

const HOLD_BLOCKS = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition']);

function paragraph(start: number, end: number, source: string): Paragraph {
  const text: Text = { type: 'text', value: source.slice(start, end), position: position(start, end) };
  return { type: 'paragraph', children: [text], position: position(start, end) };
}

function listItem({ from, start, end }: LoneLine, source: string): ListItem {
  const mark = from + source.slice(from, start).search(/\S/u);
  const children = [paragraph(start, end, source)];
  return { type: 'listItem', spread: false, checked: null, children, position: position(mark, end) };
}
