import { fstatSync, type Stats, writeFileSync, writeSync } from 'node:fs';

/** Standard output or error, by the number under which it is open. */
type Descriptor = 1 | 2;
type StreamOf = (descriptor: Descriptor) => NodeJS.WriteStream;

/**
 * Writes all of a text to standard output or error, or throws. To a file and to a pipe it is written straight away: Node's stream
 * writes to a file what fits and calls that done, and to load it takes longer than to read ten sentences.
 */
export function write(descriptor: Descriptor, text: string, streamOf: StreamOf): void {
  const kind = kindOf(descriptor);
  if (kind?.isFile() === true) writeFileSync(descriptor, text);
  else if (kind !== undefined && (kind.isFIFO() || kind.isSocket()) && process.platform !== 'win32')
    writeAll(descriptor, Buffer.from(text));
  else streamOf(descriptor).write(text);
}

/** Whether a person may be looking at it. */
export function isTerminal(descriptor: Descriptor, streamOf: StreamOf): boolean {
  if (process.platform !== 'win32' && kindOf(descriptor)?.isCharacterDevice() !== true) return false;
  return streamOf(descriptor).isTTY;
}

function kindOf(descriptor: Descriptor): Stats | undefined {
  try {
    return fstatSync(descriptor);
  } catch {
    // It is closed.
    return undefined;
  }
}

/** Who reads a pipe may be slower than we write; where whoever opened it said not to wait for that, we wait here. */
function writeAll(descriptor: Descriptor, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
