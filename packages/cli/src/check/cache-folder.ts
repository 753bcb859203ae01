import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CommandError } from '../terminal.ts';
import { makeFolder } from './make-folder.ts';
import { lives, writeWhole } from './write-whole.ts';

const DAY = 86_400_000;
const KEPT_DAYS = 7;

/** The folder of the cache; an empty name is the usual one. What cannot be made is said when the first entry is written. */
export function openCacheFolder(wanted: string): string {
  const folder = wanted === '' ? usual() : wanted;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new CommandError({
      nl: `de cache “${folder}” is geen map; geef een map met --cache=MAP.`,
      en: `the cache “${folder}” is no folder; give a folder with --cache=DIR.`,
    });
  try {
    makeFolder(folder);
    // Nobody wants it in a repository.
    if (!existsSync(join(folder, '.gitignore'))) writeWhole(join(folder, '.gitignore'), '*\n');
  } catch {
    // Said once there is something to keep.
  }
  sweep(join(folder, 'tmp'));
  return folder;
}

/** Where other tools have theirs: beside the packages of the project; else in the folder where one stands. */
function usual(): string {
  for (let at = resolve('.'); ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return relative('.', join(at, 'node_modules/.cache/kadertoets'));
    if (dirname(at) === at) return '.kadertoets-cache';
  }
}

/** Takes away what runs left behind that were killed while they wrote. */
function sweep(folder: string): void {
  for (const name of namesIn(folder)) if (!lives(Number(name.split('-')[0]))) remove(join(folder, name));
}

/** Once a day, takes away what was not used for a week: other drafts, other rules, other days. */
export function prune(folder: string): void {
  const stamp = join(folder, '.pruned');
  const now = Date.now();
  if (now - (statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0) < DAY) return;
  for (const part of namesIn(folder).filter((name) => /^[0-9a-f]{2}$/u.test(name))) {
    for (const name of namesIn(join(folder, part))) {
      const file = join(folder, part, name);
      const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
      if (/^[0-9a-f]{64}$/u.test(name) && now - used > KEPT_DAYS * DAY) remove(file);
    }
  }
  try {
    writeFileSync(stamp, '');
  } catch {
    // Then it is done again by the next run.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another run, or a folder that may not be written: it harms nobody.
  }
}
