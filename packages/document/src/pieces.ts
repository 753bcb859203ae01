import type { RootContent } from 'mdast';
import { labelsIn, NO_LABELS, type Labels } from './markdown.ts';
import type { Piece } from './piece.ts';
import { defines, labelsOf, mayName, rememberLabels, sameLabels } from './piece-labels.ts';
import { moveAll, type Parse, parseAnew } from './parse-blocks.ts';
import type { SourceText } from './rope.ts';

const LENGTH = 2 * 1024;

/**
 * Parses a text in stretches, because the parser's time grows faster than its input, and cuts it in pieces. A stretch ends before
 * a heading at the left margin, and is parsed together with that heading's line: only when the heading comes out as a heading of
 * its own is the cut safe; otherwise the stretch grows. The blocks of all pieces together are those of a full parse.
 */
export function cutInPieces(source: SourceText, length: number = LENGTH): Piece[] {
  const first = firstCut(source);
  const text = String(source);
  if (first === undefined) return [make(text, parseAnew(text, NO_LABELS))];
  const stretches: Piece[][] = [];
  for (let from = 0; from < source.length; ) {
    const whole = source.length - from < length * 1.5;
    const stretch = stretchOf(text, from, whole ? text.length : Math.max(from + length, first));
    stretches.push(cut(source, from, stretch.end, stretch.blocks));
    from = stretch.end;
  }
  return withLabels(stretches);
}

/**
 * The pieces of a text that was changed: what is the same at the beginning and at the end is kept, and what lies between is
 * parsed anew. Gives the same as `cutInPieces`, however the text was changed.
 */
export function recut(known: readonly Piece[], source: SourceText, parse: Parse = parseAnew): Piece[] {
  const first = firstCut(source);
  if (first === undefined || known.length === 0) return cutInPieces(source);
  let { before, after, from, to } = sameEnds(known, source);
  if (before === known.length && from === source.length) return [...known];
  // The piece before the change was cut off there by a heading: is it still one?
  while (before > 0 && (from < first || !HEADING.test(source.slice(from, from + 8)))) {
    before -= 1;
    from -= known[before]?.text.length ?? 0;
  }
  const all = labelsOf(known);
  for (let step = 1; ; step *= 4) {
    while (after > 0 && to < first) {
      to += known[known.length - after]?.text.length ?? 0;
      after -= 1;
    }
    const [head, gone, tail] = [
      known.slice(0, before),
      known.slice(before, known.length - after),
      known.slice(known.length - after),
    ];
    const labels = gone.some(defines) ? labelsOf([...head, ...tail]) : all;
    const blocks = blocksBetween(source, from, to, labels, parse);
    if (blocks !== undefined) {
      const fresh = cut(source, from, to, blocks);
      const now = [...head, ...fresh, ...tail];
      // What a mark points at anywhere may have come or gone.
      const changes = (gone.some(defines) || fresh.some(defines)) && !sameLabels(all, labelsOf(now));
      if (changes) return cutInPieces(source);
      rememberLabels(now, all);
      return now;
    }
    for (let count = 0; count < step && after > 0; count += 1) {
      to += known[known.length - after]?.text.length ?? 0;
      after -= 1;
    }
  }
}

const HEADING = /^#{1,6}(?:[ \t\n\r]|$)/u;

/** How many pieces are the same at the beginning and at the end, and what lies between them. */
function sameEnds(
  known: readonly Piece[],
  source: SourceText,
): { before: number; after: number; from: number; to: number } {
  let before = 0;
  let from = 0;
  for (let piece = known[before]; piece !== undefined && source.startsWith(piece.text, from); piece = known[before]) {
    from += piece.text.length;
    before += 1;
  }
  // Text behind the last piece belongs to it.
  if (before === known.length && from < source.length) {
    before -= 1;
    from -= known[before]?.text.length ?? 0;
  }
  let after = 0;
  let to = source.length;
  while (after < known.length - before) {
    const { text } = known[known.length - after - 1] as Piece;
    if (to - text.length < from || !source.startsWith(text, to - text.length)) break;
    // What stands before a heading must end its line.
    if (to - text.length > 0 && !source.startsWith('\n', to - text.length - 1)) break;
    to -= text.length;
    after += 1;
  }
  // The first piece may open with front matter, and is no place to cut before.
  if (after === known.length && to > 0) {
    to += known[0]?.text.length ?? 0;
    after -= 1;
  }
  return { before, after, from, to };
}

/** The blocks of a stretch that ends before a heading or with the text; undefined when it does not end there. */
function blocksBetween(
  source: SourceText,
  from: number,
  to: number,
  labels: Labels,
  parse: Parse,
): RootContent[] | undefined {
  if (to === source.length) return parse(source.slice(from), labels);
  const lineEnd = source.indexOf('\n', to);
  const blocks = parse(source.slice(from, lineEnd === -1 ? source.length : lineEnd), labels);
  const last = blocks.at(-1);
  return last?.type === 'heading' && last.position?.start.offset === to - from ? blocks.slice(0, -1) : undefined;
}

function stretchOf(
  source: string,
  from: number,
  after: number,
): { readonly blocks: RootContent[]; readonly end: number } {
  for (let want = after; ; ) {
    const at = want >= source.length ? -1 : source.indexOf('\n#', want);
    const end = at === -1 ? source.length : at + 1;
    const blocks = blocksBetween(source, from, end, NO_LABELS, parseAnew);
    if (blocks !== undefined && (end === source.length || HEADING.test(source.slice(end, end + 8))))
      return { blocks, end };
    want = end + 1;
  }
}

/** Cuts a stretch before every heading with signs at the left margin. */
function cut(source: SourceText, from: number, to: number, blocks: readonly RootContent[]): Piece[] {
  const pieces: Piece[] = [];
  const text = source.slice(from, to);
  let start = 0;
  let own: RootContent[] = [];
  for (const block of blocks) {
    const at = block.position?.start.offset ?? 0;
    if (block.type === 'heading' && at > start && text[at - 1] === '\n' && HEADING.test(text.slice(at, at + 8))) {
      pieces.push(make(wordsOf(source, from + start, from + at), own));
      start = at;
      own = [];
    }
    own.push(shift(block, -start));
  }
  if (start < text.length) pieces.push(make(wordsOf(source, from + start, to), own));
  return pieces;
}

/** A slice of a string would keep all of it alive, of every version of which a piece is left. */
function wordsOf(source: SourceText, from: number, to: number): string {
  const slice = source.slice(from, to);
  return typeof source === 'string' ? (JSON.parse(JSON.stringify(slice)) as string) : slice;
}

function make(text: string, blocks: readonly RootContent[]): Piece {
  return { text, blocks, labels: text.includes(']:') ? labelsIn(blocks) : NO_LABELS };
}

/** Two pieces that cannot be read apart. */
export function join(first: Piece, second: Piece): Piece {
  const moved = second.blocks.map((block) => shift(structuredClone(block), first.text.length));
  return make(first.text + second.text, [...first.blocks, ...moved]);
}

/** Labels work across pieces: where a piece names one that was not known while it was parsed, it is parsed anew. */
function withLabels(stretches: readonly (readonly Piece[])[]): Piece[] {
  const pieces = stretches.flat();
  const all = labelsOf(pieces);
  if (all === NO_LABELS || stretches.length < 2) return pieces;
  return stretches.flatMap((stretch) => {
    const known = labelsOf(stretch);
    const unknown = {
      links: all.links.filter((label) => !known.links.includes(label)),
      notes: all.notes.filter((label) => !known.notes.includes(label)),
    };
    return stretch.map((piece) =>
      mayName(piece.text, unknown) ? { ...piece, blocks: parseAnew(piece.text, all) } : piece,
    );
  });
}

/**
 * Where the first cut may be: behind the front matter. Without its closing line the parser looks for the end of the front
 * matter all through the text, and what it reads on the way is not the same without it, so that there is no cut at all.
 */
function firstCut(source: SourceText): number | undefined {
  const bom = source.slice(0, 1) === '\uFEFF' ? 1 : 0;
  if (source.slice(bom, bom + 3) !== '---') return 0;
  // Nearly always it is short, and the rest of the text need not be looked through.
  for (let length = LENGTH; ; length *= 16) {
    const close = /[\n\r]---[ \t]*(?:[\n\r]|$)/u.exec(source.slice(0, length));
    const end = close === null ? undefined : close.index + close[0].length;
    if ((end !== undefined && end < length) || length >= source.length) return end;
  }
}

function shift<T extends RootContent>(node: T, by: number): T {
  if (by !== 0) moveAll(node, (place) => place + by);
  return node;
}
