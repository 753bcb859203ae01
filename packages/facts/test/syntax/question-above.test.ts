import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** What is read of the sentence that holds these words. */
function read(source: string, words: string): string {
  const { sentences } = readDraft(parseDraft(source), reader, []);
  const found = sentences.find(({ tokens }) => tokens.some((token) => !token.borrowed && token.word === words));
  return (found?.tokens ?? []).map((token) => token.word).join(' ');
}

describe('a question that stands above', () => {
  test('is completed by an answer of a few words', () => {
    expect(read('# DVO\n\n**Hoe lang gelden de afspraken?**\n\nTwee jaar. Daarna niet meer.', 'twee')).toBe(
      'twee jaar gelden de afspraken .',
    );
    expect(read('# DVO\n\n### Wie betaalt de huur?\n\nDe gemeente.', 'gemeente')).toBe('de gemeente betaalt de huur .');
  });

  test('adds nothing to an answer that says it all', () => {
    expect(read('# DVO\n\n**Wie betaalt?**\n\nDe gemeente draagt de huur.', 'draagt')).toBe(
      'de gemeente draagt de huur .',
    );
    expect(read('# DVO\n\n**Mag dat?**\n\nNee, nooit.', 'nee')).toBe('nee , nooit .');
  });
});
