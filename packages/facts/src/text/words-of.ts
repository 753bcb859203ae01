import type { Token } from '../model.ts';

const memory = new WeakMap<readonly Token[], readonly string[]>();

/** The words of these tokens alone; every part of the reader asks for those of the same sentence, so they are made once. */
export function wordsOf(tokens: readonly Token[]): readonly string[] {
  const known = memory.get(tokens);
  if (known !== undefined) return known;
  // As long as the tokens at once: a list that grows keeps room that nobody uses.
  const words = tokens.map(wordOf);
  memory.set(tokens, words);
  return words;
}

function wordOf({ word }: Token): string {
  return word;
}
