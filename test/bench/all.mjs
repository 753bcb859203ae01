// The benchmarks that fit in a few minutes, one after another; ends with 1 when one of them misses its target.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BENCHMARKS = [
  ['check-against-remark.mjs'],
  ['keystroke-against-remark.mjs'],
  ['many-drafts.mjs', '--drafts', '24'],
];

for (const [name, ...args] of BENCHMARKS) {
  console.log(`\n== ${[name, ...args].join(' ')}`);
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(name, import.meta.url)), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
