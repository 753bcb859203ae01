import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

const LEDEN = [
  '## Artikel 1 Melden',
  '1. De coach meldt het einde van een traject.',
  '2. De coach drinkt koffie.',
].join('\n\n');

/** The last sentence: to which one it points back, and whether what it takes up is told. */
function lastOf(text: string): { readonly previous: number | undefined; readonly told: readonly boolean[] } {
  const { sentences } = readDraft(parseDraft(`${LEDEN}\n\n${text}`), reader);
  const last = sentences.at(-1);
  const told = last?.acts.filter(({ concepts }) => concepts.has('notify')).map(({ affirmed }) => affirmed) ?? [];
  return { previous: last?.previous, told: [...new Set(told)] };
}

describe('a lid that is set aside', () => {
  test.each([
    ['3. Het eerste lid blijft buiten toepassing in juli.', 1, [false]],
    ['3. Lid 1 geldt niet in juli.', 1, [false]],
    ['3. Het vorige lid geldt niet in juli.', 2, []],
    ['3. Het eerste lid geldt onverkort.', 1, []],
    ['3. Het eerste lid geldt niet voor jongeren.', 1, []],
  ])('%s', (text, previous, told) => {
    expect(lastOf(text)).toEqual({ previous, told });
  });

  test('is not the lid of another article, nor somebody', () => {
    expect(lastOf('3. Het eerste lid van artikel 9 geldt niet.').previous).not.toBe(1);
    expect(lastOf('3. Een lid van de commissie komt niet.').previous).toBeUndefined();
  });
});
