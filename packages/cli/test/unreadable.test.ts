import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRAFT, folderWith, kadertoets } from './command.ts';

// Whoever looks after the machine may read everything; then there is nothing to refuse.
const mayReadAll = process.getuid?.() === 0 || process.platform === 'win32';

describe('what cannot be read', () => {
  test.skipIf(mayReadAll)('is said of a folder too: a draft may be in it', () => {
    const folder = folderWith({ 'concepten/a.md': DRAFT });
    mkdirSync(join(folder, 'concepten/dicht'));
    chmodSync(join(folder, 'concepten/dicht'), 0);
    expect(kadertoets(folder, ['check', 'concepten'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'kadertoets: “concepten/dicht” is niet te lezen: geen toegang. Controleer de rechten.\n',
    });
    expect(kadertoets(folder, ['check', 'concepten/**/*.md'])).toMatchObject({ status: 2, stdout: '' });
    expect(kadertoets(folder, ['check', 'concepten/a.md', '--rules', 'concepten/dicht']).stderr).toContain(
      'geen toegang',
    );
  });

  test.skipIf(process.platform === 'win32')(
    'a link to a draft is that draft; one that leads nowhere is an error',
    () => {
      const folder = folderWith({ 'elders/a.md': DRAFT, 'concepten/b.txt': '' });
      symlinkSync('../elders/a.md', join(folder, 'concepten/a.md'));
      expect(kadertoets(folder, ['check', 'concepten', '--fail-on', 'never']).stdout).toContain('1 concept getoetst');
      symlinkSync('weg.md', join(folder, 'concepten/c.md'));
      const { status, stderr } = kadertoets(folder, ['check', 'concepten', '--fail-on', 'never']);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: 'kadertoets: “concepten/c.md” is niet te lezen: het bestaat niet. Controleer de naam en de map.\n',
      });
    },
  );
});

describe('a folder without drafts', () => {
  test('says what may have been meant: what is ignored, or what has to be converted first', () => {
    const folder = folderWith({
      'leeg/x.txt': '',
      'word/dvo.docx': 'PK',
      'weg/a.md': DRAFT,
      '.kadertoetsignore': 'weg/*.md\n',
    });
    const said = (name: string): string => kadertoets(folder, ['check', name]).stderr;
    expect(said('leeg')).toContain('Noem een bestand, of een andere map.');
    expect(said('word')).toContain('zet de tekst daarvan eerst om naar Markdown');
    mkdirSync(join(folder, '.git'));
    expect(said('weg')).toContain('slaat er 1 over');
  });
});
