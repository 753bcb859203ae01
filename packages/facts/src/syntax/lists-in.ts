import type { TokenVerbs } from '../lexicon/match.ts';
import type { Token } from '../model.ts';
import { remembered } from '../text/remembered.ts';
import { ASKED, type AskedList } from '../asked-lists.ts';
import type { Grammar } from './grammar.ts';

/**
 * The lists of which some word, lemma or first word of a phrase stands in a sentence. A sentence has words of few lists; knowing which
 * spares looking through it for each of the others.
 */
export function listsIn(
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): ReadonlySet<AskedList> {
  const found = new Set<AskedList>();
  const asked = askedOf(grammar);
  for (let at = 0; at < tokens.length; at += 1) {
    addAll(asked(tokens[at]?.word ?? ''), found);
    const lemmas = verbs[at]?.lemmas;
    if (lemmas === undefined) continue;
    for (let each = 0; each < lemmas.length; each += 1) addAll(asked(lemmas[each] as string), found);
  }
  return found;
}

function addAll(lists: readonly AskedList[], found: Set<AskedList>): void {
  for (let at = 0; at < lists.length; at += 1) found.add(lists[at] as AskedList);
}

const memories = new WeakMap<Grammar, (word: string) => readonly AskedList[]>();

/** Of the lists that have a word those that are asked about: nearly every word is in none. */
function askedOf(grammar: Grammar): (word: string) => readonly AskedList[] {
  let asked = memories.get(grammar);
  if (asked === undefined) {
    asked = remembered((word) => {
      const lists = grammar.listsOf(word);
      return lists.length === 0 ? NONE : ASKED.filter((list) => lists.includes(list));
    });
    memories.set(grammar, asked);
  }
  return asked;
}

const NONE: readonly AskedList[] = [];
