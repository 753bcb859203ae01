import { loadLanguage, loadOne } from './load-language.ts';
import { loadPacks } from './load-packs.ts';
import type { Rulebook, SuspicionModel } from './model.ts';
import { orderPacks } from './pack-order.ts';
import { inOrder, type Problem, type RulebookFile } from './problem.ts';
import { readSources } from './read-sources.ts';
import { suspicionSchema } from './schema.ts';

export interface LoadedRulebook {
  /** Absent as long as there is a problem: a rulebook that is partly wrong is not used. */
  readonly rulebook?: Rulebook;
  /** All problems of all files, in the order of the files and places. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the files of a rulebook: `shared/verbs.yaml`, `shared/grammar.yaml`, `shared/lexicon/*.yaml`, and a folder for
 * each pack with `pack.yaml`, perhaps `lexicon.yaml`, and a file for each rule. With `base`, the files are packs from
 * outside that come beside those of a rulebook that was loaded before, and may use and add to its lexicon.
 */
export function loadRulebook(files: readonly RulebookFile[], base?: Rulebook): LoadedRulebook {
  const sources = readSources(files);
  const { language, known, problems: languageProblems } = loadLanguage(sources, base?.language);
  const { packs, problems: packProblems } = loadPacks(sources.folders, base?.packs ?? [], known);
  const trained: Problem[] = [];
  const suspicion = loadOne<SuspicionModel>(
    sources.suspicion,
    suspicionSchema,
    base?.suspicion,
    'suspicion.yaml',
    trained,
  );
  const missing = base === undefined ? missingFiles(files) : [];
  const problems = inOrder([...sources.problems, ...languageProblems, ...packProblems, ...trained, ...missing]);
  if (problems.length > 0) return { problems };
  const all = orderPacks([...(base?.packs ?? []), ...packs]);
  return { rulebook: { packs: all, language, ...(suspicion === undefined ? {} : { suspicion }) }, problems };
}

function missingFiles(files: readonly RulebookFile[]): readonly Problem[] {
  return ['shared/verbs.yaml', 'shared/grammar.yaml']
    .filter((name) => !files.some((file) => `/${file.path.replaceAll('\\', '/')}`.endsWith(`/${name}`)))
    .map((name) => ({
      file: name,
      line: 1,
      column: 1,
      code: 'missing-file',
      message: `Het bestand ${name} ontbreekt: zonder dit bestand is geen zin te lezen.`,
    }));
}
