import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** Of the last sentence: does it speak of people whom the agreement does not serve? */
function ofOthers(text: string): boolean {
  const { facts, sentences } = readDraft(parseDraft(text), reader);
  return facts.some(({ kind, sentence }) => kind === 'of-others' && sentence === sentences.length - 1);
}

describe('what is said of others', () => {
  test.each([
    'De accountant heeft geen contact met het wijkteam.',
    'De computercursus voor ambtenaren valt buiten deze overeenkomst.',
    'Vrijwilligers worden niet ingezet voor werk van coaches.',
    'Voor nieuwe medewerkers is een rekentoets niet verplicht.',
    'In een gesprek met een werkgever blijven schulden onbesproken.',
    'De gemeente verzekert vrijwilligers niet. Zij sluit een polis af voor de gasten van het gemeentehuis. Het WerkBedrijf doet dat niet.',
  ])('%s', (text) => {
    expect(ofOthers(text)).toBe(true);
  });

  test.each([
    'De medewerkers van het WerkBedrijf geven kandidaten geen taalles.',
    'In gesprekken met kandidaten blijven schulden onbesproken.',
    'De les voor bezoekers is gratis. Het WerkBedrijf leert kandidaten daarin niet rekenen.',
    'Taalles valt buiten deze overeenkomst.',
  ])('%s is about candidates', (text) => {
    expect(ofOthers(text)).toBe(false);
  });
});
