/** The number of the last one of a rising list that is not above a value; 0 where all are. */
export function lastUpTo(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same of things that rise by a number that each of them has. */
export function lastUpToBy<Thing>(list: readonly Thing[], value: number, numberOf: (thing: Thing) => number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numberOf(list[middle] as Thing) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
