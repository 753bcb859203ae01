import type { Concept } from './model.ts';

/** What a concept is called, term by term. */
export function termsOf({ terms = [] }: Concept): readonly string[] {
  return 'all' in terms ? terms.all() : terms;
}

/** One term of a concept, from 0. */
export function termOf({ terms }: Concept, index: number): string | undefined {
  return terms?.at(index);
}
