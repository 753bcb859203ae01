import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DRAFT, folderWith, kadertoets } from './command.ts';

// The package asks for leave to run a script that makes its program executable; a copy that is will do.
const folder = mkdtempSync(join(tmpdir(), 'kadertoets-multitool-'));
const program = join(folder, 'Sarif.Multitool');
const canRun = copyProgram() && run('--version').status === 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!canRun)("Microsoft's multitool", () => {
  test('finds nothing wrong in what we write, by the rules of the standard and of GitHub', () => {
    const drafts = folderWith({ 'map/concept één.md': DRAFT, 'map/leeg.md': '# Dienstverleningsovereenkomst\n' });
    const { stdout } = kadertoets(drafts, ['check', 'map', '--format', 'sarif', '--reference-date', '2021-01-01']);
    // Where the tool lives on the web is for who publishes it to say.
    expect(complaints(stdout)).toEqual(['warning SARIF2005']);
    expect(complaints(stdout.replace(/"startLine": \d+/u, '"startLine": 99999'))).toContain('error SARIF1007');
  });
});

/** Errors and warnings, by kind. */
function complaints(sarif: string): string[] {
  const file = join(folder, 'report.sarif');
  writeFileSync(file, sarif);
  const { stdout, stderr } = run('validate', file, '--rule-kind', 'Sarif;Ghas');
  expect(`${stdout}${stderr}`).toContain('1 files scanned');
  return [...new Set([...stdout.matchAll(/: ((?:error|warning) \w+):/gu)].map(([, kind = '']) => kind))];
}

function copyProgram(): boolean {
  const require = createRequire(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool/package.json'));
  const source = join(
    dirname(require.resolve(`@microsoft/sarif-multitool-${process.platform}/package.json`)),
    'Sarif.Multitool',
  );
  if (!existsSync(source)) return false;
  copyFileSync(source, program);
  chmodSync(program, 0o755);
  return true;
}

function run(...args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
}
