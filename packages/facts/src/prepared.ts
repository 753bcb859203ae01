import type { Language } from '@kadertoets/rulebook';
import { termTable, type TermTable } from './lexicon/term-table.ts';
import { buildVerbForms, verbTable, type VerbTable } from './morphology/index.ts';
import { grammarTable, type GrammarTable } from './syntax/grammar-table.ts';

/** What takes longer to make of a language than a page takes to check: made when the command is built; survives JSON. */
export interface PreparedLanguage {
  readonly verbs: VerbTable;
  readonly terms: TermTable;
  readonly grammar: GrammarTable;
}

/** Makes the tables in which the words of a text are looked up. */
export function prepareLanguage(language: Language): PreparedLanguage {
  const verbs = verbTable(language.verbs);
  return {
    verbs,
    terms: termTable(language.concepts, buildVerbForms(verbs)),
    grammar: grammarTable(language.grammar),
  };
}
