import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../packages/cli/src/program.ts';
import { reporterNames } from '../packages/cli/src/reporters/index.ts';
import type { Terminal } from '../packages/cli/src/terminal.ts';
import { readScenario, type Seen, type Step, writeScenario } from './scenario/text.ts';
import { newFolder, play } from './scenario/play.ts';

// Each file under scenarios/ tells what a user does and sees: files, a command, what is printed, the exit status, and the
// files that are there afterwards; then perhaps another command. They run against the built command.
// UPDATE_SCENARIOS=1 writes what is seen now into the files, to be read and judged.
const folder = join(import.meta.dirname, 'scenarios');
const update = process.env['UPDATE_SCENARIOS'] !== undefined;

describe('what a user does and sees', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  test.each(names)('%s', (name) => {
    const path = join(folder, name);
    const scenario = readScenario(readFileSync(path, 'utf8'));
    const cwd = newFolder();
    try {
      const seen = scenario.steps.map((step) => play(step, cwd, folder));
      if (update) writeFileSync(path, writeScenario(scenario, seen));
      const wanted = update ? [] : scenario.steps;
      expect(wanted.flatMap((step, at) => lacking(step, seen[at]))).toEqual([]);
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});

test('there is a scenario for every command, every format and every option of a check', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const typed = names.flatMap((name) => readScenario(readFileSync(join(folder, name), 'utf8')).steps);
  const commands = typed.map(({ command }) => command);
  const nothing = { ...TERMINAL, stdin: async () => await Promise.resolve(new Uint8Array()) };
  const program = buildProgram(nothing, 'nl', () => undefined);
  const options = program.commands.find((each) => each.name() === 'check')?.options.flatMap(({ long }) => long ?? []);
  const wanted = [
    ...program.commands.map((each) => `kadertoets ${each.name()}`),
    ...reporterNames.filter((name) => name !== 'pretty').map((name) => `--format ${name}`),
    ...(options ?? []),
  ];
  expect(wanted.filter((each) => !commands.some((command) => `${command} `.includes(each)))).toEqual([]);
  expect(wanted.length).toBeGreaterThan(40);
});

const TERMINAL: Omit<Terminal, 'stdin'> = {
  stdout: () => undefined,
  stderr: () => undefined,
  env: {},
  columns: 100,
  colour: false,
  attended: { stdout: false, stderr: false },
  interrupted: () => new AbortController().signal,
};

/** What was to be seen and was not. */
function lacking({ command, expected }: Step, seen: Seen = {}): string[] {
  if (expected['contains'] === undefined) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(seen)])];
    return keys
      .filter((key) => expected[key] !== seen[key])
      .map((key) => `$ ${command}\n${key}, wanted:\n${expected[key] ?? ''}\n${key}, seen:\n${seen[key] ?? ''}`);
  }
  // For output that grows with the rules and commands: each block must be there, whatever stands around it.
  const all = `${seen['stdout'] ?? ''}${seen['stderr'] ?? ''}`;
  const missing = expected['contains'].split('\n…\n').filter((block) => !all.includes(block.trimEnd()));
  return seen['status'] === expected['status'] ? missing : [`$ ${command}\nstatus ${seen['status'] ?? ''}`, ...missing];
}
