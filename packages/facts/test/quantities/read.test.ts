import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational, readQuantities, toNumber, type Rational } from '../../src/index.ts';

/** Kind, bound and both ends, in per cent for shares. */
function summary(text: string): (string | number | undefined)[][] {
  return readQuantities(text).map(({ kind, bound, value }) => {
    const show = (side: Rational | undefined): number | undefined =>
      side === undefined ? undefined : Math.round(toNumber(side) * (kind === 'share' ? 10_000 : 100)) / 100;
    return [kind, bound, show(value.low), show(value.high)];
  });
}

describe('a share', () => {
  test.each([
    ['25%', ['share', 'exact', 25, 25]],
    ['het regionale deel 80%', ['share', 'exact', 80, 80]],
    ['vijfentwintig procent', ['share', 'exact', 25, 25]],
    ['vijf en twintig procent', ['share', 'exact', 25, 25]],
    ['12½%', ['share', 'exact', 12.5, 12.5]],
    ['2,5 procent', ['share', 'exact', 2.5, 2.5]],
    ['vijf promille', ['share', 'exact', 0.5, 0.5]],
    ['een kwart', ['share', 'exact', 25, 25]],
    ['drie vierde deel', ['share', 'exact', 75, 75]],
    ['de helft', ['share', 'exact', 50, 50]],
    ['acht van elke tien euro', ['share', 'exact', 80, 80]],
    ["één op de vijf euro's", ['share', 'exact', 20, 20]],
    ['€ 22 van elke € 100', ['share', 'exact', 22, 22]],
    ['0,22 deel van het budget', ['share', 'exact', 22, 22]],
    ['22 percent', ['share', 'exact', 22, 22]],
    ['het lokale deel vijfentwintig ten honderd', ['share', 'exact', 25, 25]],
    ['26 cent van elke euro', ['share', 'exact', 26, 26]],
    ['twee euro van elke tien besteden', ['share', 'exact', 20, 20]],
    ['3/4 van het budget', ['share', 'exact', 75, 75]],
    ['ten minste 25%', ['share', 'minimum', 25, undefined]],
    ['in geen geval minder dan een kwart', ['share', 'minimum', 25, undefined]],
    ['niet meer dan 25%', ['share', 'maximum', undefined, 25]],
    ['ten hoogste een vijfde', ['share', 'maximum', undefined, 20]],
    ['nog geen kwart', ['share', 'below', undefined, 25]],
    ['minder dan 20 procent', ['share', 'below', undefined, 20]],
    ['25% of meer', ['share', 'minimum', 25, undefined]],
    ['tussen de 15 en 30 procent', ['share', 'range', 15, 30]],
    ['75 à 85%', ['share', 'range', 75, 85]],
    ['20% tot 30%', ['share', 'range', 20, 30]],
    ['15 of 20 procent', ['share', 'range', 15, 20]],
    ['een kwart tot een derde', ['share', 'range', 25, 33.33]],
    ['een lager lokaal deel dan 25%', ['share', 'below', undefined, 25]],
    ['een groter aandeel dan een kwart', ['share', 'above', 25, undefined]],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual([expected]);
  });
});

test('half of a time is no part of anything', () => {
  expect(summary('vanaf de tweede helft van 2021')).not.toContainEqual(['share', 'exact', 50, 50]);
  expect(summary('in de eerste helft van het jaar')).toEqual([]);
  expect(summary('de eerste helft van het budget')).toEqual([['share', 'exact', 50, 50]]);
});

describe('an amount of money', () => {
  test.each([
    ['drie ton', 300_000],
    ['anderhalve ton', 150_000],
    ['een miljoen euro', 1_000_000],
    ['€ 312.500,-', 312_500],
    ['€ 312.500,–', 312_500],
    ['EUR 1,25 mln', 1_250_000],
    ['€ 1,25 miljoen', 1_250_000],
    ['1,8 miljoen euro', 1_800_000],
    ['€ 12,50', 12.5],
    ['€ 1 240 000', 1_240_000],
    ['één miljoen tweehonderdveertigduizend euro', 1_240_000],
    ['vierduizend achthonderdvijftig euro', 4850],
    ['één miljoen tweehonderdduizend vijfhonderd euro', 1_200_500],
    ['tweehonderdduizend euro', 200_000],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual([['money', 'exact', expected, expected]]);
  });
});

describe('what is no share', () => {
  test.each(['het kwartaal', 'artikel 25', 'het derde lid', 'op 25 maart 2021', 'in 2021'])('%s', (text) => {
    expect(summary(text).filter(([kind]) => kind === 'share')).toEqual([]);
  });

  test('steps are counted in percentage points', () => {
    expect(summary('met maximaal vijf procentpunten')).toEqual([['percentage-point', 'maximum', undefined, 5]]);
  });
});

describe('any text', () => {
  test('a percentage is read back exactly, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (hundredths) => {
        const text = `Het deel bedraagt ${String(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}% van het budget.`;
        expect(readQuantities(text)[0]?.value.low).toEqual(rational(hundredths, 10_000));
      }),
    );
  });

  test('quantities never overlap and stay inside the text', () => {
    const piece = fc.constantFrom(
      'een',
      'twee',
      'derde',
      'kwart',
      'van',
      'elke',
      'tien',
      'euro',
      '€',
      '25',
      '%',
      '1.000',
      ',',
      '-',
      'tot',
      'en',
      'met',
      'tussen',
      'de',
      'procent',
      'dan',
      'minder',
      '½',
      'op',
      'miljoen',
      '2020',
      '(',
      ')',
      'half',
      '/',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (words) => {
        const text = words.join(' ');
        let end = 0;
        for (const quantity of readQuantities(text)) {
          expect(quantity.coreStart).toBeGreaterThanOrEqual(end);
          expect(quantity.coreEnd).toBeLessThanOrEqual(text.length);
          end = quantity.coreEnd;
        }
      }),
    );
  });
});

describe('a place in a row', () => {
  test.each([
    ['de tweehonderdste kandidaat', [['ordinal', 'exact', 200, 200]]],
    ['als honderdeenentachtigste', [['ordinal', 'exact', 181, 181]]],
    ['een tweehonderdste deel', [['share', 'exact', 2, 2]]],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });
});

describe('an age without its unit', () => {
  test.each([
    ['mensen ouder dan zestig krijgen', [['age', 'above', 60, undefined]]],
    ['kandidaten boven de zestig krijgen', [['age', 'above', 60, undefined]]],
    ['zodra zij 27 worden', [['age', 'exact', 27, 27]]],
    ['wie de zestig gepasseerd is', [['age', 'exact', 60, 60]]],
    ['is iemand de vijftig gepasseerd, dan', [['age', 'exact', 50, 50]]],
    ['zodra iemand de 55 is gepasseerd', [['age', 'exact', 55, 55]]],
    ['wie de veertig heeft bereikt', [['age', 'exact', 40, 40]]],
    ['wie de 27 nog niet heeft bereikt', [['age', 'exact', 27, 27]]],
    ['wie zestig kaarsjes heeft uitgeblazen', [['age', 'exact', 60, 60]]],
    ['na tachtig lentes', [['count', 'exact', 80, 80]]],
    ['zodra de veertig zijn bereikt', [['count', 'exact', 40, 40]]],
    ['zodra het aantal de veertig passeert', [['count', 'exact', 40, 40]]],
    ['het vierduizendste traject', [['ordinal', 'exact', 4000, 4000]]],
    ['nooit korter dan twee maanden', [['duration', 'minimum', 2, undefined]]],
    ['boven de 60 kandidaten', [['count', 'above', 60, undefined]]],
    ['wie na zijn vijfenvijftigste werk zoekt', [['age', 'exact', 55, 55]]],
    ['vóór haar 27e begint', [['age', 'exact', 27, 27]]],
    [
      'voor 21-jarigen en 60-minners',
      [
        ['age', 'exact', 21, 21],
        ['age', 'exact', 60, 60],
      ],
    ],
    ['voor 16- tot 21-jarigen', [['age', 'range', 16, 21]]],
    ['een 5-jarige samenwerking', [['count', 'exact', 5, 5]]],
    ['na zijn twintigste dag', []],
    ['van een halfjaar of langer', [['duration', 'minimum', 0.5, undefined]]],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });
});

test('points of a percentage are a step and no number of things', () => {
  expect(summary('met vijf punten verlaagd')).toEqual([['percentage-point', 'exact', 5, 5]]);
  expect(summary('met een procentpunt verlaagd')).toEqual([['percentage-point', 'exact', 1, 1]]);
});
