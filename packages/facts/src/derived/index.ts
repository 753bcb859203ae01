import type { Fact, Reading } from '../model.ts';
import { termFacts } from './term.ts';

/** Everything that is computed from the sentences of a draft, in order of place. */
export function derivedFacts(reading: Reading): Fact[] {
  return [termFacts].flatMap((read) => read(reading)).toSorted((a, b) => a.span.start - b.span.start);
}
