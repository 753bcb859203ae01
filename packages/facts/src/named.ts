import type { Act, Sentence } from './model.ts';

/** The concepts that a sentence names: most questions about it are answered by these alone, without a look at single acts and mentions. */
export interface Named {
  /** As a thing or person, or by a word for an act. */
  readonly mentioned: ReadonlySet<string>;
  /** And what is the opposite of an act that it names. */
  readonly all: ReadonlySet<string>;
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

/** Does a sentence name one of these, as a thing or person or by a word for an act? */
export function namesAny(sentence: Sentence, names: readonly string[]): boolean {
  return mayConcern(sentence, names);
}

/**
 * Can a sentence be of concern to who asks for these? Where it names none of them, what would be computed is not there, so that
 * nothing need be tried. `test/names-first.test.ts` holds against each other what is computed with and without this question.
 */
export function mayConcern(sentence: Sentence, names: readonly string[]): boolean {
  const { mentioned } = namedIn(sentence);
  for (let at = 0; at < names.length; at += 1) if (mentioned.has(names[at] ?? '')) return true;
  return false;
}

function read({ mentions, acts }: Sentence): Named {
  const mentioned = new Set<string>();
  const add = (name: string): void => void mentioned.add(name);
  for (let at = 0; at < mentions.length; at += 1) mentions[at]?.concepts.forEach(add);
  for (let at = 0; at < acts.length; at += 1) acts[at]?.concepts.forEach(add);
  return new NamedIn(mentioned, acts);
}

class NamedIn implements Named {
  readonly mentioned: ReadonlySet<string>;
  private readonly acts: readonly Act[];
  private known: ReadonlySet<string> | undefined;

  constructor(mentioned: ReadonlySet<string>, acts: readonly Act[]) {
    this.mentioned = mentioned;
    this.acts = acts;
    this.known = undefined;
  }

  /** Few ask for it. */
  get all(): ReadonlySet<string> {
    return (this.known ??= withOpposites(this.mentioned, this.acts));
  }
}

function withOpposites(mentioned: ReadonlySet<string>, acts: readonly Act[]): ReadonlySet<string> {
  const opposed = acts.filter(({ opposites }) => opposites.size > 0);
  if (opposed.length === 0) return mentioned;
  const all = new Set(mentioned);
  for (const { opposites } of opposed) opposites.forEach((name) => all.add(name));
  return all;
}
