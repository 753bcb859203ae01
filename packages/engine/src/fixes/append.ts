import { textBetween, type Draft } from '@kadertoets/document';
import type { Sentence } from '@kadertoets/facts';
import type { Edit } from '../report.ts';

/** Adds a sentence behind one that ends as a sentence does; a row or an item that ends in a semicolon takes none. */
export function appendSentence(text: string, { span, statements }: Sentence, draft: Draft): Edit[] | undefined {
  const ends = textBetween(draft, span.start, span.end).endsWith('.');
  if (!ends || statements.some(({ role }) => role === 'row')) return undefined;
  return [{ span: { start: span.end, end: span.end }, newText: ` ${text}` }];
}
