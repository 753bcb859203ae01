import type { Act, Mention, Sentence, Statement } from './model.ts';

/** The acts of one statement of a sentence. */
export function actsOf({ acts, statements }: Sentence, { index }: Pick<Statement, 'index'>): readonly Act[] {
  return inStatement(acts, statements.length, index);
}

/** The mentions in one statement of a sentence. */
export function mentionsOf(
  { mentions, statements }: Sentence,
  { index }: Pick<Statement, 'index'>,
): readonly Mention[] {
  return inStatement(mentions, statements.length, index);
}

interface Stated {
  readonly statement: number;
}

const memory = new WeakMap<readonly Stated[], readonly (readonly Stated[] | undefined)[]>();

/** Every computed fact asks this of the same statements. Where a sentence is one statement, all is in it. */
function inStatement<T extends Stated>(all: readonly T[], count: number, index: number): readonly T[] {
  if (count === 1) return all;
  let known = memory.get(all) as readonly (readonly T[] | undefined)[] | undefined;
  if (known === undefined) {
    known = byStatement(all);
    memory.set(all, known);
  }
  return known[index] ?? NONE;
}

const NONE: readonly never[] = [];

function byStatement<T extends Stated>(all: readonly T[]): readonly (readonly T[] | undefined)[] {
  const found: (T[] | undefined)[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const one = all[at] as T;
    (found[one.statement] ??= []).push(one);
  }
  return found;
}
