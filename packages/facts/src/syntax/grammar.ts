import type { StatementRole } from '@kadertoets/rulebook';
import { type GrammarTable, type Opener, UNKNOWN, wordReader } from './grammar-table.ts';

/** The function words of a rulebook, looked up by word, or by the first word of a phrase. */
export interface Grammar {
  readonly has: (list: string, word: string) => boolean;
  /** Is the word in one of these lists? */
  readonly hasAny: (lists: readonly string[], word: string) => boolean;
  /** Every list that has this word, or a phrase that begins with it. */
  readonly listsOf: (word: string) => readonly string[];
  readonly phraseAt: (list: string, words: readonly string[], at: number) => number;
  /** Some phrase of this list, of several words, ends with this word. */
  readonly endsPhrase: (list: string, word: string) => boolean;
  readonly openerAt: (
    words: readonly string[],
    at: number,
  ) => { readonly role: StatementRole; readonly length: number } | undefined;
}

export function buildGrammar(table: GrammarTable): Grammar {
  const wordAt = wordReader(table);
  return {
    has: (list, word) => {
      const own = wordAt(word);
      return own !== UNKNOWN && own.lists.includes(list);
    },
    hasAny: (lists, word) => {
      const own = wordAt(word).lists;
      for (let each = 0; each < own.length; each += 1) if (lists.includes(own[each] as string)) return true;
      return false;
    },
    listsOf: (word) => {
      const own = wordAt(word);
      return (own.all ??= own.phrases === undefined ? own.lists : [...own.lists, ...own.phrases.keys()]);
    },
    phraseAt: (list, tokens, at) => {
      const own = wordAt(tokens[at] ?? '');
      if (own === UNKNOWN) return 0;
      const phrases = own.phrases?.get(list) ?? NO_PHRASES;
      for (let each = 0; each < phrases.length; each += 1) {
        const phrase = phrases[each] as readonly string[];
        // Most are told by their second word.
        if (phrase[1] === tokens[at + 1] && standsAt(phrase, tokens, at)) return phrase.length;
      }
      return own.lists.includes(list) ? 1 : 0;
    },
    endsPhrase: (list, word) => wordAt(word).ends.includes(list),
    openerAt: (tokens, at) => {
      const { opens } = wordAt(tokens[at] ?? '');
      for (let each = 0; each < opens.length; each += 1) {
        const opener = opens[each] as Opener;
        const { phrase, length } = opener;
        if (length === 1 || (phrase[1] === tokens[at + 1] && standsAt(phrase, tokens, at))) return opener;
      }
      return undefined;
    },
  };
}

const NO_PHRASES: readonly (readonly string[])[] = [];

function standsAt(phrase: readonly string[], tokens: readonly string[], at: number): boolean {
  for (let offset = 1; offset < phrase.length; offset += 1) if (tokens[at + offset] !== phrase[offset]) return false;
  return true;
}
