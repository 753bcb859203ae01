import { toOffsets, toPlace, type Span } from '@kadertoets/document';
import type { Reading } from '@kadertoets/facts';
import type { SelectionRange } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { outlineOf, type Node } from '../outline.ts';
import { holds, toOffset, toRange } from '../places.ts';
import type { Checked } from '../session.ts';

/** Growing a selection: the word, the sentence, the lid, the article, the chapter, the text. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register: ({ connection, session }) => {
    connection.onSelectionRanges(async ({ textDocument: { uri }, positions }, token) => {
      const checked = await session.checked(uri, token);
      if (checked === undefined) return null;
      return positions.map((position) => selectionAt(checked, toOffset(checked.document, position)));
    });
  },
};

function selectionAt({ document, inspection }: Checked, offset: number): SelectionRange {
  const { draft, reading } = inspection;
  const spans: Span[] = [{ start: 0, end: draft.source.length }];
  const visit = (nodes: readonly Node[]): void => {
    const node = nodes.find(({ span }) => holds(span, offset));
    if (node === undefined) return;
    spans.push(node.span);
    visit(node.children);
    if (holds(node.head, offset)) spans.push(node.head);
  };
  visit(outlineOf(draft));
  if (reading !== undefined) spans.push(...wordsAt(reading, offset));
  return nest(document, spans);
}

/** The sentence and the word, which count their places in the draft as it was read. */
function wordsAt({ draft, sentences }: Reading, offset: number): Span[] {
  const at = toPlace(draft, offset);
  const sentence = sentences.find(({ span }) => holds(span, at));
  const word = sentence?.tokens.find((token) => !token.borrowed && holds(token.span, at));
  return [sentence, word].flatMap((each) => (each === undefined ? [] : [toOffsets(draft, each.span)]));
}

/** Each range inside the one before; what is not smaller adds nothing. */
function nest(document: Checked['document'], spans: readonly Span[]): SelectionRange {
  let selection: SelectionRange | undefined;
  let last: Span | undefined;
  for (const span of spans) {
    const inside = last === undefined || (last.start <= span.start && span.end <= last.end);
    if (!inside || (last?.start === span.start && last.end === span.end)) continue;
    selection = { range: toRange(document, span), ...(selection === undefined ? {} : { parent: selection }) };
    last = span;
  }
  return selection ?? { range: toRange(document, { start: 0, end: 0 }) };
}
