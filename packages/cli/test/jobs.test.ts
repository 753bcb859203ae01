import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRAFT, folderWith, kadertoets, read } from './command.ts';

const SEVERAL = Object.fromEntries(
  Array.from({ length: 5 }, (_, at) => [
    `concepten/${String(at)}.md`,
    DRAFT.replace('€ 100.000', `€ ${String(100 + at * 60)}.000`),
  ]),
);

const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'checkstyle', 'github', 'gitlab', 'html', 'markdown'];
const toFiles = (prefix: string): string[] => FORMATS.map((name) => `--format=${name}=${prefix}.${name}`);

describe('--jobs', () => {
  test('gives the same bytes in every format, and the same status', () => {
    const folder = folderWith(SEVERAL);
    const one = kadertoets(folder, ['check', 'concepten', ...toFiles('uit/een')]);
    const three = kadertoets(folder, ['check', 'concepten', '--jobs', '3', ...toFiles('uit/drie')]);
    expect(three).toEqual(one);
    for (const name of FORMATS) expect(read(folder, `uit/drie.${name}`), name).toBe(read(folder, `uit/een.${name}`));
  });

  test('mends, compares with a baseline and reads standard input as one job does', () => {
    const [one, two] = [folderWith(SEVERAL), folderWith(SEVERAL)];
    for (const flags of [
      ['--fix'],
      ['--baseline=b.json', '--update-baseline'],
      ['--baseline=b.json', '--format=json'],
    ]) {
      const args = ['check', 'concepten', ...flags];
      expect(kadertoets(two, [...args, '--jobs=2']), flags.join(' ')).toEqual(kadertoets(one, args));
    }
    for (const name of [...Object.keys(SEVERAL), 'b.json']) expect(read(two, name)).toBe(read(one, name));
    const piped = ['check', '-', 'concepten/0.md', '--format=json', '--stdin-filename=in.md'];
    expect(kadertoets(one, [...piped, '--jobs=2'], {}, DRAFT)).toEqual(kadertoets(one, piped, {}, DRAFT));
  });

  test('finds the configuration of each draft, also in a worker', () => {
    const folder = folderWith({
      ...SEVERAL,
      'concepten/kadertoets.config.yaml': 'severities: { rvn-2020/lokaal-aandeel: off }\n',
      'kadertoets.config.yaml': 'jobs: 2\n',
    });
    const { stdout } = kadertoets(folder, ['check', '--format=json']);
    expect(stdout).not.toContain('"rule": "rvn-2020/lokaal-aandeel"');
  });

  test.each(['0', 'veel', '1.5', '-1', '1000'])('“%s” is no number of jobs', (jobs) => {
    const { status, stdout, stderr } = kadertoets(folderWith(SEVERAL), ['check', 'concepten', `--jobs=${jobs}`]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('geen aantal');
  });
});

test('no worker is started for what is remembered', () => {
  // A worker that is started ends at once here, and that would be an error.
  const folder = folderWith({
    ...SEVERAL,
    'stop.cjs': "if (!require('node:worker_threads').isMainThread) process.exit(0);",
  });
  const env = { NODE_OPTIONS: `--require ${join(folder, 'stop.cjs')}` };
  const args = ['check', 'concepten', '--cache=bewaard'];
  const { stdout } = kadertoets(folder, args);
  expect(kadertoets(folder, [...args, '--jobs=2'], env)).toMatchObject({ status: 1, stdout });
  expect(kadertoets(folder, [...args, '--jobs=2', '--no-cache'], env)).toMatchObject({ status: 2, stdout: '' });
  // One draft that is new is no work for two.
  writeFileSync(join(folder, 'concepten/nieuw.md'), `${DRAFT}\nPartijen tekenen.\n`);
  expect(kadertoets(folder, [...args, '--jobs=2'], env)).toMatchObject({ status: 1, stderr: '' });
});

describe('a worker that stops is an error of the run', () => {
  // What is loaded before anything else is also loaded in each worker, and can make it stop as a fault of its own would.
  const crash = (how: string): Record<string, string> => ({
    ...SEVERAL,
    'stop.cjs': `const { isMainThread, parentPort } = require('node:worker_threads');
      if (!isMainThread) setTimeout(() => { ${how} }, 1);
      if (!isMainThread) { const { setImmediate: later } = global; const turn = () => later(turn); turn(); }`,
  });

  test.each([
    ['throws', "throw new Error('stuk')", /Error: stuk|exited with code: 1/u],
    ['just ends', 'process.exit(0)', /exited with code: 0/u],
    ['ends with a status', 'process.exit(7)', /exited with code: 7/u],
  ])('when it %s', (_name, how, message) => {
    const folder = folderWith(crash(how));
    const { status, stdout, stderr } = kadertoets(
      folder,
      ['check', 'concepten', '--jobs=2', '--format=json=uit.json', '--format=pretty'],
      { NODE_OPTIONS: `--require ${join(folder, 'stop.cjs')}` },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('een werker van --jobs is gestopt');
    expect(stderr).toMatch(message);
    expect(() => read(folder, 'uit.json')).toThrow();
  });

  test('when a pack is not valid or a draft is unreadable, with the message of one job', () => {
    const folder = folderWith({ ...SEVERAL, 'regels/eigen/pack.yaml': 'pack: [' });
    const args = ['check', 'concepten', '--rules=regels'];
    expect(kadertoets(folder, [...args, '--jobs=2'])).toEqual(kadertoets(folder, args));
    writeFileSync(join(folder, 'concepten/9.md'), Uint8Array.of(0xff, 0xfe, 0x41, 0));
    expect(kadertoets(folder, ['check', 'concepten', '--jobs=2'])).toMatchObject({ status: 2, stdout: '' });
  });
});
