import type { Verbs } from './model.ts';
import type { Problem } from './problem.ts';
import { closest } from './suggest.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

/** The infinitives whose forms the reader makes, particle and verb in one word ("inkopen"). */
export type KnownVerbs = ReadonlySet<string>;

/** All verbs of verbs.yaml. */
export function knownVerbs({ strong, irregular, weak, separable }: Verbs): KnownVerbs {
  return new Set([
    ...Object.keys(strong),
    ...Object.keys(irregular),
    ...weak,
    ...separable.map((verb) => verb.replace('|', '')),
  ]);
}

/**
 * Checks that a verb that a term marks as one ("zich ~houden aan", "in|kopen") has forms. Without them the term would never be
 * found, and nobody would hear of it.
 */
export function checkVerbs(source: YamlSource, path: DataPath, term: string, verbs: KnownVerbs): readonly Problem[] {
  return verbsInTerm(term)
    .filter((verb) => !verbs.has(verb) && !isRegular(verb))
    .map((verb) => {
      const message = `Het werkwoord “${verb}” staat niet in verbs.yaml, dus “${term}” wordt nooit gevonden.`;
      const meant = closest(verb, verbs);
      const suggestion =
        meant === undefined
          ? 'Schrijf het woord zonder “~” of “|”.'
          : `Bedoelt u “${meant}”? Schrijf het woord anders zonder “~” of “|”.`;
      return source.problem(path, 'value', 'unknown-verb', message, suggestion);
    });
}

function verbsInTerm(term: string): readonly string[] {
  return term
    .split(' ')
    .filter((word) => word.startsWith('~') || word.includes('|'))
    .flatMap((word) => word.split('/').map((option) => option.replaceAll(/[~|]/gu, '').toLowerCase()));
}

/** The reader makes the forms of any verb like "optimaliseren", listed or not. */
function isRegular(verb: string): boolean {
  return verb.length > 5 && verb.endsWith('eren');
}
