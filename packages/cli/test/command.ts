import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const COMMAND: string = join(import.meta.dirname, '../bin/kadertoets.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of the test's own, gone afterwards. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kadertoets-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The built command, in a folder. */
export function kadertoets(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1', GITHUB_STEP_SUMMARY: '', ...env },
  });
  return { status, stdout, stderr };
}

/** What a file in such a folder says. */
export function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** A draft with a conflict, a computed one, an exception with an end, something missing, and what no mark-up may swallow. */
export const DRAFT = `---
instrument: dvo
gemeente: Druten
looptijd: { van: 2020-01-01, tot: 2023-12-31 }
---

# Dienstverleningsovereenkomst <Druten> & "WerkBedrijf" 🙂

## Artikel 1 Geld

1. Voor de inzet van het lokale deel is toestemming van het dagelijks bestuur | \`nodig\`.
2. Van het participatiebudget van € 1.000.000 is € 100.000 beschikbaar als lokaal deel.

## Artikel 2 Overleg

<!-- kadertoets-negeer-volgende rvn-2020/lokale-zeggenschap: raadsbesluit van 12 december 2019, amendement 3; besluit: nr. 2019-57; eigenaar: afdeling Werk (tot 2021-06-30) -->

Over de besteding van het lokale deel beslist het algemeen bestuur.
`;
