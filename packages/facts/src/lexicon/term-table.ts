import { type Lexicon as LexiconData, termsOf } from '@kadertoets/rulebook';
import type { VerbForms } from '../morphology/index.ts';
import { readTerm, type TermWord } from './terms.ts';
import { noteTerm } from './word-terms.ts';

/**
 * Where the terms of a lexicon are looked up: by number, in the order in which the lexicon has them, with what they ask for. As text by
 * the first letters (";woord=17 28,>,geld;…"), since a draft asks for a tenth of the words.
 */
export interface TermTable {
  readonly stem: Readonly<Record<string, string>>;
  readonly exact: Readonly<Record<string, string>>;
  readonly lemma: Readonly<Record<string, string>>;
  readonly concept: Readonly<Record<string, string>>;
  /** Terms whose first fixed word has an open beginning or end ("*verordening"). */
  readonly open: readonly number[];
  /** For each concept of the lexicon the number of its first term. */
  readonly first: readonly number[];
}

/** Reads all terms of a lexicon for the words by which they are looked up. */
export function termTable(data: LexiconData, verbs: VerbForms): TermTable {
  const stem: Notes = new Map();
  const exact: Notes = new Map();
  const lemma: Notes = new Map();
  const concept: Notes = new Map();
  const table: Partial<Record<TermWord['type'], Notes>> = { stem, exact, lemma, concept };
  const open: number[] = [];
  const known = new Map<string, TermWord>();
  const first: number[] = [];
  let number = -1;
  for (const entry of Object.values(data)) {
    first.push(number + 1);
    for (const text of termsOf(entry)) {
      number += 1;
      const term = readTerm(text, entry.kind, verbs, known);
      const { type, keys } = term.words[term.anchor] ?? { type: 'gap', keys: [] };
      if (type === 'gap') continue;
      const notes = table[type];
      if (notes === undefined) open.push(number);
      else for (const key of keys) add(notes, key, noteTerm(number, term));
    }
  }
  return { stem: asText(stem), exact: asText(exact), lemma: asText(lemma), concept: asText(concept), open, first };
}

type Notes = Map<string, string>;

function add(notes: Notes, key: string, note: string): void {
  const known = notes.get(key);
  notes.set(key, known === undefined ? note : `${known} ${note}`);
}

/** Few enough words begin with the same letters, and few enough beginnings are there. */
const BEGINNING = 3;

function asText(notes: Notes): Record<string, string> {
  const parts = new Map<string, string>();
  for (const [key, note] of notes) {
    const beginning = key.slice(0, BEGINNING);
    parts.set(beginning, `${parts.get(beginning) ?? ''};${key}=${note}`);
  }
  return Object.fromEntries([...parts].map(([beginning, text]) => [beginning, `${text};`]));
}

/** The terms that are looked up by this key, as they were noted. */
export function notesAt(list: Readonly<Record<string, string>>, key: string): string {
  const text = list[key.slice(0, BEGINNING)];
  const at = text?.indexOf(`;${key}=`) ?? -1;
  return text === undefined || at === -1 ? '' : text.slice(at + key.length + 2, text.indexOf(';', at + 1));
}
