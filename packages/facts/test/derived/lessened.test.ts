import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** What the last place that says something about it leaves for the local side: form, lowest and highest per cent. */
function local(text: string): (string | number | undefined)[] | undefined {
  const { facts } = readDraft(parseDraft(text), reader);
  const fields = facts.findLast(({ kind, fields: { part } }) => kind === 'share' && part === 'local-side')?.fields;
  return fields === undefined
    ? undefined
    : [String(fields['form']), fields['low'] as number | undefined, fields['high'] as number | undefined];
}

describe('a part of less than the whole', () => {
  test.each([
    ['after a deduction', 'Over een kwart van het participatiebudget na aftrek van de overhead beslist de gemeente.'],
    [
      'after a deduction that trails what is said',
      'De gemeente beslist over een kwart van het participatiebudget, met aftrek van de kosten van de administratie.',
    ],
    [
      'by what a footnote means by the word',
      'Over een kwart van het budget beslist de gemeente.[^1]\n\n[^1]: Met budget wordt bedoeld het participatiebudget, verminderd met de vaste lasten.',
    ],
  ])('%s', (_, text) => {
    expect(local(text)).toEqual(['ceiling', undefined, 25]);
  });

  test('is worked out where the footnote says how much less', () => {
    expect(
      local(
        'Het lokale deel is 25% van het participatiebudget.[^1]\n\n[^1]: Voor deze berekening wordt het participatiebudget eerst verminderd met 20% vaste lasten.',
      ),
    ).toEqual(['exact', 20, 20]);
  });

  test('is not what a definition of the other side says', () => {
    expect(
      local(
        'Regionaal deel: het participatiebudget, verminderd met het lokale deel.\n\nOver een kwart van het participatiebudget beslist de gemeente.',
      ),
    ).toEqual(['exact', 25, 25]);
  });
});

describe('what the other parts leave', () => {
  test.each([
    [
      'for whom decides on the rest',
      'Van het participatiebudget is 48% voor trajecten en 34% voor werkgevers; over de rest beslist de gemeente.',
      ['exact', 18, 18],
    ],
    [
      'once something was assigned',
      'Vrij te besteden is wat van het participatiebudget overblijft nadat 79% aan de regio is toegewezen.',
      ['exact', 21, 21],
    ],
  ])('%s', (_, text, expected) => {
    expect(local(text)).toEqual(expected);
  });
});

describe('a height', () => {
  test.each([
    [
      'that is not passed',
      'De gemeente bestemt zelf een gedeelte van het participatiebudget. Dat gedeelte gaat een kwart niet te boven.',
      ['ceiling', undefined, 25],
    ],
    [
      'that holds in some years',
      'De gemeente beslist over 26% van het participatiebudget, behalve in 2022, wanneer dat 21% is.',
      ['exact', 21, 21],
    ],
    [
      'up to which a part is filled',
      'Daalt het lokale deel onder de 25%, dan wordt het aangevuld tot 25%.',
      ['exact', 25, 25],
    ],
    [
      'by the quarter',
      'Het participatiebudget is € 2.000.000 per jaar. De gemeente beslist over € 100.000 van het participatiebudget per kwartaal.',
      ['exact', 20, 20],
    ],
  ])('%s', (_, text, expected) => {
    expect(local(text)).toEqual(expected);
  });
});
