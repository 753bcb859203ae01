import type { z } from 'zod';
import { checkLexicon } from './check-lexicon.ts';
import { knownVerbs } from './check-verbs.ts';
import type { KnownLanguage } from './known-language.ts';
import type { Concept, ConceptKind, Grammar, Language, Verbs } from './model.ts';
import type { Problem } from './problem.ts';
import type { Sources } from './read-sources.ts';
import { grammarSchema, lexiconSchema, verbsSchema } from './schema.ts';
import { validate } from './schema-problems.ts';
import { termsOf } from './terms-of.ts';
import type { YamlSource } from './yaml-source.ts';

export interface LoadedLanguage {
  readonly language: Language;
  readonly known: KnownLanguage;
  readonly problems: readonly Problem[];
}

/** Reads verbs, grammar and all concepts; on top of the language of a rulebook that was loaded before, if there is one. */
export function loadLanguage(sources: Sources, base: Language | undefined): LoadedLanguage {
  const problems: Problem[] = [];
  const concepts: Record<string, Concept> = { ...base?.concepts };
  const kinds = new Map<string, ConceptKind | undefined>();
  for (const [name, concept] of Object.entries(concepts)) kinds.set(name, concept.kind);
  const places = new Map<string, string>();
  for (const source of sources.lexicons) {
    const { value, problems: found } = validate(source, lexiconSchema);
    problems.push(...found);
    for (const name of keysOf(source.data)) {
      if (kinds.has(name)) problems.push(duplicateConcept(source, name, places.get(name)));
      places.set(name, source.file.path);
      kinds.set(name, value?.[name]?.kind);
    }
    Object.assign(concepts, value);
  }
  const verbs = loadOne<Verbs>(sources.verbs, verbsSchema, base?.verbs, 'verbs.yaml', problems);
  const grammar = loadOne<Grammar>(sources.grammar, grammarSchema, base?.grammar, 'grammar.yaml', problems);
  const known = {
    complete: !sources.conceptsIncomplete,
    kinds,
    byTerm: conceptsByTerm(concepts),
    prepositions: prepositionsOf(grammar),
  };
  const infinitives = verbs === undefined ? undefined : knownVerbs(verbs);
  problems.push(...checkLexicon(sources.lexicons, concepts, known, infinitives));
  const language = {
    concepts,
    verbs: verbs ?? { strong: {}, irregular: {}, weak: [], separable: [] },
    grammar: grammar ?? {},
  };
  return { language, known, problems };
}

export function loadOne<Type>(
  sources: readonly YamlSource[],
  schema: z.ZodType<Type>,
  base: Type | undefined,
  name: string,
  problems: Problem[],
): Type | undefined {
  const first = base === undefined ? sources[0] : undefined;
  for (const other of sources.filter((source) => source !== first)) {
    const message = `Het bestand ${name} is er al: één rulebook heeft er één.`;
    problems.push(other.problem([], 'value', 'duplicate', message, 'Voeg de inhoud samen.'));
  }
  if (first === undefined) return base;
  const { value, problems: found } = validate(first, schema);
  problems.push(...found);
  return value;
}

function duplicateConcept(source: YamlSource, name: string, place: string | undefined): Problem {
  const where = place === undefined ? 'in het meegeleverde lexicon' : `in ${place}`;
  const message = `Het begrip “${name}” staat al ${where}.`;
  return source.problem([name], 'key', 'duplicate', message, `Kies een andere naam, zo nodig met “is: [${name}]”.`);
}

function conceptsByTerm(concepts: Readonly<Record<string, Concept>>): ReadonlyMap<string, string> {
  const byTerm = new Map<string, string>();
  for (const [name, concept] of Object.entries(concepts)) {
    for (const term of termsOf(concept)) byTerm.set(plainTerm(term), name);
  }
  return byTerm;
}

/** A term without the marks of its notation ("in|kopen", "~nemen", "=besluit"). */
function plainTerm(term: string): string {
  return term.toLowerCase().replaceAll(/[|~=*]/gu, '');
}

function prepositionsOf(grammar: Grammar | undefined): ReadonlySet<string> | undefined {
  const words = [...(grammar?.['preposition'] ?? []), ...(grammar?.['preposition-phrase'] ?? [])];
  return words.length === 0 ? undefined : new Set(words);
}

function keysOf(data: unknown): readonly string[] {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
}
