import type { Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import { wordsOf } from '../text/words-of.ts';

/** Tokens inside a fixed name: a verb or an "en" in it ("Werk is de uitkomst", "Berg en Dal") is none of the sentence. */
export function insideNames(tokens: readonly Token[], grammar: Grammar): ReadonlySet<number> {
  const known = memory.get(tokens);
  if (known?.grammar === grammar) return known.named;
  const named = find(tokens, grammar);
  memory.set(tokens, { grammar, named });
  return named;
}

/** Asked both for the verbs and for the statements of a sentence. */
const memory = new WeakMap<readonly Token[], { readonly grammar: Grammar; readonly named: ReadonlySet<number> }>();

function find(tokens: readonly Token[], grammar: Grammar): ReadonlySet<number> {
  const named = new Set<number>();
  const words = wordsOf(tokens);
  for (let at = 0; at < words.length; at += 1) {
    const length = grammar.phraseAt('fixed-name', words, at);
    for (let offset = 0; offset < length; offset += 1) named.add(at + offset);
  }
  return named;
}
