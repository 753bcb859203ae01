// Measures `kadertoets check` on a draft of 15 pages against a bare remark-parse of the same file: processor time (user and
// system) of whole processes, side by side and in turns, so that a busy machine burdens both. Ends with 1 above the target.
// Usage: node test/bench/check-against-remark.mjs [--rounds 15] [--pages 15]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateDraft } from './generate-draft.mjs';

const TARGET = 1.5;
const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, pages: { type: 'string', default: '15' } },
});
const folder = mkdtempSync(join(tmpdir(), 'kadertoets-bench-'));
const draft = join(folder, 'draft.md');
const measured = join(folder, 'cpu');
writeFileSync(draft, generateDraft(Number(values.pages), 2020));

const commands = {
  'node alone': ['-e', '0'],
  'bare remark-parse': [join(here, 'bare-remark.mjs'), draft],
  'kadertoets check': [join(here, '../../packages/cli/bin/kadertoets.js'), 'check', draft],
};
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
try {
  for (const args of Object.values(commands)) cpuOf(args);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const [name, args] of Object.entries(commands)) times[name].push(cpuOf(args));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const ratios = times['kadertoets check'].map((time, round) => time / times['bare remark-parse'][round]);
for (const [name, list] of Object.entries(times))
  console.log(
    `${name.padEnd(20)} ${median(list).toFixed(0).padStart(5)} ms processor time (least ${Math.min(...list).toFixed(0)})`,
  );
const ratio = median(ratios);
console.log(
  `check / remark-parse   ${ratio.toFixed(2)}  (least ${Math.min(...ratios).toFixed(2)}, most ${Math.max(...ratios).toFixed(2)}; at most ${TARGET})`,
);
if (ratio > TARGET) {
  console.error(`The check takes ${ratio.toFixed(2)} times a bare parse; the target is ${TARGET}.`);
  process.exitCode = 1;
}

function cpuOf(args) {
  const env = { ...process.env, CPU_AT_EXIT: measured, NO_COLOR: '1' };
  // A certificate file makes every start of Node dearer, with the same amount for both; it would flatter the ratio.
  delete env.NODE_EXTRA_CA_CERTS;
  delete env.NODE_OPTIONS;
  const { status, stderr } = spawnSync(process.execPath, ['--require', join(here, 'cpu-at-exit.cjs'), ...args], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stderr}`);
  return Number(readFileSync(measured, 'utf8')) / 1000;
}

function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
