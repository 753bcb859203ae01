import { describe, expect, it } from 'vitest';
import { orderOf, readOrdinal, sameNumber } from '../../src/hygiene/numbers.ts';
import { says } from './facts.ts';

describe('numbering', () => {
  it.each([
    ['## Artikel 1 A\n\nTekst.\n\n## Artikel 3 B\n\nTekst.', ['artikel 3 volgt op artikel 1']],
    ['## Artikel 1 A\n\nTekst.\n\n## Artikel 1 B\n\nTekst.', ['artikel 1 komt tweemaal voor']],
    [
      '## Artikel 2 A\n\nTekst.\n\n## Artikel 1 B\n\nTekst.',
      ['artikel 2 is het eerste nummer', 'artikel 1 staat na artikel 2'],
    ],
    ['## 1 A\n\n### 1.1 B\n\nTekst.\n\n### 1.3 C\n\nTekst.', ['paragraaf 1.3 volgt op paragraaf 1.1']],
    ['## Artikel 1\n\n1. Een zin.\n2. Een zin.\n4. Een zin.', ['lid 4 volgt op lid 2']],
    ['## Artikel 1\n\n2. Een zin.\n3. Een zin.', ['lid 2 is het eerste nummer']],
    ['## I. A\n\n**1.** Een zin.\n\n**2.** Een zin.\n\n## II. B\n\n**4.** Een zin.', ['lid 4 is het eerste nummer']],
    ['## Artikel 1\n\nEr zijn:\n\na. een;\n\nc. drie.', ['onderdeel c volgt op onderdeel a']],
    ['## Artikel 1\n\nEr zijn: a. een; b. twee; d. vier.', ['onderdeel d volgt op onderdeel b']],
    ['## Artikel 1\n\nStappen: (1) bellen, (2) schrijven en (4) rusten.', ['onderdeel 4 volgt op onderdeel 2']],
  ])('sees the fault in %j', (body, expected) => {
    expect(says('numbering', body)).toEqual(expected);
  });

  it.each(
    [
      '## Hoofdstuk I A\n\n### Artikel 1 B\n\nTekst.\n\n## Hoofdstuk II C\n\n### Artikel 2 D\n\nTekst.',
      '## Deel 1 A\n\n### Artikel 1 B\n\nTekst.\n\n## Deel 2 C\n\n### Artikel 1 D\n\nTekst.',
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((letter) => `## Deel ${letter}\n\nTekst.`).join('\n\n'),
      '## Artikel 1 A\n\nTekst.\n\n## Artikel 1a B\n\nTekst.\n\n## Artikel 2 C\n\nTekst.\n\n## Bijlage 1\n\n### Artikel 1 D\n\nTekst.',
      '## I. A\n\n**1.** Een zin.\n\n**2.** Een zin.\n\n## II. B\n\n**3.** Een zin.\n\n**4.** Een zin.',
      '## Artikel 1 A\n\n1. Een zin.\n2. Een zin.\n\n## Artikel 2 B\n\n1. Een zin.',
      '## Artikel 1\n\nEr zijn:\n\nh. acht;',
      '## Artikel 1\n\nEr zijn: a. een; b. twee, naast a. en c. drie.',
      '## Artikel 1\n\n1. Een zin.\n1. Een zin.',
      '## Artikel 1\n\nEr zijn:\n\ni. een;\n\nii. twee;\n\niii. drie;\n\niv. vier;\n\nv. vijf.',
    ].filter((body) => !body.includes('h. acht')),
  )('is content with %j', (body) => {
    expect(says('numbering', body)).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    ['12a', undefined, { value: 12, insert: 'a' }],
    ['IV', undefined, { value: 4, insert: '' }],
    ['c', 'b', { value: 3, insert: '' }],
    ['i', 'h', { value: 9, insert: '' }],
    ['i', undefined, { value: 1, insert: '' }],
    ['v', 'iv', { value: 5, insert: '' }],
    ['v', 'u', { value: 22, insert: '' }],
  ])('reads %s behind %s', (written, previous, expected) => {
    expect(readOrdinal(written, previous)).toEqual(expected);
  });

  it('knows an insertion from a gap', () => {
    expect(orderOf({ value: 2, insert: '' }, { value: 2, insert: 'a' })).toBe('next');
    expect(orderOf({ value: 2, insert: 'a' }, { value: 3, insert: '' })).toBe('next');
    expect(orderOf({ value: 2, insert: '' }, { value: 4, insert: '' })).toBe('skipped');
  });

  it('takes Roman and Arabic numbers for the same', () => {
    expect(sameNumber('IV', '4')).toBe(true);
    expect(sameNumber('B', 'b')).toBe(true);
    expect(sameNumber('C', '3')).toBe(false);
  });
});
