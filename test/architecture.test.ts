import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each package may import of the others: only what lies below it. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  document: [],
  rulebook: [],
  facts: ['document', 'rulebook'],
  engine: ['document', 'rulebook', 'facts'],
  report: ['document', 'rulebook', 'engine'],
  cli: ['document', 'rulebook', 'facts', 'engine', 'report', 'language-server'],
  'language-server': ['document', 'rulebook', 'facts', 'engine', 'report'],
};
const CORE = ['document', 'rulebook', 'facts', 'engine', 'report'];
interface Import {
  readonly file: string;
  readonly from: string;
}

const packages = readdirSync('packages').filter((name) => existsSync(join('packages', name, 'src')));
/** What a package shows to others: its one barrel, and the doors that its package.json names beside it. */
const ENTRIES = new Set(packages.flatMap(entriesOf));
const imports = packages.flatMap((name) => filesOf(join('packages', name, 'src'))).flatMap(importsOf);

describe('the layers', () => {
  test('every package has its place in them', () => {
    expect(Object.keys(BELOW)).toEqual(expect.arrayContaining(packages));
  });

  test('imports go down only, by the name of a package and not by a path into it', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (from.startsWith('.'))
        return !normalize(join(dirname(file), from)).startsWith(join('packages', packageOf(file), 'src'));
      if (!from.startsWith('@kadertoets/')) return false;
      return !ENTRIES.has(from) || !(BELOW[packageOf(file)] ?? []).includes(from.split('/')[1] ?? '');
    });
    expect(wrong).toEqual([]);
  });

  test('what a package imports of the others stands in its package.json, so that pnpm can keep the rest out of reach', () => {
    for (const name of packages) {
      const { dependencies, devDependencies = {} } = JSON.parse(
        readFileSync(join('packages', name, 'package.json'), 'utf8'),
      ) as Partial<Record<'dependencies' | 'devDependencies', Record<string, string>>>;
      // The command is published as a bundle, with all that it needs in it.
      const declared = Object.keys(name === 'cli' ? devDependencies : (dependencies ?? {})).filter((each) =>
        each.startsWith('@kadertoets/'),
      );
      const used = imports.filter(({ file, from }) => packageOf(file) === name && from.startsWith('@kadertoets/'));
      const names = new Set(used.map(({ from }) => from.split('/').slice(0, 2).join('/')));
      expect(declared, name).toEqual(expect.arrayContaining([...names]));
    }
  });

  test('no file imports itself by a detour, not even for a type', () => {
    const edges = new Map<string, string[]>();
    for (const { file, from } of imports) {
      if (from.startsWith('.')) edges.set(file, [...(edges.get(file) ?? []), normalize(join(dirname(file), from))]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      else if (!done.has(file)) {
        for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
        done.add(file);
      }
    };
    for (const file of edges.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('the core', () => {
  test('knows nothing of Node or of an editor, so that it also runs in a web worker', () => {
    const wrong = imports.filter(
      ({ file, from }) =>
        CORE.includes(packageOf(file)) &&
        (from.startsWith('node:') || builtinModules.includes(from) || from.startsWith('vscode')),
    );
    expect(wrong).toEqual([]);
  });

  test('has no clock and no dice', () => {
    const files = CORE.flatMap((name) => filesOf(join('packages', name, 'src')));
    const wrong = files.filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/u.test(readFileSync(file, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a library is used in one place', () => {
  test.each([
    ['json-rules-engine', /^json-rules-engine$/u, /^packages\/engine\/src\/judge\.ts$/u],
    ['zod', /^zod(?:\/|$)/u, /^packages\/rulebook\//u],
    ['remark', /^(?:remark-|unified$|mdast-|micromark)/u, /^packages\/document\//u],
    ['the language server protocol', /^vscode-/u, /^packages\/language-server\//u],
    ['the model context protocol', /^@modelcontextprotocol\//u, /^packages\/cli\/src\/mcp\/serve\.ts$/u],
  ])('%s', (_name, library, place) => {
    const users = imports.filter(({ from }) => library.test(from)).map(({ file }) => file.replaceAll('\\', '/'));
    expect(users.filter((file) => !place.test(file))).toEqual([]);
  });
});

test('rules are data: nothing under rules/ is code', () => {
  expect(filesOf('rules', /./u).filter((file) => !/\.(?:ya?ml|json|md)$/u.test(file))).toEqual([]);
});

test('the lockfile names no server', () => {
  expect(readFileSync('pnpm-lock.yaml', 'utf8')).not.toContain('://');
});

test('the version that the command tells is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(readFileSync('packages/cli/src/version.ts', 'utf8')).toContain(`'${version}'`);
});

function entriesOf(name: string): string[] {
  const { exports = {} } = JSON.parse(readFileSync(join('packages', name, 'package.json'), 'utf8')) as {
    exports?: Record<string, unknown>;
  };
  return Object.keys(exports).map((entry) => `@kadertoets/${name}${entry.slice(1)}`);
}

function packageOf(file: string): string {
  return file.split(/[\\/]/u)[1] ?? '';
}

function filesOf(folder: string, name = /\.ts$/u): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/\b(?:from|import) ?\(?'([^'\n]+)'/gu);
  return [...found].map((match) => ({ file, from: match[1] ?? '' }));
}
