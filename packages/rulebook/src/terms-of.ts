import type { Concept } from './model.ts';

/** What a concept is called, term by term. */
export function termsOf({ terms = [] }: Concept): readonly string[] {
  return typeof terms === 'string' ? terms.split('\n') : terms;
}
