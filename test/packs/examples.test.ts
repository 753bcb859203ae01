import { runExamples } from '@kadertoets/engine';
import { expect, test } from 'vitest';
import { shippedRulebook } from '../shipped-rulebook.ts';

test('every example of every rule comes out as its author says', { timeout: 180_000 }, async () => {
  const { outcomes } = await runExamples(shippedRulebook());
  const wrong = outcomes
    .filter((outcome) => !outcome.ok)
    .map(({ rule, expected, text, problem }) => `${rule} (${expected}): ${text} — ${problem ?? ''}`);
  expect(wrong).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(100);
});
