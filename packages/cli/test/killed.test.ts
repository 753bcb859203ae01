import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { COMMAND, DRAFT, folderWith, kadertoets, type Ran, read } from './command.ts';

const FILES = { 'concepten/a.md': DRAFT };
/** Everything that a run may write. */
const WRITES = [
  'check',
  'concepten',
  '--format=json=uit/a.json',
  '--baseline=basis.json',
  '--update-baseline',
  '--cache=bewaard',
  '--fix',
];

/** Stops the process at the given step that changes a file, with half of what it was to write. */
const STOP_AT = `
const fs = require('node:fs');
let left = Number(process.env.STOP_AT);
const stop = () => process.kill(process.pid, 'SIGKILL');
for (const name of ['writeFileSync', 'openSync', 'fsyncSync', 'closeSync', 'renameSync', 'mkdirSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (name === 'openSync' && (args[1] ?? 'r') === 'r') return real(...args);
    left -= 1;
    if (left > 0) return real(...args);
    if (name === 'writeFileSync') real(args[0], args[1].slice(0, args[1].length / 2), args[2]);
    stop();
    for (;;);
  };
}
require('node:module').syncBuiltinESMExports();
`;

/** How the drafts are once they are mended, and which files there are after a run that nobody stopped. */
const AFTER = ((): { readonly drafts: Readonly<Record<string, string>>; readonly names: readonly string[] } => {
  const folder = mkdtempSync(join(tmpdir(), 'kadertoets-test-'));
  try {
    mkdirSync(join(folder, 'concepten'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    kadertoets(folder, WRITES);
    const drafts = Object.fromEntries(Object.keys(FILES).map((name) => [name, read(folder, name)]));
    return { drafts, names: listing(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

/** Which files are neither as they were nor as they should become. */
function halfWritten(folder: string): string[] {
  const isReport = (name: string): boolean => {
    try {
      return (
        !existsSync(join(folder, name)) || (JSON.parse(read(folder, name)) as { schemaVersion: 1 }).schemaVersion === 1
      );
    } catch {
      return false;
    }
  };
  return [
    ...['uit/a.json', 'basis.json'].filter((name) => !isReport(name)),
    ...Object.entries(FILES).flatMap(([name, text]) =>
      [text, AFTER.drafts[name]].includes(read(folder, name)) ? [] : [name],
    ),
  ];
}

/** The next run works, believes nothing that is damaged, and leaves no trace of the one before it. */
function nextRun(folder: string): object {
  const { status, stderr } = kadertoets(folder, [...WRITES, '--verbose']);
  const drafts = Object.fromEntries(Object.keys(FILES).map((name) => [name, read(folder, name)]));
  const names = listing(folder).filter((name) => name !== 'stop.cjs');
  return { status, damaged: stderr.includes('beschadigd'), half: halfWritten(folder), names, drafts };
}

const WORKS = { status: 0, damaged: false, half: [], ...AFTER };

function listing(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  // What is in the cache, and when it was last cleared, is its own business; --verbose tells whether it is sound.
  return names.filter((name) => !/^bewaard\/(?:[0-9a-f]{2}|\.pruned)/u.test(name)).toSorted();
}

describe('a run that is killed', () => {
  test('leaves nothing half-written, at each of the steps in which it writes', () => {
    let stopped = 0;
    for (let step = 1; ; step += 1) {
      const folder = folderWith({ ...FILES, 'stop.cjs': STOP_AT });
      const signal = spawnSync(process.execPath, ['--require', join(folder, 'stop.cjs'), COMMAND, ...WRITES], {
        cwd: folder,
        env: { ...process.env, STOP_AT: String(step) },
      }).signal;
      if (signal === null) break;
      stopped += 1;
      expect(halfWritten(folder), `step ${String(step)}`).toEqual([]);
      // To see of every third step that the next run works is enough.
      expect(step % 3 === 0 ? nextRun(folder) : WORKS, `step ${String(step)}`).toEqual(WORKS);
    }
    expect(stopped).toBeGreaterThan(15);
  }, 300_000);

  test('leaves nothing half-written at random moments, again and again in the same folder', async () => {
    const folder = folderWith(FILES);
    for (const wait of [40, 90, 150, 200, 260, 330, 410, 520]) {
      const child = spawn(process.execPath, [COMMAND, ...WRITES], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise((resolve) => {
        child.on('exit', resolve);
      });
      await pause(wait);
      child.kill('SIGKILL');
      await ended;
      expect(halfWritten(folder)).toEqual([]);
    }
    expect(nextRun(folder)).toEqual(WORKS);
  });
});

/** Runs the command in a shell that does something first; on a system without such a shell there is nothing to see. */
function inShell(folder: string, before: string, args: readonly string[], into?: string): Ran {
  const words = [process.execPath, COMMAND, ...args].map((word) => `'${word}'`).join(' ');
  const redirected = into === undefined ? words : `${words} > ${into}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `${before}; exec ${redirected}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', GITHUB_STEP_SUMMARY: '' },
  });
  return { status, stdout, stderr };
}

describe('a disk that is full', () => {
  const old = { 'uit/a.json': '{"oud":true}', 'basis.json': '{"schemaVersion":1,"findings":[]}' };

  test.skipIf(process.platform === 'win32')('leaves what was there, and says so', () => {
    const folder = folderWith({ ...FILES, ...old });
    // No file may grow beyond one block, as when nothing more fits.
    const report = inShell(folder, 'ulimit -f 1', [
      'check',
      'concepten',
      '--format=json=uit/a.json',
      '--format=pretty',
    ]);
    expect(report.status).toBe(2);
    expect(report.stderr).toContain('“uit/a.json” is niet te schrijven (EFBIG');
    // What a shell puts in a file too: half of it is never called whole.
    const printed = inShell(
      folder,
      'ulimit -f 1',
      ['check', 'concepten', '--format=json', '--fail-on=never'],
      'scherm.json',
    );
    expect(printed.status).toBe(2);
    expect(printed.stderr).toContain('standaarduitvoer is niet te schrijven (EFBIG');
    const baseline = inShell(folder, 'ulimit -f 1', [
      'check',
      'concepten',
      '--baseline=basis.json',
      '--update-baseline',
    ]);
    expect(baseline.status).toBe(2);
    expect(baseline.stderr).toContain('“basis.json” is niet te schrijven');
    const fix = inShell(folder, 'ulimit -f 0', ['check', 'concepten', '--fix']);
    expect(fix.status).toBe(2);
    const cache = inShell(folder, 'ulimit -f 0', ['check', 'concepten', '--cache=bewaard', '--format=json']);
    // A cache is only a help: it is said, and the report is whole.
    expect(cache.status).toBe(1);
    expect(cache.stderr).toContain('de toets zelf is volledig');
    expect(JSON.parse(cache.stdout)).toMatchObject({ summary: { documents: 1 } });
    for (const [name, text] of Object.entries({ ...FILES, ...old })) expect(read(folder, name), name).toBe(text);
    expect(readdirSync(join(folder, 'uit'))).toEqual(['a.json']);
    expect(kadertoets(folder, ['check', 'concepten', '--format=json=uit/a.json', '--cache=bewaard'])).toMatchObject({
      status: 1,
      stderr: '',
    });
  });

  test('of a few pages, where the system lets us make one', ({ skip }) => {
    const folder = folderWith({ ...FILES, ...old });
    mkdirSync(join(folder, 'schijf'));
    const own = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'true']).status === 0;
    const mount = 'mount -t tmpfs -o size=8k tmpfs schijf && echo oud > schijf/a.json';
    const words = [process.execPath, COMMAND, 'check', 'concepten', '--format=json=schijf/a.json', '--cache=schijf/c'];
    const script = `${mount} || exit 99; ${words.map((word) => `'${word}'`).join(' ')}; echo "status $?"; cat schijf/a.json; ls -A schijf`;
    const args = own ? ['--user', '--map-root-user', '--mount', 'sh', '-c', script] : ['--mount', 'sh', '-c', script];
    const { status, stdout, stderr } = spawnSync('unshare', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) skip('a disk of a few pages cannot be made here');
    expect(stdout).toMatch(/^status 2\noud\na\.json\n/u);
    expect(stderr).toContain('niet te schrijven (ENOSPC');
  });
});

describe('a folder that may not be written', () => {
  // Root may write everywhere: then the command runs as a user who may not.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const as = (folder: string, args: readonly string[]): Ran => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', GITHUB_STEP_SUMMARY: '' },
      ...nobody,
    });
    return { status, stdout, stderr };
  };

  test.skipIf(process.platform === 'win32')('keeps what was there, and the check is complete', ({ skip }) => {
    const folder = folderWith({ ...FILES, 'uit/a.json': 'oud', 'basis.json': '{"schemaVersion":1,"findings":[]}' });
    if (as(folder, ['--version']).status !== 0) skip('another user cannot read the project here');
    for (const name of ['.', 'concepten', 'uit']) chmodSync(join(folder, name), 0o555);
    const report = as(folder, ['check', 'concepten', '--format=json=uit/a.json', '--format=sarif=nieuw/a.sarif']);
    expect(report.status).toBe(2);
    expect(report.stderr).toContain('“uit/a.json” is niet te schrijven (EACCES');
    expect(report.stderr).toContain('“nieuw/a.sarif” is niet te schrijven (EACCES');
    for (const flags of [['--baseline=basis.json', '--update-baseline'], ['--fix']])
      expect(as(folder, ['check', 'concepten', ...flags]), flags[0]).toMatchObject({ status: 2, stdout: '' });
    const cache = as(folder, ['check', 'concepten', '--cache=bewaard']);
    expect(cache.status).toBe(1);
    expect(cache.stdout).toContain('1 concept getoetst');
    expect(cache.stderr).toContain('de toets zelf is volledig');
    for (const name of ['.', 'concepten', 'uit']) chmodSync(join(folder, name), 0o755);
    expect(read(folder, 'uit/a.json')).toBe('oud');
    expect(listing(folder)).toEqual(['basis.json', 'concepten', 'concepten/a.md', 'uit', 'uit/a.json']);
    for (const [name, text] of Object.entries(FILES)) expect(read(folder, name)).toBe(text);
  });

  test.skipIf(!existsSync('/proc/self'))('such as one that the system keeps for itself, for anybody', () => {
    const folder = folderWith(FILES);
    const { status, stderr } = kadertoets(folder, ['check', 'concepten', '--format=json=/proc/self/uit/a.json']);
    expect(status).toBe(2);
    expect(stderr).toContain('is niet te schrijven');
  });
});

test('a cache that another run is writing is read as it is', async () => {
  const folder = folderWith(FILES);
  const args = ['check', 'concepten', '--cache=bewaard', '--format=json'];
  const seen = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder });
      let stdout = '';
      child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
      await new Promise((resolve) => {
        child.on('close', resolve);
      });
      return stdout;
    }),
  );
  expect(new Set(seen).size).toBe(1);
  expect(kadertoets(folder, [...args, '--verbose']).stderr).toContain('1 gebruikt, 0 bijgeschreven');
});
