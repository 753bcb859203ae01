// Runs the bundled command on some drafts and keeps the code that V8 made of it on the way, also of functions that are compiled
// only when they are called. Usage: node scripts/compile-command.cjs DIST
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

void main(path.resolve(process.argv[2]));

async function main(dist) {
  const { generateDraft } = await import('../test/bench/generate-draft.mjs');
  const folder = mkdtempSync(path.join(tmpdir(), 'kadertoets-code-'));
  const draft = path.join(folder, 'draft.md');
  writeFileSync(draft, generateDraft(3, 7));
  const fixtures = readdirSync('fixtures').filter((name) => name.endsWith('.md'));
  process.argv = [process.argv[0], 'kadertoets', 'check', draft, ...fixtures.map((name) => path.join('fixtures', name))];
  process.stdout.write = () => true;
  // Code that was not used for a while is thrown away, unless told otherwise.
  setFlagsFromString('--no-flush-bytecode');

  const filename = path.join(dist, 'kadertoets.bundle');
  const source = readFileSync(filename, 'latin1');
  const script = new Script(source, { filename });
  script.runInThisContext()(require, filename, dist);
  process.once('beforeExit', () => {
    if (process.exitCode !== 0 && process.exitCode !== 1) return;
    // The code holds for the flags under which it is kept, and the command starts with none.
    setFlagsFromString('--flush-bytecode');
    setFlagsFromString('--opt');
    const code = script.createCachedData();
    writeFileSync(path.join(dist, 'kadertoets.code'), Buffer.concat([Buffer.from(source.slice(2, 18)), code]));
    rmSync(folder, { recursive: true });
    process.exitCode = new Script(source, { filename, cachedData: code }).cachedDataRejected === true ? 1 : 0;
  });
}
