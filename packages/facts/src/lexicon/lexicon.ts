import { type Lexicon as LexiconData, termOf } from '@kadertoets/rulebook';
import type { VerbForms } from '../morphology/index.ts';
import type { Concept } from './concept.ts';
import { buildConcepts, type Concepts } from './concepts.ts';
import { notesAt, openTermsIn, type TermTable } from './term-table.ts';
import { compileTerm, type Term, type TermWord } from './terms.ts';
import { readNotes } from './word-terms.ts';

/** Terms by the key of their first fixed word, so that a token costs a few lookups and no scan. */
export interface Lexicon {
  readonly concepts: Concepts;
  /** The terms of a key, as they are noted in the tables. */
  readonly notesAt: (type: 'stem' | 'exact' | 'lemma', key: string) => string;
  /** The term with a number. */
  readonly term: (number: number) => Term | undefined;
  /** Terms that begin with this concept or with something that it is a kind of: tried wherever the concept is found. */
  readonly termsWith: (concept: Concept) => readonly Term[];
  /** Terms whose first fixed word has an open beginning or end ("*verordening") of which some part may stand in this word. */
  readonly openIn: (word: string) => readonly OpenTerm[];
  /** Names of organisations and their families: what a professional takes over from the one he works for. */
  readonly affiliations: ReadonlySet<string>;
}

/** A term and the number under which it is known. */
interface OpenTerm {
  readonly number: number;
  readonly term: Term;
}

/**
 * Gives the terms of a rulebook by the words of a text. A text uses few of them, so a term is compiled when a word asks for it.
 * Terms that cannot be read are refused when the rulebook is loaded, not here.
 */
export function buildLexicon(data: LexiconData, table: TermTable, verbs: VerbForms): Lexicon {
  const concepts = buildConcepts(data);
  const termAt = termReader(data, table.first, concepts, verbs);
  const byConcept: (readonly Term[] | undefined)[] = [];
  return {
    concepts,
    notesAt: (type, key) => notesAt(table[type], key),
    term: termAt,
    termsWith: ({ index, concepts: names }) =>
      (byConcept[index] ??= [...names]
        .flatMap((name) => readNotes(notesAt(table.concept, name)).numbers.map(termAt))
        .filter((term) => term !== undefined)),
    openIn: (word) =>
      openTermsIn(word, table).flatMap((number): OpenTerm[] => {
        const term = termAt(number);
        return term === undefined ? [] : [{ number, term }];
      }),
    affiliations: affiliationsOf(concepts),
  };
}

/** The term with a number: the terms of all concepts in a row. */
function termReader(
  data: LexiconData,
  first: readonly number[],
  concepts: Concepts,
  verbs: VerbForms,
): (number: number) => Term | undefined {
  const terms = new Map<number, Term>();
  const words = new Map<string, TermWord>();
  const names = Object.keys(data);
  return (number) => {
    const known = terms.get(number);
    if (known !== undefined) return known;
    let low = 0;
    let high = first.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((first[middle] ?? 0) <= number) low = middle;
      else high = middle;
    }
    const name = names[low] ?? '';
    const concept = concepts.get(name);
    const entry = data[name];
    if (concept === undefined || entry === undefined) return undefined;
    const text = termOf(entry, number - (first[low] ?? 0));
    if (text === undefined) return undefined;
    const term = compileTerm(text, concept, verbs, words);
    terms.set(number, term);
    return term;
  };
}

/** Every name that says to which organisation somebody belongs. */
function affiliationsOf(concepts: Concepts): ReadonlySet<string> {
  const names = concepts.kindsOf('organisation').flatMap((concept) => [...concept.concepts]);
  return new Set(names.filter((name) => name !== 'actor'));
}
