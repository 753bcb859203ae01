import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { COMMAND, DRAFT, folderWith, kadertoets } from './command.ts';

const GOOD = DRAFT.replace(/^1\. Voor.*$/mu, '1. De gemeente betaalt elk kwartaal.').replace(/^2\. Van.*$/mu, '');

describe('where a report goes', () => {
  test('several go to files, one to the screen', () => {
    const folder = folderWith({ 'concept.md': DRAFT });
    const { status, stdout } = kadertoets(folder, [
      'check',
      'concept.md',
      '--format=sarif=uit/a.sarif',
      '--format=json=uit/b.json',
      '--format=pretty',
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('1 concept getoetst');
    expect(JSON.parse(readFileSync(join(folder, 'uit/b.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
    expect(readdirSync(join(folder, 'uit')).toSorted()).toEqual(['a.sarif', 'b.json']);
  });

  test.each([
    ['a draft with errors', DRAFT, []],
    ['a draft that is good enough', GOOD, ['--fail-on', 'never', '--allow-undetermined']],
  ])('never changes the status of %s', (_name, draft, flags) => {
    const folder = folderWith({ 'concept.md': draft });
    const statuses = ['pretty', 'json', 'sarif', 'junit=x.xml', 'github', 'html=x.html'].map(
      (format) => kadertoets(folder, ['check', 'concept.md', '--format', format, ...flags]).status,
    );
    expect(new Set(statuses)).toEqual(new Set([flags.length === 0 ? 1 : 0]));
  });

  test.each([
    [['--format', 'json', '--format', 'sarif'], 'één verslag kan naar standaarduitvoer, niet 2 (json, sarif)'],
    [['--format', 'json=a', '--format', 'sarif=./a'], 'twee verslagen gaan naar hetzelfde bestand'],
    [['--format', 'json='], 'noemt geen bestand'],
    [['--format', 'sarrif=a'], 'bedoelt u “sarif”?'],
  ])('%j is refused before anything is checked', (flags, message) => {
    const folder = folderWith({ 'concept.md': DRAFT });
    const { status, stdout, stderr } = kadertoets(folder, ['check', 'concept.md', ...flags]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).toEqual(['concept.md']);
  });

  test('a file is written over through a link to it', () => {
    const folder = folderWith({ 'concept.md': DRAFT, 'echt.json': 'oud' });
    symlinkSync('echt.json', join(folder, 'link.json'));
    kadertoets(folder, ['check', 'concept.md', '--format', 'json=link.json']);
    expect(readFileSync(join(folder, 'echt.json'), 'utf8')).toContain('schemaVersion');
  });
});

describe('nothing half-written', () => {
  test.skipIf(!existsSync('/dev/full'))('when standard output is on a disk that is full: never status 0 or 1', () => {
    const folder = folderWith({ 'concept.md': DRAFT });
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'check', 'concept.md', '--fail-on', 'never'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'kadertoets: standaarduitvoer is niet te schrijven (ENOSPC: de schijf is vol); wat er staat, is niet het hele verslag. Maak ruimte, of kies een andere schijf.\n',
    });
  });

  test('when the place is no folder, the other reports are there and the status is 2', () => {
    const folder = folderWith({ 'concept.md': DRAFT, bestand: 'tekst' });
    const { status, stderr } = kadertoets(folder, [
      'check',
      'concept.md',
      '--format=json=bestand/a.json',
      '--format=sarif=b.sarif',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('“bestand/a.json” is niet te schrijven');
    expect(existsSync(join(folder, 'b.sarif'))).toBe(true);
    expect(readFileSync(join(folder, 'bestand'), 'utf8')).toBe('tekst');
  });

  test.skipIf(process.getuid?.() === 0)('when the folder is read-only', () => {
    const folder = folderWith({ 'concept.md': DRAFT, 'uit/a.json': 'oud' });
    chmodSync(join(folder, 'uit'), 0o555);
    const { status } = kadertoets(folder, ['check', 'concept.md', '--format=json=uit/a.json']);
    expect(status).toBe(2);
    expect(readFileSync(join(folder, 'uit/a.json'), 'utf8')).toBe('oud');
    chmodSync(join(folder, 'uit'), 0o755);
  });

  test.skipIf(!existsSync('/dev/full'))('when the disk is full', () => {
    const folder = folderWith({ 'concept.md': DRAFT });
    const { status, stderr } = kadertoets(folder, ['check', 'concept.md', '--format=json=/dev/full']);
    expect(status).toBe(2);
    expect(stderr).toContain('niet te schrijven (ENOSPC: de schijf is vol)');
  });

  test('when the run is killed, at whatever moment; and the next run works and tidies up', async () => {
    const folder = folderWith({ 'concept.md': DRAFT, 'a.json': '{"oud":true}' });
    const command = join(import.meta.dirname, '../bin/kadertoets.js');
    for (let wait = 40; wait <= 640; wait += 60) {
      const child = spawn(process.execPath, [command, 'check', 'concept.md', '--format=json=a.json'], { cwd: folder });
      await pause(wait);
      child.kill('SIGKILL');
      const text = readFileSync(join(folder, 'a.json'), 'utf8');
      expect(JSON.parse(text)).toBeTypeOf('object');
    }
    writeFileSync(join(folder, '.a.json.kadertoets-999999999'), 'half');
    expect(kadertoets(folder, ['check', 'concept.md', '--format=json=a.json']).status).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual(['a.json', 'concept.md']);
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
  });
});
