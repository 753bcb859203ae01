import { checkConcept } from './check-concepts.ts';
import { checkVerbs, type KnownVerbs } from './check-verbs.ts';
import type { KnownLanguage } from './known-language.ts';
import type { Concept } from './model.ts';
import type { Problem } from './problem.ts';
import { termsOf } from './terms-of.ts';
import type { YamlSource } from './yaml-source.ts';

type Concepts = Readonly<Record<string, Concept>>;

/**
 * Checks what concepts say of each other (names that do not exist, a concept that is a kind of itself) and of verbs; the latter only
 * when these could be read.
 */
export function checkLexicon(
  sources: readonly YamlSource[],
  concepts: Concepts,
  known: KnownLanguage,
  verbs: KnownVerbs | undefined,
): readonly Problem[] {
  const parents = new Set(Object.values(concepts).flatMap((concept) => concept.is ?? []));
  return sources.flatMap((source) =>
    Object.keys(Object(source.data)).flatMap((name) => {
      const concept = Object.hasOwn(concepts, name) ? concepts[name] : undefined;
      return concept === undefined
        ? []
        : [
            ...checkEntry(source, name, concept, concepts, known),
            ...checkTerms(source, name, concept, known, verbs),
            ...checkFindable(source, name, concept, parents),
          ];
    }),
  );
}

function checkEntry(
  source: YamlSource,
  name: string,
  concept: Concept,
  concepts: Concepts,
  known: KnownLanguage,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const [index, parent] of (concept.is ?? []).entries()) {
    problems.push(...checkConcept(source, [name, 'is', index], parent, known));
  }
  for (const [index, shadowed] of (concept.shadows ?? []).entries()) {
    problems.push(...checkConcept(source, [name, 'shadows', index], shadowed, known));
  }
  if (concept.opposite !== undefined) {
    problems.push(...checkConcept(source, [name, 'opposite'], concept.opposite, known));
  }
  if (isOwnAncestor(name, concepts)) {
    const message = `Het begrip “${name}” is via “is” een soort van zichzelf.`;
    problems.push(source.problem([name, 'is'], 'key', 'concept-cycle', message, 'Haal één stap uit de kring weg.'));
  }
  return problems;
}

function checkTerms(
  source: YamlSource,
  name: string,
  concept: Concept,
  known: KnownLanguage,
  verbs: KnownVerbs | undefined,
): readonly Problem[] {
  return termsOf(concept).flatMap((term, index) => {
    const path = [name, 'terms', index];
    return [
      ...conceptsInTerm(term).flatMap((named) => checkConcept(source, path, named, known)),
      ...(verbs === undefined ? [] : checkVerbs(source, path, term, verbs)),
    ];
  });
}

/** The concepts that stand for words in a term: "de <participatiebudget/wsw-budget>". */
function conceptsInTerm(term: string): readonly string[] {
  return [...term.matchAll(/<([^<>]*)>/gu)].flatMap(([, names = '']) => names.split('/'));
}

/** A concept that no word can stand for would make every condition on it silently false. */
function checkFindable(
  source: YamlSource,
  name: string,
  concept: Concept,
  parents: ReadonlySet<string>,
): readonly Problem[] {
  if (termsOf(concept).length > 0 || parents.has(name)) return [];
  const message = `Het begrip “${name}” heeft geen woorden, en geen ander begrip is er een soort van.`;
  return [source.problem([name], 'key', 'unfindable-concept', message, 'Geef het “terms”.')];
}

function isOwnAncestor(name: string, concepts: Concepts): boolean {
  const ancestors = new Set(concepts[name]?.is);
  // A set also visits what is added to it on the way.
  for (const ancestor of ancestors) for (const next of concepts[ancestor]?.is ?? []) ancestors.add(next);
  return ancestors.has(name);
}
