import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRAFT, folderWith, kadertoets, type Ran, read } from './command.ts';

const OTHER = DRAFT.replace('€ 100.000', '€ 260.000');

function check(folder: string, ...flags: string[]): Ran {
  return kadertoets(folder, ['check', 'concepten', '--cache=uit', '--verbose', ...flags]);
}

function entries(folder: string): string[] {
  const names = readdirSync(join(folder, 'uit'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.length > 64).map((name) => join(folder, 'uit', name));
}

/** What was said of the cache: how many reports were taken from it, and how many put there. */
function counts({ stderr }: Ran): string {
  return stderr.match(/\b\d{1,3} gebruikt, \d{1,3} bijgeschreven/u)?.[0] ?? stderr;
}

describe('--cache', () => {
  test('gives the same bytes as a check, whatever else is asked', () => {
    const folder = folderWith({ 'concepten/a.md': DRAFT, 'concepten/b.md': OTHER });
    const formats = ['json', 'sarif', 'html', 'junit'].map((name) => `--format=${name}=${name}`);
    const without = kadertoets(folder, ['check', 'concepten', ...formats, '--format=pretty']);
    const texts = ['json', 'sarif', 'html', 'junit'].map((name) => read(folder, name));
    for (const [flags, seen] of [
      [[], '0 gebruikt, 2 bijgeschreven'],
      [[], '2 gebruikt, 0 bijgeschreven'],
      [['--jobs=2'], '2 gebruikt, 0 bijgeschreven'],
    ] as const) {
      const ran = check(folder, ...formats, '--format=pretty', ...flags);
      expect(counts(ran)).toBe(seen);
      expect({ ...ran, stderr: '' }).toEqual(without);
      expect(['json', 'sarif', 'html', 'junit'].map((name) => read(folder, name))).toEqual(texts);
    }
  });

  test('goes by content: the same draft elsewhere is known, a letter more is not', () => {
    const folder = folderWith({ 'concepten/a.md': DRAFT });
    check(folder);
    writeFileSync(join(folder, 'concepten/b.md'), DRAFT);
    // One entry serves both.
    expect(counts(check(folder))).toBe('1 gebruikt, 0 bijgeschreven');
    writeFileSync(join(folder, 'concepten/b.md'), `${DRAFT}\nPartijen tekenen.\n`);
    expect(counts(check(folder))).toBe('1 gebruikt, 1 bijgeschreven');
  });

  test.each([
    ['another day', ['--reference-date=2020-02-01'], {}],
    ['another kader', ['--kader=rvn-2020'], {}],
    ['another severity', [], { 'kadertoets.config.yaml': 'severities: { rvn-2020/lokaal-aandeel: info }\n' }],
    ['another gemeente', ['--gemeente=Wijchen'], {}],
  ])('knows nothing on %s', (_name, flags, files) => {
    const folder = folderWith({ 'concepten/a.md': DRAFT });
    check(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const ran = check(folder, '--format=json', ...flags);
    expect(counts(ran)).toBe('0 gebruikt, 1 bijgeschreven');
    expect(ran.stdout).toBe(kadertoets(folder, ['check', 'concepten', '--format=json', ...flags]).stdout);
  });

  test('knows nothing once a pack has changed', () => {
    const rule = (severity: string): string => `rule: lokale-keuze
title: Een ander kiest over het lokale deel
kader: lokale-keuze
severity: ${severity}
kind: conflict
source: [{ document: besluit, locator: punt 2 }]
why: De raad wil dat de gemeente zelf kiest.
conflict:
  - name: ander
    says: een ander beslist over het lokale deel
    when: { all: [{ mentions: local-share }, { act: decide, by: outsider }] }
message: Volgens deze bepaling beslist een ander over het lokale deel.
remedy: Laat de gemeente beslissen.
examples:
  conflict: [Het algemeen bestuur beslist over het lokale deel.]
  compliant: [De gemeente beslist over het lokale deel.]
`;
    const folder = folderWith({
      'concepten/a.md': DRAFT.replace(/^<!--.*$/mu, ''),
      'regels/eigen/pack.yaml': `pack: eigen
title: Afspraken van onze gemeente
status: adopted
from: 2020-01-01
to: 2023-12-31
instruments: [dvo]
gemeenten: [Druten]
documents:
  besluit: { title: Raadsbesluit, date: "2019", status: adopted }
kaders:
  - kader: lokale-keuze
    title: De gemeente kiest zelf
    text: Over het lokale deel beslist alleen de gemeente.
`,
      'regels/eigen/lokale-keuze.yaml': rule('error'),
    });
    const flags = ['--rules=regels', '--kader=eigen', '--format=json'];
    expect(counts(check(folder, ...flags))).toBe('0 gebruikt, 1 bijgeschreven');
    writeFileSync(join(folder, 'regels/eigen/lokale-keuze.yaml'), rule('info'));
    const ran = check(folder, ...flags);
    expect(counts(ran)).toBe('0 gebruikt, 1 bijgeschreven');
    expect(ran.stdout).toContain('"severity": "info"');
    expect(ran.stdout).not.toContain('"severity": "error"');
  });
});

describe('an entry that is not right', () => {
  test.each([
    ['of other bytes', (bytes: Buffer) => bytes.fill(7, bytes.length - 3)],
    ['that is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['that is empty', () => Buffer.alloc(0)],
    ['of another program', () => Buffer.from('{"findings":[]}\n')],
  ])('%s is not believed, and is said with --verbose', (_name, spoil) => {
    const folder = folderWith({ 'concepten/a.md': DRAFT });
    const { stdout } = check(folder);
    const [file = ''] = entries(folder);
    writeFileSync(file, spoil(readFileSync(file)));
    const ran = check(folder);
    expect(ran.stdout).toBe(stdout);
    expect(ran.stderr).toContain('is beschadigd of niet van Kadertoets');
    expect(counts(check(folder))).toBe('1 gebruikt, 0 bijgeschreven');
    expect(check(folder).stderr).not.toContain('beschadigd');
  });

  test('of another draft is not taken for that of this one', () => {
    const folder = folderWith({ 'concepten/a.md': DRAFT });
    check(folder);
    const [mine = ''] = entries(folder);
    writeFileSync(join(folder, 'concepten/a.md'), OTHER);
    const { stdout } = check(folder);
    const other = entries(folder).find((file) => file !== mine) ?? '';
    writeFileSync(other, readFileSync(mine));
    const ran = check(folder);
    expect(ran.stdout).toBe(stdout);
    expect(ran.stderr).toContain('beschadigd');
  });
});

describe('where the cache is', () => {
  test('with the other caches of the project, or else where one stands; never in a repository', () => {
    const folder = folderWith({ 'package.json': '{}', 'map/concept.md': DRAFT, 'los.md': DRAFT });
    kadertoets(join(folder, 'map'), ['check', '--cache', 'concept.md']);
    expect(readdirSync(join(folder, 'node_modules/.cache/kadertoets'))).toContain('.gitignore');
    const alone = folderWith({ 'concept.md': DRAFT });
    // A word behind --cache is a draft, not a folder.
    expect(kadertoets(alone, ['check', '--cache', 'concept.md', '--verbose']).stderr).toContain('1 bijgeschreven');
    expect(readdirSync(alone).toSorted()).toEqual(['.kadertoets-cache', 'concept.md']);
  });

  test('is a matter of the configuration too, and --no-cache has the last word', () => {
    const folder = folderWith({ 'kadertoets.config.yaml': 'cache: bewaard\n', 'map/concept.md': DRAFT });
    kadertoets(join(folder, 'map'), ['check', 'concept.md', '--no-cache']);
    expect(readdirSync(folder)).not.toContain('bewaard');
    kadertoets(join(folder, 'map'), ['check', 'concept.md']);
    expect(readdirSync(folder)).toContain('bewaard');
  });

  test('what was not used for a week is cleared away, and so is what a killed run left', () => {
    const folder = folderWith({ 'concepten/a.md': DRAFT });
    check(folder);
    const [old = ''] = entries(folder);
    const then = Date.now() / 1000 - 8 * 86_400;
    for (const file of [old, join(folder, 'uit/.pruned')]) utimesSync(file, then, then);
    writeFileSync(join(folder, 'uit/tmp/999999999-1'), 'half');
    writeFileSync(join(folder, 'concepten/a.md'), OTHER);
    check(folder);
    expect(entries(folder)).toHaveLength(1);
    expect(entries(folder)).not.toContain(old);
    expect(readdirSync(join(folder, 'uit/tmp'))).toEqual([]);
  });

  test('an entry that is still used is kept', () => {
    const folder = folderWith({ 'concepten/a.md': DRAFT });
    check(folder);
    const [file = ''] = entries(folder);
    const then = Date.now() / 1000 - 8 * 86_400;
    utimesSync(file, then, then);
    check(folder);
    expect(statSync(file).mtimeMs / 1000).toBeGreaterThan(then + 86_400);
  });

  test('a place that is no folder is an error', () => {
    const folder = folderWith({ 'concepten/a.md': DRAFT, uit: 'tekst' });
    expect(check(folder)).toMatchObject({ status: 2, stdout: '' });
    expect(read(folder, 'uit')).toBe('tekst');
  });

  test('a place that cannot be written is said, and the check is complete', () => {
    const folder = folderWith({ 'concepten/a.md': DRAFT });
    const { stdout } = kadertoets(folder, ['check', 'concepten']);
    // Not even root makes a folder here.
    const ran = kadertoets(folder, ['check', 'concepten', '--cache=/proc/self/kadertoets']);
    expect(ran).toMatchObject({ status: 1, stdout });
    expect(ran.stderr).toContain('de toets zelf is volledig');
  });
});
