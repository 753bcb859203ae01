// Measures `kadertoets check` on 40 drafts of 15 pages against textlint with five rules on the same files: processor time of
// whole processes, in turns. Ends with 1 above the target. textlint is not part of the project: it is installed beside it, in
// node_modules/.cache/bench-textlint, the first time.
// Usage: node test/bench/against-textlint.mjs [--drafts 40] [--pages 15] [--rounds 1]
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateDraft } from './generate-draft.mjs';
import { kadertoets, median, node } from './processes.mjs';

const TARGET = 0.25;
const { values } = parseArgs({
  options: {
    drafts: { type: 'string', default: '40' },
    pages: { type: 'string', default: '15' },
    rounds: { type: 'string', default: '1' },
  },
});
const peer = installTextlint();
const folder = mkdtempSync(join(tmpdir(), 'kadertoets-bench-'));
for (let at = 0; at < Number(values.drafts); at += 1)
  writeFileSync(join(folder, `${String(at).padStart(4, '0')}.md`), generateDraft(Number(values.pages), 2020 + at));
const files = readdirSync(folder).map((name) => join(folder, name));

const ratios = [];
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const ours = await kadertoets(folder, ['check', '.']);
    const theirs = await node(peer, [
      'node_modules/textlint/bin/textlint.js',
      '-c',
      'textlintrc.json',
      '-f',
      'compact',
      ...files,
    ]);
    // textlint ends with 1 both when it finds something and when it gives up.
    if (files.filter((file) => theirs.stdout.includes(file)).length < files.length / 2)
      throw new Error(`textlint gave up:\n${theirs.stderr.slice(0, 2000)}`);
    ratios.push(ours.cpu / theirs.cpu);
    console.log(`kadertoets           ${(ours.cpu / 1000).toFixed(2).padStart(8)} s processor time`);
    console.log(`textlint, five rules ${(theirs.cpu / 1000).toFixed(2).padStart(8)} s processor time`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const ratio = median(ratios);
console.log(`kadertoets / textlint   ${ratio.toFixed(3)} (at most ${TARGET})`);
if (ratio > TARGET) {
  console.error(`The check takes ${ratio.toFixed(3)} of textlint; the target is ${TARGET}.`);
  process.exitCode = 1;
}

function installTextlint() {
  const from = fileURLToPath(new URL('textlint/', import.meta.url));
  const to = resolve('node_modules/.cache/bench-textlint');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(to, name));
  if (existsSync(join(to, 'node_modules/textlint'))) return to;
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: to,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('textlint could not be installed');
  return to;
}
