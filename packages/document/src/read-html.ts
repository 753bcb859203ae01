import { tagsOf, withoutTags, type Tag } from './html-tags.ts';
import { maskPlain } from './mask.ts';
import type { Cell, FootnoteMark, Span } from './model.ts';
import { trimSpan } from './nodes.ts';
import { addRows, type Row } from './read-table.ts';
import { readText } from './read-text.ts';
import type { DraftState } from './state.ts';

/**
 * Reads a block of HTML: the checker's own comments, the words between tags, and tables row by row. Word processors leave
 * much HTML behind, and what stands in it is as much a norm as anything else.
 */
export function readHtml(state: DraftState, span: Span): void {
  const html = withoutComments(state, state.source.slice(span.start, span.end), span.start);
  const tags = tagsOf(html);
  // Between two of these tags stands a paragraph, or a table.
  let from = 0;
  for (let at = 0; at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag === undefined || !BLOCKS.has(tag.name)) continue;
    readRun(state, html.slice(from, tag.start), span.start + from);
    from = tag.end;
    if (tag.name !== 'table' || tag.closing) continue;
    const close = tags.findIndex((each, index) => index > at && each.closing && each.name === 'table');
    const last = close === -1 ? tags.length : close;
    addRows(state, rowsOf(html, tags.slice(at + 1, last), tags[close]?.start ?? html.length, span.start));
    from = tags[close]?.end ?? html.length;
    at = last;
  }
  readRun(state, html.slice(from), span.start + from);
}

const BLOCKS = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 section article blockquote dl dt dd table tr td th thead tbody'.split(' '),
);

function withoutComments(state: DraftState, html: string, start: number): string {
  let text = html;
  let at = html.indexOf('<!--');
  while (at !== -1) {
    const close = html.indexOf('-->', at + 4);
    const end = close === -1 ? html.length : close + 3;
    if (close !== -1) state.addComment(html.slice(at, end), { start: start + at, end: start + end });
    text = text.slice(0, at) + html.slice(at, end).replaceAll(/[^\n]/gu, ' ') + text.slice(end);
    at = html.indexOf('<!--', end);
  }
  return text;
}

function readRun(state: DraftState, html: string, start: number): void {
  const text = maskPlain(withoutTags(html));
  const span = { start, end: start + text.length };
  const place = trimSpan(text, span);
  if (place.start >= place.end) return;
  state.settleComments(place);
  readText(state, { span, ...withoutMarks(text, start), emphasis: [] });
}

/** Inside HTML the parser reads no footnote marks. */
function withoutMarks(text: string, start: number): { text: string; marks: FootnoteMark[] } {
  const marks: FootnoteMark[] = [];
  const plain = text.replaceAll(/\[\^([^\][\s]{1,30})\]/gu, (mark, label: string, at: number) => {
    marks.push({ label, span: { start: start + at, end: start + at + mark.length } });
    return ' '.repeat(mark.length);
  });
  return { text: plain, marks };
}

/** The rows of a table: a cell runs from its tag to the next tag of a cell or a row. */
function rowsOf(html: string, tags: readonly Tag[], end: number, offset: number): Row[] {
  const parts = tags.filter((tag) => tag.name === 'tr' || tag.name === 'td' || tag.name === 'th');
  const rows: { start: number; end: number; cells: Cell[] }[] = [];
  parts.forEach((tag, index) => {
    const next = parts[index + 1]?.start ?? end;
    if (tag.name === 'tr') {
      if (!tag.closing) rows.push({ start: tag.end, end: next, cells: [] });
      return;
    }
    const row = rows.at(-1);
    if (tag.closing || row === undefined) return;
    const text = maskPlain(withoutTags(html.slice(tag.end, next)));
    const place = trimSpan(text, { start: tag.end, end: next });
    row.cells.push({ span: move(place, offset), text: text.slice(place.start - tag.end, place.end - tag.end) });
    row.end = next;
  });
  return rows.flatMap((row): Row[] => {
    const text = maskPlain(withoutTags(html.slice(row.start, row.end)));
    const place = trimSpan(text, row);
    if (place.start >= place.end) return [];
    // The row covers its cells, also the empty ones around its words.
    const start = Math.min(place.start, ...row.cells.map((cell) => cell.span.start - offset));
    const last = Math.max(place.end, ...row.cells.map((cell) => cell.span.end - offset));
    return [
      {
        span: move({ start, end: last }, offset),
        text: text.slice(start - row.start, last - row.start),
        cells: row.cells,
        marks: [],
      },
    ];
  });
}

function move(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
