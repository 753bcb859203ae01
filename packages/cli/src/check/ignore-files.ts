import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isIgnored, type Patterns, readPatterns } from '@kadertoets/rulebook/folders';
import { IGNORE_NAMES } from '@kadertoets/rulebook';

/** Says of a path below `folder` whether an ignore file leaves it out; the nearest file has the last word. */
export type Ignored = (path: string, isFolder: boolean) => boolean;

/** The ignore files of a folder and of those above it, up to the top of the repository. */
export function ignoreFilesOf(folder: string): Ignored {
  const known = new Map<string, Patterns | undefined>();
  const top = topOf(folder);
  const patternsOf = (at: string): Patterns | undefined => {
    if (!known.has(at)) known.set(at, readRules(at));
    return known.get(at);
  };
  return (path, isFolder) => {
    const folders = foldersBetween(top, dirname(path));
    return isIgnored(
      slashes(path),
      isFolder,
      folders.map((at) => ({ folder: slashes(at), patterns: patternsOf(at) })),
    );
  };
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}

function readRules(folder: string): Patterns | undefined {
  const files = IGNORE_NAMES.map((name) => join(folder, name)).filter((file) => existsSync(file));
  return files.length === 0 ? undefined : readPatterns(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
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
