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

const memory = new WeakMap<readonly { readonly statement: number }[], (readonly unknown[] | undefined)[]>();

/** Every computed fact asks this of the same statements. Where a sentence is one statement, all is in it. */
function inStatement<T extends { readonly statement: number }>(
  all: readonly T[],
  count: number,
  index: number,
): readonly T[] {
  if (count === 1) return all;
  let known = memory.get(all) as (readonly T[] | undefined)[] | undefined;
  if (known === undefined) {
    known = [];
    memory.set(all, known);
  }
  return (known[index] ??= all.filter(({ statement }) => statement === index));
}
