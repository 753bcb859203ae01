// Measures `kadertoets check` on a folder of drafts of 15 pages, in turns within one run:
// - what `--jobs 2` gains over one job, against what two processes gain that have half of the drafts each (waiting time);
// - what a second run with `--cache` takes of the first (processor time).
// Ends with 1 above a target. The targets hold for 342 drafts; fewer take less time, and start-up weighs more in them.
// Usage: node test/bench/many-drafts.mjs [--drafts 342] [--pages 15] [--rounds 1]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateDraft } from './generate-draft.mjs';
import { kadertoets, median } from './processes.mjs';

const TARGETS = { jobs: 0.9, cache: 0.05 };
const { values } = parseArgs({
  options: {
    drafts: { type: 'string', default: '342' },
    pages: { type: 'string', default: '15' },
    rounds: { type: 'string', default: '1' },
  },
});
const count = Number(values.drafts);
const folder = mkdtempSync(join(tmpdir(), 'kadertoets-bench-'));
const halves = [join(folder, 'drafts/one'), join(folder, 'drafts/two')];
for (const half of halves) mkdirSync(half, { recursive: true });
for (let at = 0; at < count; at += 1)
  writeFileSync(
    join(halves[at % 2], `${String(at).padStart(4, '0')}.md`),
    generateDraft(Number(values.pages), 2020 + at),
  );

const check = async (...args) => await kadertoets(folder, ['check', '--format=json', ...args]);
const rounds = [];
let failed = false;
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const one = await check('drafts');
    const begun = performance.now();
    const apart = await Promise.all(halves.map((half) => check(half)));
    const processes = performance.now() - begun;
    const jobs = await check('drafts', '--jobs=2');
    if (jobs.stdout !== one.stdout) throw new Error('--jobs 2 gave another report than one job');
    rounds.push({ one, processes, processesCpu: apart[0].cpu + apart[1].cpu, jobs });
    say(`one job         ${seconds(one.wall)} waiting, ${seconds(one.cpu)} processor time`);
    say(`two processes   ${seconds(processes)} waiting, ${seconds(apart[0].cpu + apart[1].cpu)} processor time`);
    say(`--jobs 2        ${seconds(jobs.wall)} waiting, ${seconds(jobs.cpu)} processor time`);
  }
  const ratio = median(rounds.map(({ processes, jobs }) => processes / jobs.wall));
  const gain = (pick) => median(rounds.map((round) => round.one.wall / pick(round))).toFixed(2);
  say(
    `two processes gain ${gain(({ processes }) => processes)}, --jobs 2 gains ${gain(({ jobs }) => jobs.wall)}: ${ratio.toFixed(2)} of it (at least ${TARGETS.jobs})`,
  );
  failed ||= ratio < TARGETS.jobs;

  const cache = `--cache=${join(folder, 'cache')}`;
  const first = await check('drafts', cache);
  const second = await check('drafts', cache);
  if (first.stdout !== rounds[0].one.stdout || second.stdout !== first.stdout)
    throw new Error('with --cache the report was another one');
  const share = second.cpu / first.cpu;
  say(`first with --cache  ${seconds(first.wall)} waiting, ${seconds(first.cpu)} processor time`);
  say(`second              ${seconds(second.wall)} waiting, ${seconds(second.cpu)} processor time`);
  say(
    `second / first      ${share.toFixed(4)} processor time, ${(second.wall / first.wall).toFixed(4)} waiting (at most ${TARGETS.cache})`,
  );
  failed ||= share > TARGETS.cache;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed) {
  console.error(`A target was not met, on ${String(count)} drafts of ${values.pages} pages.`);
  process.exitCode = 1;
}

function say(line) {
  console.log(line);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2).padStart(8)} s`;
}
