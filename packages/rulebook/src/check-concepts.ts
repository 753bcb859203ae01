import type { KnownLanguage } from './known-language.ts';
import type { ConceptKind } from './model.ts';
import type { Problem } from './problem.ts';
import { closest } from './suggest.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

/** Checks one name of a concept: whether it exists, and whether it is of the kind that the place asks for. */
export function checkConcept(
  source: YamlSource,
  path: DataPath,
  name: string,
  known: KnownLanguage,
  kind?: ConceptKind,
): readonly Problem[] {
  if (!known.kinds.has(name)) return known.complete ? [unknownConcept(source, path, name, known)] : [];
  const own = known.kinds.get(name);
  if (kind === undefined || own === undefined || own === kind) return [];
  const message = `Het begrip “${name}” is ${kindNames[own]}; hier moet ${kindNames[kind]} staan.`;
  return [source.problem(path, 'value', 'concept-kind', message)];
}

function unknownConcept(source: YamlSource, path: DataPath, name: string, known: KnownLanguage): Problem {
  const message = `Het begrip “${name}” staat in geen lexicon.`;
  const owner = known.byTerm.get(name.toLowerCase());
  const meant = owner ?? closest(name, known.kinds.keys());
  const suggestion = meant === undefined ? 'Voeg het toe aan een lexicon.' : `Bedoelt u “${meant}”?`;
  return source.problem(path, 'value', 'unknown-concept', message, suggestion);
}

const kindNames: Readonly<Record<ConceptKind, string>> = {
  actor: 'een partij (actor)',
  act: 'een handeling (act)',
  thing: 'een zaak (thing)',
  quality: 'een eigenschap (quality)',
};
