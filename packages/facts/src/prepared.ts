import type { Language } from '@kadertoets/rulebook';
import { termTable, type TermTable } from './lexicon/term-table.ts';
import { buildVerbForms, verbTable, type VerbTable } from './morphology/index.ts';
import { grammarTable } from './syntax/grammar-table.ts';
import type { WordTexts } from './word-texts.ts';

/** What takes longer to make of a language than a page takes to check: made when the command is built. */
export interface PreparedLanguage<Texts = WordTexts> {
  readonly verbs: VerbTable<Texts>;
  readonly terms: TermTable<Texts>;
  readonly grammar: Texts;
}

/** Makes the tables in which the words of a text are looked up. */
export function prepareLanguage(language: Language): PreparedLanguage<Map<string, string>> {
  const verbs = verbTable(language.verbs);
  return {
    verbs,
    terms: termTable(language.concepts, buildVerbForms(verbs)),
    grammar: grammarTable(language.grammar),
  };
}
