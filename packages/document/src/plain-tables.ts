import type { Table, TableCell, TableRow } from 'mdast';
import { position, text } from './plain-nodes.ts';

/**
 * A run between two blank lines that is a table without any other sign of Markdown's, every row of it between bars. The parser reads
 * a table line by line and cell by cell, and then its cells as text; such a one is as easily cut at its bars.
 */
export interface PlainTable {
  /** Where it begins and ends in the run. */
  readonly start: number;
  readonly end: number;
}

/** The table that is all there is in a run; undefined where it is something else, or where the parser has to tell. */
export function plainTable(run: string): PlainTable | undefined {
  if (!TABLE.test(run)) return undefined;
  const start = run.indexOf('|');
  const end = run.lastIndexOf('|') + 1;
  const [header = '', dashes = ''] = run.slice(start, end).split('\n', 2);
  // With another number of cells the line of dashes is none, and the table a paragraph.
  return barsIn(header) === barsIn(dashes) ? { start, end } : undefined;
}

/** A cell may be empty, but not without width. The second line is the one that makes it a table. */
const CELL = /(?:[^\s\p{Cc}#&*<>[\\\]^_`|~]| )+/u.source;
const ROW = String.raw`\|(?:${CELL}\|)+`;
const TABLE = new RegExp(String.raw`^\n*${ROW}\n\|(?: *:?-+:? *\|)+(?:\n${ROW})*\n*$`, 'u');

function barsIn(line: string): number {
  return line.split('|').length;
}

/** The nodes of such a table, as the parser would have made them. */
export function tableAt(start: number, end: number, source: string): Table {
  const children: TableRow[] = [];
  let align: Table['align'] = [];
  for (let from = start, line = 0; from < end; line += 1) {
    const next = source.indexOf('\n', from);
    const to = next === -1 || next > end ? end : next;
    if (line === 1)
      align = source
        .slice(from + 1, to - 1)
        .split('|')
        .map(alignOf);
    else children.push({ type: 'tableRow', children: cellsOf(from, to, source), position: position(from, to) });
    from = to + 1;
  }
  return { type: 'table', align, children, position: position(start, end) };
}

function alignOf(dashes: string): 'left' | 'right' | 'center' | null {
  const mark = dashes.trim();
  if (mark.startsWith(':')) return mark.endsWith(':') ? 'center' : 'left';
  return mark.endsWith(':') ? 'right' : null;
}

/** A cell begins with its bar; to the last one also the bar behind it belongs. */
function cellsOf(start: number, end: number, source: string): TableCell[] {
  const cells: TableCell[] = [];
  for (let from = start; from < end - 1; ) {
    const bar = source.indexOf('|', from + 1);
    const words = source.slice(from + 1, bar);
    const value = words.trim();
    const at = from + 1 + words.indexOf(value);
    cells.push({
      type: 'tableCell',
      children: value === '' ? [] : [text(at, at + value.length, source)],
      position: position(from, bar === end - 1 ? end : bar),
    });
    from = bar;
  }
  return cells;
}
