import type { Fact, Reading, Sentence } from '@kadertoets/facts';

const memory = new WeakMap<Reading, Map<number, Fact[]>>();

/** The computed facts of a sentence. */
export function factsOf(reading: Reading, { index }: Pick<Sentence, 'index'>): readonly Fact[] {
  let known = memory.get(reading);
  if (known === undefined) {
    known = new Map();
    for (const fact of reading.facts) {
      const own = known.get(fact.sentence);
      if (own === undefined) known.set(fact.sentence, [fact]);
      else own.push(fact);
    }
    memory.set(reading, known);
  }
  return known.get(index) ?? NONE;
}

const NONE: readonly Fact[] = [];
