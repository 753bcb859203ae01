import type { Language } from '@kadertoets/rulebook';
import { buildLexicon, type Lexicon } from './lexicon/lexicon.ts';
import { buildVerbForms, type VerbForms } from './morphology/index.ts';
import { buildGrammar, type Grammar } from './syntax/grammar.ts';

/** The language of a rulebook, compiled once and used for every draft. */
export interface Reader {
  readonly verbs: VerbForms;
  readonly grammar: Grammar;
  readonly lexicon: Lexicon;
}

/** Compiles verbs, grammar and lexicon; costs some milliseconds, so callers keep the result. */
export function buildReader(language: Language): Reader {
  const verbs = buildVerbForms(language.verbs);
  return { verbs, grammar: buildGrammar(language.grammar), lexicon: buildLexicon(language.concepts, verbs) };
}
