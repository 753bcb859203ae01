/**
 * Does something with each, so many at once, and gives the results in order. At the first that fails no more are begun; what
 * is thrown is the failure of the first in order, so that it does not depend on which of them was the quickest.
 */
export async function inTurn<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const failures = new Map<number, unknown>();
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < items.length && failures.size === 0) {
      const index = next;
      next += 1;
      try {
        // One runner takes one after another; the others run beside it.
        results[index] = await work(items[index] as T, index);
      } catch (error) {
        failures.set(index, error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, run));
  if (failures.size > 0) throw failures.get(Math.min(...failures.keys()));
  return results;
}
