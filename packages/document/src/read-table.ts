import type { Table } from 'mdast';
import { maskText } from './mask.ts';
import type { Cell, FootnoteMark, Span } from './model.ts';
import { childrenSpan, spanOf } from './nodes.ts';
import type { DraftState } from './state.ts';

export interface Row {
  readonly span: Span;
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly marks: readonly FootnoteMark[];
}

/** Reads a table row by row; the first row is the header. */
export function readTable(state: DraftState, table: Table): void {
  const rows = table.children.map((row): Row => {
    const span = spanOf(row);
    const cells = row.children.map((cell): Cell => {
      // An empty cell stands just before its closing bar.
      const end = Math.max(spanOf(cell).start, spanOf(cell).end - 1);
      const inner = childrenSpan(cell) ?? { start: end, end };
      return { span: inner, text: maskText(cell, state.source, inner).text };
    });
    return { span, cells, ...maskText(row, state.source, span) };
  });
  addRows(state, rows);
}

export function addRows(state: DraftState, rows: readonly Row[]): void {
  const before = state.last;
  const lead =
    before !== undefined && before.section === state.section && before.kind !== 'heading' && before.kind !== 'title'
      ? before
      : undefined;
  const introduced = lead?.kind === 'row' ? lead.lead : lead?.index;
  state.tables += 1;
  const header = rows[0]?.cells ?? [];
  rows.forEach(({ span, text, cells, marks }, index) => {
    state.push('row', span, text, marks, {
      cells,
      header,
      table: state.tables,
      headerRow: index === 0,
      ...(introduced === undefined ? {} : { lead: introduced }),
    });
  });
}

/** Lines between bars that the parser does not take for a table, because the line below the header is missing. */
export function readBarLines(text: string, start: number): Row[] | undefined {
  const lines = [...text.matchAll(/[^\n]+/gu)].filter((match) => match[0].trim() !== '');
  if (lines.length < 2 || !lines.every((match) => /^\s*\|.*\|\s*$/u.test(match[0]))) return undefined;
  return lines
    .filter((match) => !/^[\s|:=-]+$/u.test(match[0]))
    .map((match): Row => {
      const line = match[0].trimEnd();
      const from = line.length - line.trimStart().length;
      const at = start + match.index;
      return {
        span: { start: at + from, end: at + line.length },
        text: line.slice(from).replaceAll('|', ' '),
        cells: cellsOf(line, at),
        marks: [],
      };
    });
}

function cellsOf(line: string, at: number): Cell[] {
  return [...line.matchAll(/(?<=\|)[^|]*(?=\|)/gu)].map((match) => {
    const text = match[0].trim();
    const from = at + match.index + (text === '' ? match[0].length : match[0].length - match[0].trimStart().length);
    return { span: { start: from, end: from + text.length }, text };
  });
}
