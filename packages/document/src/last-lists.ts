import type { Draft } from './model.ts';
import { sameData } from './same-data.ts';

/**
 * These lists, made anew after each edit; one that says the same as the last time is the same object as then. Whoever keeps what it led
 * to sees at once that it still holds.
 */
export function lastLists<T>(
  { memory }: Pick<Draft, 'memory'>,
  name: string,
  lists: readonly (readonly T[])[],
): readonly (readonly T[])[] {
  if (memory === undefined) return lists;
  const last = memory.get(name) as readonly (readonly T[])[] | undefined;
  const now =
    last === undefined ? lists : lists.map((list, at) => (sameData(list, last[at]) ? (last[at] ?? list) : list));
  memory.set(name, now);
  return now;
}
