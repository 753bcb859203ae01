import { expect, test } from 'vitest';
import { closest } from '../src/index.ts';

test.each([
  ['gemente', 'gemeente'],
  ['GEMEENTE', 'gemeente'],
  ['geemente', 'gemeente'],
  ['colleeg', 'college'],
  ['rad', 'raad'],
])('%s is near %s', (name, meant) => {
  expect(closest(name, ['college', 'gemeente', 'raad'])).toBe(meant);
});

test.each(['zwembad', 'x', ''])('%s is near nothing', (name) => {
  expect(closest(name, ['college', 'gemeente', 'raad'])).toBeUndefined();
});

test('of equally near names the first counts', () => {
  expect(closest('ab', ['ac', 'ad'])).toBe('ac');
});
