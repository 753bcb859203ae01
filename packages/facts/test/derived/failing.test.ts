import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

describe('not doing what was asked', () => {
  test.each([
    ['Wie zijn verplichtingen schendt, krijgt een gesprek.', true],
    ['Werkt een kandidaat niet mee, dan volgt een gesprek.', true],
    ['Komt iemand niet, dan belt de coach.', true],
    ['De coach komt niet op zondag.', false],
    ['Werkt een kandidaat mee, dan volgt een gesprek.', false],
    ['Wie een vaardigheid mist, krijgt les.', false],
  ])('%s', (text, failing) => {
    const { facts } = readDraft(parseDraft(text), reader);
    expect(facts.some(({ kind }) => kind === 'failing')).toBe(failing);
  });
});
