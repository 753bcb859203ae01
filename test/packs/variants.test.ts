import { readExamples, tryExample } from '@kadertoets/engine';
import { buildReader } from '@kadertoets/facts';
import { expect, test } from 'vitest';
import { shippedRulebook } from '../shipped-rulebook.ts';
import { judgeVariants } from './variants/judge-variants.ts';
import type { Variant } from './variants/model.ts';
import { variantsOf } from './variants/variants.ts';

// There are some 50,000 variants (node scripts/variants.mjs tries them all); here every transformation is tried on a fixed part.
const SHARE = 24;
/** Where few come out right, a few more or less would decide: a greater part of them is tried. */
const SHARES: Readonly<Record<string, number>> = { 'local share': 4 };

/**
 * Which part of the variants of each transformation must come out right: the level that is reached, so it may only rise.
 * What is not named here must come out right in 95 of 100 cases.
 */
const REACHED: Readonly<Record<string, number>> = {
  // Words in single quotes are taken for a name.
  'quotes of emphasis': 0.8,
  // Three rules do not look at a frame such as "Binnen het lokale deel geldt:".
  'local share': 0.3,
  rejected: 0.8,
  floor: 0.5,
  ceiling: 0.9,
};
const OTHERS = 0.95;
const OVERALL = 0.98;

/** The same part in every run, with at least one text of each transformation of each rule. */
function sample(variants: readonly Variant[], offset: number): Variant[] {
  const seen = new Map<string, number>();
  return variants.filter(({ transformation }) => {
    const count = seen.get(transformation) ?? 0;
    seen.set(transformation, count + 1);
    return (count + offset) % (SHARES[transformation] ?? SHARE) === 0;
  });
}

test('what is said otherwise is judged the same, and what another says or said before is no conflict', {
  timeout: 300_000,
}, async () => {
  const rulebook = shippedRulebook();
  const reader = buildReader(rulebook.language);
  const counts = new Map<string, { right: number; all: number }>();
  let offset = 0;
  for (const pack of rulebook.packs) {
    for (const rule of pack.rules) {
      const variants = sample(variantsOf(pack, rule), (offset += 7));
      for (const { variant, problem } of await judgeVariants(variants, pack, rule, reader, rulebook, {
        readExamples,
        tryExample,
      })) {
        const count = counts.get(variant.transformation) ?? { right: 0, all: 0 };
        counts.set(variant.transformation, {
          right: count.right + (problem === undefined ? 1 : 0),
          all: count.all + 1,
        });
      }
    }
  }
  const total = [...counts.values()].reduce(
    (sum, { right, all }) => ({ right: sum.right + right, all: sum.all + all }),
    { right: 0, all: 0 },
  );
  console.log(`variants of the examples: ${String(total.right)} of ${String(total.all)} as they must be`);
  const below = [...counts].filter(([name, { right, all }]) => all >= 10 && right / all < (REACHED[name] ?? OTHERS));
  expect(below.map(([name, { right, all }]) => `${name}: ${String(right)} of ${String(all)}`)).toEqual([]);
  expect(total.all).toBeGreaterThan(1000);
  expect(total.right / total.all).toBeGreaterThanOrEqual(OVERALL);
});
