import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

test('a changeset raises every package, the extension, the command and what integrations install alike, and is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kadertoets-version-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`);
  const installing = ['action.yml', 'templates/kadertoets.yml', 'docs/integraties.md'];
  const manifests = ['package.json', 'extension/package.json', ...packages];
  for (const file of [
    ...manifests,
    'pnpm-workspace.yaml',
    'pnpm-lock.yaml',
    '.changeset',
    'packages/cli/src/version.ts',
    'scripts/set-version.mjs',
    ...installing,
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, '.changeset/nieuw.md'),
    "---\n'@kadertoets/rulebook': minor\n---\n\nEen nieuw pakket voor Heumen.\n",
  );
  const run = (command: string, ...args: string[]): void => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  };
  run('git', 'init', '--quiet');
  run('git', '-c', 'user.name=t', '-c', 'user.email=t@localhost', 'commit', '--quiet', '--allow-empty', '-m', 'x');
  run(process.execPath, join(root, 'node_modules/@changesets/cli/bin.js'), 'version');
  run(process.execPath, 'scripts/set-version.mjs');

  const versions = manifests.map(
    (file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { version: string }).version,
  );
  const before = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
  expect(new Set(versions).size).toBe(1);
  expect(versions[0]).not.toBe(before);
  expect(readFileSync(join(folder, 'packages/cli/src/version.ts'), 'utf8')).toContain(`'${versions[0] ?? ''}'`);
  for (const file of installing) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text, file).toContain(`@kadertoets/cli@${versions[0] ?? ''}`);
    expect(text, file).not.toContain(before);
  }
  expect(readFileSync(join(folder, 'packages/rulebook/CHANGELOG.md'), 'utf8')).toContain(
    'Een nieuw pakket voor Heumen.',
  );
});
