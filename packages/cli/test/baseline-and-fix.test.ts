import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRAFT, folderWith, kadertoets } from './command.ts';

interface Shown {
  readonly documents: readonly {
    readonly findings: readonly { readonly rule: string; readonly baseline?: string; readonly kind: string }[];
  }[];
  readonly summary: {
    readonly baseline: { readonly new: number; readonly unchanged: number; readonly resolved: number };
  };
}

const BASELINE = ['check', 'concept.md', '--baseline', 'basis.json'];

describe('a baseline', () => {
  test('tells new, unchanged and resolved apart, also when clauses move and are renumbered', () => {
    const folder = folderWith({ 'concept.md': DRAFT });
    expect(kadertoets(folder, [...BASELINE, '--update-baseline']).status).toBe(0);
    const path = join(folder, 'concept.md');
    const [first = '', second = ''] = DRAFT.split('\n').filter((line) => /^[12]\. /u.test(line));
    // The two leden change places and numbers.
    const moved = DRAFT.replace(first, `1. ${second.slice(3)}`).replace(`\n${second}`, `\n2. ${first.slice(3)}`);
    expect(moved).not.toBe(DRAFT);
    writeFileSync(path, moved);
    expect(kadertoets(folder, BASELINE)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('0 opgelost') as string,
    });
    const clause = 'Het dagelijks bestuur beslist over de besteding van het lokale deel.';
    writeFileSync(path, DRAFT.replace(second, `2. ${clause}`));
    const { status, stdout } = kadertoets(folder, [...BASELINE, '--format', 'json']);
    expect(status).toBe(1);
    const { documents, summary } = JSON.parse(stdout) as Shown;
    const fresh = documents[0]?.findings.filter(({ baseline }) => baseline === 'new').map(({ rule }) => rule);
    expect(fresh).toContain('rvn-2020/lokale-zeggenschap');
    expect(summary.baseline.new).toBe(fresh?.length);
    expect(summary.baseline.resolved).toBeGreaterThan(0);
    expect(summary.baseline.unchanged).toBeGreaterThan(5);
  });

  test('that is absent or no baseline at all is an error, never a clean run', () => {
    const folder = folderWith({ 'concept.md': DRAFT });
    expect(kadertoets(folder, BASELINE)).toMatchObject({ status: 2, stdout: '' });
    writeFileSync(join(folder, 'basis.json'), '{"schemaVersion":1,"findings":[{}]}');
    expect(kadertoets(folder, BASELINE).stderr).toContain('geen basislijn');
    expect(kadertoets(folder, ['check', 'concept.md', '--update-baseline']).status).toBe(2);
  });
});

describe('--fix', () => {
  const draft = DRAFT.replace(' | `nodig`', ' nodig');

  test('mends what needs no choice, and nothing else changes', () => {
    const folder = folderWith({ 'concept.md': draft });
    const dry = kadertoets(folder, ['check', 'concept.md', '--fix-dry-run']);
    expect(readFileSync(join(folder, 'concept.md'), 'utf8')).toBe(draft);
    expect(dry.stderr).toContain('concept.md: te herstellen: artikel 1, eerste lid');
    const { stderr, stdout } = kadertoets(folder, ['check', 'concept.md', '--fix']);
    expect(stderr.replaceAll('hersteld:', 'te herstellen:')).toBe(dry.stderr);
    const mended = readFileSync(join(folder, 'concept.md'), 'utf8');
    expect(mended).not.toContain('toestemming van het dagelijks bestuur nodig');
    // The amount of the share is a choice, and the exception stays.
    expect(mended).toContain('€ 100.000');
    expect(mended).toContain('amendement 3');
    expect(stdout).not.toContain('11:4  rvn-2020/lokale-zeggenschap');
    expect(kadertoets(folder, ['check', 'concept.md', '--fix']).stderr).toBe('');
    expect(readFileSync(join(folder, 'concept.md'), 'utf8')).toBe(mended);
  });

  test('does not pretend to mend standard input', () => {
    const folder = folderWith({ 'concept.md': draft });
    expect(kadertoets(folder, ['check', '-', '--fix']).status).toBe(2);
    // Nor to write the file whose name it was given.
    expect(kadertoets(folder, ['check', '-', '--stdin-filename', 'concept.md', '--fix']).status).toBe(2);
    expect(readFileSync(join(folder, 'concept.md'), 'utf8')).toBe(draft);
  });
});

describe('report', () => {
  test('writes the same bytes for the same draft and date, with the receipt', () => {
    const folder = folderWith({ 'concept.md': DRAFT });
    const args = ['report', 'concept.md', '--date', '2021-01-01'];
    expect(kadertoets(folder, [...args, '--output', 'a.html'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const html = readFileSync(join(folder, 'a.html'), 'utf8');
    expect(kadertoets(folder, args).stdout).toBe(html);
    for (const part of ['Verantwoording', '2021-01-01', 'Kadertoets 0.1.0', 'amendement 3', 'strijdig'])
      expect(html).toContain(part);
    expect(html).not.toMatch(/(?:src|href)="https?:/u);
    expect(kadertoets(folder, [...args, '--format', 'markdown']).stdout).toMatch(/^# Toetsing aan de kaders\n/u);
  });

  test('on another day, an exception that has ended is a finding again', () => {
    const folder = folderWith({ 'concept.md': DRAFT });
    const { stdout } = kadertoets(folder, ['report', 'concept.md', '--date', '2021-07-01']);
    expect(stdout).toContain('gold tot en met 2021-06-30');
    expect(stdout).not.toContain('Uitzonderingen met reden');
  });

  test.each([
    [['report', 'notulen.md'], 'niet herkend als overeenkomst'],
    [['report', 'notulen.md', '--date', 'gisteren'], '--date'],
    [['report', 'weg.md'], 'weg.md'],
    [['report', 'notulen.md', '--format', 'pdf'], '--format'],
  ])('%j is an error', (args, message) => {
    const { status, stdout, stderr } = kadertoets(folderWith({ 'notulen.md': '# Notulen\n' }), args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
