import { partWith, type Fact, type Reading, type Sentence } from '@kadertoets/facts';

/** A part keeps its list of facts for as long as they are the same. */
const memory = new WeakMap<readonly Fact[], ReadonlyMap<number, readonly Fact[]>>();

/** The computed facts of a sentence. */
export function factsOf({ parts }: Reading, { index }: Pick<Sentence, 'index'>): readonly Fact[] {
  const facts = parts[partWith(parts, index)]?.facts ?? NONE;
  if (facts.length === 0) return NONE;
  let known = memory.get(facts);
  if (known === undefined) {
    known = bySentence(facts);
    memory.set(facts, known);
  }
  return known.get(index) ?? NONE;
}

function bySentence(facts: readonly Fact[]): ReadonlyMap<number, readonly Fact[]> {
  const found = new Map<number, Fact[]>();
  for (const fact of facts) {
    const own = found.get(fact.sentence);
    if (own === undefined) found.set(fact.sentence, [fact]);
    else own.push(fact);
  }
  return found;
}

const NONE: readonly Fact[] = [];
