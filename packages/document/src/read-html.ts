import { maskPlain } from './mask.ts';
import type { Cell, Span } from './model.ts';
import { trimSpan } from './nodes.ts';
import { addRows, type Row } from './read-table.ts';
import { readText } from './read-text.ts';
import type { DraftState } from './state.ts';

/**
 * Reads a block of HTML: the checker's own comments, the words between tags, and tables row by row. Word processors leave
 * much HTML behind, and what stands in it is as much a norm as anything else.
 */
export function readHtml(state: DraftState, span: Span): void {
  const source = state.source.slice(span.start, span.end);
  const text = source.replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, (comment: string, at: number) => {
    const place = { start: span.start + at, end: span.start + at + comment.length };
    if (/-->$/u.test(comment)) state.addComment(comment, place);
    return blank(comment);
  });
  if (text.trim() === '') return;
  // A table is split off: what stands around it is running text.
  let from = 0;
  for (const table of text.matchAll(/<table\b[\s\S]*?(?:<\/table\s*>|$)/giu)) {
    readRun(state, text.slice(from, table.index), span.start + from);
    addRows(state, rowsOf(table[0], span.start + table.index));
    from = table.index + table[0].length;
  }
  readRun(state, text.slice(from), span.start + from);
}

const BLOCK = /<\/?(?:p|div|li|ul|ol|h[1-6]|section|article|blockquote|tr|td|th|dd|dt|dl)\b[^>]*>/giu;

/** Text between block tags is a paragraph each. */
function readRun(state: DraftState, html: string, start: number): void {
  let from = 0;
  const read = (to: number): void => {
    const text = withoutTags(html.slice(from, to));
    const span = { start: start + from, end: start + to };
    const place = trimSpan(text, span);
    if (place.start < place.end) {
      state.settleComments(place);
      readText(state, { span, text, marks: [], emphasis: [] });
    }
  };
  for (const tag of html.matchAll(BLOCK)) {
    read(tag.index);
    from = tag.index + tag[0].length;
  }
  read(html.length);
}

function rowsOf(table: string, start: number): Row[] {
  return [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)(?:<\/tr\s*>|(?=<tr\b)|$)/giu)].flatMap((row): Row[] => {
    const cells = [...row[0].matchAll(/<t[dh]\b[^>]*>([\s\S]*?)(?=<\/?t[dhr]\b|$)/giu)].map((cell): Cell => {
      const inner = cell[1] ?? '';
      const text = withoutTags(inner);
      const at = start + row.index + cell.index + cell[0].length - inner.length;
      const place = trimSpan(text, { start: at, end: at + text.length });
      return { span: place, text: text.slice(place.start - at, place.end - at) };
    });
    const text = withoutTags(row[0]);
    const place = trimSpan(text, { start: start + row.index, end: start + row.index + row[0].length });
    return place.start < place.end ? [{ span: place, text: text.trim(), cells, marks: [] }] : [];
  });
}

function withoutTags(html: string): string {
  return maskPlain(
    html
      .replaceAll(/<br\b[^>]*>/giu, (tag) => `\n${' '.repeat(tag.length - 1)}`)
      .replaceAll(/<\/?[a-zA-Z][^>]*>/gu, (tag) => ' '.repeat(tag.length)),
  );
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/gu, ' ');
}
