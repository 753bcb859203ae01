import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { packRulebook } from '../src/authoring.ts';
import { openRulebook } from '../src/index.ts';
import { goodFiles, rulebookOf } from './files.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const limits = { bias: 0.5, scale: 2 };
const suspicion = {
  ...limits,
  weights: btoa('\0\x7F'),
  examples: 3,
  suspectFrom: 0,
  doubtBelow: -2,
  likeness: { ...limits, weights: btoa('\xFF\x80\x01'), rules: ['streek-2020/geen-weigering'] },
};

test('what is packed and opened again says the same', () => {
  const rulebook = rulebookOf(goodFiles);
  const opened = openRulebook(packRulebook(rulebook, sha256));
  expect(JSON.parse(JSON.stringify(opened))).toEqual(JSON.parse(JSON.stringify(rulebook)));
  expect(Object.values(opened.language.concepts).some(({ terms }) => (terms?.length ?? 0) > 1)).toBe(true);
});

test('weights are bytes, each with its own model, and their hash stands in the text', () => {
  const packed = packRulebook({ ...rulebookOf(goodFiles), suspicion }, sha256);
  expect(packed.text).toContain(sha256(packed.weights));
  const opened = openRulebook(packed).suspicion;
  expect(opened).toEqual({
    ...suspicion,
    weights: Uint8Array.of(0, 127),
    likeness: { ...suspicion.likeness, weights: Uint8Array.of(255, 128, 1) },
  });
});

test('a term that would come out as two is not packed', () => {
  const rulebook = rulebookOf(goodFiles);
  const language = { ...rulebook.language, concepts: { raad: { kind: 'actor', terms: ['raad\nbestuur'] } as const } };
  expect(() => packRulebook({ ...rulebook, language }, sha256)).toThrow('more than one line');
});
