import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInstalled, runEditor } from './editor.ts';

describe.skipIf(!isInstalled('emacs', '--batch', '--eval', '(progn (package-initialize) (require (quote eglot)))'))(
  'Emacs with eglot',
  () => {
    test('shows a finding, explains it in plain text and applies its fix', { timeout: 90_000 }, () => {
      const script = join(import.meta.dirname, 'emacs.el');
      const { status, said } = runEditor('emacs', [
        '--batch',
        '-q',
        '--no-site-file',
        '--eval',
        '(package-initialize)',
        '-l',
        script,
      ]);
      expect(said).toEqual([
        expect.stringMatching(/^finding 11 [^:]*: De gemeente besluit/u),
        expect.stringMatching(/^hover Bron [^*]*besluit 3/u),
        'fix Maak van het lokale aandeel ten minste 25%',
        'line De gemeente beslist zelf over ten minste 25% van het participatiebudget.',
      ]);
      expect(status).toBe(0);
    });
  },
);
