import { dirname, relative, resolve, sep } from 'node:path';
import { CommandError, type Terminal, type Text } from '../terminal.ts';
import { collectPaths } from './collect.ts';
import type { Settings } from './configuration.ts';
import { decode, readSource } from './read-source.ts';

/** A draft as it was read; standard input without a name is `<stdin>`. */
export interface Source {
  readonly path: string;
  readonly source: string;
}

/** Every draft, or every reason why one cannot be read: a run that leaves one out would look better than it is. */
export async function readAll(
  given: readonly string[],
  { stdinFilename: stdinName }: { readonly stdinFilename?: string },
  settings: Settings,
  terminal: Terminal,
): Promise<Source[]> {
  const { paths: all, problems } = await collectPaths(given.length === 0 ? (settings.paths ?? []) : given);
  const paths = await withoutIgnored(all, given, settings);
  const sources: Source[] = [];
  const wrong: Text[] = [...problems];
  if (stdinName !== undefined && !paths.includes('-')) wrong.push(STDIN_WITHOUT_DASH);
  if (all.length > 0 && paths.length === 0) wrong.push(allIgnored(settings.file ?? ''));
  for (const path of paths) {
    try {
      if (path === '-')
        sources.push({ path: stdinName ?? '<stdin>', source: decode(await terminal.stdin(), stdinName ?? '-') });
      else sources.push({ path, source: readSource(path) });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      wrong.push(error.text);
    }
  }
  if (wrong.length === 0) return sources;
  throw new CommandError({
    nl: wrong.map(({ nl }) => nl).join('\nkadertoets: '),
    en: wrong.map(({ en }) => en).join('\nkadertoets: '),
  });
}

/** A draft that was named by itself is checked, whatever the configuration leaves out of folders. */
export async function withoutIgnored(
  paths: readonly string[],
  given: readonly string[],
  { ignore: patterns, file }: Settings,
): Promise<readonly string[]> {
  if (patterns === undefined || file === undefined) return paths;
  const { readPatterns } = await import('@kadertoets/rulebook/folders');
  const rules = readPatterns(patterns);
  const named = new Set(given.map((path) => resolve(path)));
  return paths.filter((path) => {
    const inside = relative(dirname(file), path).split(sep).join('/');
    return path === '-' || named.has(resolve(path)) || inside.startsWith('../') || !rules.ignores(inside);
  });
}

function allIgnored(file: string): Text {
  return {
    nl: `“ignore” in ${file} slaat elk concept over; er is niets getoetst.`,
    en: `“ignore” in ${file} leaves out every draft; nothing was checked.`,
  };
}

const STDIN_WITHOUT_DASH: Text = {
  nl: '--stdin-filename hoort bij het pad “-” (standaardinvoer).',
  en: '--stdin-filename belongs with the path “-” (standard input).',
};
