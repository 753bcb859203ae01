import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

declare const KADERTOETS_ROOM: Buffer | undefined;

/**
 * Memory through which the program itself was read, and which it needs no more. To fetch a page of memory takes longer than to fill
 * it, so what comes with the command is read into the same pages (docs/decisions/short-runs.md).
 */
const room = typeof KADERTOETS_ROOM === 'undefined' ? Buffer.alloc(0) : KADERTOETS_ROOM;
/** So much of it holds what stays. */
let taken = 0;

/** The bytes of a file that comes with the command. */
export function ownBytes(url: URL): Buffer {
  const bytes = readInto(url);
  if (bytes.buffer === room.buffer) taken += bytes.length;
  return bytes;
}

/** The text of a file that comes with the command and holds ASCII only. */
export function ownText(url: URL): string {
  return readInto(url).toString('latin1');
}

/** Reads a file into what is left of the room, or into memory of its own. */
function readInto(url: URL): Buffer {
  const file = openSync(url, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = taken + size <= room.length ? room.subarray(taken, taken + size) : Buffer.allocUnsafeSlow(size);
    let read = 0;
    while (read < size) {
      const more = readSync(file, bytes, read, size - read, null);
      if (more === 0) throw new Error(`${url.pathname} ends too soon`);
      read += more;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
