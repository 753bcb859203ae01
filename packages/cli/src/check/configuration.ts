import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Configuration, LoadedConfiguration } from '@kadertoets/rulebook/authoring';
import { CONFIGURATION_NAMES } from '@kadertoets/rulebook';
import { CommandError } from '../terminal.ts';
import { readSource } from './read-source.ts';

/** A configuration with the file it was read from; an empty one where there is no file. */
export interface Settings extends Configuration {
  readonly file?: string;
  readonly unknown: LoadedConfiguration['unknown'];
}

/** The nearest configuration file in a folder or above it. */
export function findConfiguration(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = CONFIGURATION_NAMES.map((name) => join(at, name)).filter((file) => existsSync(file));
    if (found.length > 1) throw new CommandError(twice(found));
    if (found[0] !== undefined) return found[0];
    if (dirname(at) === at) return undefined;
  }
}

/** Reads it whole; what is wrong with it is said at its place, and then nothing is checked. */
export async function loadConfiguration(file: string | undefined): Promise<Settings> {
  if (file === undefined) return { unknown: () => [] };
  const { describeProblem, readConfiguration } = await import('@kadertoets/rulebook/authoring');
  const shown = relative('.', file);
  const { configuration, problems, unknown } = readConfiguration({ path: shown, text: readSource(file) });
  if (configuration === undefined) throw wrongConfiguration(problems.map(describeProblem));
  const folder = dirname(file);
  const here = (path: string): string => relative('.', join(folder, path)) || '.';
  return {
    ...configuration,
    ...(configuration.rules === undefined ? {} : { rules: configuration.rules.map(here) }),
    ...(configuration.paths === undefined ? {} : { paths: configuration.paths.map(here) }),
    ...(typeof configuration.cache === 'string' ? { cache: here(configuration.cache) } : {}),
    ...(configuration.baseline === undefined ? {} : { baseline: here(configuration.baseline) }),
    file: shown,
    unknown,
  };
}

/** The folders with packs of one's own: those of the configuration where the command runs, and those that were named. */
export async function ruleFolders(named: readonly string[] = []): Promise<readonly string[]> {
  const { rules = [] } = await loadConfiguration(findConfiguration('.'));
  return [...new Set([...rules, ...named])];
}

export function wrongConfiguration(problems: readonly string[]): CommandError {
  const lines = problems.map((problem) => `  ${problem}`).join('\n');
  return new CommandError({
    nl: `de configuratie klopt niet; er is niets getoetst.\n${lines}`,
    en: `the configuration is not valid; nothing was checked.\n${lines}`,
  });
}

function twice(files: readonly string[]): { readonly nl: string; readonly en: string } {
  const list = files.map((file) => relative('.', file)).join(', ');
  return {
    nl: `er staan twee configuraties naast elkaar: ${list}. Houd er één over.`,
    en: `two configurations stand side by side: ${list}. Keep one.`,
  };
}
