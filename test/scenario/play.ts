import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Seen, Step } from './text.ts';

const kadertoets = resolve('packages/cli/bin/kadertoets.js');

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kadertoets-scenario-'));
}

/** Puts in the folder what is given, runs the command, and tells what is seen of it. */
export function play({ given, command, stdin, expected }: Step, cwd: string, shared: string): Seen {
  for (const { kind, name, text } of given) {
    const path = join(cwd, name);
    mkdirSync(dirname(path), { recursive: true });
    if (kind === 'uses') cpSync(join(shared, 'gedeeld', name), path, { recursive: true });
    else writeFileSync(path, unescape(text));
  }
  let seen: Seen = {};
  // As in a shell: each is run only when the one before it did well.
  for (const each of command.split(' && ')) {
    seen = run(each, unescape(stdin), cwd);
    if (seen['status'] !== '0') break;
  }
  const after = Object.keys(expected).filter((name) => name.startsWith('after '));
  return { ...seen, ...Object.fromEntries(after.map((name) => [name, contentOf(join(cwd, name.slice(6)))])) };
}

function contentOf(path: string): string {
  return existsSync(path) ? escape(readFileSync(path, 'utf8')) : '(bestaat niet)\n';
}

function run(command: string, input: string, cwd: string): Seen {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map((match) => match[1] ?? match[2] ?? '');
  const [name = '', ...args] = words;
  const [file, all] = name === 'kadertoets' ? [process.execPath, [kadertoets, ...args]] : [name, args];
  const { status, stdout, stderr } = spawnSync(file, all, { cwd, input, encoding: 'utf8', env: environment() });
  return {
    status: String(status),
    ...(stdout === '' ? {} : { stdout }),
    ...(stderr === '' ? {} : { stderr }),
  };
}

/** The same commits on every machine: by nobody in particular, on one day, whatever the user's own git is told to do. */
function environment(): NodeJS.ProcessEnv {
  const git = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Beleid'],
      [`GIT_${who}_EMAIL`, 'beleid@example.org'],
      [`GIT_${who}_DATE`, '2020-01-31T12:00:00Z'],
    ]),
  );
  return {
    ...process.env,
    ...git,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GITHUB_STEP_SUMMARY: '',
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  };
}

/** `\0`, `\r` and `\uFEFF` stand for what an editor would not show or keep. */
function unescape(text: string): string {
  return text.replaceAll('\\0', '\0').replaceAll('\\r', '\r').replaceAll('\\uFEFF', '\uFEFF');
}

function escape(text: string): string {
  return text.replaceAll('\0', '\\0').replaceAll('\r', '\\r').replaceAll('\uFEFF', '\\uFEFF');
}
