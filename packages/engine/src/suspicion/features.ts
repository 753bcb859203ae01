import type { Sentence } from '@kadertoets/facts';

/** Size of the table that features are hashed into; the weights have as many entries. */
export const TABLE_SIZE: number = 1 << 15;

/**
 * What a sentence looks like to the detector: its words, pairs of words, and how it was read (who is named, what is done and
 * not done by whom, with what force), each as an index into a table. The same sentence always gives the same indices.
 */
export function sentenceFeatures(sentence: Sentence): number[] {
  const found = new Set<number>();
  const add = (kind: string, ...parts: readonly string[]): void => {
    let code = hashOf(kind);
    for (const part of parts) code = mix(code, hashOf(part));
    found.add((code ^ (code >>> 15)) & (TABLE_SIZE - 1));
  };
  let before: string | undefined;
  for (const token of sentence.tokens) {
    if (token.kind !== 'word') continue;
    add('word', token.stem);
    if (before !== undefined) add('pair', before, token.stem);
    before = token.stem;
  }
  for (const { concepts, negated, via, role, only } of sentence.mentions) {
    for (const concept of concepts) {
      add('mention', concept, String(negated));
      if (via !== undefined) add('via', concept, via);
      if (role !== 'other') add('role', concept, role);
      if (only) add('only', concept);
    }
  }
  for (const { concepts, affirmed, modality, actor } of sentence.acts) {
    for (const concept of concepts) {
      const sign = affirmed ? '+' : '-';
      add('act', concept, sign);
      add('force', concept, sign, modality);
      for (const who of actor) add('by', who, concept, sign);
    }
  }
  for (const { kind, bound } of sentence.quantities) add('quantity', kind, bound);
  for (const { status, role, negated } of sentence.statements) {
    add('status', status);
    add('statement', role);
    if (negated) add('negated');
  }
  return [...found];
}

const hashes = new Map<string, number>();

/** FNV-1a; words come back all the time, so their hashes are remembered, within bounds. */
function hashOf(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  if (hashes.size > 50_000) hashes.clear();
  hashes.set(text, hash);
  return hash;
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 16777619);
}
