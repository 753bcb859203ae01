import { checkConcept } from './check-concepts.ts';
import type { Condition, FactCondition } from './condition-model.ts';
import { conditionOf } from './condition-of.ts';
import type { KnownLanguage } from './known-language.ts';
import type { ConceptKind, Rule } from './model.ts';
import type { Problem } from './problem.ts';
import { closest } from './suggest.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

/** Checks every condition of a rule: the concepts it names must exist, and it must ask something. */
export function checkConditions(source: YamlSource, rule: Partial<Rule>, known: KnownLanguage): readonly Problem[] {
  return conditionsOf(rule).flatMap(({ condition, path }) => checkCondition(source, condition, path, known));
}

interface PlacedCondition {
  readonly condition: Condition;
  readonly path: DataPath;
}

const readingFields = ['conflict', 'except', 'complies', 'doubt', 'requires', 'onlyIf', 'parts'] as const;

function conditionsOf(rule: Partial<Rule>): readonly PlacedCondition[] {
  return readingFields.flatMap((field) =>
    (rule[field] ?? []).map((reading, index) => ({ condition: conditionOf(reading), path: [field, index, 'when'] })),
  );
}

/** The fields that hold names of concepts, with the kind that a concept must have there. */
const conceptFields: Readonly<Record<string, ConceptKind | undefined>> = {
  act: 'act',
  by: 'actor',
  notBy: 'actor',
  subject: undefined,
  of: undefined,
  mentions: undefined,
  unit: undefined,
};

function checkCondition(
  source: YamlSource,
  condition: Condition,
  path: DataPath,
  known: KnownLanguage,
): readonly Problem[] {
  if ('all' in condition) return checkEach(source, condition.all, [...path, 'all'], known);
  if ('any' in condition) return checkEach(source, condition.any, [...path, 'any'], known);
  if ('not' in condition) return checkCondition(source, condition.not, [...path, 'not'], known);
  if (Object.keys(condition).length === 0) {
    const message = 'Een lege voorwaarde geldt voor elke zin.';
    return [source.problem(path, 'value', 'empty-condition', message, 'Vul de voorwaarde in of haal haar weg.')];
  }
  if ('fact' in condition) return checkComparisons(source, condition, path);
  return Object.entries(condition).flatMap(([field, value]) => {
    if (field !== 'via' && !Object.hasOwn(conceptFields, field)) return [];
    const names = (typeof value === 'string' ? [value] : value) as readonly string[];
    return names.flatMap((name, index) => {
      const at = typeof value === 'string' ? [...path, field] : [...path, field, index];
      return field === 'via'
        ? checkPreposition(source, at, name, known)
        : checkConcept(source, at, name, known, conceptFields[field]);
    });
  });
}

/** What the grammar does not know as a preposition is never found before a word. */
function checkPreposition(source: YamlSource, path: DataPath, name: string, known: KnownLanguage): readonly Problem[] {
  if (name === 'none' || known.prepositions === undefined || known.prepositions.has(name)) return [];
  const message = `“${name}” staat in grammar.yaml niet bij de voorzetsels.`;
  const meant = closest(name, known.prepositions);
  const suggestion = meant === undefined ? 'Voeg het daar toe.' : `Bedoelt u “${meant}”?`;
  return [source.problem(path, 'value', 'unknown-preposition', message, suggestion)];
}

const comparisons = ['below', 'atMost', 'atLeast', 'above'];

/** A field of a fact may be compared with a number: `share.below: 25`. */
function checkComparisons(source: YamlSource, condition: FactCondition, path: DataPath): readonly Problem[] {
  return Object.entries(condition.where ?? {}).flatMap(([field, value]) => {
    const [, comparison] = field.split('.');
    if (comparison === undefined) return [];
    const at = [...path, 'where', field];
    if (!comparisons.includes(comparison)) {
      const message = `“${comparison}” is geen vergelijking.`;
      const meant = closest(comparison, comparisons);
      const help = meant === undefined ? `Toegestaan: ${comparisons.join(', ')}.` : `Bedoelt u “${meant}”?`;
      return [source.problem(at, 'key', 'comparison', message, help)];
    }
    if (typeof value === 'number') return [];
    return [source.problem(at, 'value', 'comparison', `“${field}” wordt met een getal vergeleken.`)];
  });
}

function checkEach(
  source: YamlSource,
  conditions: readonly Condition[],
  path: DataPath,
  known: KnownLanguage,
): readonly Problem[] {
  return conditions.flatMap((condition, index) => checkCondition(source, condition, [...path, index], known));
}
