// Bundles the command into one file, with what a plain check does without in a second one, and keeps beside it the code that V8
// made of the first in some checks: a check of one draft lasts so short that reading and compiling the program is a large part of
// it. See docs/decisions/code-cache.md.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { lateBuiltins } from './late-builtins.mjs';
import { lateEntities } from './late-entities.mjs';
import { lateParts, LATE_PARTS } from './late-parts.mjs';
import { noJsonPath } from './no-jsonpath.mjs';
import { oneContext } from './one-context.mjs';

const folder = 'packages/cli/dist';
/** What `import.meta.url` is in a script. */
const URL_OF_FILE = "require('node:url').pathToFileURL(__filename).href";

/** Writes kadertoets.bundle and kadertoets.late.cjs, and unless it has to be fast kadertoets.code; tells what went into them. */
export async function bundleCommand({ fast, define }) {
  const settings = {
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'ascii',
    legalComments: 'none',
    minify: !fast,
    sourcemap: fast ? 'inline' : false,
    conditions: ['@kadertoets/source'],
    // What is asked for later becomes a require: a script has no importing of its own.
    // Patterns with classes of signs stay literals, which are made once and not at every use.
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
    // Piscina's optional part, which we do without.
    external: ['@napi-rs/nice'],
    define: { ...define, 'import.meta.url': 'bundleUrl' },
    logLevel: 'warning',
  };
  const late = await build({
    ...settings,
    stdin: { contents: LATE_PARTS, resolveDir: 'packages/cli/src' },
    outfile: `${folder}/kadertoets.late.cjs`,
    plugins: [noJsonPath, lateBuiltins],
    banner: { js: `const bundleUrl = ${URL_OF_FILE};` },
  });
  const { outputFiles, metafile } = await build({
    ...settings,
    entryPoints: ['packages/cli/src/main.ts'],
    outfile: `${folder}/kadertoets.bundle`,
    write: false,
    plugins: [noJsonPath, lateBuiltins, lateEntities, lateParts, oneContext],
  });
  // Code of another bundle is of no use.
  rmSync(`${folder}/kadertoets.code`, { force: true });
  for (const { path, text } of outputFiles) writeFileSync(path, wrap(text));
  const inputs = { ...metafile.inputs, ...late.metafile.inputs };
  if (fast) return { inputs };
  for (const args of [[], ['--check']]) {
    const command = ['scripts/compile-command.cjs', folder, ...args];
    // What it prints goes nowhere: it is run for its code.
    const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error('the code of the command could not be compiled beforehand');
  }
  return { inputs };
}

/** One expression, a function of what CommonJS gives a module; in front stands a mark by which the compiled code knows it. */
function wrap(text) {
  // The command reads it without decoding. The bundler leaves regular expressions as they are written.
  const ascii = text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const code = `(function (require, __filename, __dirname, KADERTOETS_ROOM) { const module = { exports: {} }; const bundleUrl = ${URL_OF_FILE};${ascii}\n})`;
  return `//${createHash('sha256').update(code).digest('hex').slice(0, 16)}\n${code}`;
}
