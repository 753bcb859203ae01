import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 over named texts, in the order of their names and the same for every kind of line end. */
export function hashFiles(files: ReadonlyMap<string, string>): string {
  const content = [...files]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]);
  // JSON keeps the borders between names and texts.
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));
}
