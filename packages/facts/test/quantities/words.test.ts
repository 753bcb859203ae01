import fc from 'fast-check';
import { toCardinal } from 'n2words/nl-NL';
import { describe, expect, test } from 'vitest';
import { rational, readNumber } from '../../src/index.ts';
import { readFractionWord } from '../../src/quantities/words.ts';

describe('numbers in words', () => {
  test('are read as another library writes them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        const words = toCardinal(value).replaceAll(/\s+/gu, '');
        expect([words, readNumber(words)]).toEqual([words, rational(value)]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['anderhalf', rational(3, 2)],
    ['drieënhalf', rational(7, 2)],
    ['vijfentwintig', rational(25)],
    ['twaalfhonderd', rational(1200)],
    ['honderdeenendertigduizend', rational(131_000)],
    ['1.250.000', rational(1_250_000)],
    ['0,25', rational(1, 4)],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toEqual(value);
  });

  test.each(['raad', 'een-en', '1.25', '12.34.56', 'achteren', 'tiener', ''])('%s is no number', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe('fractions in one word', () => {
  test.each([
    ['driekwart', rational(3, 4)],
    ['tweederde', rational(2, 3)],
    ['twee-derde', rational(2, 3)],
    ['viervijfde', rational(4, 5)],
    ['éénachtste', rational(1, 8)],
  ])('%s', (text, value) => {
    expect(readFractionWord(text)).toEqual(value);
  });

  test.each(['kwart', 'derde', 'vijfde', 'eersteklas', 'zeskwart'])('%s alone is none', (text) => {
    expect(readFractionWord(text)).toBeUndefined();
  });
});
