import { expect, test } from 'vitest';
import { shippedRulebook } from '../shipped-rulebook.ts';
import { scoreMutants, totalOf } from './mutation-score.ts';

/** The share of changed rules that their examples notice, in per cent. It may only rise. */
const REACHED = 96;

test('the examples inside the rules notice when a rule is changed', { timeout: 300_000 }, async () => {
  const scores = await scoreMutants(shippedRulebook());
  const packs = new Map<string, { noticed: number; mutants: number }>();
  for (const { rule, noticed, mutants } of scores) {
    const [pack = ''] = rule.split('/');
    const so = packs.get(pack) ?? { noticed: 0, mutants: 0 };
    packs.set(pack, { noticed: so.noticed + noticed, mutants: so.mutants + mutants });
  }
  for (const [pack, { noticed, mutants }] of packs) console.log(`${pack}: ${String(noticed)} of ${String(mutants)}`);
  const total = totalOf(scores);
  console.log(`mutation score of the packs: ${total.toFixed(1)} per cent`);
  expect(total).toBeGreaterThanOrEqual(REACHED);
});
