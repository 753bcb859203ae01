import { checkConcept } from './check-concepts.ts';
import type { Condition } from './condition-model.ts';
import type { KnownConcepts } from './known-concepts.ts';
import type { ConceptKind, Rule } from './model.ts';
import type { Problem } from './problem.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

/** Checks every condition of a rule: the concepts it names must exist, and it must ask something. */
export function checkConditions(source: YamlSource, rule: Rule, known: KnownConcepts): readonly Problem[] {
  return conditionsOf(rule).flatMap(({ condition, path }) => checkCondition(source, condition, path, known));
}

interface PlacedCondition {
  readonly condition: Condition;
  readonly path: DataPath;
}

const readingFields = ['conflict', 'except', 'complies', 'doubt', 'requires', 'onlyIf', 'parts'] as const;

function conditionsOf(rule: Rule): readonly PlacedCondition[] {
  const readings = readingFields.flatMap((field) =>
    (rule[field] ?? []).map((reading, index) => ({ condition: reading.when, path: [field, index, 'when'] })),
  );
  return rule.about === undefined ? readings : [{ condition: rule.about, path: ['about'] }, ...readings];
}

/** The fields that hold names of concepts, with the kind that a concept must have there. */
const conceptFields: Readonly<Record<string, ConceptKind | undefined>> = {
  act: 'act',
  by: 'actor',
  notBy: 'actor',
  subject: undefined,
  mentions: undefined,
  unit: undefined,
};

function checkCondition(
  source: YamlSource,
  condition: Condition,
  path: DataPath,
  known: KnownConcepts,
): readonly Problem[] {
  if ('all' in condition) return checkEach(source, condition.all, [...path, 'all'], known);
  if ('any' in condition) return checkEach(source, condition.any, [...path, 'any'], known);
  if ('not' in condition) return checkCondition(source, condition.not, [...path, 'not'], known);
  if (Object.keys(condition).length === 0) {
    const message = 'Een lege voorwaarde geldt voor elke zin.';
    return [source.problem(path, 'value', 'empty-condition', message, 'Vul de voorwaarde in of haal haar weg.')];
  }
  return Object.entries(condition).flatMap(([field, value]) => {
    if (!Object.hasOwn(conceptFields, field)) return [];
    const names = (typeof value === 'string' ? [value] : value) as readonly string[];
    return names.flatMap((name, index) => {
      const at = typeof value === 'string' ? [...path, field] : [...path, field, index];
      return checkConcept(source, at, name, known, conceptFields[field]);
    });
  });
}

function checkEach(
  source: YamlSource,
  conditions: readonly Condition[],
  path: DataPath,
  known: KnownConcepts,
): readonly Problem[] {
  return conditions.flatMap((condition, index) => checkCondition(source, condition, [...path, index], known));
}
