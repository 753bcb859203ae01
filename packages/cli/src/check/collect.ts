import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
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
      const { found, ignored, others } = await below(argument, problems);
      if (found.length === 0 && problems.length === before) problems.push(noDrafts(argument, ignored, others));
      for (const path of found) add(path);
    } else if (stats === undefined && /[*?[\]{}]/u.test(argument)) {
      const before = problems.length;
      const found = await matching(argument, problems);
      if (found.length === 0 && problems.length === before) problems.push(noMatch(argument));
      for (const path of found) add(path);
    } else problems.push(stats === undefined ? await missing(argument) : notAFile(argument));
  }
  return { paths: [...paths.values()], problems };
}

/** Forward slashes and no `./`, so that a report is the same on every machine. */
function tidy(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
}

interface Below {
  readonly found: readonly string[];
  /** Drafts that an ignore file leaves out; of a folder that is left out, none are counted. */
  readonly ignored: number;
  /** Word and PDF files, which may well be what the user meant. */
  readonly others: number;
}

/** A folder that cannot be read is a problem: a draft may be in it. */
async function below(folder: string, problems: Text[]): Promise<Below> {
  const { ignoreFilesOf } = await import('./ignore-files.ts');
  const ignored = ignoreFilesOf(resolve(folder));
  const found: string[] = [];
  let leftOut = 0;
  let others = 0;
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
      } else if (isFile(entry, path) && /\.(?:md|markdown)$/iu.test(entry.name)) {
        if (ignored(path, false)) leftOut += 1;
        else found.push(name);
      } else if (/\.(?:docx?|odt|rtf|pdf)$/iu.test(entry.name)) others += 1;
    }
  };
  let shown = tidy(folder);
  while (shown.endsWith('/')) shown = shown.slice(0, -1);
  walk(resolve(folder), shown === '.' ? '' : shown);
  return { found, ignored: leftOut, others };
}

/** A folder that the pattern leads through and that cannot be read is a problem here too. */
async function matching(pattern: string, problems: Text[]): Promise<string[]> {
  const [{ globSync }, { ignoreFilesOf }] = await Promise.all([import('tinyglobby'), import('./ignore-files.ts')]);
  const ignored = ignoreFilesOf(process.cwd());
  const open = (...args: Parameters<typeof readdirSync>): ReturnType<typeof readdirSync> => {
    try {
      return readdirSync(...args);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        problems.push(notRead(relative('.', String(args[0])), error));
      throw error;
    }
  };
  const fs = { readdirSync: open as typeof readdirSync };
  return globSync(tidy(pattern), { ignore: ['**/node_modules/**'], expandDirectories: false, fs })
    .map(tidy)
    .filter((path) => !ignored(resolve(path), false))
    .toSorted();
}

/** A link counts as the file that it leads to; folders are not followed, as links to them can go round. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    // It leads nowhere: reading it says so.
    return true;
  }
}

function noDrafts(folder: string, ignored: number, others: number): Text {
  const remedy =
    ignored > 0
      ? {
          nl: `.gitignore of .kadertoetsignore slaat er ${String(ignored)} over; noem het bestand zelf om het toch te toetsen.`,
          en: `.gitignore or .kadertoetsignore leaves out ${String(ignored)}; name the file itself to check it nevertheless.`,
        }
      : others > 0
        ? {
            nl: 'Er staan wel Word- of PDF-bestanden: zet de tekst daarvan eerst om naar Markdown.',
            en: 'There are Word or PDF files: convert their text to Markdown first.',
          }
        : { nl: 'Noem een bestand, of een andere map.', en: 'Name a file, or another folder.' };
  return {
    nl: `in de map “${folder}” staat geen enkel concept (.md) om te toetsen. ${remedy.nl}`,
    en: `the folder “${folder}” holds no draft (.md) to check. ${remedy.en}`,
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
    near = closest(
      path.slice(cut),
      readdirSync(folder === '' ? '.' : folder).filter((name) => name !== path.slice(cut)),
    );
  } catch {
    // The folder is not there either: then there is nothing to suggest.
  }
  return {
    nl: `het bestand “${path}” bestaat niet.${near === undefined ? '' : ` Bedoelt u “${folder}${near}”?`}`,
    en: `the file “${path}” does not exist.${near === undefined ? '' : ` Did you mean “${folder}${near}”?`}`,
  };
}
