import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { play } from './scenario.ts';

const folder = join(import.meta.dirname, 'scenarios');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
  .map((entry) => join(entry.parentPath, entry.name))
  .toSorted();

/** Drafts, requests and answers stand in the files; UPDATE_SCENARIOS=1 writes the answers that come, to be read in the diff. */
describe('what the editor asks and gets', () => {
  test.each(files.map((path) => [relative(folder, path), path]))('%s', async (_name, path) => {
    const { expected, actual } = await play(path);
    expect(actual).toBe(expected);
  });
});
