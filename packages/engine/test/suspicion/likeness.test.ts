import { expect, test } from 'vitest';
import { hashOf, LIKENESS_SIZE, placeUnderRule, TABLE_SIZE, underRule } from '../../src/suspicion/hash.ts';
import { buildDetector } from '../../src/suspicion/model.ts';

const rule = 'rvn-2020/lokaal-aandeel';

test.each([0, 1, 77, 123_456, TABLE_SIZE - 1])('the weight of feature %i is found where training puts it', (place) => {
  const weights = new Uint8Array(LIKENESS_SIZE);
  weights[placeUnderRule(place, underRule(hashOf(rule)))] = 127;
  const { likeness } = buildDetector({
    examples: 1,
    suspectFrom: 0,
    doubtBelow: 0,
    bias: 0,
    scale: 1,
    weights: new Uint8Array(TABLE_SIZE),
    likeness: { bias: 0, scale: 2, weights, rules: [rule] },
  });
  expect(likeness(rule, { places: [place], count: 1 })).toBeCloseTo(2);
  expect(likeness(rule, { places: [place + 1], count: 1 })).toBe(0);
  expect(likeness('rvn-2020/een-dvo', { places: [place], count: 1 })).toBeUndefined();
});
