/** Size of the table that features are hashed into; the weights have as many entries. */
export const TABLE_SIZE: number = 1 << 18;

/** Size of the table in which each rule has weights of its own for the same features. */
export const LIKENESS_SIZE: number = 1 << 19;

/** Places are multiplied by this before a rule is added, so that they are spread over the table. */
export const SPREAD: number = 0x9e3779b1;
/** The bits of a code that stand below those of the place: 32 without the 19 of the table. */
export const LOW: number = (1 << 13) - 1;

/** What a rule adds to the place of a feature, in two parts: their sum stays a small number, for which V8 makes no object. */
export function underRule(hash: number): { readonly high: number; readonly low: number } {
  const code = Math.imul(hash, 40503);
  return { high: code >>> 13, low: code & LOW };
}

/** Where the weight of a feature stands under a rule. */
export function placeUnderRule(place: number, { high, low }: ReturnType<typeof underRule>): number {
  const code = Math.imul(place, SPREAD);
  return ((code >>> 13) + high + (((code & LOW) + low) >>> 13)) & (LIKENESS_SIZE - 1);
}

/** Where what two codes make together stands; asked so often that it is worth more than calling `mix`. */
export function placeOf(a: number, b: number): number {
  const code = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 16777619);
  return (code ^ (code >>> 15)) & (TABLE_SIZE - 1);
}

/** Where what a code stands for has its weight. */
export function placeOfCode(code: number): number {
  return (code ^ (code >>> 15)) & (TABLE_SIZE - 1);
}

/** As many names are remembered. */
const MOST = 50_000;
const hashes = new Map<string, number>();

/** FNV-1a; names come back all the time, so their hashes are remembered, within bounds. */
export function hashOf(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  if (hashes.size > MOST) hashes.clear();
  hashes.set(text, hash);
  return hash;
}

/** One code of two. */
export function mix(a: number, b: number): number {
  return Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 16777619);
}
