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
    addAll(grammar.listsOf(tokens[at]?.word ?? ''), found);
    const lemmas = verbs[at]?.lemmas;
    if (lemmas === undefined) continue;
    for (let each = 0; each < lemmas.length; each += 1) addAll(grammar.listsOf(lemmas[each] as string), found);
  }
  return found;
}

function addAll(lists: readonly string[], found: Set<string>): void {
  for (let at = 0; at < lists.length; at += 1) found.add(lists[at] as string);
}
