import { type Lexicon as LexiconData, termsOf } from '@kadertoets/rulebook';
import type { VerbForms } from '../morphology/index.ts';
import { saidOf, textsOf, type WordTexts } from '../word-texts.ts';
import { readTerm, type TermWord } from './terms.ts';
import { noteTerm } from './word-terms.ts';

/**
 * Where the terms of a lexicon are looked up: by number, in the order in which the lexicon has them, with what they ask for
 * ("17 28,>,geld").
 */
export interface TermTable<Texts = WordTexts> {
  readonly stem: Texts;
  readonly exact: Texts;
  readonly lemma: Texts;
  readonly concept: Texts;
  /** Terms whose first fixed word has an open beginning or end ("*verordening"). */
  readonly open: readonly number[];
  /** The source of a pattern that finds the words that some open term can be found by: most are told by this alone. */
  readonly mayBeOpen: string;
  /** For each concept of the lexicon the number of its first term. */
  readonly first: readonly number[];
}

/** Reads all terms of a lexicon for the words by which they are looked up. */
export function termTable(data: LexiconData, verbs: VerbForms): TermTable<Map<string, string>> {
  const stem: Notes = new Map();
  const exact: Notes = new Map();
  const lemma: Notes = new Map();
  const concept: Notes = new Map();
  const table: Partial<Record<TermWord['type'], Notes>> = { stem, exact, lemma, concept };
  const open: number[] = [];
  const openWords: TermWord[] = [];
  const known = new Map<string, TermWord>();
  const first: number[] = [];
  let number = -1;
  for (const entry of Object.values(data)) {
    first.push(number + 1);
    for (const text of termsOf(entry)) {
      number += 1;
      const term = readTerm(text, entry.kind, verbs, known);
      const word = term.words[term.anchor];
      if (word === undefined || word.type === 'gap') continue;
      const notes = table[word.type];
      if (notes === undefined) {
        open.push(number);
        openWords.push(word);
      } else for (const key of word.keys) add(notes, key, noteTerm(number, term));
    }
  }
  return { stem: textsOf(stem), exact: textsOf(exact), lemma: textsOf(lemma), concept: textsOf(concept), open, mayBeOpen: patternOf(openWords), first };
}

/** The fixed parts of open terms, at the beginning of a word or anywhere in it. */
function patternOf(words: readonly TermWord[]): string {
  const parts = words.flatMap(({ type, keys }) =>
    keys.map((key) => (type === 'prefix' ? '^' : '') + key.replaceAll(/[^\p{L}\d]/gu, String.raw`\$&`)),
  );
  return parts.length === 0 ? '(?!)' : [...new Set(parts)].join('|');
}

type Notes = Map<string, string>;

function add(notes: Notes, key: string, note: string): void {
  const known = notes.get(key);
  notes.set(key, known === undefined ? note : `${known} ${note}`);
}

/** The terms that are looked up by this key, as they were noted. */
export function notesAt(list: WordTexts, key: string): string {
  return saidOf(list, key) ?? '';
}
