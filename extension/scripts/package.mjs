// Makes extension/kadertoets.vsix out of what was built; offline, without an account.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildExtension } from './build.mjs';

const HERE = join(import.meta.dirname, '..');

await buildExtension();
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--out', 'kadertoets.vsix'],
  { cwd: HERE, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
