import { LaterText } from './later-text.ts';
import type { Concept } from './model.ts';

/** What a concept is called, term by term. */
export function termsOf({ terms = [] }: Concept): readonly string[] {
  const text = terms instanceof LaterText ? terms.read() : terms;
  return typeof text === 'string' ? text.split('\n') : text;
}
