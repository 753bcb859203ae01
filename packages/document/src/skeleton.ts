import { type LoneLine, loneLines, ROW, STAND_IN, wordsOfNote } from './lone-lines.ts';
import { plainTable } from './plain-tables.ts';

/** A text that is shorter and has the same Markdown, with the way back to the places of the whole text. */
export interface Skeleton {
  readonly text: string;
  readonly toWhole: (place: number) => number;
  /** Lines that were left out whole, by where the line before them ends in the whole text. */
  readonly lines: ReadonlyMap<number, readonly LoneLine[]>;
}

/**
 * The parser goes through a text letter by letter, several times, and words mean nothing to it: of a row of plain words it gets the
 * first and the last letter. Behind a letter no mark of a block can stand any more, and no node begins or ends within such a row. For a
 * line that is a paragraph of nothing but such a row it gets a rule, for a table of such rows too, and of items with such a line the
 * first and the last; all are for `restoreParagraphs` to put back. A paragraph with signs that give words a meaning is left as it is.
 */
export function skeletonOf(source: string): Skeleton {
  const cuts: number[] = [];
  const leftOut: number[] = [];
  const lines = new Map<number, LoneLine[]>();
  let kept = behindFrontMatter(source);
  let text = source.slice(0, kept);
  let before = kept;
  for (let from = kept; from < source.length; ) {
    const end = endOfParagraph(source, from);
    const paragraph = source.slice(from, end);
    const words = wordsOfNote(paragraph);
    const table = plainTable(paragraph);
    if (table !== undefined) {
      text += source.slice(kept, from + table.start) + STAND_IN;
      kept = from + table.end;
      before = kept;
      cuts.push(text.length);
      leftOut.push(kept - text.length);
    } else if (!GIVES_MEANING.test(paragraph.slice(words))) {
      const named = paragraph.includes('[', words);
      const lone = loneLines(paragraph, words);
      for (const { 0: row, 1: first = '', 2: last = '', index } of paragraph.matchAll(PLAIN_WORDS)) {
        if (named && isInBrackets(paragraph, index)) continue;
        const behind = from + index + row.length;
        const line = lone.get(index);
        if (line?.between === true && source[kept] === '\n') {
          const own = lines.get(before) ?? [];
          lines.set(before, own);
          own.push({ ...line, from: from + line.from, start: from + index, end: behind });
          kept = behind;
          // Its end of line goes with it; where the one before it ends is what it was.
          cuts.push(text.length + 1);
        } else {
          if (line === undefined) {
            text += source.slice(kept, from + index + first.length);
            kept = behind - last.length;
          } else {
            text += source.slice(kept, from + index) + STAND_IN;
            kept = behind;
          }
          before = behind;
          cuts.push(text.length);
        }
        leftOut.push(kept - text.length);
      }
    }
    from = end;
  }
  if (cuts.length === 0) return { text: source, toWhole: (place) => place, lines };
  return { text: text + source.slice(kept), toWhole: (place) => place + leftOutBefore(place, cuts, leftOut), lines };
}

/** Tags, code, escapes and entities, and what stands behind the name of a link or a note. */
const GIVES_MEANING = /[<`\\&]|\][(:]/u;

const PLAIN_WORDS = new RegExp(String.raw`(?<!\S)${ROW}`, 'gu');

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

/** Front matter is read by its letters; where it is not closed, all of the text may be meant. */
function behindFrontMatter(source: string): number {
  if (!source.startsWith('---')) return 0;
  const close = source.indexOf('\n---', 3);
  return close === -1 ? source.length : close + 4;
}

function leftOutBefore(place: number, cuts: readonly number[], leftOut: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return leftOut[low - 1] ?? 0;
}
