import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, test } from 'vitest';
import { isBuilt } from './bundles.ts';

const ROOT = join(import.meta.dirname, '..');

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
