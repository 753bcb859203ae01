import { loneLines, STAND_IN } from './lone-lines.ts';

/** A text that is shorter and has the same Markdown, with the way back to the places of the whole text. */
export interface Skeleton {
  readonly text: string;
  readonly toWhole: (place: number) => number;
}

/**
 * The parser goes through a text letter by letter, several times, and words mean nothing to it: of a row of plain words it gets the
 * first and the last letter. Behind a letter no mark of a block can stand any more, and no node begins or ends within such a row. For a
 * line that is a paragraph of nothing but such a row it gets a rule, to be put back by `restoreParagraphs`. A paragraph with signs that
 * give words a meaning is left as it is.
 */
export function skeletonOf(source: string): Skeleton {
  const cuts: number[] = [];
  const leftOut: number[] = [];
  let kept = behindFrontMatter(source);
  let text = source.slice(0, kept);
  for (let from = kept; from < source.length; ) {
    const end = endOfParagraph(source, from);
    const paragraph = source.slice(from, end);
    if (!GIVES_MEANING.test(paragraph)) {
      const named = paragraph.includes('[');
      const lone = loneLines(paragraph);
      for (const { 0: row, 1: first = '', 2: last = '', index } of paragraph.matchAll(PLAIN_WORDS)) {
        if (named && isInBrackets(paragraph, index)) continue;
        const behind = index + row.length;
        if (lone.has(index) && (behind === paragraph.length || paragraph[behind] === '\n')) {
          text += source.slice(kept, from + index) + STAND_IN;
          kept = from + behind;
        } else {
          text += source.slice(kept, from + index + first.length);
          kept = from + behind - last.length;
        }
        cuts.push(text.length);
        leftOut.push(kept - text.length);
      }
    }
    from = end;
  }
  if (cuts.length === 0) return { text: source, toWhole: (place) => place };
  return { text: text + source.slice(kept), toWhole: (place) => place + leftOutBefore(place, cuts, leftOut) };
}

/** Tags, code, escapes and entities, and what stands behind the name of a link or a note. */
const GIVES_MEANING = /[<`\\&]|\][(:]/u;

/** From a word that begins with a letter on, words without a sign of Markdown's and with single spaces between them. */
const PLAIN_WORDS =
  /(?<!\S)([A-Za-z\u00C0-\u024F])(?:[^\s\p{Cc}#&*<>[\\\]^_`|~]| (?=[^\s\p{Cc}#&*<>[\\\]^_`|~]))+([^\s\p{Cc}#&*<>[\\\]^_`|~])/gu;

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
