import type { Grammar as GrammarData } from '@kadertoets/rulebook';
import type { StatementRole } from '@kadertoets/rulebook';

/** The function words of a rulebook, ready for lookup. Words and phrases are kept by their (first) word: nearly every word of a text is in no list at all, and costs one look. */
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

/** What the grammar knows of a word. Nearly every word of a text is unknown to it, and costs one look. */
interface KnownWord {
  /** The lists that have it. What is looked up may also be a phrase ("zich houden"). */
  readonly lists: string[];
  /** The phrases of several words that begin with it, by list, the longest first. */
  phrases: Map<string, (readonly string[])[]> | undefined;
  /** The lists that have a phrase of several words that ends with it. */
  readonly ends: string[];
  /** What it opens, alone or with the words behind it: the longest first, and of equally long ones the role that stands first. */
  readonly opens: Opener[];
  /** Both kinds of lists together, when they were asked for. */
  all: readonly string[] | undefined;
}

interface Opener {
  readonly role: StatementRole;
  readonly phrase: readonly string[];
  readonly length: number;
}

export function buildGrammar(data: GrammarData): Grammar {
  const known = readWords(data);
  // Questions about one word come in a row ("is it a preposition, a negator, …?"): the word before is remembered.
  let lastWord: string | undefined;
  let last: KnownWord | undefined;
  return {
    has: (list, word) => {
      if (word !== lastWord) {
        lastWord = word;
        last = known.get(word);
      }
      return last !== undefined && last.lists.includes(list);
    },
    hasAny: (lists, word) => {
      const own = known.get(word)?.lists;
      if (own === undefined) return false;
      for (let each = 0; each < own.length; each += 1) if (lists.includes(own[each] as string)) return true;
      return false;
    },
    listsOf: (word) => {
      const own = known.get(word);
      if (own === undefined) return NONE;
      return (own.all ??= own.phrases === undefined ? own.lists : [...own.lists, ...own.phrases.keys()]);
    },
    phraseAt: (list, tokens, at) => {
      const own = known.get(tokens[at] ?? '');
      if (own === undefined) return 0;
      const phrases = own.phrases?.get(list) ?? NO_PHRASES;
      for (let each = 0; each < phrases.length; each += 1) {
        const phrase = phrases[each] as readonly string[];
        if (standsAt(phrase, tokens, at)) return phrase.length;
      }
      return own.lists.includes(list) ? 1 : 0;
    },
    endsPhrase: (list, word) => known.get(word)?.ends.includes(list) === true,
    openerAt: (tokens, at) => {
      const own = known.get(tokens[at] ?? '');
      if (own === undefined) return undefined;
      for (let each = 0; each < own.opens.length; each += 1) {
        const opener = own.opens[each] as Opener;
        if (opener.length === 1 || standsAt(opener.phrase, tokens, at)) return opener;
      }
      return undefined;
    },
  };
}

const NONE: readonly string[] = [];
const NO_PHRASES: readonly (readonly string[])[] = [];

function readWords(data: GrammarData): ReadonlyMap<string, KnownWord> {
  const words = new Map<string, KnownWord>();
  const wordFor = (word: string): KnownWord => {
    let own = words.get(word);
    if (own === undefined) {
      own = { lists: [], phrases: undefined, ends: [], opens: [], all: undefined };
      words.set(word, own);
    }
    return own;
  };
  for (const [list, entries] of Object.entries(data)) {
    for (const written of entries) {
      // Words of a text are looked up in lower case, names too.
      const entry = written.toLowerCase();
      wordFor(entry).lists.push(list);
      if (entry.includes(' ')) addPhrase(entry.split(' '), list, wordFor);
    }
  }
  for (const role of ROLES) {
    for (const entry of data[`role-${role}`] ?? []) {
      const phrase = entry.split(' ');
      wordFor(phrase[0] ?? '').opens.push({ role, phrase, length: phrase.length });
    }
  }
  for (const { phrases, opens } of words.values()) {
    if (opens.length > 1) opens.sort((x, y) => y.length - x.length);
    if (phrases !== undefined) for (const list of phrases.values()) list.sort((x, y) => y.length - x.length);
  }
  return words;
}

function addPhrase(phrase: readonly string[], list: string, wordFor: (word: string) => KnownWord): void {
  const first = wordFor(phrase[0] ?? '');
  first.phrases ??= new Map();
  const own = first.phrases.get(list);
  if (own === undefined) first.phrases.set(list, [phrase]);
  else own.push(phrase);
  wordFor(phrase.at(-1) ?? '').ends.push(list);
}

function standsAt(phrase: readonly string[], tokens: readonly string[], at: number): boolean {
  for (let offset = 1; offset < phrase.length; offset += 1) if (tokens[at + offset] !== phrase[offset]) return false;
  return true;
}
