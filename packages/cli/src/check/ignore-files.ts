import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

const NAMES = ['.gitignore', '.kadertoetsignore'];

/** Says of a path below `folder` whether an ignore file leaves it out; the nearest file has the last word. */
export type Ignored = (path: string, isFolder: boolean) => boolean;

/** The ignore files of a folder and of those above it, up to the top of the repository. */
export function ignoreFilesOf(folder: string): Ignored {
  const known = new Map<string, Ignore | undefined>();
  const top = topOf(folder);
  const rulesOf = (at: string): Ignore | undefined => {
    if (!known.has(at)) known.set(at, readRules(at));
    return known.get(at);
  };
  return (path, isFolder) => {
    let ignored = false;
    for (const at of foldersBetween(top, dirname(path))) {
      const verdict = rulesOf(at)?.test(`${relative(at, path).split(sep).join('/')}${isFolder ? '/' : ''}`);
      if (verdict?.ignored === true) ignored = true;
      else if (verdict?.unignored === true) ignored = false;
    }
    return ignored;
  };
}

function readRules(folder: string): Ignore | undefined {
  const files = NAMES.map((name) => join(folder, name)).filter((file) => existsSync(file));
  return files.length === 0 ? undefined : ignore().add(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
}

function topOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

function foldersBetween(top: string, bottom: string): string[] {
  const folders: string[] = [];
  for (let at = bottom; ; at = dirname(at)) {
    folders.unshift(at);
    if (at === top || dirname(at) === at) return folders;
  }
}
