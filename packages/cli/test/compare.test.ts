import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRAFT, folderWith, kadertoets } from './command.ts';
import { comparisonSchema } from './schemas.ts';

const DAY = ['--reference-date', '2021-01-01'];
const MENDED = DRAFT.replace('toestemming van het dagelijks bestuur', 'geen toestemming');
const WIJCHEN = DRAFT.replaceAll('Druten', 'Wijchen');

interface Compared {
  readonly as: string;
  readonly kaders: readonly { readonly verdicts: readonly unknown[] }[];
}

describe('compare', () => {
  const folder = (): string => folderWith({ 'oud.md': MENDED, 'nieuw.md': DRAFT, 'wijchen.md': WIJCHEN });

  test.each([
    ['versions', ['oud.md', 'nieuw.md'], 2],
    ['drafts', ['oud.md', 'wijchen.md'], 2],
    ['drafts', ['oud.md', 'nieuw.md', 'wijchen.md'], 3],
  ])('takes %s for what they are, in JSON that is valid by the published schema', (as, paths, count) => {
    const { stdout, stderr, status } = kadertoets(folder(), ['compare', ...DAY, '--format', 'json', ...paths]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    const value = JSON.parse(stdout) as Compared;
    const validate = comparisonSchema();
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...value, changes: [], rules: [] })).toBe(false);
    expect(value.as).toBe(as);
    expect(value.kaders.every(({ verdicts }) => verdicts.length === count)).toBe(true);
  });

  test('fails on what came, not on what went', () => {
    const cwd = folder();
    expect(kadertoets(cwd, ['compare', ...DAY, 'oud.md', 'nieuw.md']).status).toBe(1);
    expect(kadertoets(cwd, ['compare', ...DAY, 'nieuw.md', 'oud.md']).status).toBe(0);
    expect(kadertoets(cwd, ['compare', ...DAY, 'oud.md', 'nieuw.md', '--fail-on', 'never']).status).toBe(0);
    // As drafts, what both have counts too.
    expect(kadertoets(cwd, ['compare', ...DAY, '--as', 'drafts', 'nieuw.md', 'oud.md']).status).toBe(1);
  });

  test.each(['pretty', 'json', 'markdown', 'html'])('%s in a file is what it is on the screen', (format) => {
    const cwd = folder();
    const args = ['compare', ...DAY, '--format', format, 'oud.md', 'nieuw.md'];
    const { stdout } = kadertoets(cwd, args);
    expect(kadertoets(cwd, [...args, '--output', 'uit/vergelijking'])).toEqual({ status: 1, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'uit/vergelijking'), 'utf8')).toBe(stdout);
    expect(stdout).not.toMatch(/(?:src|href)="https?:/u);
  });
});
