import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** The last series that counts people who flow out, or anything when `counts` is given: whether it falls, and how. */
function series(text: string, counts = 'outflow'): { falling: unknown; steps: readonly string[] } | undefined {
  const { facts } = readDraft(parseDraft(text), reader);
  const fact = facts.findLast(({ kind, fields }) => {
    const names = fields['counts'];
    return kind === 'series' && Array.isArray(names) && names.includes(counts);
  });
  return fact === undefined ? undefined : { falling: fact.fields['falling'], steps: fact.computation };
}

describe('numbers per year in a sentence', () => {
  test.each([
    ['in turn', 'In 2020 stromen 180 kandidaten uit en in 2021 170.', true],
    ['in words', 'In 2020 stromen negentig kandidaten uit en in 2021 vijfennegentig.', false],
    ['as a change', 'Het aantal uitstromers gaat van 80 in 2020 naar 75 in 2022.', true],
    [
      'as a run of values and a run of years',
      'De uitstroom is 90, 90 en 85 in achtereenvolgens 2020, 2021 en 2022.',
      true,
    ],
    ['as numbers in turn', 'Het aantal plaatsingen bedraagt achtereenvolgens 40, 44, 41 en 46.', true],
    ['as numbers in turn that rise', 'Het aantal plaatsingen bedraagt achtereenvolgens 40, 41, 44 en 46.', false],
    ['by the place of the year', 'In het eerste jaar stromen 60 mensen uit, in het tweede jaar 50.', true],
    ['as a share of the year before', 'De uitstroom is voor 2022 gesteld op 95% van het aantal voor 2021.', true],
    ['over two sentences', 'In 2020 stromen 60 kandidaten uit. In 2021 zijn dat er 55.', true],
    ['counted from the year before it', 'In 2020 stromen 60 kandidaten uit, een jaar later 55.', true],
    [
      'for the first years and for those after',
      'De eerste twee jaren stromen er 40 mensen uit, de jaren daarna 35.',
      true,
    ],
    [
      'as a share of what the sentence before says',
      'In 2020 stromen 60 mensen uit. Voor 2021 is het streefgetal vier vijfde van dat aantal.',
      true,
    ],
    ['in a list that nothing introduces', '- 2020: 30 plaatsingen\n- 2021: 26 plaatsingen', true],
    ['rising', 'De uitstroom gaat van 60 in 2020 naar 65 in 2021.', false],
    ['equal', 'In 2020 en in 2021 is de uitstroom 60 en 60.', false],
  ])('%s', (_, text, falling) => {
    expect(series(text)?.falling).toBe(falling);
  });

  test.each([
    'De uitstroom groeit in 2020 met 40 mensen en in 2021 met 20.',
    'Er komen in 2020 twaalf plaatsingen bij en in 2021 nog eens acht.',
    'De groei van de uitstroom is 12 in 2020 en 8 in 2021.',
    'In 2020 stromen 40 mensen uit en in 2021 vijf meer dan in dat jaar.',
    'In 2020 vinden 40 kandidaten werk en in 2021 ligt dat drie kandidaten hoger.',
    'In 2020 en in ieder volgend jaar stromen er 60 mensen uit en 6 door.',
  ])('what comes on top or is said of every year is no number of the year: %s', (text) => {
    expect(series(text)).toBeUndefined();
  });

  test('one year alone is no series, whatever other numbers stand beside it', () => {
    expect(series('In 2020 worden 50 trajecten gestart en stromen 30 kandidaten uit.')).toBeUndefined();
  });

  test('by how many a year differs is no number of that year', () => {
    expect(series('In 2020 stromen 100 kandidaten uit. Dat zijn er tien minder dan in 2019.')).toBeUndefined();
  });

  test('the message can name both numbers', () => {
    expect(series('In 2020 stromen 180 kandidaten uit en in 2021 170.')?.steps).toEqual(['2020: 180, 2021: 170']);
  });
});

describe('numbers per year in a table', () => {
  test('a column per year: each row is a series of what its label names', () => {
    const table =
      '| Wat | 2020 | 2021 |\n| --- | --- | --- |\n| Uitstroom naar werk | 70 | 65 |\n| Ziekteverzuim | 7% | 6% |';
    expect(series(`Doelen.\n\n${table}`)).toEqual({ falling: true, steps: ['2020: 70, 2021: 65'] });
    expect(series(`Doelen.\n\n${table}`, 'other-result')).toEqual({ falling: true, steps: ['2020: 7%, 2021: 6%'] });
  });

  test('a row per year: each row is compared with the one above it', () => {
    const rows = (last: number): string =>
      `| Jaar | Uitstroom |\n| --- | --- |\n| 2020 | 70 |\n| 2021 | ${String(last)} |`;
    expect(series(`Doelen.\n\n${rows(64)}`)?.falling).toBe(true);
    expect(series(`Doelen.\n\n${rows(71)}`)?.falling).toBe(false);
  });
});
