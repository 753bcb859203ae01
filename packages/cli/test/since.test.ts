import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { xml2js } from 'xml-js';
import { DRAFT, folderWith, kadertoets, type Ran } from './command.ts';
import { reportSchema, sarifSchema } from './schemas.ts';

interface Shown {
  readonly documents: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly clause: string; readonly suppressed: unknown }[];
  }[];
  readonly summary: { readonly since: { readonly unchangedDocuments: number; readonly knownFindings: number } };
}

/** A repository of the test's own, with everything committed. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder);
  return folder;
}

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Toetser', '-c', 'user.email=toetser@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=stand');
}

function since(folder: string, revision: string, ...flags: string[]): Ran & { readonly shown: Shown } {
  const ran = kadertoets(folder, ['check', `--since=${revision}`, '--format=json', ...flags]);
  return { ...ran, shown: (ran.stdout === '' ? undefined : JSON.parse(ran.stdout)) as Shown };
}

const LOCAL = 'rvn-2020/lokale-zeggenschap';
const CLAUSE = 'Het dagelijks bestuur beslist over de besteding van het lokale deel.';

function edit(folder: string, name: string, from: string | RegExp, to: string): void {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

describe('--since', () => {
  test('checks what changed, and says what it left out', () => {
    const folder = repository({ 'a.md': DRAFT, 'b.md': DRAFT });
    const none = since(folder, 'HEAD');
    expect(none).toMatchObject({ status: 0, stderr: expect.stringContaining('2 ongewijzigde concepten') as string });
    expect(none.shown.documents).toEqual([]);
    edit(folder, 'b.md', '## Artikel 2', `3. ${CLAUSE}\n\n## Artikel 2`);
    const { status, stderr, shown } = since(folder, 'HEAD');
    expect(status).toBe(1);
    expect(shown.documents.map(({ path }) => path)).toEqual(['b.md']);
    expect(shown.documents[0]?.findings.map(({ rule, clause }) => [rule, clause])).toEqual([
      [LOCAL, 'artikel 1, derde lid'],
    ]);
    expect(shown.summary.since.unchangedDocuments).toBe(1);
    expect(shown.summary.since.knownFindings).toBeGreaterThan(5);
    expect(stderr).toContain(
      `1 ongewijzigd concept niet getoetst, ${String(shown.summary.since.knownFindings)} bevindingen die er al stonden niet meegeteld`,
    );
    expect(kadertoets(folder, ['check', '--since=HEAD']).stdout).toMatch(/\nsinds HEAD \(\w{8}\): 1 ongewijzigd/u);
    // The page shows what changed whole, and tells what is not on it.
    const page = kadertoets(folder, ['check', '--since=HEAD', '--format=markdown']).stdout;
    expect(page).toMatch(/^# .*\n\nSinds HEAD \(\w{8}\): 1 ongewijzigd concept niet getoetst/u);
  });

  test('a draft that only moved, with its clauses on other lines, has nothing new', () => {
    const folder = repository({ 'a.md': DRAFT });
    mkdirSync(join(folder, 'map'));
    git(folder, 'mv', 'a.md', 'map/b.md');
    edit(folder, 'map/b.md', '\n## Artikel 1 Geld', '\n\n\n## Artikel 1 Middelen');
    const { status, shown } = since(folder, 'HEAD');
    expect({ status, findings: shown.documents[0]?.findings }).toEqual({ status: 0, findings: [] });
  });

  test('has a form for nothing changed, in every format', () => {
    const folder = repository({ 'a.md': DRAFT });
    const names = ['json', 'sarif', 'gitlab', 'junit', 'checkstyle', 'github', 'html', 'markdown'];
    const flags = names.map((name) => `--format=${name}=uit/${name}`);
    expect(kadertoets(folder, ['check', '--since=HEAD', ...flags]).status).toBe(0);
    const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, 'uit', name), 'utf8')]));
    expect(JSON.parse(texts['gitlab'] ?? '')).toEqual([]);
    for (const [name, validate] of [['json', reportSchema()] as const, ['sarif', sarifSchema()] as const])
      expect(validate(JSON.parse(texts[name] ?? '')), JSON.stringify(validate.errors)).toBe(true);
    for (const name of ['junit', 'checkstyle']) expect(xml2js(texts[name] ?? ''), name).toBeDefined();
    expect(texts['github']).toBe('');
    for (const name of ['html', 'markdown', 'sarif']) expect(texts[name], name).toContain('1 ongewijzigd concept');
  });

  test('is not misled by what git was told of a file, nor by other line ends', () => {
    const folder = repository({ 'a.md': DRAFT, 'b.md': DRAFT });
    git(folder, 'update-index', '--assume-unchanged', 'a.md');
    edit(folder, 'a.md', '## Artikel 2', `3. ${CLAUSE}\n\n## Artikel 2`);
    writeFileSync(join(folder, 'b.md'), DRAFT.replaceAll('\n', '\r\n'));
    expect(since(folder, 'HEAD').shown.documents.map(({ path }) => path)).toEqual(['a.md']);
  });

  test('a new draft is new from beginning to end', () => {
    const folder = repository({ 'a.md': DRAFT });
    writeFileSync(join(folder, 'b.md'), DRAFT);
    const { shown } = since(folder, 'HEAD');
    const all = JSON.parse(kadertoets(folder, ['check', 'b.md', '--format=json']).stdout) as Shown;
    expect(shown.documents).toEqual(all.documents);
  });

  test('a finding that a change elsewhere brings about is new, and so is what is missing only now', () => {
    const folder = repository({ 'a.md': DRAFT.replace('€ 100.000', '€ 400.000') });
    edit(folder, 'a.md', '€ 1.000.000', '€ 4.000.000');
    const { shown } = since(folder, 'HEAD');
    expect(shown.documents[0]?.findings.map(({ rule }) => rule)).toContain('rvn-2020/lokaal-aandeel');
    const other = repository({ 'a.md': DRAFT });
    edit(other, 'a.md', /^2\. Van.*\n/mu, '');
    const before = JSON.parse(kadertoets(folder, ['check', '--format=json']).stdout) as Shown;
    expect(before.summary.since).toBeUndefined();
    const gone = since(other, 'HEAD').shown.documents[0]?.findings ?? [];
    expect(gone.every(({ rule }) => rule !== LOCAL)).toBe(true);
  });

  test('a new exception is shown to who reviews the change', () => {
    const folder = repository({ 'a.md': DRAFT });
    edit(
      folder,
      'a.md',
      '\n# Dienst',
      '\n<!-- kadertoets-negeer rvn-2020/lokaal-aandeel: raadsbesluit van 12 december 2019 -->\n\n# Dienst',
    );
    const { shown } = since(folder, 'HEAD');
    expect(shown.documents[0]?.findings.map(({ rule, suppressed }) => [rule, suppressed === null])).toEqual([
      ['rvn-2020/lokaal-aandeel', false],
    ]);
  });

  test('names a branch by the place where the present one left it', () => {
    const folder = repository({ 'a.md': DRAFT, 'b.md': DRAFT });
    git(folder, 'switch', '--quiet', '--create', 'concept');
    edit(folder, 'a.md', '## Artikel 2', `3. ${CLAUSE}\n\n## Artikel 2`);
    commit(folder);
    git(folder, 'switch', '--quiet', 'main');
    edit(folder, 'b.md', '## Artikel 2', `3. De gemeente betaalt.\n\n## Artikel 2`);
    commit(folder);
    git(folder, 'switch', '--quiet', 'concept');
    expect(since(folder, 'main').shown.documents.map(({ path }) => path)).toEqual(['a.md', 'b.md']);
    expect(since(folder, 'main...').shown.documents.map(({ path }) => path)).toEqual(['a.md']);
  });

  test('goes with a baseline, with workers and a cache, with standard input, and mends only what is new', () => {
    const folder = repository({ 'a.md': DRAFT, 'b.md': DRAFT });
    edit(folder, 'b.md', '## Artikel 2', `3. ${CLAUSE}\n\n## Artikel 2`);
    const plain = since(folder, 'HEAD');
    expect(since(folder, 'HEAD', '--jobs=2', '--cache=.bewaard')).toEqual(plain);
    expect(since(folder, 'HEAD', '--jobs=2', '--cache=.bewaard')).toEqual(plain);
    const text = readFileSync(join(folder, 'b.md'), 'utf8');
    const args = ['check', '-', '--stdin-filename=b.md', '--since=HEAD', '--format=json'];
    expect(JSON.parse(kadertoets(folder, args, {}, text).stdout)).toMatchObject({
      documents: plain.shown.documents,
      summary: { since: { unchangedDocuments: 0 } },
    });
    const based = ['check', '--since=HEAD', '--baseline=basis.json'];
    expect(kadertoets(folder, [...based, '--update-baseline']).status).toBe(0);
    expect(kadertoets(folder, based).status).toBe(0);
    rmSync(join(folder, 'basis.json'));
    edit(folder, 'b.md', CLAUSE, 'Voor de inzet van het lokale deel is instemming van het bestuur nodig.');
    const { stderr } = kadertoets(folder, ['check', '--since=HEAD', '--fix-dry-run']);
    expect(stderr).not.toContain('artikel 1, eerste lid');
  });
});

describe('--since cannot do its work', () => {
  test('outside a repository, and for a draft outside it', () => {
    const folder = folderWith({ 'a.md': DRAFT });
    // Whatever stands above the folders of the tests.
    const bare = { GIT_CEILING_DIRECTORIES: join(folder, '..') };
    const ran = kadertoets(folder, ['check', '--since=HEAD'], bare);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('hoort niet bij een git-opslagplaats');
    const inside = repository({ 'b.md': DRAFT });
    const strange = kadertoets(inside, ['check', '--since=HEAD', join(folder, 'a.md')]);
    expect(strange).toMatchObject({ status: 2, stdout: '' });
    expect(strange.stderr).toContain('ligt buiten de git-opslagplaats');
  });

  test.each(['HEAD~9', 'bestaat-niet', '--output=x', 'HEAD; touch x', 'HEAD:a.md', ''])(
    'with the revision “%s”',
    (name) => {
      const folder = repository({ 'a.md': DRAFT });
      const { status, stdout, stderr } = kadertoets(folder, ['check', `--since=${name}`]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`git kent “${name}” niet`);
      expect(git(folder, 'status', '--porcelain')).toBe('');
    },
  );

  test('without git, and for standard input without a name', () => {
    const folder = repository({ 'a.md': DRAFT });
    const without = kadertoets(folder, ['check', '--since=HEAD'], { PATH: folder });
    expect(without).toMatchObject({ status: 2, stdout: '' });
    expect(without.stderr).toContain('Installeer git');
    expect(kadertoets(folder, ['check', '-', '--since=HEAD'], {}, DRAFT).stderr).toContain('--stdin-filename');
  });

  test('leaves out no draft because of its name', () => {
    const folder = repository({ 'a.md': DRAFT, 'map/één & “twee”.md': DRAFT });
    renameSync(join(folder, 'a.md'), join(folder, 'c d.md'));
    edit(folder, 'map/één & “twee”.md', '## Artikel 2', `3. ${CLAUSE}\n\n## Artikel 2`);
    git(folder, 'add', '--all');
    const { shown } = since(folder, 'HEAD');
    expect(shown.documents.map(({ path, findings }) => [path, findings.length])).toEqual([['map/één & “twee”.md', 1]]);
    expect(shown.summary.since.unchangedDocuments).toBe(1);
  });
});
