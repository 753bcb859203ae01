import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rulebook } from '@kadertoets/rulebook';
import { loadRulebook } from '../packages/rulebook/src/authoring.ts';

let loaded: Rulebook | undefined;

/** The rules as they stand in `rules/`, with their examples; every problem in them is an error here. */
export function shippedRulebook(): Rulebook {
  if (loaded !== undefined) return loaded;
  const root = join(import.meta.dirname, '..');
  const files = readdirSync(join(root, 'rules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
  const { rulebook, problems } = loadRulebook(files);
  if (rulebook === undefined)
    throw new Error(problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`).join('\n'));
  loaded = rulebook;
  return rulebook;
}
