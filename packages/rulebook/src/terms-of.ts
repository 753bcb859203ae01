import { LaterList } from './later.ts';
import type { Concept } from './model.ts';

/** What a concept is called, term by term. */
export function termsOf({ terms = [] }: Concept): readonly string[] {
  if (!(terms instanceof LaterList)) return terms;
  return Array.from({ length: terms.length }, (_, index) => terms.at(index) ?? '');
}

/** One term of a concept, from 0. */
export function termOf({ terms }: Concept, index: number): string | undefined {
  return terms?.at(index);
}
