import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kadertoets-author-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const COMMAND = join(import.meta.dirname, '../bin/kadertoets.js');

/** The built command, as an author runs it. */
async function kadertoets(...argv: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...argv], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return await Promise.resolve({ status, out: stdout, err: stderr });
}

describe('init', () => {
  test('makes a pack whose examples come out right at once', async () => {
    const rules = join(folder, 'regels');
    expect((await kadertoets('init', 'heumen-2020', '--gemeente', 'Heumen', '--folder', rules)).status).toBe(0);
    const { status, out } = await kadertoets('test', '--rules', rules);
    expect(out).toContain('2 voorbeelden, 0 anders dan verwacht');
    expect(status).toBe(0);
    expect(readFileSync(join(rules, 'heumen-2020/pack.yaml'), 'utf8')).toContain('gemeenten: [Heumen]');
  });

  test('writes over nothing', async () => {
    await kadertoets('init', 'heumen-2020', '--folder', folder);
    const { status, err } = await kadertoets('init', 'heumen-2020', '--folder', folder);
    expect(status).toBe(2);
    expect(err).toContain('bestaat al');
  });

  test('refuses a name that a pack cannot have', async () => {
    const { status, err } = await kadertoets('init', 'Heumen 2020', '--folder', folder);
    expect(status).toBe(2);
    expect(err).toContain('kan geen naam van een pakket zijn');
  });
});

describe('test', () => {
  test('an example that comes out otherwise gives status 1 and is named with what happened', async () => {
    await kadertoets('init', 'heumen-2020', '--folder', folder);
    const rule = join(folder, 'heumen-2020/informatie-aan-raad.yaml');
    writeFileSync(
      rule,
      readFileSync(rule, 'utf8').replace(
        'Het college rapporteert elk jaar aan de raad.',
        'Aan de raad wordt niets gerapporteerd.',
      ),
    );
    const { status, out } = await kadertoets('test', '--rules', folder);
    expect(status).toBe(1);
    expect(out).toContain('zou niet gemeld mogen worden');
    expect(out).toContain('Aan de raad wordt niets gerapporteerd.');
  });

  test('a pack that does not exist is an error with the names that do', async () => {
    const { status, err } = await kadertoets('test', 'heumen-1999');
    expect(status).toBe(2);
    expect(err).toContain('rvn-2020');
  });
});

describe('why', () => {
  test('shows how the sentence was read and which conditions hold', async () => {
    const draft = join(folder, 'concept.md');
    writeFileSync(
      draft,
      '---\ninstrument: dvo\ngemeente: Druten\n---\n\n# DVO Druten\n\n## Artikel 1\n\nDe gemeente beslist zelf over 20% van het participatiebudget.\n',
    );
    const { status, out } = await kadertoets('why', `${draft}:10`, '--rule', 'lokaal-aandeel');
    expect(status).toBe(0);
    expect(out).toContain('rvn-2020/lokaal-aandeel');
    expect(out).toContain('meldt hier iets');
    expect(out).toContain('gaat op');
  });

  test('a line that is not there is said with the number of lines', async () => {
    const draft = join(folder, 'concept.md');
    writeFileSync(draft, '# DVO Druten\n');
    const { status, err } = await kadertoets('why', `${draft}:99`);
    expect(status).toBe(2);
    expect(err).toContain('geen regel 99');
  });
});
