import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Rulebook } from '@kadertoets/rulebook';
import type { Host, LoadedRules } from './host.ts';

/** The compiled rules that come with the server; `full` has their examples too. */
export type BuiltIn = (full: boolean) => Promise<Rulebook>;

/** A host on a file system. */
export function nodeHost(builtIn: BuiltIn): Host {
  return {
    loadRules: async (folders) => await loadRules(await builtIn(false), folders),
    examples: async () => await builtIn(true),
    listDrafts: async (folder) => {
      const files = await walk(fileURLToPath(folder), (name) => /\.(?:md|markdown)$/iu.test(name));
      return files.map((path) => pathToFileURL(path).href);
    },
    readFile: async (uri) => {
      try {
        return await readFile(fileURLToPath(uri), 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}

async function loadRules(base: Rulebook, folders: readonly string[]): Promise<LoadedRules> {
  if (folders.length === 0) return { rulebook: base, problems: [] };
  // Reading YAML takes zod; who has no packs of his own does not wait for it.
  const { loadRulebook } = await import('@kadertoets/rulebook/authoring');
  const paths: string[] = [];
  for (const folder of folders) {
    const path = folder.startsWith('file:') ? fileURLToPath(folder) : folder;
    if (!(await isFolder(path))) {
      const uri = pathToFileURL(path).href;
      return { problems: [{ uri, line: 1, column: 1, message: `De map met kaders “${folder}” bestaat niet.` }] };
    }
    paths.push(...(await walk(path, (name) => /\.ya?ml$/u.test(name))));
  }
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
  const { rulebook, problems } = loadRulebook(files, base);
  return {
    ...(rulebook === undefined ? {} : { rulebook }),
    problems: problems.map(({ file, line, column, message, suggestion }) => ({
      uri: pathToFileURL(file).href,
      line,
      column,
      message: suggestion === undefined ? message : `${message} ${suggestion}`,
    })),
  };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Files below a folder in a fixed order, without what is hidden or installed. */
async function walk(folder: string, wanted: (name: string) => boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(path, wanted)));
    else if (entry.isFile() && wanted(entry.name)) found.push(path);
  }
  return found;
}
