import type { Token } from '../model.ts';

const memory = new WeakMap<readonly Token[], readonly string[]>();

/** The words of these tokens alone; every part of the reader asks for those of the same sentence, so they are made once. */
export function wordsOf(tokens: readonly Token[]): readonly string[] {
  let words = memory.get(tokens);
  if (words === undefined) {
    words = tokens.map((token) => token.word);
    memory.set(tokens, words);
  }
  return words;
}
