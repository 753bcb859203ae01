import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  blockOf,
  CLEAN,
  commandTarball,
  CONFLICT,
  newRepository,
  type Repository,
  ROOT,
  temporaryFolder,
  VERSION,
} from './repository.ts';

const present = spawnSync('pre-commit', ['--version']).status === 0;
const page = readFileSync(join(ROOT, 'docs/integraties.md'), 'utf8');

// pre-commit itself, from Debian; without it these are skipped.
describe.skipIf(!present)('the hook of pre-commit', () => {
  test('is one that pre-commit knows how to read', () => {
    const { status, stdout } = spawnSync('pre-commit', ['validate-manifest', join(ROOT, '.pre-commit-hooks.yaml')], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  test('with the command installed: a conflict is refused, and what is not staged is not looked at', () => {
    const hooks = newRepository({
      '.pre-commit-hooks.yaml': readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'),
    });
    hooks.git('add', '.');
    hooks.git('commit', '--quiet', '-m', 'hooks');
    hooks.git('tag', `v${VERSION}`);
    const config = blockOf(page, '### Met pre-commit', 'yaml').replace(/repo: .*/u, `repo: ${hooks.folder}`);
    expect(config).toContain(`rev: v${VERSION}`);
    refusesAndPasses(config);
  });

  test('with pre-commit installing the package itself', { timeout: 180_000 }, () => {
    const given = `'@kadertoets/cli@${VERSION}'`;
    const config = blockOf(page, '### Met pre-commit, dat het pakket zelf installeert', 'yaml');
    expect(config).toContain(given);
    // From the tarball, and with the Node that is here: nothing is fetched.
    const local = config.replace(given, commandTarball());
    refusesAndPasses(`default_language_version: { node: system }\n${local}`, { npm_config_offline: 'true' });
  });
});

function refusesAndPasses(config: string, env: Readonly<Record<string, string>> = {}): void {
  const home = temporaryFolder();
  const repository = newRepository({ '.pre-commit-config.yaml': config, 'README.md': '# Leesmij\n' });
  const commit = (message: string): ReturnType<Repository['git']> =>
    repository.run('git', ['commit', '-m', message], { PRE_COMMIT_HOME: home, ...env });
  expect(repository.run('pre-commit', ['install'], { PRE_COMMIT_HOME: home })).toMatchObject({ status: 0 });
  repository.git('add', '.');
  const first = commit('geen concept');
  expect(first, `${first.stdout}${first.stderr}`).toMatchObject({ status: 0 });

  repository.write({ 'fout.md': CONFLICT, 'goed.md': CLEAN });
  repository.git('add', 'goed.md');
  repository.git('add', '--intent-to-add', 'fout.md');
  expect(commit('alleen het goede')).toMatchObject({ status: 0 });
  repository.git('add', 'fout.md');
  const refused = commit('ook het foute');
  expect(refused.status).toBe(1);
  expect(`${refused.stdout}${refused.stderr}`).toContain('rvn-2020/lokale-zeggenschap');
  expect(`${refused.stdout}${refused.stderr}`).not.toContain('goed.md');
  expect(repository.git('log', '--format=%s').stdout).toBe('alleen het goede\ngeen concept\n');
}
