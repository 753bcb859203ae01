// Compiles rules/** into one JSON that the checker loads, so that it starts without YAML, schemas and many small files.
// Writes packages/rulebook/dist/rulebook.json (what a check needs), rulebook.full.json (with examples, for explain and
// test), shipped.js (the first, for programs), rulebook.packed.json, rulebook.texts and rulebook.weights (the first, for the command), packs.json (which packs these are, with their hashes) and
// rules/schema/*.schema.json (for editors). Needs the compiled packages: run `tsc -b` first.
// The schemas are written even when a rule is wrong. With --check it writes nothing and only reports.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  compactRulebook,
  describeProblem,
  jsonSchemas,
  loadRulebook,
  packRulebook,
} from '../packages/rulebook/dist/authoring.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, 'packages/rulebook/dist');

const SHIPPED_TYPES = `import type { Rulebook } from './index.js';

/** The packs, lexicon, verbs and grammar that come with Kadertoets, compiled; without the examples in them. */
export declare const rulebook: Rulebook;
`;

const checkOnly = process.argv.includes('--check');
if (!checkOnly) {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeIfChanged(join(root, 'rules/schema', name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

const { rulebook, problems } = loadRulebook(readRules(join(root, 'rules')));
for (const problem of problems) console.error(describeProblem(problem));
if (rulebook === undefined) {
  const count = problems.length === 1 ? 'Eén fout' : `${problems.length} fouten`;
  console.error(`${count} in rules/; het rulebook is niet geschreven.`);
  process.exitCode = 1;
} else {
  if (!checkOnly) {
    const compact = inAscii(JSON.stringify(compactRulebook(rulebook)));
    const { text, texts, weights } = packRulebook(compactRulebook(rulebook), sha256);
    const packed = inAscii(text);
    writeIfChanged(join(output, 'rulebook.json'), compact);
    writeIfChanged(join(output, 'shipped.js'), `export const rulebook = JSON.parse(${JSON.stringify(compact)});\n`);
    writeIfChanged(join(output, 'shipped.d.ts'), SHIPPED_TYPES);
    writeIfChanged(join(output, 'rulebook.packed.json'), packed);
    writeFileSync(join(output, 'rulebook.texts'), texts);
    writeFileSync(join(output, 'rulebook.weights'), weights);
    writeIfChanged(join(output, 'packs.json'), `${JSON.stringify(provenance(rulebook, packed), null, 2)}\n`);
    writeIfChanged(join(output, 'rulebook.full.json'), JSON.stringify(rulebook));
  }
  const rules = rulebook.packs.reduce((count, pack) => count + pack.rules.length, 0);
  const concepts = Object.keys(rulebook.language.concepts).length;
  console.log(`${rulebook.packs.length} pakketten, ${rules} regels, ${concepts} begrippen`);
}

/** One sign beyond Latin makes the whole text twice as wide when it is read, and that is at every start. */
function inAscii(json) {
  return json.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Which packs these are: the hash of a pack is the one on a report; that of the whole also covers lexicon, verbs and grammar. */
function provenance({ packs }, packed) {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/rulebook/package.json'), 'utf8'));
  return {
    schemaVersion: 1,
    version,
    rulebook: sha256(packed),
    packs: packs.map(({ header, rules, hash }) => ({
      id: header.pack,
      title: header.title,
      status: header.status,
      from: header.from ?? null,
      to: header.to ?? null,
      rules: rules.length,
      sha256: hash,
    })),
  };
}

function sha256(data) {
  return createHash('sha256').update(data).digest('hex');
}

function readRules(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/** An unchanged file keeps its time, so that nothing is built again for it. */
function writeIfChanged(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  try {
    if (readFileSync(path, 'utf8') === text) return;
  } catch {
    // It is not there yet.
  }
  writeFileSync(path, text);
}
