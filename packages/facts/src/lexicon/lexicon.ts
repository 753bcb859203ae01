import type { Lexicon as LexiconData } from '@kadertoets/rulebook';
import type { VerbForms } from '../morphology/index.ts';
import { compileTerm, type Term, type TermWord } from './terms.ts';
import type { Concept } from './concept.ts';

/** Terms by the key of their first fixed word, so that a token costs a few lookups and no scan. */
export interface Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly byStem: ReadonlyMap<string, readonly Term[]>;
  readonly byWord: ReadonlyMap<string, readonly Term[]>;
  readonly byLemma: ReadonlyMap<string, readonly Term[]>;
  /** Terms whose first fixed word has an open beginning or end ("*verordening"). */
  readonly open: readonly Term[];
  /** Names of organisations and their families: what a professional takes over from the one he works for. */
  readonly affiliations: ReadonlySet<string>;
}

/** Compiles the concepts of a rulebook; terms that cannot be read are refused when the rulebook is loaded, not here. */
export function buildLexicon(data: LexiconData, verbs: VerbForms): Lexicon {
  const concepts = buildConcepts(data);
  const byStem = new Map<string, Term[]>();
  const byWord = new Map<string, Term[]>();
  const byLemma = new Map<string, Term[]>();
  const byConcept = new Map<string, Term[]>();
  const open: Term[] = [];
  const words = new Map<string, TermWord>();
  for (const [name, entry] of Object.entries(data)) {
    const concept = concepts.get(name);
    if (concept === undefined) continue;
    for (const text of entry.terms ?? []) {
      const term = compileTerm(text, concept, verbs, words);
      const anchor = term.words[term.anchor];
      if (anchor === undefined) continue;
      index(term, anchor, { byStem, byWord, byLemma, byConcept, open });
    }
  }
  for (const concept of concepts.values())
    for (const name of concept.concepts) concept.anchors.push(...(byConcept.get(name) ?? []));
  return { concepts, byStem, byWord, byLemma, open, affiliations: affiliationsOf(concepts) };
}

/** A concept whose terms are still being found. */
type Anchored = Concept & { readonly anchors: Term[] };

/** Every name that says to which organisation somebody belongs. */
function affiliationsOf(concepts: ReadonlyMap<string, Concept>): ReadonlySet<string> {
  const names = [...concepts.values()]
    .filter((concept) => concept.concepts.has('organisation'))
    .flatMap((concept) => [...concept.concepts]);
  return new Set(names.filter((name) => name !== 'actor'));
}

function index(
  term: Term,
  anchor: TermWord,
  into: {
    byStem: Map<string, Term[]>;
    byWord: Map<string, Term[]>;
    byLemma: Map<string, Term[]>;
    byConcept: Map<string, Term[]>;
    open: Term[];
  },
): void {
  const add = (map: Map<string, Term[]>, key: string): void => {
    const list = map.get(key);
    if (list) list.push(term);
    else map.set(key, [term]);
  };
  switch (anchor.type) {
    case 'stem':
      for (const key of anchor.keys) add(into.byStem, key);
      return;
    case 'exact':
      for (const key of anchor.keys) add(into.byWord, key);
      return;
    case 'lemma':
      for (const key of anchor.keys) add(into.byLemma, key);
      return;
    case 'concept':
      for (const key of anchor.keys) add(into.byConcept, key);
      return;
    default:
      into.open.push(term);
  }
}

function buildConcepts(data: LexiconData): Map<string, Anchored> {
  const closures = new Map<string, ReadonlySet<string>>();
  const closure = (name: string, seen: readonly string[] = []): ReadonlySet<string> => {
    const known = closures.get(name);
    if (known) return known;
    const all = new Set<string>([name]);
    for (const parent of data[name]?.is ?? []) {
      if (!seen.includes(parent)) for (const each of closure(parent, [...seen, name])) all.add(each);
    }
    closures.set(name, all);
    return all;
  };
  const oppositeOf = new Map<string, string[]>();
  for (const [name, { opposite }] of Object.entries(data)) {
    if (opposite !== undefined) oppositeOf.set(opposite, [...(oppositeOf.get(opposite) ?? []), name]);
  }
  const concepts = new Map<string, Anchored>();
  for (const [name, entry] of Object.entries(data)) {
    const opposites = new Set<string>();
    for (const each of closure(name)) {
      const opposite = data[each]?.opposite;
      if (opposite !== undefined) for (const up of closure(opposite)) opposites.add(up);
      for (const other of oppositeOf.get(each) ?? []) for (const up of closure(other)) opposites.add(up);
    }
    concepts.set(name, {
      name,
      kind: entry.kind,
      concepts: closure(name),
      opposites,
      gender: entry.gender ?? 'common',
      shadows: new Set(entry.shadows ?? []),
      anchors: [],
    });
  }
  return concepts;
}
