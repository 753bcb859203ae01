// Bundles the checker from its sources in memory, with the rules as they stand in rules/: for trying a change in seconds.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const noJsonPath = {
  name: 'no-jsonpath',
  setup(builder) {
    builder.onResolve({ filter: /^jsonpath-plus$/ }, () => ({ path: 'jsonpath-plus', namespace: 'stub' }));
    builder.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
      contents: 'export const JSONPath = () => { throw new Error("left out"); };',
    }));
  },
};

/** The checker's modules, from source. */
export async function loadSources() {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  const outfile = join(folder, 'workbench.mjs');
  await build({
    stdin: {
      contents: [
        "export { parseDraft, Rope } from '@kadertoets/document';",
        "export { buildReader, readDraft } from '@kadertoets/facts';",
        "export { createChecker, readExamples, runExamples, sentenceFeatures, tryExample } from '@kadertoets/engine';",
        "export { hashOf, LIKENESS_SIZE, placeUnderRule, TABLE_SIZE, underRule } from './suspicion/hash.ts';",
        "export { scoreMutants, totalOf } from '../../../test/packs/mutation-score.ts';",
        "export { loadRulebook, describeProblem } from '../../rulebook/src/authoring.ts';",
      ].join('\n'),
      resolveDir: join(root, 'packages/engine/src'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    conditions: ['@kadertoets/source'],
    plugins: [noJsonPath],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const modules = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return modules;
}

/** The rulebook of rules/; ends the process with every problem when it is not valid. The detector can be left out. */
export function loadRules({ loadRulebook, describeProblem }, { detector = true } = {}) {
  const folder = join(root, 'rules');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name) && (detector || entry.name !== 'suspicion.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
  const { rulebook, problems } = loadRulebook(files);
  for (const problem of problems) console.error(describeProblem(problem));
  if (rulebook === undefined) process.exit(1);
  return rulebook;
}
