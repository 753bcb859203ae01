import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** Does the second sentence take up the first? */
function pointsBack(second: string): boolean {
  const { sentences } = readDraft(parseDraft(`Het plan staat vast. ${second}`), reader);
  return sentences.at(-1)?.previous !== undefined;
}

describe('a sentence that takes up the one before it', () => {
  test.each([
    'Daarvan wijken partijen niet af.',
    'Het geldt voor een jaar.',
    'Zij passen dat jaarlijks aan.',
    'Dan beslist het college.',
    'Nee, de regio betaalt de factuur.',
  ])('%s', (text) => {
    expect(pointsBack(text)).toBe(true);
  });
});

describe('a sentence that stands on its own', () => {
  test.each([
    'Een proefplaatsing duurt niet langer dan drie maanden.',
    'Het college betaalt de factuur.',
    'Betaalt het college? Nee, de regio betaalt de factuur.',
    'WPDA bepaalt of zij een opdracht verstrekt.',
    'De kandidaat die werk vindt, krijgt nazorg.',
    'Het college meent dat de raad besluit.',
  ])('%s', (text) => {
    expect(pointsBack(text)).toBe(false);
  });
});

test('a note takes up the sentence in which, or behind which, its mark stands', () => {
  const text =
    'Het budget gaat over.[^1] De coach helpt.[^2] De koffie staat klaar.\n\n[^1]: Behalve een tiende.\n\n[^2]: Behalve in mei.';
  const { sentences } = readDraft(parseDraft(text), reader);
  expect(sentences.slice(-2).map(({ previous }) => previous)).toEqual([0, 1]);
});
