import type { List, ListItem } from 'mdast';
import { isShortTitle, looksLikeHeading } from './headings.ts';
import { emphasisOf, spanOf } from './nodes.ts';
import { textOf } from './read-text.ts';
import type { DraftState } from './state.ts';
import { nextZone } from './zones.ts';

/**
 * Which items of a numbered list are headings to people: "4. Financiering" is a list to the parser, and where its leden are
 * numbered too, they are items of one list. A heading is a title without the end of a sentence that stands alone, holds what
 * belongs to it, is followed by a lid 1, or stands behind a lid that is a sentence.
 */
export function headingItems(state: DraftState, list: List): ReadonlySet<ListItem> {
  const found = new Set<ListItem>();
  if (list.ordered !== true || isIntroduced(state)) return found;
  const { children } = list;
  const titled = children.map((item) => isTitled(state, item));
  const filled =
    children.length > 1 && children.every((item, index) => titled[index] === true && item.children.length > 1);
  children.forEach((item, index) => {
    if (titled[index] !== true) return;
    const before = children[index - 1];
    const next = children[index + 1];
    const alone = children.length === 1 || filled;
    const opensLeden = next !== undefined && writtenNumber(next, state.source) === 1 && titled[index + 1] !== true;
    const behindSentence =
      before !== undefined && !found.has(before) && titled[index - 1] !== true && endsSentence(state, before);
    if (alone || opensLeden || behindSentence) found.add(item);
  });
  return found;
}

export function writtenNumber(item: ListItem, source: string): number | undefined {
  const match = /^\s*(\d{1,9})[.)]/u.exec(source.slice(spanOf(item).start, spanOf(item).start + 12));
  return match === null ? undefined : Number(match[1]);
}

function isIntroduced({ last, section }: DraftState): boolean {
  if (last === undefined || last.section !== section || last.kind === 'heading') return false;
  // "komen het volgende overeen:" introduces the whole agreement.
  return last.text.trimEnd().endsWith(':') && nextZone('parties', last.text) !== 'body';
}

function isTitled(state: DraftState, item: ListItem): boolean {
  const plain = firstText(state, item);
  if (plain === undefined || plain.includes('\n')) return false;
  // "1. Het college van Druten" is a party, not a part.
  if (
    (state.zone === 'parties' || state.zone === 'considerans') &&
    /^(?:de|het|een|gemeente|stichting|dat)\s|college|bestuur/iu.test(plain)
  )
    return false;
  const [first] = item.children;
  const bold = first?.type === 'paragraph' && emphasisOf(first).some((span) => span.end - span.start >= plain.length);
  return isShortTitle(plain) || (bold && looksLikeHeading(plain, true));
}

function endsSentence(state: DraftState, item: ListItem): boolean {
  return /[.;]["”’)]?$/u.test(state.source.slice(spanOf(item).start, spanOf(item).end).trimEnd());
}

function firstText(state: DraftState, item: ListItem): string | undefined {
  const [first] = item.children;
  return first?.type === 'paragraph' ? textOf(first, state.source).text.trim() : undefined;
}
