import { describe, expect, test } from 'vitest';
import { describePeriod, overlaps, type Period } from '../src/period.ts';

const year = { from: '2020-01-01', to: '2020-12-31' };

describe('overlap', () => {
  test.each<[Period, boolean]>([
    [{ from: '2019-01-01', to: '2019-12-31' }, false],
    [{ from: '2019-01-01', to: '2020-01-01' }, true],
    [{ from: '2020-12-31', to: '2021-12-31' }, true],
    [{ from: '2021-01-01', to: '2021-12-31' }, false],
    [{ from: '2021-01-01' }, false],
    [{ from: '2020-12-31' }, true],
    [{ to: '2019-12-31' }, false],
    [{ to: '2020-01-01' }, true],
    [{}, true],
  ])('%o', (other, shared) => {
    expect(overlaps(year, other)).toBe(shared);
    expect(overlaps(other, year)).toBe(shared);
  });
});

test.each<[Period, string]>([
  [year, 'van 1 januari 2020 tot en met 31 december 2020'],
  [{ from: '2020-08-02' }, 'vanaf 2 augustus 2020'],
  [{ to: '2020-08-02' }, 'tot en met 2 augustus 2020'],
  [{}, 'zonder begin en einde'],
])('%o is described', (period, text) => {
  expect(describePeriod(period)).toBe(text);
});
