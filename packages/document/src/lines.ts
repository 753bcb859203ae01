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
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    start: (line) => starts[line - 1] ?? source.length,
  };
}
