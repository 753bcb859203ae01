import type { Lexicon as LexiconData } from '@kadertoets/rulebook';
import type { VerbForms } from '../morphology/index.ts';
import { readTerm, type TermWord } from './terms.ts';
import { noteTerm } from './word-terms.ts';

/** Where the terms of a lexicon are looked up: by number, in the order in which the lexicon has them, with what they ask for. */
export interface TermTable {
  readonly stem: Readonly<Record<string, string>>;
  readonly exact: Readonly<Record<string, string>>;
  readonly lemma: Readonly<Record<string, string>>;
  readonly concept: Readonly<Record<string, string>>;
  /** Terms whose first fixed word has an open beginning or end ("*verordening"). */
  readonly open: readonly number[];
}

/** Reads all terms of a lexicon for the words by which they are looked up. */
export function termTable(data: LexiconData, verbs: VerbForms): TermTable {
  type Notes = Record<string, string>;
  const table = { stem: {} as Notes, exact: {} as Notes, lemma: {} as Notes, concept: {} as Notes };
  const open: number[] = [];
  const known = new Map<string, TermWord>();
  let number = -1;
  for (const { kind, terms } of Object.values(data)) {
    for (const text of terms ?? []) {
      number += 1;
      const term = readTerm(text, kind, verbs, known);
      const { type, keys } = term.words[term.anchor] ?? { type: 'gap', keys: [] };
      if (type === 'gap') continue;
      if (type === 'stem' || type === 'exact' || type === 'lemma' || type === 'concept')
        for (const key of keys) add(table[type], key, noteTerm(number, term));
      else open.push(number);
    }
  }
  return { ...table, open };
}

function add(list: Record<string, string>, key: string, note: string): void {
  const known = notesAt(list, key);
  list[key] = known === '' ? note : `${known} ${note}`;
}

/** The terms that are looked up by this key, as they were noted. */
export function notesAt(list: Readonly<Record<string, string>>, key: string): string {
  // A word of a text may have the name of something that every object has.
  return Object.hasOwn(list, key) ? (list[key] ?? '') : '';
}
