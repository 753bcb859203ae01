// Bundles the extension: the client for Node and for a web worker, the server for Node; the server for a web worker and the
// compiled rules come from where they were built.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { noJsonPath } from '../../scripts/no-jsonpath.mjs';
import { noticesOf } from '../../scripts/notices.mjs';

const HERE = join(import.meta.dirname, '..');
const ROOT = join(HERE, '..');

export async function buildExtension({ fast = false } = {}) {
  rmSync(join(HERE, 'dist'), { recursive: true, force: true });
  mkdirSync(join(HERE, 'dist'), { recursive: true });
  mkdirSync(join(HERE, 'schemas'), { recursive: true });
  const rules = join(ROOT, 'packages/rulebook/dist');
  for (const name of ['rulebook.json', 'rulebook.full.json']) copyFileSync(join(rules, name), join(HERE, 'dist', name));
  copyFileSync(join(ROOT, 'packages/language-server/dist/worker.js'), join(HERE, 'dist/server.browser.js'));
  const schemas = join(ROOT, 'rules/schema');
  for (const name of readdirSync(schemas)) copyFileSync(join(schemas, name), join(HERE, 'schemas', name));
  const common = {
    absWorkingDir: HERE,
    outdir: 'dist',
    bundle: true,
    metafile: true,
    minify: !fast,
    sourcemap: fast ? 'inline' : false,
    logLevel: 'warning',
    legalComments: 'none',
    loader: { '.md': 'text' },
    plugins: [noJsonPath],
  };
  const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', conditions: ['@kadertoets/source'] };
  // A bundle for browsers would look for a document; a worker has none.
  const worker = {
    ...common,
    platform: 'browser',
    target: 'es2022',
    conditions: ['@kadertoets/source', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
  };
  const built = await Promise.all([
    build({ ...node, entryPoints: { 'main.node': 'src/main.node.ts' }, external: ['vscode'] }),
    build({ ...node, entryPoints: { 'server.node': 'src/server.node.ts' } }),
    build({ ...worker, entryPoints: { 'main.browser': 'src/main.browser.ts' }, external: ['vscode'], format: 'cjs' }),
  ]);
  // What is bundled keeps its licence. Places are seen from the root of the repository.
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs).map((input) => join(HERE, input)));
  const inWorker = JSON.parse(readFileSync(join(ROOT, 'node_modules/.cache/worker-inputs.json'), 'utf8'));
  writeFileSync(
    join(HERE, 'dist/THIRD-PARTY-NOTICES.txt'),
    noticesOf([...inputs, ...inWorker.map((input) => join(ROOT, input))]),
  );
}

if (process.argv[1] === import.meta.filename) await buildExtension({ fast: process.argv.includes('--fast') });
