/** 2 ** 40 + PRIME is the number by which FNV-1a multiplies. */
const PRIME = 0x1b3;
const HALF = 2 ** 32;

/** A short stable hash (64-bit FNV-1a, hexadecimal): tells findings apart, protects nothing. In halves, as numbers hold 53 bits. */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at += 1) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    const product = low * PRIME;
    high = (Math.imul(high, PRIME) + (low << 8) + Math.floor(product / HALF)) >>> 0;
    low = product % HALF;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
