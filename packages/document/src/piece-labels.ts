import { NO_LABELS, type Labels } from './markdown.ts';
import type { Piece } from './piece.ts';

/** Does a text have one of these labels between brackets? Says yes where a label holds what takes closer reading. */
export function mayName(text: string, { links, notes }: Labels): boolean {
  if (links.length + notes.length === 0) return false;
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    const label = text.slice(at + 1, Math.max(at + 1, text.indexOf(']', at)));
    if (/[\n\r\\]/u.test(label)) return true;
    const name = label
      .replaceAll(/[\t ]+/gu, ' ')
      .trim()
      .toLowerCase()
      .toUpperCase();
    if (links.includes(name) || (name.startsWith('^') && notes.includes(name.slice(1).trim()))) return true;
  }
  return false;
}

export function defines({ labels }: Piece): boolean {
  return labels !== NO_LABELS;
}

/** What was defined by lists of pieces before, of which the next one is made. */
const defined = new WeakMap<readonly Piece[], Labels>();

/** Remembers what pieces define that were made of others, where it is the same. */
export function rememberLabels(pieces: readonly Piece[], labels: Labels): void {
  defined.set(pieces, labels);
}

export function labelsOf(pieces: readonly Piece[]): Labels {
  const known = defined.get(pieces);
  if (known !== undefined) return known;
  const links = new Set<string>();
  const notes = new Set<string>();
  for (const { labels } of pieces.filter(defines)) {
    for (const label of labels.links) links.add(label);
    for (const label of labels.notes) notes.add(label);
  }
  return links.size + notes.size === 0 ? NO_LABELS : { links: [...links], notes: [...notes] };
}

export function sameLabels(one: Labels, other: Labels): boolean {
  return sameSet(one.links, other.links) && sameSet(one.notes, other.notes);
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  const labels = new Set(one);
  return new Set(other).size === labels.size && other.every((label) => labels.has(label));
}
