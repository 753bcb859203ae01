import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

/** Those of the rules are copied when the extension is built. */
const schemas = [join(ROOT, 'schemas'), join(ROOT, '../rules/schema')].flatMap((folder) =>
  readdirSync(folder).map((name) => `schemas/${name}`),
);

describe('the extension speaks Dutch and English', () => {
  test('every text in the code has a Dutch one, and no Dutch one is left over', () => {
    const used = [...sources.matchAll(/\bt\(\s*'([^']+)'/gu)].map(([, text]) => text);
    expect(Object.keys(json('l10n/bundle.l10n.nl.json')).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  test('a translation keeps the places of its values', () => {
    const places = (text: string): string[] => (text.match(/\{\d\}/gu) ?? []).toSorted();
    const wrong = Object.entries(json('l10n/bundle.l10n.nl.json')).filter(
      ([english, dutch]) => places(english).join() !== places(dutch).join(),
    );
    expect(wrong).toEqual([]);
  });

  test('every text of the manifest is there in both', () => {
    const asked = [...read('package.json').matchAll(/"%([^%"]+)%"/gu)].map(([, name]) => name ?? '');
    const english = json('package.nls.json');
    const dutch = json('package.nls.nl.json');
    expect(Object.keys(english).toSorted()).toEqual([...new Set(asked)].toSorted());
    expect(Object.keys(dutch)).toEqual(Object.keys(english));
  });
});

describe('the manifest and the code agree', () => {
  const manifest = JSON.parse(read('package.json')) as {
    contributes: {
      commands: { command: string }[];
      configuration: { properties: Record<string, { markdownDescription?: string }> };
    };
  };

  test('every command of the palette is one that the extension or the server runs', () => {
    const own = [...read('src/commands/index.ts').matchAll(/^ {4}(\w+): async/gmu)].map(
      ([, name]) => `kadertoets.${name ?? ''}`,
    );
    const declared = manifest.contributes.commands.map(({ command }) => command);
    expect(declared.filter((command) => !own.includes(command))).toEqual(['kadertoets.checkWorkspace']);
    expect(own.filter((command) => !declared.includes(command))).toEqual([]);
  });

  test('every file that the manifest names is in the package', () => {
    const named = [...read('package.json').matchAll(/"(?:\.\/)?((?:images|schemas|l10n)\/[^"]+)"/gu)].map(
      ([, path]) => path ?? '',
    );
    expect(
      named.filter((path) => path.startsWith('schemas/') === false).filter((path) => !existsSync(join(ROOT, path))),
    ).toEqual([]);
    expect(named.filter((path) => path.startsWith('schemas/')).filter((path) => !schemas.includes(path))).toEqual([]);
  });

  test('every setting is described', () => {
    const silent = Object.entries(manifest.contributes.configuration.properties).filter(
      ([, { markdownDescription }]) => markdownDescription?.startsWith('%setting.') !== true,
    );
    expect(silent).toEqual([]);
  });
});
