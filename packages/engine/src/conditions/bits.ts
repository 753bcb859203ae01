/**
 * A set of small numbers: a bit for each, 32 in a word. All sets that are put together have as many words. It is a plain array, as
 * making a typed one of this size takes longer than all that is done with it.
 */
export type Bits = number[];

export function noBits(words: number): Bits {
  // A copy of an array takes a fraction of what it takes to make one.
  return (empty[words] ??= Array.from<number>({ length: words }).fill(0)).slice();
}

const empty: Bits[] = [];

export function wordsFor(count: number): number {
  return (count + 31) >>> 5;
}

export function addBit(bits: Bits, at: number): void {
  const word = at >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (at & 31));
}

export function hasBit(bits: Bits, at: number): boolean {
  return ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
}

export function isEmpty(bits: Bits): boolean {
  for (let word = 0; word < bits.length; word += 1) if (bits[word] !== 0) return false;
  return true;
}

/** What is in both. */
export function both(one: Bits, other: Bits): Bits {
  const found: Bits = [];
  for (let word = 0; word < one.length; word += 1) found.push((one[word] ?? 0) & (other[word] ?? 0));
  return found;
}

/** What is in the first and not in the second. */
export function without(one: Bits, other: Bits): Bits {
  const found: Bits = [];
  for (let word = 0; word < one.length; word += 1) found.push((one[word] ?? 0) & ~(other[word] ?? 0));
  return found;
}

export function addAll(other: Bits, to: Bits): void {
  for (let word = 0; word < to.length; word += 1) to[word] = (to[word] ?? 0) | (other[word] ?? 0);
}

/** All numbers from one up to another. */
export function addRange(bits: Bits, from: number, to: number): void {
  for (let at = from; at < to; at += 1) bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

export function addEach(bits: Bits, numbers: readonly number[]): void {
  for (let each = 0; each < numbers.length; each += 1) {
    const at = numbers[each] ?? 0;
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
  }
}

/** The numbers in a set, in order. */
export function numbersIn(bits: Bits): number[] {
  const found: number[] = [];
  for (let word = 0; word < bits.length; word += 1)
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1)
      found.push(word * 32 + 31 - Math.clz32(rest & -rest));
  return found;
}
