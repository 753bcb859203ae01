import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What is published is tried as its user gets it: packed, unpacked elsewhere, and without this project around it.
const root = resolve(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'kadertoets-packages-'));
const NAMES = ['cli', 'document', 'engine', 'facts', 'report', 'rulebook'];
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

interface Manifest {
  readonly version: string;
  readonly private?: boolean;
  readonly license: string;
  readonly engines: { readonly node: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

beforeAll(() => {
  run(process.execPath, [join(root, 'scripts/pack.mjs'), join(work, 'packed')], root);
  for (const name of NAMES) {
    const folder = unpacked(name);
    mkdirSync(folder, { recursive: true });
    run('tar', ['-xzf', tarball(name), '--strip-components=1', '-C', folder], work);
  }
}, 120_000);

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe('every package', () => {
  test('is packed as one that can be published, and no other is', () => {
    expect(readdirSync(join(work, 'packed')).toSorted()).toEqual(
      NAMES.map((name) => `kadertoets-${name}-${version}.tgz`),
    );
  });

  test.each(NAMES)('%s has its licence, a readme and nothing that only this project can read', (name) => {
    const folder = unpacked(name);
    const manifest = manifestOf(name);
    expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toBe(readFileSync(join(root, 'LICENSE'), 'utf8'));
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`# @kadertoets/${name}`);
    expect(manifest).toMatchObject({ version, license: 'MIT', engines: { node: '>=20.19' } });
    expect(manifest).not.toHaveProperty('private');
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|catalog:/u);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.tsbuildinfo$|\.test\.|node_modules/u.test(file))).toEqual([]);
  });

  test('says which packs it has, with the hashes that anyone can compute from their files', () => {
    const expected = readdirSync(join(root, 'rules'))
      .filter((name) => existsSync(join(root, 'rules', name, 'pack.yaml')))
      .map((name) => [name, hashOf(join('rules', name))]);
    for (const folder of [unpacked('cli'), unpacked('rulebook')]) {
      const told = JSON.parse(readFileSync(join(folder, 'dist/packs.json'), 'utf8')) as {
        version: string;
        rulebook: string;
        packs: { id: string; sha256: string }[];
      };
      expect(told.version).toBe(version);
      expect(told.packs.map(({ id, sha256 }) => [id, sha256]).toSorted()).toEqual(expected.toSorted());
      const compiled = readFileSync(join(unpacked('cli'), 'dist/rulebook.json'));
      expect(told.rulebook).toBe(createHash('sha256').update(compiled).digest('hex'));
    }
  });
});

describe('the command', () => {
  test('installs in an empty folder without a registry, and checks there', { timeout: 180_000 }, () => {
    const folder = join(work, 'leeg');
    mkdirSync(folder);
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', tarball('cli')], folder);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@kadertoets']);
    const draft = join(root, 'fixtures/druten-2020.md');
    const own = join(root, 'packages/cli/bin/kadertoets.js');
    for (const args of [
      ['check', draft],
      ['check', draft, '--format', 'sarif'],
      ['check', join(root, 'fixtures'), '--jobs', '2', '--format', 'json'],
      ['report', draft],
      ['explain', 'rvn-2020/lokaal-aandeel'],
      ['mcp'],
    ]) {
      const day = args[0] === 'check' ? ['--reference-date', '2020-01-31'] : [];
      const seen = spawnSync(join(folder, 'node_modules/.bin/kadertoets'), [...args, ...day], {
        cwd: folder,
        encoding: 'utf8',
        input: '',
      });
      const wanted = spawnSync(process.execPath, [own, ...args, ...day], { cwd: folder, encoding: 'utf8', input: '' });
      expect({ status: seen.status, out: seen.stdout, err: seen.stderr }, args.join(' ')).toEqual({
        status: wanted.status,
        out: wanted.stdout,
        err: wanted.stderr,
      });
      expect(seen.status, args.join(' ')).toBe(args[0] === 'check' ? 1 : 0);
    }
  });

  test('names the libraries that are bundled in it, each with its licence', () => {
    const notices = readFileSync(join(unpacked('cli'), 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['commander', 'json-rules-engine', 'unified', 'zod', '@modelcontextprotocol/sdk'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'mu'));
  });
});

describe('the examples of docs/api.md', () => {
  const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
  const parts = page.split('```js\n');
  const examples = parts.slice(1).map((part, index) => ({
    title: /^## .*/mu.exec(parts[index]?.slice(parts[index].lastIndexOf('```')) ?? '')?.[0] ?? '',
    code: part.slice(0, part.indexOf('```')),
    output: between(part, '```text\n', '```'),
  }));
  const folder = join(work, 'node');

  beforeAll(() => {
    installLibraries(folder);
    for (const [index, { code }] of examples.entries()) writeFileSync(join(folder, `${String(index)}.mjs`), code);
  }, 60_000);

  test.each(examples.map(({ title, output }, index) => ({ title, index, output })))('$title', ({ index, output }) => {
    const { stdout, stderr } = spawnSync(process.execPath, [`${String(index)}.mjs`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: output, stderr: '' });
  });

  test('pass the type checker, with the types that come with the packages', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = [
      '--noEmit',
      '--allowJs',
      '--checkJs',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      '',
    ];
    const files = examples.map((_, index) => `${String(index)}.mjs`);
    const check = (): string =>
      spawnSync(process.execPath, [tsc, ...options, ...files], { cwd: folder, encoding: 'utf8' }).stdout;
    // Only what concerns the examples: whether a library of another hand passes is not for us to say.
    const wrong = (): string[] =>
      check()
        .split('\n')
        .filter((line) => /^(?:\d+\.mjs|node_modules\/@kadertoets)/u.test(line));
    expect(wrong()).toEqual([]);
    writeFileSync(join(folder, '0.mjs'), "import { createChecker } from '@kadertoets/engine';\ncreateChecker(1);\n");
    expect(wrong().join('\n')).toContain('0.mjs(2,15)');
  });
});

// What it passes on from another package is documented there.
test('everything that the engine exports of its own is documented', () => {
  const barrel = readFileSync(join(root, 'packages/engine/src/index.ts'), 'utf8');
  for (const statement of barrel.split(';').filter((each) => each.includes("from './"))) {
    const names = between(statement, '{', '}');
    const source = readFileSync(join(root, 'packages/engine/src', between(statement, "'./", "'")), 'utf8');
    for (const name of names
      .split(',')
      .map((each) => each.replace('type ', '').trim())
      .filter((each) => each !== ''))
      expect(source, name).toMatch(
        new RegExp(`\\*/\\nexport (?:async )?(?:interface|type|class|function|const) ${name}\\b`, 'u'),
      );
  }
});

/** The packed libraries, and of other hands only what they declare, as linked in this project. */
function installLibraries(folder: string): void {
  for (const name of NAMES.filter((each) => each !== 'cli')) {
    const target = join(folder, 'node_modules/@kadertoets', name);
    mkdirSync(target, { recursive: true });
    run('tar', ['-xzf', tarball(name), '--strip-components=1', '-C', target], work);
    for (const library of Object.keys(manifestOf(name).dependencies ?? {}).filter(
      (each) => !each.startsWith('@kadertoets/'),
    )) {
      const link = join(target, 'node_modules', library);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(realpathSync(join(root, 'packages', name, 'node_modules', library)), link);
    }
  }
}

function tarball(name: string): string {
  return join(work, 'packed', `kadertoets-${name}-${version}.tgz`);
}

function unpacked(name: string): string {
  return join(work, 'unpacked', name);
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(unpacked(name), 'package.json'), 'utf8')) as Manifest;
}

function between(text: string, before: string, after: string): string {
  const start = text.indexOf(before) + before.length;
  return text.slice(start, text.indexOf(after, start));
}

/** As `hashFiles` has it: names and texts in the order of the names, as JSON. */
function hashOf(folder: string): string {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  const content = files
    .map((name) => [name, readFileSync(join(root, folder, name), 'utf8')])
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
}
