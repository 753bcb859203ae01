import { readExamples, tryExample } from '@kadertoets/engine';
import { buildReader } from '@kadertoets/facts';
import { describe, expect, test } from 'vitest';
import { shippedRulebook } from '../shipped-rulebook.ts';
import { judgeVariants } from './variants/judge-variants.ts';
import { KNOWN_EXCEPTIONS } from './variants/known-exceptions.ts';
import type { Variant } from './variants/model.ts';
import { variantsOf } from './variants/variants.ts';

const rulebook = shippedRulebook();
const reader = buildReader(rulebook.language);
const checking = { readExamples, tryExample };

// All variants together take a minute (node scripts/variants.mjs); here every transformation is tried on a part of its texts.
const SHARE = 4;

/** The same part in every run, with at least one text of each transformation. */
function sample(variants: readonly Variant[]): Variant[] {
  const seen = new Map<string, number>();
  return variants.filter(({ transformation }) => {
    const count = seen.get(transformation) ?? 0;
    seen.set(transformation, count + 1);
    return count % SHARE === 0;
  });
}

function isKnown({ rule, transformation }: Variant): boolean {
  return KNOWN_EXCEPTIONS.some(([known, name]) => known === rule && name === transformation);
}

describe.each(rulebook.packs.map((pack) => [pack.header.pack, pack] as const))('%s', (_, pack) => {
  test.each(pack.rules.map((rule) => [rule.rule, rule] as const))(
    '%s judges what is said otherwise, or said by another, as it must',
    async (_name, rule) => {
      const variants = sample(variantsOf(pack, rule).filter((variant) => !isKnown(variant)));
      const judged = await judgeVariants(variants, pack, rule, reader, rulebook, checking);
      const wrong = judged.filter(({ problem }) => problem !== undefined);
      expect(
        wrong.map(
          ({ variant, problem }) =>
            `${variant.transformation} (${variant.expected}): ${variant.example.text} | ${problem ?? ''}`,
        ),
      ).toEqual([]);
    },
  );
});

test.each(KNOWN_EXCEPTIONS)('%s, %s is still an exception: %s', async (id, transformation) => {
  const found = rulebook.packs
    .flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })))
    .find(({ pack, rule }) => `${pack.header.pack}/${rule.rule}` === id);
  if (found === undefined) throw new Error(`there is no rule ${id}`);
  const variants = variantsOf(found.pack, found.rule).filter((variant) => variant.transformation === transformation);
  const judged = await judgeVariants(variants, found.pack, found.rule, reader, rulebook, checking);
  expect(judged.some(({ problem }) => problem !== undefined)).toBe(true);
});
