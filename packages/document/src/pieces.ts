import type { RootContent } from 'mdast';
import { parseMarkdown } from './markdown.ts';

const PIECE_LENGTH = 32 * 1024;

/**
 * Parses a long text in pieces, because the parser's time grows faster than its input. A piece ends before a heading at the
 * left margin, and is parsed together with that heading's line: only when the heading comes out as a heading of its own is the
 * cut safe; otherwise the piece grows. A text with link or footnote definitions is parsed whole, since these work across pieces.
 * The blocks and their offsets are those of a full parse; lines and columns are not, and nobody uses them.
 */
export function parseInPieces(source: string, length: number = PIECE_LENGTH): RootContent[] {
  // The parser leaves a byte order mark out of its count, so it is taken off here and the places are moved.
  const bom = source.startsWith('\uFEFF') ? 1 : 0;
  const text = source.slice(bom);
  const blocks: RootContent[] = [];
  const start = endOfFrontMatter(text);
  if (text.length < length * 1.5 || text.includes(']:') || start === undefined) {
    for (const block of parseMarkdown(text).children) blocks.push(shift(block, bom));
    return blocks;
  }
  let from = 0;
  while (from < text.length) {
    const piece = nextPiece(text, from, Math.max(from + length, start));
    for (const block of piece.blocks) blocks.push(shift(block, from + bom));
    from = piece.end;
  }
  return blocks;
}

/**
 * Where the first cut may be: behind the front matter. Without its closing line the parser looks for the end of the front
 * matter all through the text, and what it reads on the way is not the same without it, so that there is no cut at all.
 */
function endOfFrontMatter(text: string): number | undefined {
  if (!text.startsWith('---')) return 0;
  const close = /[\n\r]---[ \t]*(?:[\n\r]|$)/u.exec(text);
  return close === null ? undefined : close.index + close[0].length;
}

function nextPiece(text: string, from: number, after: number): { blocks: RootContent[]; end: number } {
  let want = after;
  for (;;) {
    const cut = headingAfter(text, want);
    if (cut === -1) return { blocks: parseMarkdown(text.slice(from)).children, end: text.length };
    const lineEnd = text.indexOf('\n', cut);
    const blocks = parseMarkdown(text.slice(from, lineEnd === -1 ? text.length : lineEnd)).children;
    const last = blocks.at(-1);
    if (last?.type === 'heading' && last.position?.start.offset === cut - from)
      return { blocks: blocks.slice(0, -1), end: cut };
    want = cut + 1;
  }
}

function headingAfter(text: string, at: number): number {
  const found = text.indexOf('\n#', at);
  return found === -1 ? -1 : found + 1;
}

/** Places of a piece are counted from its beginning; only offsets are used further on. */
function shift<T extends RootContent>(node: T, by: number): T {
  if (by === 0) return node;
  const visit = (each: {
    position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
    children?: unknown[];
  }): void => {
    if (each.position !== undefined) {
      each.position.start.offset = (each.position.start.offset ?? 0) + by;
      each.position.end.offset = (each.position.end.offset ?? 0) + by;
    }
    for (const child of each.children ?? []) visit(child as typeof each);
  };
  visit(node);
  return node;
}
