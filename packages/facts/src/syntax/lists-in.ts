import type { TokenVerbs } from '../lexicon/match.ts';
import type { Token } from '../model.ts';
import type { Grammar } from './grammar.ts';

/**
 * The lists of the grammar of which some word, lemma or first word of a phrase stands in a sentence. A sentence has words of few
 * lists; knowing which spares looking through it for each of the others.
 */
export function listsIn(
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    for (const list of grammar.listsOf(tokens[at]?.word ?? '')) found.add(list);
    const verb = verbs[at];
    if (verb !== undefined) for (const lemma of verb.lemmas) for (const list of grammar.listsOf(lemma)) found.add(list);
  }
  return found;
}
