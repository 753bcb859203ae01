/** 2 ** 40 + PRIME is the number by which FNV-1a multiplies. */
const PRIME = 0x1b3;
const QUARTER = 0xffff;

/**
 * A short stable hash (64-bit FNV-1a, hexadecimal): tells findings apart, protects nothing. In quarters, from the lowest, as V8 makes
 * an object of every number that is larger than what comes of these.
 */
export function fingerprint(text: string): string {
  let [one, two, three, four] = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
  for (let at = 0; at < text.length; at += 1) {
    one ^= text.charCodeAt(at);
    const first = one * PRIME;
    const second = two * PRIME + (first >>> 16);
    const third = three * PRIME + (second >>> 16) + (one << 8);
    four = (four * PRIME + (third >>> 16) + (two << 8)) & QUARTER;
    one = first & QUARTER;
    two = second & QUARTER;
    three = third & QUARTER;
  }
  return [four, three, two, one].map((quarter) => quarter.toString(16).padStart(4, '0')).join('');
}
