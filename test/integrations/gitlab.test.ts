import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { GITLAB_ISSUE } from '../../packages/cli/test/gitlab-issue.ts';
import {
  blockOf,
  CLEAN,
  commandTarball,
  CONFLICT,
  newRepository,
  type Ran,
  type Repository,
  ROOT,
  temporaryFolder,
  VERSION,
} from './repository.ts';

const template = readFileSync(join(ROOT, 'templates/kadertoets.yml'), 'utf8');
const page = readFileSync(join(ROOT, 'docs/integraties.md'), 'utf8');
const RUNNER = join(ROOT, 'node_modules/gitlab-ci-local/src/index.js');
const canRun = spawnSync('rsync', ['--version']).status === 0;

function repositoryWith(pipeline: string, files: Readonly<Record<string, string>>): Repository {
  const repository = newRepository({ ...files, '.gitlab-ci.yml': pipeline, 'templates/kadertoets.yml': template });
  repository.git('remote', 'add', 'origin', 'git@localhost:gemeente/concepten.git');
  repository.git('add', '.');
  repository.git('commit', '--quiet', '-m', 'concepten');
  return repository;
}

/** The runner that takes a pipeline as GitLab does, on this machine. */
function gitlab(repository: Repository, ...args: readonly string[]): Ran {
  const home = temporaryFolder();
  return repository.run(
    process.execPath,
    [RUNNER, '--home', home, '--force-shell-executor', '--shell-isolation', ...args],
    {
      npm_config_offline: 'true',
      npm_config_cache: join(home, 'npm'),
    },
  );
}

describe('the template for GitLab', () => {
  test('is taken by a pipeline as the page shows it, and passes the schema of pipelines', () => {
    const repository = repositoryWith(blockOf(page, '## GitLab', 'yaml'), { 'concepten/a.md': CLEAN });
    const { status, stdout, stderr } = gitlab(repository, '--preview');
    expect({ status, wrong: /error|invalid/iu.exec(stderr)?.[0] }, stderr).toEqual({ status: 0, wrong: undefined });
    expect(stdout).toContain(`KADERTOETS_PACKAGE: '@kadertoets/cli@${VERSION}'`);
    expect(stdout).toContain('codequality: gl-code-quality-report.json');
    const wrong = repositoryWith('include:\n  - local: templates/kadertoets.yml\n    inputs: { fail-on: fout }\n', {});
    expect(gitlab(wrong, '--preview').status).not.toBe(0);
  });

  // The runner copies with rsync; without it this is skipped.
  test.skipIf(!canRun)(
    'a job with a conflict fails and leaves its reports; one without passes',
    { timeout: 180_000 },
    () => {
      const tarball = commandTarball();
      const pipeline = (inputs: string): string =>
        `include:\n  - local: templates/kadertoets.yml\n    inputs: { package: '${tarball}', ${inputs} }\n`;
      const repository = repositoryWith(pipeline("paths: 'concepten los/*.md'"), {
        'concepten/fout.md': CONFLICT,
        'los/goed.md': CLEAN,
      });
      const failed = gitlab(repository, 'kadertoets');
      expect(failed.status).toBe(1);
      expect(`${failed.stdout}${failed.stderr}`).toContain('rvn-2020/lokale-zeggenschap');
      const report = readFileSync(
        join(repository.folder, '.gitlab-ci-local/builds/kadertoets/gl-code-quality-report.json'),
        'utf8',
      );
      const issues = JSON.parse(report) as {
        check_name: string;
        severity: string;
        location: { path: string; lines: { begin: number } };
      }[];
      const validate = new Ajv2020().compile({ type: 'array', minItems: 1, items: GITLAB_ISSUE });
      expect(validate(issues), JSON.stringify(validate.errors)).toBe(true);
      expect(issues.find(({ check_name }) => check_name === 'rvn-2020/lokale-zeggenschap')).toMatchObject({
        severity: 'major',
        location: { path: 'concepten/fout.md', lines: { begin: 13 } },
      });
      // Artifacts that are to be kept come out of the job, also when it failed.
      expect(readFileSync(join(repository.folder, 'kadertoets.html'), 'utf8')).toContain(
        'toestemming van het dagelijks bestuur',
      );

      repository.write({ '.gitlab-ci.yml': pipeline('paths: los') });
      repository.git('commit', '--quiet', '-am', 'alleen los');
      expect(gitlab(repository, 'kadertoets')).toMatchObject({ status: 0 });
      repository.write({ '.gitlab-ci.yml': pipeline("paths: los, options: '--fail-on warning'") });
      repository.git('commit', '--quiet', '-am', 'strenger');
      expect(gitlab(repository, 'kadertoets').status).toBe(1);
    },
  );
});
