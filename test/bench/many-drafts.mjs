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
    // Each goes first as often: what else the machine does burdens both.
    const first = round % 2 === 0 ? await twoProcesses() : undefined;
    const jobs = await check('drafts', '--jobs=2');
    const { wall: processes, cpu: processesCpu } = first ?? (await twoProcesses());
    if (jobs.stdout !== one.stdout) throw new Error('--jobs 2 gave another report than one job');
    rounds.push({ one, processes, processesCpu, jobs });
    say(`one job         ${seconds(one.wall)} waiting, ${seconds(one.cpu)} processor time`);
    say(`two processes   ${seconds(processes)} waiting, ${seconds(processesCpu)} processor time`);
    say(`--jobs 2        ${seconds(jobs.wall)} waiting, ${seconds(jobs.cpu)} processor time`);
  }
  const ratio = median(rounds.map(({ processes, jobs }) => processes / jobs.wall));
  const gain = (pick) => median(rounds.map((round) => round.one.wall / pick(round))).toFixed(2);
  say(
    `two processes gain ${gain(({ processes }) => processes)}, --jobs 2 gains ${gain(({ jobs }) => jobs.wall)}: ${ratio.toFixed(2)} of it (at least ${TARGETS.jobs})`,
  );
  const work = median(rounds.map(({ processesCpu, jobs }) => jobs.cpu / processesCpu));
  say(`--jobs 2 takes ${work.toFixed(2)} of the processor time of two processes`);
  failed ||= ratio < TARGETS.jobs;

  const cache = `--cache=${join(folder, 'cache')}`;
  const fresh = await check('drafts', cache);
  const second = await check('drafts', cache);
  if (fresh.stdout !== rounds[0].one.stdout || second.stdout !== fresh.stdout)
    throw new Error('with --cache the report was another one');
  const share = second.cpu / fresh.cpu;
  say(`first with --cache  ${seconds(fresh.wall)} waiting, ${seconds(fresh.cpu)} processor time`);
  say(`second              ${seconds(second.wall)} waiting, ${seconds(second.cpu)} processor time`);
  say(
    `second / first      ${share.toFixed(4)} processor time, ${(second.wall / fresh.wall).toFixed(4)} waiting (at most ${TARGETS.cache})`,
  );
  failed ||= share > TARGETS.cache;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed) {
  console.error(`A target was not met, on ${String(count)} drafts of ${values.pages} pages.`);
  process.exitCode = 1;
}

async function twoProcesses() {
  const begun = performance.now();
  const runs = await Promise.all(halves.map((half) => check(half)));
  return { wall: performance.now() - begun, cpu: runs[0].cpu + runs[1].cpu };
}

function say(line) {
  console.log(line);
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2).padStart(8)} s`;
}
