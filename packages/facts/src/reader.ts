import type { Language } from '@kadertoets/rulebook';
import { buildLexicon, type Lexicon } from './lexicon/lexicon.ts';
import { buildVerbForms, type VerbForms } from './morphology/index.ts';
import { prepareLanguage, type PreparedLanguage } from './prepared.ts';
import { buildGrammar, type Grammar } from './syntax/grammar.ts';

/** The language of a rulebook, compiled once and used for every draft. */
export interface Reader {
  readonly verbs: VerbForms;
  readonly grammar: Grammar;
  readonly lexicon: Lexicon;
}

/** Makes a reader of a language; without what was prepared of it that takes some milliseconds more, so callers keep the result. */
export function buildReader(language: Language, prepared: PreparedLanguage = prepareLanguage(language)): Reader {
  const verbs = buildVerbForms(prepared.verbs);
  const lexicon = buildLexicon(language.concepts, prepared.terms, verbs);
  return { verbs, grammar: buildGrammar(prepared.grammar), lexicon };
}
