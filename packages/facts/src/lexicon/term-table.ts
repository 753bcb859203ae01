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
  /**
   * Terms whose first fixed word has an open beginning or end ("*verordening"), by the letters with which its fixed part begins; a
   * part that is too short for that stands by none.
   */
  readonly open: Readonly<Record<string, readonly number[]>>;
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
  const open = new Map<string, Set<number>>();
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
      for (const key of word.keys) {
        if (notes !== undefined) add(notes, key, noteTerm(number, term));
        else open.set(openingOf(key), (open.get(openingOf(key)) ?? new Set()).add(number));
      }
    }
  }
  return {
    stem: textsOf(stem),
    exact: textsOf(exact),
    lemma: textsOf(lemma),
    concept: textsOf(concept),
    open: Object.fromEntries([...open].map(([opening, numbers]) => [opening, [...numbers]])),
    first,
  };
}

/** As many letters as few words have in a row. */
const OPENING = 3;

function openingOf(key: string): string {
  return key.length < OPENING ? '' : key.slice(0, OPENING);
}

/** The open terms of which some part may stand in this word. */
export function openTermsIn(word: string, { open }: TermTable): readonly number[] {
  let found = open[''] ?? NONE;
  for (let at = 0; at + OPENING <= word.length; at += 1) {
    const letters = word.slice(at, at + OPENING);
    const numbers = Object.hasOwn(open, letters) ? open[letters] : undefined;
    if (numbers !== undefined) found = [...new Set([...found, ...numbers])].toSorted((a, b) => a - b);
  }
  return found;
}

const NONE: readonly number[] = [];

type Notes = Map<string, string>;

function add(notes: Notes, key: string, note: string): void {
  const known = notes.get(key);
  notes.set(key, known === undefined ? note : `${known} ${note}`);
}

/** The terms that are looked up by this key, as they were noted. */
export function notesAt(list: WordTexts, key: string): string {
  return saidOf(list, key) ?? '';
}
