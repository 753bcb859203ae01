import type { RootContent } from 'mdast';
import { type Labels, parseMarkdown } from './markdown.ts';
import { restoreBlocks } from './restore.ts';
import { skeletonOf } from './skeleton.ts';

/** The blocks of a text in which links and footnote marks may name these labels of other texts. */
export type Parse = (text: string, labels: Labels) => RootContent[];

/** Parses a text that is not expected again. */
export const parseAnew: Parse = (text, labels) =>
  blocksOf(text, (skeleton, toWhole) => {
    const { children } = parseMarkdown(skeleton, labels);
    for (const block of children) moveAll(block, toWhole);
    return children;
  });

/**
 * Parses a text that is being written. A letter within words leaves the skeleton of the text the same, and so its blocks but for their
 * places: the parser is asked only when the skeleton is another one than the last few times.
 */
export function createParse(): Parse {
  const last: { readonly skeleton: string; readonly labels: Labels; readonly blocks: readonly RootContent[] }[] = [];
  return (text, labels) =>
    blocksOf(text, (skeleton, toWhole) => {
      let known = last.find((each) => each.skeleton === skeleton && sameNames(each.labels, labels));
      if (known === undefined) {
        known = { skeleton, labels, blocks: parseMarkdown(skeleton, labels).children };
        last.unshift(known);
        if (last.length > MOST) last.pop();
      }
      return known.blocks.map((block) => movedCopy(block, toWhole));
    });
}

/** A space too many, or a mark that is not closed yet, is mended by one of the next keys. */
const MOST = 4;

function sameNames(one: Labels, other: Labels): boolean {
  return one === other || (sameList(one.links, other.links) && sameList(one.notes, other.notes));
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

/** The parser leaves a byte order mark out of its count, so it is taken off here and the places are moved. */
function blocksOf(
  text: string,
  parse: (skeleton: string, toWhole: (place: number) => number) => RootContent[],
): RootContent[] {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const source = bom === 0 ? text : text.slice(bom);
  const skeleton = skeletonOf(source);
  const blocks = parse(skeleton.text, skeleton.toWhole);
  restoreBlocks(blocks, source, skeleton);
  if (bom > 0) for (const block of blocks) moveAll(block, (place) => place + bom);
  return blocks;
}

/** A node of the tree, as far as its place goes. */
interface Placed {
  readonly position?: { readonly start: Place; readonly end: Place } | undefined;
  readonly children?: readonly Placed[];
}

interface Place {
  offset?: number | undefined;
}

/** Moves a node and all in it. */
export function moveAll({ position, children }: Placed, move: (place: number) => number): void {
  if (position !== undefined) {
    position.start.offset = move(position.start.offset ?? 0);
    position.end.offset = move(position.end.offset ?? 0);
  }
  if (children !== undefined) for (const child of children) moveAll(child, move);
}

function movedCopy<T extends Placed>(node: T, move: (place: number) => number): T {
  const { position, children } = node;
  return {
    ...node,
    ...(position === undefined
      ? {}
      : { position: { start: moved(position.start, move), end: moved(position.end, move) } }),
    ...(children === undefined ? {} : { children: children.map((child) => movedCopy(child, move)) }),
  };
}

function moved(place: Place, move: (place: number) => number): Place {
  return { ...place, offset: move(place.offset ?? 0) };
}
