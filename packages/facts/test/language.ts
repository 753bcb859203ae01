import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRulebook } from '../../rulebook/src/authoring.ts';
import { buildReader, type Reader } from '../src/reader.ts';

/** The reader with the language data that is shipped; compiled once per test file. */
export function shippedReader(): Reader {
  const folder = join(import.meta.dirname, '../../../rules');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path: path.slice(folder.length - 'rules'.length), text: readFileSync(path, 'utf8') }));
  const { rulebook, problems } = loadRulebook(files);
  if (rulebook === undefined) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return buildReader(rulebook.language);
}
