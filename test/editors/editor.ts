import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const DRAFT = `---
instrument: dvo
gemeente: Druten
looptijd: { van: 2020-01-01, tot: 2023-12-31 }
---

# Dienstverleningsovereenkomst

## Artikel 1 Geld

De gemeente beslist zelf over 20% van het participatiebudget.
`;

export function isInstalled(editor: string, ...more: readonly string[]): boolean {
  const found = spawnSync(editor, [...more, '--version']).status === 0;
  if (!found) console.warn(`${editor} is not installed here: its test is skipped.`);
  return found;
}

/** Opens a draft in an editor without a screen, with the built command as its server; gives what its script says. */
export function runEditor(editor: string, args: readonly string[]): { status: number | null; said: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'kadertoets-editor-'));
  const draft = join(folder, 'dvo.md');
  writeFileSync(draft, DRAFT);
  const { status, stdout, stderr } = spawnSync(editor, args, {
    encoding: 'utf8',
    timeout: 80_000,
    env: {
      ...process.env,
      HOME: folder,
      KADERTOETS_DRAFT: draft,
      KADERTOETS_NODE: process.execPath,
      KADERTOETS_COMMAND: join(ROOT, 'packages/cli/bin/kadertoets.js'),
    },
  });
  rmSync(folder, { recursive: true });
  const said = stdout.split('\n').filter((line) => /^(?:finding|hover|fix|line|FAIL) /u.test(line));
  return { status, said: said.length === 0 ? [stderr] : said };
}
