import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rulebook } from '@kadertoets/rulebook';
import { loadRulebook } from '../../rulebook/src/authoring.ts';

/** The rulebook that is shipped. */
export function shippedRulebook(): Rulebook {
  const folder = join(import.meta.dirname, '../../../rules');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path: path.slice(folder.length - 'rules'.length), text: readFileSync(path, 'utf8') }));
  const { rulebook, problems } = loadRulebook(files);
  if (rulebook === undefined) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return rulebook;
}
