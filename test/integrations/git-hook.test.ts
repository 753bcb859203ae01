import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockOf, CLEAN, CONFLICT, newRepository, type Repository, ROOT, temporaryFolder } from './repository.ts';

const page = readFileSync(join(ROOT, 'docs/integraties.md'), 'utf8');

/** A repository with the hook as the page gives it. */
function withHook(files: Readonly<Record<string, string>>): Repository {
  const repository = newRepository(files);
  const hook = join(repository.folder, '.git/hooks/pre-commit');
  writeFileSync(hook, blockOf(page, '### Zonder pre-commit', 'sh'));
  chmodSync(hook, 0o755);
  return repository;
}

describe('the plain hook', () => {
  test('refuses a commit with a conflict, says why, and lets it pass once it is mended', () => {
    const { git, write } = withHook({ 'concepten/een dvo.md': CONFLICT });
    git('add', '.');
    const refused = git('commit', '-m', 'concept');
    expect(refused.status).toBe(1);
    expect(`${refused.stdout}${refused.stderr}`).toContain('concepten/een dvo.md  dvo');
    expect(`${refused.stdout}${refused.stderr}`).toContain('rvn-2020/lokale-zeggenschap');
    expect(git('log').status).not.toBe(0);
    write({ 'concepten/een dvo.md': CLEAN });
    git('add', '.');
    expect(git('commit', '-m', 'concept')).toMatchObject({ status: 0 });
    expect(git('log', '--format=%s').stdout).toBe('concept\n');
  });

  test('looks at what is staged, not at what stands on the disk, and at nothing else', () => {
    const { git, write } = withHook({ 'goed.md': CLEAN, 'fout.md': CONFLICT, 'notitie.txt': CONFLICT });
    git('add', 'goed.md', 'notitie.txt');
    write({ 'goed.md': CONFLICT });
    expect(git('commit', '-m', 'alleen wat klaarstaat')).toMatchObject({ status: 0 });
    git('add', 'goed.md');
    write({ 'goed.md': CLEAN });
    expect(git('commit', '-m', 'nu wel').status).toBe(1);
    git('rm', '--quiet', '--force', '--cached', 'goed.md');
    expect(git('commit', '-m', 'een concept weg')).toMatchObject({ status: 0 });
  });

  test('names Markdown that is no agreement, and lets it pass', () => {
    const { git } = withHook({ 'README.md': '# Leesmij\n' });
    git('add', '.');
    const { status, stderr } = git('commit', '-m', 'leesmij');
    expect(status).toBe(0);
    expect(stderr).toContain('kadertoets: geen concept in deze commit.');
    expect(stderr).toContain('geen overeenkomst, niet getoetst: README.md.');
  });

  test('leaves out what the ignore files and the configuration leave out', () => {
    const { git } = withHook({
      '.kadertoetsignore': 'oud/\n',
      'kadertoets.config.yaml': 'ignore: ["archief/**"]\n',
      'oud/x.md': CONFLICT,
      'archief/y.md': CONFLICT,
    });
    git('add', '.');
    expect(git('commit', '-m', 'oud')).toMatchObject({ status: 0 });
  });
});

describe('kadertoets staged', () => {
  test('takes names from another tool, and says what is wrong where it cannot work', () => {
    const { run, git, write } = newRepository({ 'a.md': CONFLICT, 'b.md': CLEAN });
    git('add', '.');
    write({ 'c.md': CLEAN });
    expect(run('kadertoets', ['staged', 'b.md']).status).toBe(0);
    expect(run('kadertoets', ['staged', 'a.md']).status).toBe(1);
    expect(run('kadertoets', ['staged', 'a.md', '--fail-on', 'never']).status).toBe(0);
    const missing = run('kadertoets', ['staged', 'c.md']);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('“c.md” staat niet klaar voor een commit');
    const elsewhere = run('sh', ['-c', `cd '${temporaryFolder()}' && kadertoets staged`]);
    expect(elsewhere.status).toBe(2);
    expect(elsewhere.stderr).toContain('git-repository');
  });
});
