import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveEditor } from '@kadertoets/language-server/node';
import { version } from '../package.json';

serveEditor(
  async (full) =>
    // Written by our own build from rules that passed their schema.
    JSON.parse(await readFile(join(__dirname, full ? 'rulebook.full.json' : 'rulebook.json'), 'utf8')) as never,
  version,
);
