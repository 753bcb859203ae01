import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { COMMAND, DRAFT, folderWith, kadertoets } from './command.ts';

const GOOD = DRAFT.replace(/^1\. Voor.*$/mu, '1. De gemeente betaalt elk kwartaal.')
  .replace('€ 100.000', '€ 300.000')
  .replace(/^<!--.*$/mu, '')
  .replace('beslist het algemeen bestuur', 'beslist de gemeente');
const WAITING = 'Wacht op wijzigingen; Ctrl+C stopt.';
const FLAGS = ['--watch', '--allow-undetermined'];

interface Watching {
  /** All that was said once the command has checked so many times. */
  readonly rounds: (count: number) => Promise<string>;
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** The real command, at work until it is stopped. */
function watching(cwd: string, args: readonly string[]): Watching {
  const env = { ...process.env, NO_COLOR: '1', GITHUB_STEP_SUMMARY: '' };
  const child: ChildProcess = spawn(process.execPath, [COMMAND, 'check', ...args], { cwd, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let seen = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (seen += data.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  return {
    rounds: async (count) => {
      for (let waited = 0; seen.split(WAITING).length <= count; waited += 1) {
        if (waited > 1500 || child.exitCode !== null) throw new Error(`round ${String(count)} did not come:\n${seen}`);
        await pause(20);
      }
      return seen;
    },
    stop: async (signal) => {
      child.kill(signal);
      return await ended;
    },
  };
}

describe('--watch', () => {
  test('checks again at every change, and ends with the status of the last check', async () => {
    const folder = folderWith({ 'concepten/a.md': GOOD, 'concepten/b.md': GOOD });
    const { rounds, stop } = watching(folder, ['concepten', ...FLAGS]);
    expect(await rounds(1)).toContain('2 concepten getoetst: 0 fouten');
    writeFileSync(join(folder, 'concepten/b.md'), DRAFT);
    expect(await rounds(2)).toMatch(/2 concepten getoetst: [1-9]/u);
    writeFileSync(join(folder, 'concepten/c.md'), GOOD);
    expect(await rounds(3)).toContain('3 concepten getoetst');
    rmSync(join(folder, 'concepten/c.md'));
    await rounds(4);
    expect(await stop('SIGINT')).toBe(1);
  });

  test('ends with 0 when what was wrong has been mended, on any of the ways to ask', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const folder = folderWith({ 'a.md': DRAFT });
      const { rounds, stop } = watching(folder, ['a.md', ...FLAGS]);
      await rounds(1);
      writeFileSync(join(folder, 'a.md'), GOOD);
      await rounds(2);
      expect(await stop(signal)).toBe(0);
    }
  });

  test('follows the configuration, and says what is wrong until it is mended', async () => {
    const rule = 'rvn-2020/lokaal-aandeel';
    const folder = folderWith({ 'a.md': DRAFT, 'kadertoets.config.yaml': `severities: { ${rule}: off }\n` });
    const { rounds, stop } = watching(folder, [...FLAGS, '--jobs=2', '--cache=.bewaard']);
    expect(await rounds(1)).not.toContain(rule);
    writeFileSync(join(folder, 'kadertoets.config.yaml'), 'severitie: {}\n');
    expect(await rounds(2)).toContain('Bedoelt u “severities”?');
    writeFileSync(join(folder, 'kadertoets.config.yaml'), `severities: { ${rule}: error }\n`);
    expect(await rounds(3)).toContain(rule);
    expect(await stop('SIGINT')).toBe(1);
  });

  test('does not take its own reports for a change', async () => {
    const folder = folderWith({ 'a.md': DRAFT });
    const { rounds, stop } = watching(folder, ['a.md', '.', ...FLAGS, '--format=markdown=verslag.md', '--format=json']);
    await rounds(1);
    await pause(600);
    expect((await rounds(1)).split(WAITING)).toHaveLength(2);
    await stop('SIGINT');
  });

  test('mends at every change, and comes to rest', async () => {
    const folder = folderWith({ 'a.md': GOOD });
    const { rounds, stop } = watching(folder, ['a.md', ...FLAGS, '--fix']);
    await rounds(1);
    writeFileSync(join(folder, 'a.md'), DRAFT.replace(' | `nodig`', ' nodig'));
    // One for the change, one at least for what it wrote itself.
    expect(await rounds(3)).toContain('hersteld: artikel 1, eerste lid');
    await pause(800);
    const seen = await rounds(3);
    await pause(800);
    expect(await rounds(3)).toBe(seen);
    await stop('SIGINT');
  });

  test('does not wait for what is not there', () => {
    const folder = folderWith({ 'a.md': DRAFT });
    expect(kadertoets(folder, ['check', 'weg.md', '--watch'])).toMatchObject({ status: 2, stdout: '' });
    expect(kadertoets(folder, ['check', '-', '--watch'])).toMatchObject({ status: 2, stdout: '' });
  });
});
