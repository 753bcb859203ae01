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

/** A line of a run: an item with its mark, or words without one. */
export interface Line {
  readonly mark: string;
  /** How far the mark is indented, and how far what belongs to the item. */
  readonly indent: number;
  readonly inner: number;
  /** Where the line begins, and where its words begin and end. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** Its words are one row without a sign. */
  readonly plain: boolean;
}

/**
 * The lines of a run between two blank ones, when each is a paragraph by itself wherever the run stands: it is the only line, or all
 * lines are items of lists and none can go on with the words above it. Otherwise there are none.
 */
export function linesOf(run: string): readonly Line[] {
  if (UNSURE.test(run)) return [];
  const found = [...run.matchAll(LINE)];
  const lines: Line[] = [];
  const open: Line[] = [];
  for (const { 0: all, 1: indent = '', 2: mark = '', 3: gap = '', 4: words = '', index } of found) {
    const inner = indent.length + mark.length + gap.length;
    const plain = IS_ROW.test(words);
    const line = {
      mark,
      indent: indent.length,
      inner,
      from: index,
      start: index + inner,
      end: index + all.length,
      plain,
    };
    if (mark === '') {
      if (found.length > 1) return [];
    } else if (!goesOn(open, line) || !PARAGRAPH.test(words)) return [];
    lines.push(line);
  }
  return lines;
}

/** The lines that are a paragraph of one row of words, by where their words begin. A note begins at `words`. */
export function loneLines(run: string, words: number, lines: readonly Line[]): ReadonlyMap<number, LoneLine> {
  if (words > 0) return UNSURE.test(run) ? NONE : loneNote(run, words);
  const found = new Map<number, LoneLine>();
  lines.forEach((line, at) => {
    if (!line.plain) return;
    const { from, start, end } = line;
    found.set(start, { from, start, end, between: areBeside(line, lines[at - 1]) && areBeside(line, lines[at + 1]) });
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
  const [words = ''] = run.slice(start).split('\n', 1);
  if (!IS_ROW.test(words)) return NONE;
  return new Map([[start, { from: start, start, end: start + words.length, between: false }]]);
}

function areBeside(one: Line, other: Line | undefined): boolean {
  return (
    other?.plain === true && one.mark !== '' && one.indent === other.indent && one.mark.at(-1) === other.mark.at(-1)
  );
}

const IS_ROW = new RegExp(`^${ROW}$`, 'u');

const NONE: ReadonlyMap<number, LoneLine> = new Map();

/** Other ends of lines, tabs, which are as wide as what stands before them leaves, and white space that is no white space to Markdown. */
const UNSURE = /[^\S \n]/u;
const LINE = /^( *)(?:([-+*]|\d{1,9}[.)])( {1,4}))?(\S.*)$/gmu;

/** A letter, or bold or italic words: no block of another kind. */
const PARAGRAPH = /^\*{0,2}[A-Za-z\u00C0-\u024F]/u;

/** Is this line an item beside or in one of those above it? Any other line may be taken for words of the last of these. */
function goesOn(open: Line[], item: Line): boolean {
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
