import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

function isOfOtherMatter(text: string): boolean {
  return readDraft(parseDraft(text), reader).facts.some(({ kind }) => kind === 'other-matter');
}

describe('what is directed', () => {
  test.each([
    'De zaalwacht heeft de regie over de lichtinstallatie.',
    'De regie op het inrichten van het kantoor ligt bij de coach.',
    'De coach is aanspreekpunt voor de glazenwassers.',
  ])('%s is another matter', (text) => {
    expect(isOfOtherMatter(text)).toBe(true);
  });

  test.each([
    'De coach heeft de regie over het gezin.',
    'De coach heeft de regie over hem.',
    'De regie van de coach duurt een jaar.',
    'De regie gaat over op de coach.',
    'De coach is aanspreekpunt voor al zijn vragen.',
    'De coach voert de regie.',
  ])('%s is not', (text) => {
    expect(isOfOtherMatter(text)).toBe(false);
  });
});
