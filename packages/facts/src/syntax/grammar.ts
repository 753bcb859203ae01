import type { Grammar as GrammarData } from '@kadertoets/rulebook';
import type { StatementRole } from '@kadertoets/rulebook';

/** The function words of a rulebook, ready for lookup. Words and phrases are kept by their (first) word: nearly every word of a text is in no list at all, and costs one look. */
export interface Grammar {
  readonly has: (list: string, word: string) => boolean;
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

const ROLES: readonly StatementRole[] = [
  'concession',
  'condition',
  'exception',
  'time',
  'reason',
  'purpose',
  'without',
  'instead',
  'main',
  'complement',
  'relative',
];

export function buildGrammar(data: GrammarData): Grammar {
  const lists = new Map<string, Set<string>>();
  const phrases = new Map<string, Map<string, string[][]>>();
  const endings = new Map<string, Set<string>>();
  for (const [list, entries] of Object.entries(data)) {
    for (const written of entries) {
      // Words of a text are looked up in lower case, names too.
      const entry = written.toLowerCase();
      setAt(lists, entry, () => new Set<string>()).add(list);
      const phrase = entry.split(' ');
      const own = setAt(phrases, phrase[0] ?? '', () => new Map<string, string[][]>());
      setAt(own, list, (): string[][] => []).push(phrase);
      if (phrase.length > 1) setAt(endings, phrase.at(-1) ?? '', () => new Set<string>()).add(list);
    }
  }
  for (const own of phrases.values()) for (const list of own.values()) list.sort((x, y) => y.length - x.length);
  const openers = openersOf(data);
  const beginning = new Map<string, readonly string[]>();
  // Questions about one word come in a row ("is it a preposition, a negator, …?"): the word before is remembered.
  let lastWord: string | undefined;
  let lastLists: ReadonlySet<string> | undefined;
  return {
    has: (list, word) => {
      if (word !== lastWord) {
        lastWord = word;
        lastLists = lists.get(word);
      }
      return lastLists !== undefined && lastLists.has(list);
    },
    listsOf: (word) => {
      const known = beginning.get(word);
      if (known !== undefined) return known;
      const own = phrases.get(word);
      return own === undefined ? NONE : setAt(beginning, word, () => [...own.keys()]);
    },
    phraseAt: (list, tokens, at) => {
      const known = phrases.get(tokens[at] ?? '')?.get(list);
      if (known === undefined) return 0;
      for (let each = 0; each < known.length; each += 1) {
        const phrase = known[each] as readonly string[];
        if (standsAt(phrase, tokens, at)) return phrase.length;
      }
      return 0;
    },
    endsPhrase: (list, word) => endings.get(word)?.has(list) === true,
    openerAt: (tokens, at) => {
      const known = openers.get(tokens[at] ?? '');
      if (known === undefined) return undefined;
      for (let each = 0; each < known.length; each += 1) {
        const opener = known[each] as Opener;
        if (standsAt(opener.phrase, tokens, at)) return opener;
      }
      return undefined;
    },
  };
}

const NONE: readonly string[] = [];

interface Opener {
  readonly role: StatementRole;
  readonly phrase: readonly string[];
  readonly length: number;
}

/** By their first word; the longest goes first, and of equally long ones the role that stands first. */
function openersOf(data: GrammarData): ReadonlyMap<string, readonly Opener[]> {
  const openers = new Map<string, Opener[]>();
  for (const role of ROLES) {
    for (const entry of data[`role-${role}`] ?? []) {
      const phrase = entry.split(' ');
      setAt(openers, phrase[0] ?? '', (): Opener[] => []).push({ role, phrase, length: phrase.length });
    }
  }
  for (const own of openers.values()) own.sort((x, y) => y.phrase.length - x.phrase.length);
  return openers;
}

function standsAt(phrase: readonly string[], tokens: readonly string[], at: number): boolean {
  for (let offset = 1; offset < phrase.length; offset += 1) if (tokens[at + offset] !== phrase[offset]) return false;
  return true;
}

function setAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
