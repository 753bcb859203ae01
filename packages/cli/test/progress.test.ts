import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { COMMAND, DRAFT, folderWith, kadertoets } from './command.ts';

const MANY = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`c/${String(at)}.md`, DRAFT]));

const ESCAPE = '\u001B';

/** `script` lends the command a terminal; on a machine without it nobody sees a bar either. */
const HAS_TERMINAL = spawnSync('script', ['--version']).status === 0;

function onTerminal(folder: string, args: string, env: Readonly<Record<string, string>> = {}): string {
  const { CI: _ci, ...plain } = process.env;
  // Only standard error is the terminal: standard output goes to a file, as a pipeline has it.
  const command = `"${process.execPath}" "${COMMAND}" check c ${args} > uit.txt`;
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...plain, TERM: 'xterm', ...env },
  });
  return stdout;
}

describe.skipIf(!HAS_TERMINAL)('the progress bar', () => {
  test('is shown to who waits at a terminal, also with workers, and taken away', () => {
    for (const flags of ['', '--jobs 2', '--locale en']) {
      const seen = onTerminal(folderWith(MANY), flags);
      expect(seen).toMatch(flags === '--locale en' ? /9\/9 drafts/u : /9\/9 concepten/u);
      // Whatever stops it, nothing is left to put back: no hidden cursor, no other way to wrap lines.
      expect(['[?25l', '[?7l'].filter((code) => seen.includes(ESCAPE + code))).toEqual([]);
      expect(seen.includes(`${ESCAPE}[0K`) || seen.includes(`${ESCAPE}[2K`)).toBe(true);
    }
  });

  test.each([
    ['in a pipeline', '', { CI: 'true' }],
    ['when only what is wrong was asked', '--quiet', {}],
  ])('is not shown %s', (_name, flags, env) => {
    const seen = onTerminal(folderWith(MANY), flags, env);
    expect(['concepten', '█', ESCAPE].filter((each) => seen.includes(each))).toEqual([]);
  });

  test('is not shown for a few drafts', () => {
    expect(onTerminal(folderWith({ 'c/a.md': DRAFT }), '')).toBe('');
  });
});

test('there is no bar in a file or a pipe', () => {
  const { stdout, stderr } = kadertoets(folderWith(MANY), ['check', 'c'], { CI: '' });
  expect(stderr).toBe('');
  expect(stdout).not.toContain('█');
});
