// Builds everything that runs: types and libraries (tsc), the compiled rules, the bundled command, the extension.
// With --fast it leaves the type check out: for trying a change of a rule or of the reader.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { buildExtension } from '../extension/scripts/build.mjs';
import { bundleCommand } from './bundle-command.mjs';
import { noJsonPath } from './no-jsonpath.mjs';
import { noticesOf } from './notices.mjs';
import { prepareLanguage } from './prepare-language.mjs';

const fast = process.argv.includes('--fast');

if (!fast || !existsSync('packages/rulebook/dist/authoring.js'))
  run('node_modules/.bin/tsc', ['-b', 'packages/rulebook']);
run(process.execPath, ['scripts/compile-rules.mjs']);
if (!fast) run('node_modules/.bin/tsc', ['-b']);

const define = { KADERTOETS_BUILD: JSON.stringify(hashOfSources()) };

const threads = await build({
  metafile: true,
  entryPoints: {
    // What the worker threads of --jobs run: the pool's own part, under the name by which it looks for it, and ours.
    worker: join(dirname(createRequire(resolve('packages/cli/package.json')).resolve('piscina')), 'worker.js'),
    'worker-thread': 'packages/cli/src/check/worker-thread.ts',
  },
  outdir: 'packages/cli/dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: !fast,
  sourcemap: fast ? 'inline' : false,
  conditions: ['@kadertoets/source'],
  define,
  // Piscina's optional part, which we do without.
  external: ['@napi-rs/nice'],
  plugins: [noJsonPath],
  // CommonJS dependencies inside an ES module bundle still call require for Node's own modules, and ask where they are.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url), __dirname = import.meta.dirname;",
  },
  logLevel: 'warning',
});

// Chunks have hashes in their names: those of earlier builds would stay, and be packed.
for (const name of readdirSync('packages/cli/dist').filter((file) => file.endsWith('.js'))) {
  if (!(`packages/cli/dist/${name}` in threads.metafile.outputs)) rmSync(`packages/cli/dist/${name}`);
}

// The language server for a web worker: one file, without anything of Node's. The extension tells what is in it.
const { version } = JSON.parse(readFileSync('packages/language-server/package.json', 'utf8'));
const inWorker = await build({
  metafile: true,
  entryPoints: ['packages/language-server/src/browser.ts'],
  outfile: 'packages/language-server/dist/worker.js',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: !fast,
  conditions: ['@kadertoets/source', 'worker'],
  define: { KADERTOETS_VERSION: JSON.stringify(version) },
  plugins: [noJsonPath],
  logLevel: 'warning',
});

writeFileSync('node_modules/.cache/worker-inputs.json', JSON.stringify(Object.keys(inWorker.metafile.inputs)));

mkdirSync('packages/cli/dist', { recursive: true });
for (const [file, name = file] of [
  ['rulebook.packed.json', 'rulebook.json'],
  ['rulebook.texts'],
  ['rulebook.weights'],
  ['rulebook.full.json'],
  ['packs.json'],
])
  copyFileSync(`packages/rulebook/dist/${file}`, `packages/cli/dist/${name}`);

await prepareLanguage('packages/rulebook/dist/rulebook.json', 'packages/cli/dist');
const bundle = await bundleCommand({ fast, define });

// What is bundled keeps its licence.
writeFileSync(
  'packages/cli/dist/THIRD-PARTY-NOTICES.txt',
  noticesOf([...Object.keys(threads.metafile.inputs), ...Object.keys(bundle.inputs)]),
);

if (!fast) await buildExtension();

/** What the command is made of: a cache of another build is not to be believed. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const folder of readdirSync('packages')) {
    const names = existsSync(`packages/${folder}/src`)
      ? readdirSync(`packages/${folder}/src`, { recursive: true })
      : [];
    for (const name of names.filter((each) => each.endsWith('.ts')).toSorted())
      hash.update(name).update(readFileSync(`packages/${folder}/src/${name}`));
  }
  return hash.update(readFileSync('pnpm-lock.yaml')).digest('hex');
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
