import type { Report } from '@kadertoets/engine';
import { expect, test } from 'vitest';
import { keyOf, shortMemory } from '../src/check/memory.ts';

const REPORT: Report = { recognised: false, gemeenten: [], packs: [], findings: [], assessment: [] };

test('a short memory forgets what was not asked for the longest', () => {
  const memory = shortMemory(2);
  memory.keep('een', REPORT);
  memory.keep('twee', REPORT);
  memory.recall('een');
  memory.keep('drie', REPORT);
  expect(['een', 'twee', 'drie'].map((key) => memory.recall(key) !== undefined)).toEqual([true, false, true]);
});

test('a report goes by the rules and the draft, and by where the one ends and the other begins', () => {
  expect(keyOf('regels', 'tekst')).toBe(keyOf('regels', 'tekst'));
  expect(new Set([keyOf('regels', 'tekst'), keyOf('regels', 'tekst.'), keyOf('regelst', 'ekst')]).size).toBe(3);
});
