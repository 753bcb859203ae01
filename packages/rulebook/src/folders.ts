import ignore, { type Ignore } from 'ignore';

// What folders leave out, the same for the command and the editor. Whoever asks reads the files; paths here have forward slashes,
// whether they are paths on a disk or addresses.

/** What a folder leaves out, written as in .gitignore. */
export type Patterns = Ignore;

export function readPatterns(lines: string | readonly string[]): Patterns {
  return ignore().add(typeof lines === 'string' ? lines : [...lines]);
}

/** A folder on the way to a draft, from the top down; without patterns it leaves out nothing. */
export interface IgnoringFolder {
  readonly folder: string;
  readonly patterns: Patterns | undefined;
}

/** Is this path left out by one of the folders above it? The nearest that speaks of it decides. */
export function isIgnored(path: string, isFolder: boolean, folders: readonly IgnoringFolder[]): boolean {
  let ignored = false;
  for (const { folder, patterns } of folders) {
    const verdict = patterns?.test(`${within(folder, path)}${isFolder ? '/' : ''}`);
    if (verdict?.ignored === true) ignored = true;
    else if (verdict?.unignored === true) ignored = false;
  }
  return ignored;
}

/** The path as seen from a folder that holds it. */
export function within(folder: string, path: string): string {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : path;
}

/** The folder itself and those above it, from the bottom up. */
export function foldersUpFrom(folder: string): string[] {
  const folders: string[] = [];
  for (let at = folder; ; at = at.slice(0, at.lastIndexOf('/'))) {
    folders.push(at);
    if (at.lastIndexOf('/') <= at.indexOf('://') + 2) return folders;
  }
}
