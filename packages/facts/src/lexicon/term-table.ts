import type { Lexicon as LexiconData } from '@kadertoets/rulebook';
import type { VerbForms } from '../morphology/index.ts';
import { readTerm, type TermWord } from './terms.ts';

/** Where the terms of a lexicon are looked up: by number, in the order in which the lexicon has them. */
export interface TermTable {
  readonly stem: Readonly<Record<string, readonly number[]>>;
  readonly exact: Readonly<Record<string, readonly number[]>>;
  readonly lemma: Readonly<Record<string, readonly number[]>>;
  readonly concept: Readonly<Record<string, readonly number[]>>;
  /** Terms whose first fixed word has an open beginning or end ("*verordening"). */
  readonly open: readonly number[];
}

/** Reads all terms of a lexicon for the words by which they are looked up. */
export function termTable(data: LexiconData, verbs: VerbForms): TermTable {
  type Numbers = Record<string, number[]>;
  const table = { stem: {} as Numbers, exact: {} as Numbers, lemma: {} as Numbers, concept: {} as Numbers };
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
        for (const key of keys) add(table[type], key, number);
      else open.push(number);
    }
  }
  return { ...table, open };
}

function add(list: Record<string, number[]>, key: string, number: number): void {
  // A word of a text may have the name of something that every object has.
  if (Object.hasOwn(list, key)) list[key]?.push(number);
  else list[key] = [number];
}

/** The numbers of the terms that are looked up by this key. */
export function numbersAt(list: Readonly<Record<string, readonly number[]>>, key: string): readonly number[] {
  return Object.hasOwn(list, key) ? (list[key] ?? NONE) : NONE;
}

const NONE: readonly number[] = [];
