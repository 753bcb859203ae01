import { checkConcept } from './check-concepts.ts';
import type { EnumerateRecipe } from './fix-model.ts';
import type { KnownLanguage } from './known-language.ts';
import type { Rule } from './model.ts';
import type { Problem } from './problem.ts';
import { closest } from './suggest.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

/** Checks whether the fixes of a rule can do anything for what it finds, and name what exists. */
export function checkFixes(source: YamlSource, rule: Rule, known: KnownLanguage): readonly Problem[] {
  const finds = rule.kind === 'conflict' || rule.kind === 'consistency';
  return (rule.fix ?? []).flatMap((recipe, index) => {
    const path: DataPath = ['fix', index];
    const misplaced = (key: string, other: string): readonly Problem[] => [
      source.problem(
        [...path, key],
        'key',
        'incomplete-rule',
        `“${key}” herstelt niets in een regel van de soort ${other}.`,
      ),
    ];
    if ('enumerate' in recipe) return checkEnumerate(source, rule, recipe, [...path, 'enumerate'], known);
    if ('append' in recipe) return rule.requiredIn === 'article' ? [] : misplaced('append', rule.kind);
    if ('article' in recipe) return finds ? misplaced('article', rule.kind) : [];
    if ('correct' in recipe && !(recipe.title.includes('{oud}') && recipe.title.includes('{nieuw}'))) {
      const message = 'De titel zegt met “{oud}” en “{nieuw}” welk getal welk wordt.';
      return [source.problem([...path, 'title'], 'value', 'incomplete-rule', message)];
    }
    if (finds || rule.requiredIn === 'article') return [];
    return misplaced(Object.keys(recipe).find((key) => key !== 'title') ?? '', rule.kind);
  });
}

function checkEnumerate(
  source: YamlSource,
  rule: Rule,
  { enumerate: { among, words } }: EnumerateRecipe,
  path: DataPath,
  known: KnownLanguage,
): readonly Problem[] {
  const problems: Problem[] = [...checkConcept(source, [...path, 'among'], among, known)];
  // Without parts it is a computed fact that says what is missing.
  if (rule.parts === undefined) return problems;
  const parts = rule.parts.map((part) => part.name);
  for (const name of Object.keys(words)) {
    if (parts.includes(name)) continue;
    const meant = closest(name, parts);
    const suggestion = meant === undefined ? undefined : `Bedoelt u “${meant}”?`;
    const message = `Het onderdeel “${name}” staat niet onder “parts”.`;
    problems.push(source.problem([...path, 'words', name], 'key', 'incomplete-rule', message, suggestion));
  }
  for (const name of parts) {
    if (name in words) continue;
    const message = `Voor het onderdeel “${name}” staat er niet welke woorden erbij komen.`;
    problems.push(source.problem([...path, 'words'], 'value', 'incomplete-rule', message));
  }
  return problems;
}
