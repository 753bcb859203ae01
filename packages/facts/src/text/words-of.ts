import type { Token } from '../model.ts';

const memory = new WeakMap<readonly Token[], readonly string[]>();

/** The words of these tokens alone; every part of the reader asks for those of the same sentence, so they are made once. */
export function wordsOf(tokens: readonly Token[]): readonly string[] {
  const known = memory.get(tokens);
  if (known !== undefined) return known;
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) words.push((tokens[at] as Token).word);
  memory.set(tokens, words);
  return words;
}
