import { type Rational, rational } from './rational.ts';

/** Words behind a number by which it is multiplied. */
export const MULTIPLES: ReadonlyMap<string, Rational> = new Map<string, Rational>([
  ['miljoen', rational(1_000_000)],
  ['mln', rational(1_000_000)],
  ['mio', rational(1_000_000)],
  ['miljard', rational(1_000_000_000)],
  ['mld', rational(1_000_000_000)],
  ['duizend', rational(1000)],
  ['honderd', rational(100)],
  ['k', rational(1000)],
]);

/** Of these there can be "een"; "een honderd" is no way of writing. */
export const LARGE: ReadonlySet<string> = new Set(['miljoen', 'miljard', 'ton']);

/** Sums of money by themselves: "drie ton". */
export const ROUND_SUMS: ReadonlyMap<string, Rational> = new Map<string, Rational>([['ton', rational(100_000)]]);

/** Differences between shares. */
export const POINTS: ReadonlySet<string> = new Set([
  'procentpunt',
  'procentpunten',
  'percentagepunt',
  'percentagepunten',
  'punt',
  'punten',
]);

/** Half a year in one word. */
export const HALF_YEAR: ReadonlySet<string> = new Set(['halfjaar', 'halfjaren']);

/** Words for lengths of time, with their unit. */
export const DURATIONS: ReadonlyMap<string, string> = new Map<string, string>([
  ['dag', 'day'],
  ['dagen', 'day'],
  ['werkdag', 'day'],
  ['werkdagen', 'day'],
  ['week', 'week'],
  ['weken', 'week'],
  ['maand', 'month'],
  ['maanden', 'month'],
  ['kalendermaand', 'month'],
  ['kalendermaanden', 'month'],
  ['jaar', 'year'],
  ['jaren', 'year'],
  ['kalenderjaar', 'year'],
  ['kalenderjaren', 'year'],
  ['boekjaar', 'year'],
  ['boekjaren', 'year'],
  ['begrotingsjaar', 'year'],
  ['begrotingsjaren', 'year'],
  ['uur', 'hour'],
  ['uren', 'hour'],
  ['kwartaal', 'quarter'],
  ['kwartalen', 'quarter'],
  ['minuten', 'minute'],
]);
