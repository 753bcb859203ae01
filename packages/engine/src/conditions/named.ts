import type { Act, Sentence } from '@kadertoets/facts';

/** The concepts that a sentence names: most conditions fail on these alone, without a look at single acts and mentions. */
export interface Named {
  /** As a thing or person, or by a word for an act. */
  readonly mentioned: ReadonlySet<string>;
  /** And what is the opposite of an act that it names. */
  readonly all: ReadonlySet<string>;
  /** The same of what stands in each of its statements. */
  readonly statements: readonly (ReadonlySet<string> | undefined)[];
}

/** Sentences that say the same share their acts. */
const memory = new WeakMap<readonly Act[], Named>();

export function namedIn(sentence: Sentence): Named {
  let named = memory.get(sentence.acts);
  if (named === undefined) {
    named = read(sentence);
    memory.set(sentence.acts, named);
  }
  return named;
}

function read({ mentions, acts }: Sentence): Named {
  const mentioned = new Set<string>();
  const statements: (Set<string> | undefined)[] = [];
  for (const { concepts, statement } of mentions) {
    const own = (statements[statement] ??= new Set());
    for (const name of concepts) {
      mentioned.add(name);
      own.add(name);
    }
  }
  for (const { concepts, statement } of acts) {
    const own = (statements[statement] ??= new Set());
    for (const name of concepts) {
      mentioned.add(name);
      own.add(name);
    }
  }
  const all = new Set(mentioned);
  for (const { opposites, statement } of acts) {
    if (opposites.size === 0) continue;
    const own = (statements[statement] ??= new Set());
    for (const name of opposites) {
      all.add(name);
      own.add(name);
    }
  }
  return { mentioned, all, statements };
}
