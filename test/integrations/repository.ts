import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const ROOT: string = resolve(import.meta.dirname, '../..');

export const VERSION: string = (
  JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8')) as { version: string }
).version;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Repository {
  readonly folder: string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly git: (...args: readonly string[]) => Ran;
  readonly run: (command: string, args: readonly string[], env?: Readonly<Record<string, string>>) => Ran;
}

/** A git repository of the test's own, in which `kadertoets` is the built command; gone afterwards. */
export function newRepository(files: Readonly<Record<string, string>>): Repository {
  const folder = temporaryFolder();
  const bin = temporaryFolder();
  writeFileSync(
    join(bin, 'kadertoets'),
    `#!/bin/sh\nexec '${process.execPath}' '${ROOT}/packages/cli/bin/kadertoets.js' "$@"\n`,
  );
  chmodSync(join(bin, 'kadertoets'), 0o755);
  const run: Repository['run'] = (command, args, env = {}) => {
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...withoutPipeline(),
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        HOME: bin,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'test',
        GIT_AUTHOR_EMAIL: 'test@localhost',
        GIT_COMMITTER_NAME: 'test',
        GIT_COMMITTER_EMAIL: 'test@localhost',
        NO_COLOR: '1',
        ...env,
      },
    });
    if (error !== undefined) throw error;
    return { status, stdout, stderr };
  };
  const write: Repository['write'] = (more) => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const git: Repository['git'] = (...args) => run('git', args);
  git('init', '--quiet', '--initial-branch=main');
  write(files);
  return { folder, write, git, run };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kadertoets-repository-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The command as it is published; `npm` installs it without a registry. */
export function commandTarball(folder: string = temporaryFolder()): string {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/pack.mjs'), folder, 'cli'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return join(folder, `kadertoets-cli-${VERSION}.tgz`);
}

/** What a pipeline that these tests run in has set is not for the repository of the test. */
function withoutPipeline(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:GITHUB_|GIT_|CI_|GITLAB_|INPUT_|npm_)/u.test(name));
  return Object.fromEntries(kept);
}

const HEAD = `---
instrument: dvo
gemeente: Druten
looptijd: { van: 2020-01-01, tot: 2023-12-31 }
---

# Dienstverleningsovereenkomst

## Artikel 1 Geld

`;

/** On line 13 it asks leave of another for what is the gemeente's own. */
export const CONFLICT = `${HEAD}De gemeente besluit zelf over ten minste 25% van het participatiebudget.

Voor de inzet van het lokale deel is toestemming van het dagelijks bestuur nodig.\n`;
export const CLEAN = `${HEAD}De gemeente besluit zelf over ten minste 25% van het participatiebudget.\n`;

/** A block of code in a page, by the heading above it and its language. */
export function blockOf(page: string, heading: string, language: string): string {
  const section = page.slice(page.indexOf(`\n${heading}\n`));
  const start = section.indexOf(`\`\`\`${language}\n`) + language.length + 4;
  if (section === page || start < language.length + 4) throw new Error(`no ${language} below ${heading}`);
  return section.slice(start, section.indexOf('```', start));
}
