// Bundles the command into one file, and keeps beside it the code that V8 made of it in some checks: a check of one draft
// lasts so short that compiling is a large part of it. See docs/decisions/code-cache.md.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { lateBuiltins } from './late-builtins.mjs';
import { noJsonPath } from './no-jsonpath.mjs';

const folder = 'packages/cli/dist';

/** Writes kadertoets.bundle, and unless it has to be fast kadertoets.code; tells what went into it. */
export async function bundleCommand({ fast, define }) {
  const { outputFiles, metafile } = await build({
    metafile: true,
    entryPoints: ['packages/cli/src/main.ts'],
    outfile: `${folder}/kadertoets.bundle`,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'ascii',
    legalComments: 'none',
    minify: !fast,
    sourcemap: fast ? 'inline' : false,
    conditions: ['@kadertoets/source'],
    plugins: [noJsonPath, lateBuiltins],
    // What is asked for later becomes a require: a script has no importing of its own.
    supported: { 'dynamic-import': false },
    // Piscina's optional part, which we do without.
    external: ['@napi-rs/nice'],
    define: { ...define, 'import.meta.url': 'bundleUrl' },
    logLevel: 'warning',
  });
  // Code of another bundle is of no use.
  rmSync(`${folder}/kadertoets.code`, { force: true });
  for (const { path, text } of outputFiles) writeFileSync(path, wrap(text));
  if (fast) return metafile;
  for (const args of [[], ['--check']]) {
    const command = ['scripts/compile-command.cjs', folder, ...args];
    // What it prints goes nowhere: it is run for its code.
    const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error('the code of the command could not be compiled beforehand');
  }
  return metafile;
}

/** One expression, a function of what CommonJS gives a module; in front stands a mark by which the compiled code knows it. */
function wrap(text) {
  // The command reads it without decoding. The bundler leaves regular expressions as they are written.
  const ascii = text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const code = `(function (require, __filename, __dirname) { const module = { exports: {} }; const bundleUrl = require('node:url').pathToFileURL(__filename).href;${ascii}\n})`;
  return `//${createHash('sha256').update(code).digest('hex').slice(0, 16)}\n${code}`;
}
