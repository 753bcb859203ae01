import type { Parent, RootContent } from 'mdast';

/**
 * What the parser gets for a paragraph of one line without signs: a paragraph it reads three times, as a block, as content and as
 * text, and a rule once. Underscores can be no bullet, so that "- ___" is an item with a rule in it.
 */
export const STAND_IN = '___';

/**
 * Where, in a run of lines between two blank ones, the words of a line begin that are a paragraph by themselves wherever the run
 * stands: it is the only line, or all lines are items of lists and none can go on with the words above it.
 */
export function loneLines(run: string): ReadonlySet<number> {
  if (UNSURE.test(run)) return NONE;
  const lines = [...run.matchAll(LINE)];
  const starts = new Set<number>();
  const open: Item[] = [];
  for (const { 0: line, 1: indent = '', 2: mark = '', 3: gap = '', 4: content = '', index } of lines) {
    if (mark === '') {
      if (lines.length > 1) return NONE;
    } else {
      const inner = indent.length + mark.length + gap.length;
      if (!goesOn(open, { mark, indent: indent.length, inner }) || !PARAGRAPH.test(content)) return NONE;
    }
    starts.add(index + line.length - content.length);
  }
  return starts;
}

const NONE: ReadonlySet<number> = new Set();

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

/** Puts the paragraphs back for which the parser got a rule. Their words are in the source. */
export function restoreParagraphs(blocks: RootContent[], source: string): void {
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as RootContent;
    if (HOLD_BLOCKS.has(block.type)) restoreParagraphs((block as Parent).children, source);
    if (block.type !== 'thematicBreak' || block.position === undefined) continue;
    const { start, end } = block.position;
    const value = source.slice(start.offset, end.offset);
    if (/^[-*_]/u.test(value)) continue;
    const position = { start: { ...start }, end: { ...end } };
    blocks[at] = { type: 'paragraph', children: [{ type: 'text', value, position }], position: block.position };
  }
}

const HOLD_BLOCKS = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition']);
