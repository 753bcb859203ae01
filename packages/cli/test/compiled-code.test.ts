import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { folderWith } from './command.ts';

const PACKAGE = join(import.meta.dirname, '..');

describe('the command', () => {
  test('works the same with code of another bundle, with broken code, and without any', () => {
    const folder = folderWith({
      'concept.md': '# Dienstverleningsovereenkomst Druten 2020\n\nHet budget bedraagt 75%.\n',
    });
    cpSync(join(PACKAGE, 'bin'), join(folder, 'bin'), { recursive: true });
    cpSync(join(PACKAGE, 'dist'), join(folder, 'dist'), { recursive: true });
    const code = join(folder, 'dist/kadertoets.code');
    const run = (): unknown => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(folder, 'bin/kadertoets.js'), 'check', '--reference-date', '2020-01-31', 'concept.md'],
        { cwd: folder, encoding: 'utf8' },
      );
      return { status, stdout, stderr };
    };
    const before = run();
    expect(before).toMatchObject({ stderr: '' });
    // A build with --fast leaves it out.
    const kept = existsSync(code) ? readFileSync(code) : Buffer.alloc(64);
    writeFileSync(code, Buffer.concat([Buffer.from('0'.repeat(16)), kept.subarray(16)]));
    expect(run()).toEqual(before);
    writeFileSync(code, Buffer.concat([kept.subarray(0, 16), Buffer.alloc(4096, 7)]));
    expect(run()).toEqual(before);
    rmSync(code, { force: true });
    expect(run()).toEqual(before);
  });
});
