import { readFileSync } from 'node:fs';
import type { Rulebook } from '@kadertoets/rulebook';

/** The rules that come with the command, compiled when it was built; `full` has the examples too. */
export function builtInRulebook(full = false): Rulebook {
  const file = full ? 'rulebook.full.json' : 'rulebook.json';
  const path = new URL(`./${file}`, import.meta.url);
  // The file is written by our own build from a rulebook that passed its schema.
  return JSON.parse(readFileSync(path, 'utf8')) as Rulebook;
}
