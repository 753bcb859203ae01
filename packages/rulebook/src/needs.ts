import type { Condition, Names, Scopes } from './condition-model.ts';

/** What has to be named for a condition to hold anywhere: of each list one. */
export type Needs = readonly (readonly string[])[];

/**
 * What a draft must name for a condition to hold at any of its statements: concepts, as an act (done or not) or a mention, and kinds
 * of facts. A draft names few of those that rules ask about, so that most readings need not be tried.
 */
export function needsOf(condition: Condition): Needs {
  if ('all' in condition) return different(condition.all.flatMap(needsOf));
  if ('any' in condition) {
    const each = condition.any.map((one) => shortest(needsOf(one)));
    return each.some((names) => names === undefined) ? [] : different([each.flatMap((names) => names ?? [])]);
  }
  if ('act' in condition) return [listOf(condition.act)];
  if ('mentions' in condition) return [listOf(condition.mentions)];
  // What a pronoun takes up may have been said of another statement.
  if ('fact' in condition) return takesUp(condition.in) ? [] : [[condition.fact]];
  return [];
}

function different(needs: Needs): Needs {
  const byText = new Map(needs.map((names) => [...new Set(names)].toSorted()).map((names) => [names.join(' '), names]));
  return [...byText.values()];
}

function shortest(needs: Needs): readonly string[] | undefined {
  return needs.toSorted((a, b) => a.length - b.length)[0];
}

function listOf(names: Names): readonly string[] {
  if (typeof names === 'string') return [names];
  // It would be named by no draft, and the reading be silent for ever.
  const list: unknown = names;
  if (!Array.isArray(list)) throw new TypeError('a condition does not say what it asks for');
  return names;
}

function takesUp(scopes: Scopes | undefined): boolean {
  return scopes === 'pronoun' || (Array.isArray(scopes) && scopes.includes('pronoun'));
}
