// Whole processes, measured: how long one waits for them, and the processor time (user and system) that all their threads take.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/kadertoets.js', import.meta.url));
const COUNTER = fileURLToPath(new URL('cpu-at-exit.cjs', import.meta.url));
let runs = 0;

/** Runs the built command in a folder. */
export async function kadertoets(cwd, args) {
  return await node(cwd, [COMMAND, ...args]);
}

/** Runs a program of Node's; a status above 1 is an error, 1 means that it found something. */
export async function node(cwd, args) {
  runs += 1;
  const measured = join(tmpdir(), `kadertoets-cpu-${process.pid}-${runs}`);
  const env = { ...process.env, CPU_AT_EXIT: measured, NO_COLOR: '1' };
  // A certificate file makes every start of Node dearer, with the same amount for all; it would flatter a ratio.
  delete env.NODE_EXTRA_CA_CERTS;
  delete env.NODE_OPTIONS;
  const begun = performance.now();
  const child = spawn(process.execPath, ['--require', COUNTER, ...args], { cwd, env });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('exit', resolve)),
  ]);
  const wall = performance.now() - begun;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stderr}`);
  const cpu = Number(readFileSync(measured, 'utf8')) / 1000;
  rmSync(measured);
  return { wall, cpu, stdout, stderr };
}

export function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function text(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
