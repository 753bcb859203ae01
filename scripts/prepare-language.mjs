// Makes what takes longer to make of the language than a page takes to check, from the compiled rulebook: see
// docs/decisions/prepared-language.md. Works from the sources, so that it also serves a build without types.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Reads a compiled rulebook and writes DIST/language.json and DIST/language.texts. */
export async function prepareLanguage(rulebook, dist) {
  const folder = mkdtempSync(join(tmpdir(), 'kadertoets-language-'));
  const outfile = join(folder, 'facts.mjs');
  await build({
    entryPoints: ['packages/facts/src/index.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@kadertoets/source'],
    logLevel: 'warning',
  });
  const facts = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  const { language } = JSON.parse(readFileSync(rulebook, 'utf8'));
  const { text, texts } = facts.packLanguage(facts.prepareLanguage(language));
  writeFileSync(join(dist, 'language.json'), ascii(text));
  writeFileSync(join(dist, 'language.texts'), texts);
}

/** Read without decoding, it is a string of one byte a character, of which half as much has to be gone through. */
function ascii(json) {
  return json.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
