import type { Grammar as GrammarData, StatementRole } from '@kadertoets/rulebook';
import { beginningOf, type WordTexts } from '../word-texts.ts';

/** What the grammar knows of its words. A word stands as "#word|lists|phrases|ends|opens"; see `KnownWord`. */
export type GrammarTable = WordTexts;

/** What the grammar knows of a word. */
export interface KnownWord {
  /** The lists that have it. What is looked up may also be a phrase ("zich houden"). */
  readonly lists: readonly string[];
  /** The phrases of several words that begin with it, by list, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;
  /** The lists that have a phrase of several words that ends with it. */
  readonly ends: readonly string[];
  /** What it opens, alone or with the words behind it: the longest first, and of equally long ones the role that stands first. */
  readonly opens: readonly Opener[];
  /** Both kinds of lists together, when they were asked for. */
  all: readonly string[] | undefined;
}

export interface Opener {
  readonly role: StatementRole;
  readonly phrase: readonly string[];
  readonly length: number;
}

/** Nearly every word of a text is in no list at all. */
export const UNKNOWN: KnownWord = { lists: [], phrases: undefined, ends: [], opens: [], all: undefined };

/** In this order, of what the same words may open. */
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

/** Signs that no word of a grammar has. */
const SIGNS = /[#|~^]/u;

interface Noted {
  readonly lists: string[];
  readonly phrases: string[];
  readonly ends: string[];
  readonly opens: string[];
}

/** Notes all words of a grammar; throws for one that has a sign of the table in it. */
export function grammarTable(data: GrammarData): Map<string, string> {
  const words = new Map<string, Noted>();
  const wordFor = (word: string): Noted => {
    const own = words.get(word) ?? { lists: [], phrases: [], ends: [], opens: [] };
    words.set(word, own);
    return own;
  };
  for (const [list, entries] of Object.entries(data)) {
    for (const written of entries) {
      if (SIGNS.test(written)) throw new Error(`a word of the grammar has a sign of its table: ${written}`);
      // Words of a text are looked up in lower case, names too.
      const entry = written.toLowerCase();
      wordFor(entry).lists.push(list);
      const phrase = entry.split(' ');
      if (phrase.length === 1) continue;
      wordFor(phrase[0] ?? '').phrases.push(`${list}^${entry}`);
      wordFor(phrase.at(-1) ?? '').ends.push(list);
    }
  }
  for (const role of ROLES)
    for (const entry of data[`role-${role}`] ?? []) wordFor(entry.split(' ')[0] ?? '').opens.push(`${role}^${entry}`);
  const table = new Map<string, string>();
  for (const [word, noted] of words) {
    const beginning = beginningOf(word);
    table.set(beginning, `${table.get(beginning) ?? ''}#${word}|${fields(noted)}`);
  }
  return table;
}

function fields({ lists, phrases, ends, opens }: Noted): string {
  return [lists, phrases, ends, opens].map((each) => each.join('~')).join('|');
}

/** As many words are remembered: a server reads many texts. */
const MOST = 50_000;

/** Gives what a table knows of a word, read once. */
export function wordReader(table: GrammarTable): (word: string) => KnownWord {
  const known = new Map<string, KnownWord>();
  // Questions about one word come in a row ("is it a preposition, a negator, …?"): the word before is at hand.
  let lastWord: string | undefined;
  let last = UNKNOWN;
  return (word) => {
    if (word === lastWord) return last;
    let own = known.get(word);
    if (own === undefined) {
      own = readWord(table, word);
      if (known.size >= MOST) known.clear();
      known.set(word, own);
    }
    lastWord = word;
    last = own;
    return own;
  };
}

function readWord(table: GrammarTable, word: string): KnownWord {
  const text = table.get(beginningOf(word));
  const begin = text?.indexOf(`#${word}|`) ?? -1;
  if (text === undefined || begin === -1 || SIGNS.test(word)) return UNKNOWN;
  const end = text.indexOf('#', begin + 1);
  const [lists, phrases, ends, opens] = text
    .slice(begin + word.length + 2, end === -1 ? undefined : end)
    .split('|')
    .map((field) => (field === '' ? [] : field.split('~')));
  return {
    lists: lists ?? [],
    phrases: phrasesOf(phrases ?? []),
    ends: ends ?? [],
    opens: (opens ?? []).map(openerOf).toSorted((x, y) => y.length - x.length),
    all: undefined,
  };
}

function phrasesOf(noted: readonly string[]): KnownWord['phrases'] {
  if (noted.length === 0) return undefined;
  const phrases = new Map<string, (readonly string[])[]>();
  for (const each of noted) {
    const [list = '', words = ''] = each.split('^');
    phrases.set(list, [...(phrases.get(list) ?? []), words.split(' ')]);
  }
  for (const list of phrases.values()) list.sort((x, y) => y.length - x.length);
  return phrases;
}

function openerOf(noted: string): Opener {
  const [role, words = ''] = noted.split('^');
  const phrase = words.split(' ');
  return { role: role as StatementRole, phrase, length: phrase.length };
}
