import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

// Each file under scenarios/ tells what a user does and sees: files, a command, what is printed, the exit status.
// They run against the built command. UPDATE_SCENARIOS=1 writes what is printed now into the files, to be read and judged.
const folder = join(import.meta.dirname, 'scenarios');
const command = resolve('packages/cli/bin/kadertoets.js');
const update = process.env['UPDATE_SCENARIOS'] !== undefined;

interface Scenario {
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly args: readonly string[];
  readonly stdin: string;
  readonly expected: Readonly<Record<string, string>>;
}

describe('what a user does and sees', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  test.each(names)('%s', (name) => {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    const scenario = readScenario(text);
    const seen = play(scenario);
    if (update && !('contains' in scenario.expected)) {
      writeFileSync(path, text.slice(0, text.indexOf('\n--- status') + 1) + show(seen));
      return;
    }
    expect(lacking(scenario.expected, seen)).toEqual([]);
  });
});

/** What was to be seen and was not. */
function lacking(expected: Readonly<Record<string, string>>, seen: Readonly<Record<string, string>>): string[] {
  const blocks = expected['contains']?.split('\n…\n');
  if (blocks === undefined)
    return show(seen) === show(expected) ? [] : [`wanted:\n${show(expected)}seen:\n${show(seen)}`];
  // For output that grows with the rules and commands: each block must be there, whatever stands around it.
  const all = `${seen['stdout'] ?? ''}${seen['stderr'] ?? ''}`;
  const missing = blocks.filter((block) => !all.includes(block.trimEnd()));
  return seen['status'] === expected['status'] ? missing : [`status ${seen['status'] ?? ''}`, ...missing];
}

function play({ files, args, stdin }: Scenario): Record<string, string> {
  const cwd = mkdtempSync(join(tmpdir(), 'kadertoets-scenario-'));
  try {
    for (const { name, text } of files) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), unescape(text));
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      cwd,
      input: unescape(stdin),
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    return { status: String(status), stdout, stderr };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** `\0`, `\r` and `\uFEFF` stand for what an editor would not show or keep. */
function unescape(text: string): string {
  return text.replaceAll('\\0', '\0').replaceAll('\\r', '\r').replaceAll('\\uFEFF', '\uFEFF');
}

function readScenario(text: string): Scenario {
  const [head = '', ...sections] = text.split(/^--- /mu);
  const at = head.indexOf('\n$ ');
  const title = head.slice(0, at).trim();
  const prompt = head.slice(at + 1).trim();
  const files: { name: string; text: string }[] = [];
  const expected: Record<string, string> = {};
  let stdin = '';
  for (const section of sections) {
    const end = section.indexOf('\n');
    const name = section.slice(0, end).trim();
    const body = section.slice(end + 1);
    if (name.startsWith('file ')) files.push({ name: name.slice('file '.length), text: body });
    else if (name === 'stdin') stdin = body;
    else expected[name.split(' ')[0] ?? name] = name.startsWith('status') ? name.slice('status '.length) : body;
  }
  const args = [...prompt.slice('$ kadertoets'.length).matchAll(/"([^"]*)"|(\S+)/gu)];
  return { title, files, args: args.map((match) => match[1] ?? match[2] ?? ''), stdin, expected };
}

function show({ status = '0', stdout = '', stderr = '' }: Readonly<Record<string, string>>): string {
  const part = (name: string, text: string): string => (text === '' ? '' : `--- ${name}\n${text}`);
  return `--- status ${status}\n${part('stdout', stdout)}${part('stderr', stderr)}`;
}
