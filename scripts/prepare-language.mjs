// Makes what takes longer to make of the language than a page takes to check, from the compiled rulebook: see
// docs/decisions/prepared-language.md. Works from the sources, so that it also serves a build without types.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Reads DIST/rulebook.json and writes DIST/prepared.json. */
export async function prepareLanguage(dist) {
  const folder = mkdtempSync(join(tmpdir(), 'kadertoets-language-'));
  const outfile = join(folder, 'facts.mjs');
  await build({
    entryPoints: ['packages/facts/src/prepared.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@kadertoets/source'],
    logLevel: 'warning',
  });
  const facts = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  const { language } = JSON.parse(readFileSync(join(dist, 'rulebook.json'), 'utf8'));
  writeFileSync(join(dist, 'prepared.json'), JSON.stringify(facts.prepareLanguage(language)));
}
