import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInstalled, runEditor } from './editor.ts';

describe.skipIf(!isInstalled('nvim'))('Neovim', () => {
  test('shows a finding, explains it and applies its fix', { timeout: 90_000 }, () => {
    // An error in the script would leave a headless Neovim waiting for ever.
    const script = join(import.meta.dirname, 'neovim.lua');
    const guarded = `lua local ok, e = xpcall(dofile, debug.traceback, '${script}'); if not ok then io.stderr:write(e); vim.cmd('cquit 1') end`;
    const { status, said } = runEditor('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', guarded]);
    expect(said).toEqual([
      expect.stringMatching(/^finding 11:1 De gemeente besluit/u),
      expect.stringMatching(/^hover Bron.*besluit 3/u),
      'fix Maak van het lokale aandeel ten minste 25%',
      'line De gemeente beslist zelf over ten minste 25% van het participatiebudget.',
    ]);
    expect(status).toBe(0);
  });
});
