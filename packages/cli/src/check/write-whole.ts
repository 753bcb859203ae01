import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file whole or not at all: beside its place first, then under its name. Whoever reads it at any moment, or after the
 * run was killed, finds the old text or the new one.
 */
export function writeWhole(path: string, text: string): void {
  const target = followed(path);
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isFile()) {
    // A pipe or a device has no other side to be renamed from.
    writeFileSync(target, text);
    return;
  }
  const folder = dirname(target);
  makeFolder(folder);
  const prefix = `.${basename(target)}.kadertoets-`;
  sweep(folder, prefix);
  const beside = join(folder, `${prefix}${String(process.pid)}`);
  try {
    const file = openSync(beside, 'w', stats?.mode ?? 0o666);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The file itself where the path is a link to it. */
function followed(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Takes away what runs left behind that were killed while they wrote. */
function sweep(folder: string, prefix: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix) && !lives(Number(name.slice(prefix.length))))
      rmSync(join(folder, name), { force: true });
  }
}

export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
