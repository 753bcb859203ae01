import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Pack, type PackHeader, type Rulebook, selectPacks } from '../src/index.ts';
import { packSchema } from '../src/schema.ts';

const folder = new URL('../../../rules/', import.meta.url);
const headers = readdirSync(folder)
  .filter((name) => name !== 'shared' && name !== 'schema')
  .map((name) => packSchema.parse(parse(readFileSync(new URL(`${name}/pack.yaml`, folder), 'utf8'))));

describe('the packs that come along', () => {
  test('are those of the catalogue, with their periods', () => {
    expect(Object.fromEntries(headers.map(({ pack, status, from, to }) => [pack, [status, from, to]]))).toEqual({
      'dvo-basis': ['hygiene', undefined, undefined],
      'rvn-2020': ['adopted', '2020-01-01', '2023-12-31'],
      'druten-2020': ['adopted', '2020-01-01', '2023-12-31'],
      'wijchen-2020': ['adopted', '2020-01-01', '2023-12-31'],
      'rvn-2023': ['advice', '2023-01-01', '2027-12-31'],
      'wpda-2020': ['adopted', '2020-01-01', undefined],
    });
  });

  test.each([
    ['dvo', ['Druten'], ['dvo-basis', 'rvn-2020', 'druten-2020']],
    ['dvo', ['Wijchen'], ['dvo-basis', 'rvn-2020', 'wijchen-2020']],
    ['dvo', ['Berg en Dal', 'Mook en Middelaar'], ['dvo-basis', 'rvn-2020']],
    ['dvo', ['Lingewaard'], ['dvo-basis']],
    ['prestatieovereenkomst', ['Tynaarlo', 'Assen'], ['dvo-basis', 'wpda-2020']],
    ['prestatieovereenkomst', ['Druten'], ['dvo-basis']],
  ])('a %s of %s without a term', (instrument, gemeenten, packs) => {
    expect(selectPacks(rulebook(headers), { instrument, gemeenten }).packs.map(({ header }) => header.pack)).toEqual(
      packs,
    );
  });

  test('cite only the five documents, laws and their own rules of drafting', () => {
    const files = headers.flatMap(({ documents }) => Object.values(documents).flatMap(({ file }) => file ?? []));
    expect([...new Set(files)].toSorted()).toEqual([
      '000_2ae6af902b79a3da.txt',
      '001_484875498fbad434.txt',
      '002_41b291376d5cee3f.txt',
      '003_fad98c062a7470de.txt',
      '004_c17152e9ed3d7025.txt',
    ]);
  });
});

function rulebook(given: readonly PackHeader[]): Rulebook {
  return {
    packs: given.map((header): Pack => ({ header, rules: [], hash: '' })),
    language: { concepts: {}, verbs: { strong: {}, irregular: {}, weak: [], separable: [] }, grammar: {} },
  };
}
