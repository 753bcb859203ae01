import { lastUpTo } from './last-up-to.ts';

/** Line and column start at 1 and count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly position: (offset: number) => Position;
  /** Offset of the first character of a line (1-based). */
  readonly start: (line: number) => number;
}

/** For the edges only: inside, a place is an offset. */
export function lineIndex(source: string): LineIndex {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  return {
    position: (offset) => {
      const line = lastUpTo(starts, offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    start: (line) => starts[line - 1] ?? source.length,
  };
}
