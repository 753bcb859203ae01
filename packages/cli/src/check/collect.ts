import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Text } from '../terminal.ts';
import { notRead } from './read-source.ts';

export interface Collected {
  /** The drafts, as the user would write their paths; `-` is standard input. */
  readonly paths: readonly string[];
  /** What could not be found, all of it. */
  readonly problems: readonly Text[];
}

/** Finds the drafts that the arguments name: files, folders with all Markdown below them, globs, standard input. */
export async function collectPaths(given: readonly string[]): Promise<Collected> {
  const paths = new Map<string, string>();
  const problems: Text[] = [];
  const add = (path: string): void => {
    const key = path === '-' ? path : resolve(path);
    if (!paths.has(key)) paths.set(key, path);
  };
  for (const argument of given.length === 0 ? ['.'] : given) {
    let stats: Stats | undefined;
    try {
      stats = argument === '-' ? undefined : statSync(argument, { throwIfNoEntry: false });
    } catch (error) {
      problems.push(notRead(argument, error));
      continue;
    }
    if (argument === '-' || stats?.isFile() === true) add(argument === '-' ? argument : tidy(argument));
    else if (stats?.isDirectory() === true) {
      const before = problems.length;
      const found = await below(argument, problems);
      if (found.length === 0 && problems.length === before) problems.push(noDrafts(argument));
      for (const path of found) add(path);
    } else if (stats === undefined && /[*?[\]{}]/u.test(argument)) {
      const found = await matching(argument);
      if (found.length === 0) problems.push(noMatch(argument));
      for (const path of found) add(path);
    } else problems.push(stats === undefined ? await missing(argument) : notAFile(argument));
  }
  return { paths: [...paths.values()], problems };
}

/** Forward slashes and no `./`, so that a report is the same on every machine. */
function tidy(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
}

/** A folder that cannot be read is a problem: a draft may be in it. */
async function below(folder: string, problems: Text[]): Promise<string[]> {
  const { ignoreFilesOf } = await import('./ignore-files.ts');
  const ignored = ignoreFilesOf(resolve(folder));
  const found: string[] = [];
  const walk = (at: string, shown: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(at, { withFileTypes: true });
    } catch (error) {
      problems.push(notRead(shown === '' ? '.' : shown, error));
      return;
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(at, entry.name);
      const name = shown === '' ? entry.name : `${shown}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!ignored(path, true)) walk(path, name);
      } else if (entry.isFile() && /\.(?:md|markdown)$/iu.test(entry.name) && !ignored(path, false)) found.push(name);
    }
  };
  let shown = tidy(folder);
  while (shown.endsWith('/')) shown = shown.slice(0, -1);
  walk(resolve(folder), shown === '.' ? '' : shown);
  return found;
}

async function matching(pattern: string): Promise<string[]> {
  const [{ globSync }, { ignoreFilesOf }] = await Promise.all([import('tinyglobby'), import('./ignore-files.ts')]);
  const ignored = ignoreFilesOf(process.cwd());
  return globSync(tidy(pattern), { ignore: ['**/node_modules/**'], expandDirectories: false })
    .map(tidy)
    .filter((path) => !ignored(resolve(path), false))
    .toSorted();
}

function noDrafts(folder: string): Text {
  return {
    nl: `in de map “${folder}” staat geen enkel concept (.md) dat niet genegeerd wordt.`,
    en: `the folder “${folder}” holds no draft (.md) that is not ignored.`,
  };
}

function noMatch(pattern: string): Text {
  return { nl: `er is geen bestand dat past bij “${pattern}”.`, en: `no file matches “${pattern}”.` };
}

function notAFile(path: string): Text {
  return { nl: `“${path}” is geen gewoon bestand en geen map.`, en: `“${path}” is neither a plain file nor a folder.` };
}

/** The name that was probably meant, from the folder in which it would stand. */
async function missing(path: string): Promise<Text> {
  const { closest } = await import('@kadertoets/rulebook');
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const folder = path.slice(0, cut);
  let near: string | undefined;
  try {
    near = closest(path.slice(cut), readdirSync(folder === '' ? '.' : folder));
  } catch {
    // The folder is not there either: then there is nothing to suggest.
  }
  return {
    nl: `het bestand “${path}” bestaat niet.${near === undefined ? '' : ` Bedoelt u “${folder}${near}”?`}`,
    en: `the file “${path}” does not exist.${near === undefined ? '' : ` Did you mean “${folder}${near}”?`}`,
  };
}
