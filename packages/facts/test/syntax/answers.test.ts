import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

function sentences(text: string): string[] {
  return readDraft(parseDraft(text), reader).sentences.map(({ tokens }) => tokens.map(({ word }) => word).join(' '));
}

describe('an answer is read in the place of what the question asks for', () => {
  test.each([
    ['who', 'Wie betaalt het meerwerk? De gemeente.', 'de gemeente betaalt het meerwerk .'],
    [
      'from what, with a preposition before the question word',
      'Uit welk geld komt dat? Uit het participatiebudget.',
      'uit het participatiebudget komt dat .',
    ],
    [
      'who, with a clause that depends on the answer',
      'Wie betaalt dat? De gemeente die het bestelt.',
      'de gemeente die het bestelt , betaalt dat .',
    ],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual([expected]);
  });

  test.each([
    ['an answer that is a sentence', 'Wie beslist? Dat is de gemeente.'],
    ['yes or no', 'Wie weet of dat mag? Nee.'],
    ['a question that may be answered by yes', 'Betaalt de gemeente dat? De helft.'],
  ])('%s is left as it stands', (_, text) => {
    expect(sentences(text)[0]).toContain('?');
  });

  test('the place of both is where they stand in the text', () => {
    const text = 'Wie betaalt het meerwerk? De gemeente.';
    const [sentence] = readDraft(parseDraft(text), reader).sentences;
    expect(text.slice(sentence?.span.start, sentence?.span.end)).toBe(text);
  });
});

describe('behind a short answer', () => {
  test.each([
    ['**Krijg ik hulp van de gemeente?**\nNee, die krijgt u van de coach.', ['main', 'main']],
    ['**Is dat een plicht?**\nJa, dat is een plicht van de coach.', ['main', 'main']],
  ])('the main clause begins and takes up what was asked: %s', (text, expected) => {
    const answer = readDraft(parseDraft(text), reader).sentences.at(-1);
    expect(answer?.statements.map(({ role }) => role)).toEqual(expected);
    expect(answer?.previous).toBe(0);
  });
});
