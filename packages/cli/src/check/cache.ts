import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Report } from '@kadertoets/engine';
import { systemReason } from '../system-reason.ts';
import type { Locale, Terminal, Text } from '../terminal.ts';
import { openCacheFolder, prune } from './cache-folder.ts';
import { makeFolder } from './make-folder.ts';
import type { Memory } from './memory.ts';

/** A memory on disk. */
export interface Cache extends Memory {
  readonly close: () => void;
  /** Says why it could not be written, always; what it did and which entries it did not trust, to who wants to know. */
  readonly tell: (locale: Locale, verbose: boolean, terminal: Terminal) => void;
}

const MAGIC = 'kadertoets-cache 1';
const DAY = 86_400_000;

/** Reports on disk, one file for each; an entry carries its name and a checksum, and counts only if both are right. */
export function openCache(wanted: string): Cache {
  const folder = openCacheFolder(wanted);
  const ignored: Text[] = [];
  const counts = { found: 0, kept: 0 };
  let trouble: Text | undefined;
  const recall = (key: string): Report | undefined => {
    const file = fileOf(folder, key);
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') ignored.push(unread(file));
      return undefined;
    }
    const report = unpack(bytes, key);
    if (report === undefined) ignored.push(damaged(file));
    else {
      counts.found += 1;
      freshen(file);
    }
    return report;
  };
  const keep = (key: string, report: Report): void => {
    if (trouble !== undefined) return;
    try {
      writeEntry(folder, key, pack(report, key));
      counts.kept += 1;
    } catch (error) {
      trouble = notKept(folder, error);
    }
  };
  return {
    recall,
    keep,
    close: () => {
      if (counts.kept > 0) prune(folder);
    },
    tell: (locale, verbose, terminal) => {
      const texts = verbose ? [...ignored, counted(folder, counts)] : [];
      for (const text of trouble === undefined ? texts : [trouble, ...texts])
        terminal.stderr(`kadertoets: ${text[locale]}\n`);
    },
  };
}

function fileOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key);
}

function pack(report: Report, key: string): Buffer {
  const body = gzipSync(JSON.stringify(report), { level: 1 });
  return Buffer.concat([Buffer.from(`${MAGIC} ${key} ${checksum(body)}\n`), body]);
}

function unpack(bytes: Buffer, key: string): Report | undefined {
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  if (end === -1 || bytes.toString('latin1', 0, end) !== `${MAGIC} ${key} ${checksum(body)}`) return undefined;
  try {
    return JSON.parse(gunzipSync(body).toString('utf8')) as Report;
  } catch {
    return undefined;
  }
}

function checksum(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

let count = 0;

/** Under its name it is whole. It need not survive a power cut: then its checksum is wrong, and it is not believed. */
function writeEntry(folder: string, key: string, bytes: Buffer): void {
  count += 1;
  const beside = join(folder, 'tmp', `${String(process.pid)}-${String(count)}`);
  try {
    makeFolder(join(folder, 'tmp'));
    makeFolder(join(folder, key.slice(0, 2)));
    writeFileSync(beside, bytes);
    renameSync(beside, fileOf(folder, key));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** An entry that is used is not cleared away; to know that to the day is enough. */
function freshen(file: string): void {
  try {
    const now = Date.now();
    if (now - statSync(file).mtimeMs > DAY) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // A cache that is not ours to write is still ours to read.
  }
}

function counted(folder: string, { found, kept }: { readonly found: number; readonly kept: number }): Text {
  return {
    nl: `cache “${folder}”: ${String(found)} gebruikt, ${String(kept)} bijgeschreven.`,
    en: `cache “${folder}”: ${String(found)} used, ${String(kept)} added.`,
  };
}

function damaged(file: string): Text {
  return {
    nl: `cache: “${file}” is beschadigd of niet van Kadertoets, en is niet gebruikt.`,
    en: `cache: “${file}” is damaged or not of Kadertoets, and was not used.`,
  };
}

function unread(file: string): Text {
  return {
    nl: `cache: “${file}” is niet te lezen, en is niet gebruikt.`,
    en: `cache: “${file}” cannot be read, and was not used.`,
  };
}

function notKept(folder: string, error: unknown): Text {
  const { code, why } = systemReason(error);
  return {
    nl: `de cache in “${folder}” is niet te schrijven (${code}: ${why.nl}); de toets zelf is volledig. Controleer de rechten en de ruimte op de schijf, of laat --cache weg.`,
    en: `the cache in “${folder}” cannot be written (${code}: ${why.en}); the check itself is complete. Check the permissions and the space on the disk, or leave --cache out.`,
  };
}
