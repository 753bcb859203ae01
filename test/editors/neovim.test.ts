import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const installed = spawnSync('nvim', ['--version']).status === 0;
if (!installed) console.warn('Neovim is not installed here: its test is skipped.');

const DRAFT = `---
instrument: dvo
gemeente: Druten
looptijd: { van: 2020-01-01, tot: 2023-12-31 }
---

# Dienstverleningsovereenkomst

## Artikel 1 Geld

De gemeente beslist zelf over 20% van het participatiebudget.
`;

describe.skipIf(!installed)('Neovim', () => {
  test('shows a finding, explains it and applies its fix', { timeout: 90_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'kadertoets-neovim-'));
    const draft = join(folder, 'dvo.md');
    writeFileSync(draft, DRAFT);
    const script = join(import.meta.dirname, 'neovim.lua');
    const { status, stdout, stderr } = spawnSync(
      'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `lua ${guarded(script)}`],
      {
        encoding: 'utf8',
        timeout: 80_000,
        env: {
          ...process.env,
          KADERTOETS_DRAFT: draft,
          KADERTOETS_NODE: process.execPath,
          KADERTOETS_COMMAND: join(ROOT, 'packages/cli/bin/kadertoets.js'),
        },
      },
    );
    rmSync(folder, { recursive: true });
    expect(`${stdout}${stderr}`.trim().split('\n')).toEqual([
      expect.stringMatching(/^finding 11:1 De gemeente besluit .* minder dan 25%/u),
      expect.stringMatching(/^hover Bron.*besluit 3/u),
      'fix Maak van het lokale aandeel ten minste 25%',
      'line De gemeente beslist zelf over ten minste 25% van het participatiebudget.',
    ]);
    expect(status).toBe(0);
  });
});

/** An error in the script would leave a headless Neovim waiting for ever. */
function guarded(script: string): string {
  return `local ok, e = xpcall(dofile, debug.traceback, '${script}'); if not ok then io.stderr:write(e); vim.cmd('cquit 1') end`;
}
