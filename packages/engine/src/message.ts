import { textBetween, type Draft, type Span } from '@kadertoets/document';
import type { Sentence } from '@kadertoets/facts';
import type { Hit } from './hits.ts';

/** The message of a rule about a sentence, with its words and the figures that were worked out. */
export function fill(message: string, sentence: Sentence, draft: Draft, computation: readonly string[]): string {
  return message
    .replaceAll('{tekst}', shorten(textBetween(draft, sentence.span.start, sentence.span.end)))
    .replaceAll('{figuren}', computation.join('; '))
    .trimEnd();
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 117)}…`;
}

/** The words of the statement at which a reading holds. */
export function focusOf(hit: Hit): Span | undefined {
  const own = hit.statement.tokens
    .map((index) => hit.sentence.tokens[index])
    .filter((token) => token !== undefined && !token.borrowed);
  const first = own[0];
  const last = own.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.span.start, end: last.span.end };
}
