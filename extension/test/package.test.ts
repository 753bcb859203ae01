import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, test } from 'vitest';
import { isBuilt } from './bundles.ts';

const ROOT = join(import.meta.dirname, '..');

describe.runIf(isBuilt())('the problem matcher', () => {
  test('reads what the command says in its checkstyle format', () => {
    const { contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      contributes: { problemMatchers: { pattern: { regexp: string }[] }[] };
    };
    const [ofFile, ofFinding] = (contributes.problemMatchers[0]?.pattern ?? []).map(
      ({ regexp }) => new RegExp(regexp, 'u'),
    );
    const { stdout } = spawnSync(
      process.execPath,
      [join(ROOT, '../packages/cli/bin/kadertoets.js'), 'check', '--format', 'checkstyle', 'fixtures/druten-2020.md'],
      { cwd: join(ROOT, '..'), encoding: 'utf8' },
    );
    const lines = stdout.split('\n');
    const start = lines.findIndex((line) => ofFile?.test(line) === true);
    expect(ofFile?.exec(lines[start] ?? '')?.[1]).toBe('fixtures/druten-2020.md');
    // An editor reads on until a line is no finding.
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => ofFinding?.test(line) !== true);
    expect(stdout.split('<error ')).toHaveLength(end + 1);
    const read = rest.slice(0, end).map((line) => ofFinding?.exec(line)?.slice(1));
    expect(read).toContainEqual([
      '34',
      '4',
      'error',
      expect.stringMatching(/^De gemeente besluit volgens deze bepaling zelf over minder dan 25% [^&]*= 20%$/u),
      'rvn-2020/lokaal-aandeel',
    ]);
  });
});

describe.runIf(isBuilt())('the package', () => {
  test('holds what runs and what is read, and no sources', async () => {
    const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
    expect(files).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/main.browser.js',
        'dist/main.node.js',
        'dist/rulebook.json',
        'dist/server.browser.js',
        'dist/server.node.js',
        'package.nls.nl.json',
      ]),
    );
    expect(files.filter((file) => /^(?:src|test|scripts|samples|templates|node_modules)\//u.test(file))).toEqual([]);
  });

  test('says whose work is in its bundles, in their own words', () => {
    const notices = readFileSync(join(ROOT, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    // Of the client, of both servers, and of the worker alone.
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'remark-parse', 'json-rules-engine', 'zod'])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)$`, 'mu'));
    expect(notices).toMatch(/^@vscode\/l10n [\d.]+ \(MIT\)\n\nCopyright \(c\) Microsoft Corporation\n\nPermission/mu);
    expect(notices).not.toContain('@kadertoets/');
  });
});
