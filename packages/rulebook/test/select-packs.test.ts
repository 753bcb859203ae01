import { describe, expect, test } from 'vitest';
import {
  describeReason,
  type Pack,
  type PackHeader,
  type PackRequest,
  type PackSelection,
  type Rulebook,
  selectPacks,
} from '../src/index.ts';

const region = ['Berg en Dal', 'Beuningen', 'Druten', 'Heumen', 'Mook en Middelaar', 'Nijmegen', 'Wijchen'];
const headers: readonly PackHeader[] = [
  header('druten-2020', { gemeenten: ['Druten'], extends: ['rvn-2020'] }),
  header('dvo-basis', { status: 'hygiene' }),
  header('rvn-2020', { gemeenten: region }),
  header('rvn-2023', { gemeenten: region, status: 'advice', from: '2023-01-01', to: '2027-12-31' }),
  header('wijchen-2020', { gemeenten: ['Wijchen'], extends: ['rvn-2020'] }),
  header('wpda-2020', {
    gemeenten: ['Aa en Hunze', 'Assen', 'Tynaarlo'],
    instruments: ['prestatieovereenkomst'],
    to: undefined,
  }),
];

describe('the packs of the catalogue', () => {
  const term = { from: '2020-01-01', to: '2022-12-31' };

  test.each<[string, Partial<PackRequest>, string[], string[]]>([
    ['a gemeente with kaders of its own', { term }, ['dvo-basis', 'rvn-2020', 'druten-2020'], ['rvn-2023']],
    ['a gemeente without kaders of its own', { gemeenten: ['Heumen'], term }, ['dvo-basis', 'rvn-2020'], ['rvn-2023']],
    [
      'several gemeenten',
      { gemeenten: ['Druten', 'Wijchen'], term },
      ['dvo-basis', 'rvn-2020', 'druten-2020', 'wijchen-2020'],
      ['rvn-2023'],
    ],
    [
      'a term that runs on into the years of the advice',
      { term: { from: '2020-01-01', to: '2023-01-01' } },
      ['dvo-basis', 'rvn-2020', 'druten-2020', 'rvn-2023'],
      [],
    ],
    [
      'a term that only begins in the period',
      { term: { from: '2023-12-31', to: '2029-12-31' } },
      ['dvo-basis', 'rvn-2020', 'druten-2020', 'rvn-2023'],
      [],
    ],
    [
      'a term that only ends in the period',
      { term: { from: '2018-01-01', to: '2020-01-01' } },
      ['dvo-basis', 'rvn-2020', 'druten-2020'],
      ['rvn-2023'],
    ],
    ['a term without an end', { term: { from: '2024-01-01' } }, ['dvo-basis', 'rvn-2023'], ['rvn-2020', 'druten-2020']],
    [
      'a term without a beginning',
      { term: { to: '2021-12-31' } },
      ['dvo-basis', 'rvn-2020', 'druten-2020'],
      ['rvn-2023'],
    ],
    [
      'a term after every period',
      { term: { from: '2028-01-01', to: '2030-12-31' } },
      ['dvo-basis'],
      ['rvn-2020', 'druten-2020', 'rvn-2023'],
    ],
    [
      'a term before every period',
      { term: { from: '2015-01-01', to: '2019-12-31' } },
      ['dvo-basis'],
      ['rvn-2020', 'druten-2020', 'rvn-2023'],
    ],
    ['no term', {}, ['dvo-basis', 'rvn-2020', 'druten-2020'], []],
    ['a term with neither end', { term: {} }, ['dvo-basis', 'rvn-2020', 'druten-2020'], []],
    ['another region', { gemeenten: ['Lingewaarden'], term }, ['dvo-basis'], []],
    [
      'a gemeente of the region and a stranger',
      { gemeenten: ['Lingewaarden', 'Heumen'], term },
      ['dvo-basis', 'rvn-2020'],
      ['rvn-2023'],
    ],
    ['no gemeente', { gemeenten: [], term }, ['dvo-basis'], []],
    ['another instrument of the same gemeente', { instrument: 'prestatieovereenkomst', term }, ['dvo-basis'], []],
    [
      'the prestatieovereenkomst, whose kader has no end',
      { instrument: 'prestatieovereenkomst', gemeenten: ['Assen'], term: { from: '2030-01-01', to: '2031-12-31' } },
      ['dvo-basis', 'wpda-2020'],
      [],
    ],
    [
      'the prestatieovereenkomst before its kader',
      { instrument: 'prestatieovereenkomst', gemeenten: ['Assen'], term: { from: '2018-01-01', to: '2019-12-31' } },
      ['dvo-basis'],
      ['wpda-2020'],
    ],
    [
      'a gemeente in other letters',
      { gemeenten: ['gemeente  MOOK-EN-MIDDELAAR'], term },
      ['dvo-basis', 'rvn-2020'],
      ['rvn-2023'],
    ],
  ])('%s', (_name, request, packs, lapsed) => {
    const selection = select(request);
    expect(namesOf(selection.packs)).toEqual(packs);
    expect(namesOf(selection.lapsed)).toEqual(lapsed);
    expect(selection.noAdoptedPack).toBe(!packs.some((name) => name.endsWith('2020')));
    expect(Object.keys(selection.reason)).toHaveLength(headers.length);
  });
});

describe('a choice by the user', () => {
  test('replaces the automatic one', () => {
    const selection = select({
      override: ['wijchen-2020', 'rvn-2020'],
      term: { from: '2030-01-01', to: '2030-12-31' },
    });
    expect(namesOf(selection.packs)).toEqual(['dvo-basis', 'rvn-2020', 'wijchen-2020']);
    expect(selection.noAdoptedPack).toBe(false);
  });

  test('brings the packs that the chosen one extends', () => {
    const selection = select({ override: ['druten-2020'] });
    expect(namesOf(selection.packs)).toEqual(['dvo-basis', 'rvn-2020', 'druten-2020']);
    expect(reasons(selection)['rvn-2020']).toBe('Geldt omdat druten-2020 erop voortbouwt.');
  });

  test('that names no pack leaves only hygiene', () => {
    const selection = select({ override: ['rvn-2021'] });
    expect(namesOf(selection.packs)).toEqual(['dvo-basis']);
    expect(selection.unknown).toEqual(['rvn-2021']);
    expect(selection.noAdoptedPack).toBe(true);
  });
});

describe('a later decision', () => {
  const later = header('rvn-2024', { gemeenten: region, from: '2024-01-01', to: '2027-12-31' });
  const local = header('heumen-2022', { gemeenten: ['Heumen'], from: '2022-01-01', extends: ['rvn-2020'] });

  test('takes the place of the earlier one when there is no term', () => {
    const selection = select({ gemeenten: ['Druten'] }, [...headers, later]);
    expect(namesOf(selection.packs)).toEqual(['dvo-basis', 'rvn-2024']);
    expect(namesOf(selection.lapsed)).toEqual(['rvn-2020', 'druten-2020']);
    expect(reasons(selection)['rvn-2020']).toBe('Geldt niet: er is een later vastgesteld kader.');
  });

  test('stands beside the earlier one when the term touches both', () => {
    const selection = select({ gemeenten: ['Heumen'], term: { from: '2023-01-01', to: '2024-12-31' } }, [
      ...headers,
      later,
    ]);
    expect(namesOf(selection.packs)).toEqual(['dvo-basis', 'rvn-2020', 'rvn-2024', 'rvn-2023']);
  });

  test('that extends the earlier one keeps it when there is no term', () => {
    const selection = select({ gemeenten: ['Heumen'] }, [...headers, local]);
    expect(namesOf(selection.packs)).toEqual(['dvo-basis', 'rvn-2020', 'heumen-2022']);
    expect(selection.lapsed).toEqual([]);
  });

  test('is looked for by gemeente', () => {
    const selection = select({ gemeenten: ['Heumen', 'Druten'] }, [...headers, local]);
    expect(namesOf(selection.packs)).toEqual(['dvo-basis', 'rvn-2020', 'druten-2020', 'heumen-2022']);
  });

  test('does not bring an extended pack back that is not in force', () => {
    const open = { ...local, to: '2026-12-31' };
    const selection = select({ gemeenten: ['Heumen'], term: { from: '2025-01-01', to: '2025-12-31' } }, [
      ...headers,
      open,
    ]);
    expect(namesOf(selection.packs)).toEqual(['dvo-basis', 'heumen-2022', 'rvn-2023']);
    expect(namesOf(selection.lapsed)).toEqual(['rvn-2020']);
  });

  test('for every gemeente applies where no gemeente is known', () => {
    const national = header('landelijk', { status: 'adopted', gemeenten: undefined });
    expect(namesOf(select({ gemeenten: [] }, [...headers, national]).packs)).toEqual(['dvo-basis', 'landelijk']);
  });
});

test('the reasons are plain sentences', () => {
  const selection = select({ term: { from: '2020-01-01', to: '2022-12-31' } });
  expect(reasons(selection)).toEqual({
    'dvo-basis': 'Geldt voor elke overeenkomst.',
    'rvn-2020':
      'Geldt voor Druten van 1 januari 2020 tot en met 31 december 2023; de looptijd valt daar geheel of deels in.',
    'druten-2020':
      'Geldt voor Druten van 1 januari 2020 tot en met 31 december 2023; de looptijd valt daar geheel of deels in.',
    'wijchen-2020': 'Geldt niet voor Druten.',
    'rvn-2023':
      'Geldt niet: het is van kracht van 1 januari 2023 tot en met 31 december 2027, en de looptijd is van 1 januari 2020 tot en met 31 december 2022.',
    'wpda-2020': 'Geldt niet voor het instrument dvo.',
  });
  expect(reasons(select({}))['rvn-2020']).toBe(
    'Geldt als laatst vastgestelde kader, want de overeenkomst noemt geen looptijd.',
  );
  expect(reasons(select({}))['rvn-2023']).toBe(
    'Geldt niet: het is een advies, en de overeenkomst noemt geen looptijd die erin valt.',
  );
  expect(reasons(select({ gemeenten: [] }))['rvn-2020']).toBe('Geldt niet: de gemeente is niet bekend.');
  expect(reasons(select({ gemeenten: ['Epe', 'Ede', 'Ermelo'] }))['rvn-2020']).toBe(
    'Geldt niet voor Epe, Ede en Ermelo.',
  );
  expect(reasons(select({ override: ['rvn-2020'] }))).toMatchObject({
    'rvn-2020': 'Geldt omdat het is gekozen.',
    'druten-2020': 'Geldt niet: er zijn andere kaders gekozen.',
  });
});

test('the reasons in English', () => {
  expect(reasons(select({ term: { from: '2020-01-01', to: '2022-12-31' } }), 'en')).toEqual({
    'dvo-basis': 'Applies to every agreement.',
    'rvn-2020': 'Applies to Druten from 2020-01-01 to 2023-12-31; the term falls into that, wholly or in part.',
    'druten-2020': 'Applies to Druten from 2020-01-01 to 2023-12-31; the term falls into that, wholly or in part.',
    'wijchen-2020': 'Does not apply to Druten.',
    'rvn-2023':
      'Does not apply: it is in force from 2023-01-01 to 2027-12-31, and the term is from 2020-01-01 to 2022-12-31.',
    'wpda-2020': 'Does not apply to the instrument dvo.',
  });
});

function reasons({ reason }: PackSelection, locale?: 'nl' | 'en'): Record<string, string> {
  return Object.fromEntries(Object.entries(reason).map(([pack, why]) => [pack, describeReason(why, locale)]));
}

function select(request: Partial<PackRequest>, given: readonly PackHeader[] = headers): PackSelection {
  const packs = given.map((one): Pack => ({ header: one, rules: [], hash: '' }));
  const rulebook: Rulebook = {
    packs,
    language: { concepts: {}, verbs: { strong: {}, irregular: {}, weak: [], separable: [] }, grammar: {} },
  };
  return selectPacks(rulebook, { instrument: 'dvo', gemeenten: ['Druten'], ...request });
}

function namesOf(packs: readonly Pack[]): readonly string[] {
  return packs.map((pack) => pack.header.pack);
}

function header(pack: string, changes: { [Key in keyof PackHeader]?: PackHeader[Key] | undefined }): PackHeader {
  const whole = {
    pack,
    title: pack,
    status: 'adopted',
    documents: {},
    kaders: [],
    ...(changes.status === 'hygiene' ? {} : { from: '2020-01-01', to: '2023-12-31', instruments: ['dvo'] }),
    ...changes,
  };
  // A field that was set to undefined is one that the manifest lacks.
  return JSON.parse(JSON.stringify(whole)) as PackHeader;
}
