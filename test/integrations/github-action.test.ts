import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateAction } from '@action-validator/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fillIn } from './expressions.ts';
import {
  CLEAN,
  commandTarball,
  CONFLICT,
  newRepository,
  type Repository,
  ROOT,
  temporaryFolder,
  VERSION,
} from './repository.ts';

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
const action = parse(text) as Action;

interface Outcome {
  readonly status: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The steps of other hands, with what they would have been given. */
  readonly uses: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
}

/** Does what the runner of GitHub does with a composite action: fills in, runs each step with bash, reads its files. */
function runAction(repository: Repository, tarball: string, given: Readonly<Record<string, string>> = {}): Outcome {
  const temporary = temporaryFolder();
  const file = (name: string): string => join(temporary, name);
  const files = { GITHUB_OUTPUT: file('output'), GITHUB_PATH: file('path'), GITHUB_STEP_SUMMARY: file('summary') };
  const inputs = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])),
    package: tarball,
    ...given,
  };
  const steps: Record<string, { outputs: Record<string, string> }> = { check: { outputs: {} } };
  const uses: { uses: string; with: Record<string, string> }[] = [];
  let log = '';
  let status: number | null = 0;
  for (const step of action.runs.steps) {
    const fill = (value: string): string => fillIn(value, { inputs, steps, runner: { temp: temporary } });
    const filled = (values: Readonly<Record<string, string>> = {}): Record<string, string> =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value)]));
    if (step.if !== undefined && fill(step.if) !== 'true') continue;
    if (step.uses !== undefined) uses.push({ uses: step.uses, with: filled(step.with) });
    if (step.run === undefined) continue;
    writeFileSync(file('script.sh'), fill(step.run));
    for (const name of Object.values(files)) if (!existsSync(name)) writeFileSync(name, '');
    writeFileSync(files.GITHUB_OUTPUT, '');
    const added = readFileSync(files.GITHUB_PATH, 'utf8')
      .trim()
      .split('\n')
      .filter((each) => each !== '');
    const ran = repository.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file('script.sh')], {
      ...files,
      ...filled(step.env),
      PATH: [...added, process.env['PATH'] ?? ''].join(':'),
      GITHUB_ACTIONS: 'true',
      npm_config_offline: 'true',
      npm_config_cache: file('npm'),
    });
    log += `${ran.stdout}${ran.stderr}`;
    const outputs = readFileSync(files.GITHUB_OUTPUT, 'utf8')
      .trim()
      .split('\n')
      .filter((line) => line !== '');
    if (step.id !== undefined)
      steps[step.id] = {
        outputs: Object.fromEntries(
          outputs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
        ),
      };
    status = ran.status;
    if (status !== 0) break;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, fillIn(value, { steps })]);
  return {
    status,
    log,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    uses,
  };
}

describe('action.yml', () => {
  test('is valid by the schema of actions, which can say no', () => {
    expect(validateAction(text)).toEqual({ actionType: 'action', errors: [] });
    expect(validateAction(text.replace('using: composite', 'using: composiet')).errors).not.toEqual([]);
  });

  test('installs the version that it belongs to, and puts no input into a script', () => {
    expect(action.inputs['package']?.default).toBe(`@kadertoets/cli@${VERSION}`);
    for (const { run = '', name } of action.runs.steps) expect(run, name).not.toContain('${{');
  });
});

describe('the action in a repository', () => {
  let tarball = '';
  const packed = mkdtempSync(join(tmpdir(), 'kadertoets-action-'));
  beforeAll(() => {
    tarball = commandTarball(packed);
  }, 120_000);
  afterAll(() => {
    rmSync(packed, { recursive: true, force: true });
  });

  function repositoryWith(files: Readonly<Record<string, string>>): Repository {
    const repository = newRepository(files);
    repository.git('add', '.');
    repository.git('commit', '--quiet', '-m', 'concepten');
    return repository;
  }

  test('a conflict: an annotation on its line, a summary, status 1, and the report is there', () => {
    const repository = repositoryWith({ 'concepten/een dvo.md': CONFLICT, 'concepten/goed.md': CLEAN });
    const outcome = runAction(repository, tarball, { paths: 'concepten', report: 'verslag.html' });
    expect(outcome.log).toMatch(
      /^::error title=.*lokale-zeggenschap\),file=concepten\/een dvo\.md,line=13,endLine=13,/mu,
    );
    expect(outcome.summary).toMatch(/^# Toetsing aan de kaders/u);
    expect(outcome.summary).toContain('een dvo');
    expect(outcome).toMatchObject({ status: 1, outputs: { status: '1', sarif: '' }, uses: [] });
    expect(readFileSync(join(repository.folder, 'verslag.html'), 'utf8')).toContain(
      'toestemming van het dagelijks bestuur',
    );
  });

  test('no conflict: status 0; the threshold and several paths are passed on', () => {
    const repository = repositoryWith({ 'a b.md': CLEAN, 'c/d.md': CLEAN, 'fout.md': CONFLICT });
    expect(runAction(repository, tarball, { paths: 'a b.md\n\nc/*.md\n' })).toMatchObject({
      status: 0,
      outputs: { status: '0' },
    });
    expect(runAction(repository, tarball, { paths: 'a b.md', 'fail-on': 'warning' })).toMatchObject({ status: 1 });
    const never = runAction(repository, tarball, { 'fail-on': 'never' });
    expect(never).toMatchObject({ status: 0, outputs: { status: '0' } });
    expect(never.log).toContain('::error ');
  });

  test('since a revision: only what is new there counts', () => {
    const repository = repositoryWith({ 'oud.md': CONFLICT, 'nieuw.md': CLEAN });
    repository.write({ 'nieuw.md': `${CLEAN}\nPartijen overleggen elk kwartaal.\n` });
    repository.git('commit', '--quiet', '--all', '-m', 'overleg');
    expect(runAction(repository, tarball)).toMatchObject({ status: 1 });
    expect(runAction(repository, tarball, { since: 'HEAD~1' })).toMatchObject({ status: 0 });
  });

  test('SARIF goes to code scanning when that is asked for, also when there is a conflict', () => {
    const repository = repositoryWith({ 'fout.md': CONFLICT });
    const { status, uses, outputs } = runAction(repository, tarball, { sarif: 'uit.sarif', 'upload-sarif': 'true' });
    expect(status).toBe(1);
    expect(uses).toEqual([
      { uses: 'github/codeql-action/upload-sarif@v3', with: { sarif_file: 'uit.sarif', category: 'kadertoets' } },
    ]);
    expect(outputs['sarif']).toBe('uit.sarif');
    expect(JSON.parse(readFileSync(join(repository.folder, 'uit.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(runAction(repository, tarball, { sarif: 'uit.sarif' }).uses).toEqual([]);
    expect(runAction(repository, tarball, { 'upload-sarif': 'true' }).uses).toHaveLength(1);
  });

  test('a path that is not there: status 2 and what is wrong; an input is never run', () => {
    const repository = repositoryWith({ 'concept.md': CLEAN });
    const wrong = runAction(repository, tarball, { paths: 'concpt.md', 'upload-sarif': 'true' });
    expect(wrong).toMatchObject({ status: 2, outputs: { status: '2' }, uses: [] });
    expect(wrong.log).toContain('Bedoelt u “concept.md”');
    const names = ['paths', 'fail-on', 'config', 'baseline', 'since', 'report', 'sarif'];
    const evil = '"; touch uitgevoerd; $(touch uitgevoerd) `touch uitgevoerd`';
    runAction(repository, tarball, Object.fromEntries(names.map((name) => [name, evil])));
    expect(existsSync(join(repository.folder, 'uitgevoerd'))).toBe(false);
  });
});
