// Runs the bundled command on some drafts and keeps the code that V8 made of it on the way, also of functions that are compiled
// only when they are called. Usage: node scripts/compile-command.cjs DIST [--check]; with --check it only asks V8, as a process
// without flags like that of the command, whether it takes that code.
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const v8 = require('node:v8');
const { Script } = require('node:vm');

const dist = path.resolve(process.argv[2]);
const filename = path.join(dist, 'kadertoets.bundle');
const source = readFileSync(filename, 'latin1');

if (process.argv[3] === '--check') {
  const cachedData = readFileSync(path.join(dist, 'kadertoets.code')).subarray(16);
  process.exitCode = new Script(source, { filename, cachedData }).cachedDataRejected === false ? 0 : 1;
} else void main();

async function main() {
  const { generateDraft } = await import('../test/bench/generate-draft.mjs');
  const folder = mkdtempSync(path.join(tmpdir(), 'kadertoets-code-'));
  const draft = path.join(folder, 'draft.md');
  writeFileSync(draft, generateDraft(3, 7));
  const fixtures = readdirSync('fixtures').filter((name) => name.endsWith('.md'));
  process.argv = [process.argv[0], 'kadertoets', 'check', draft, ...fixtures.map((name) => path.join('fixtures', name))];
  process.stdout.write = () => true;
  // Code that was not used for a while is thrown away, unless told otherwise.
  v8.setFlagsFromString('--no-flush-bytecode');
  // The code holds for the flags under which it is kept, and the command starts with none.
  const { setFlagsFromString } = v8;
  v8.setFlagsFromString = () => undefined;
  const script = new Script(source, { filename });
  script.runInThisContext()(require, filename, dist);
  process.once('beforeExit', () => {
    if (process.exitCode === 2) return;
    setFlagsFromString('--flush-bytecode');
    const code = script.createCachedData();
    writeFileSync(path.join(dist, 'kadertoets.code'), Buffer.concat([Buffer.from(source.slice(2, 18)), code]));
    rmSync(folder, { recursive: true });
    process.exitCode = 0;
  });
}
