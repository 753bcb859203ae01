import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** What the last sentence on the term says itself: its beginning, its end, and whether it stays open. */
function term(text: string): unknown[] | undefined {
  const { facts } = readDraft(parseDraft(text), reader);
  const fact = facts.findLast(({ kind }) => kind === 'term');
  return fact === undefined ? undefined : [fact.fields['begins'], fact.fields['ends'], fact.fields['open']];
}

describe('the term of the agreement', () => {
  test.each([
    [
      'a period',
      'Deze overeenkomst geldt van 1 januari 2020 tot en met 31 december 2023.',
      [20200101, 20231231, false],
    ],
    [
      'a day of notice, which is no end',
      'Bij gebreke van opzegging vóór 1 juli 2023 geldt de overeenkomst voor onbepaalde tijd.',
      [undefined, undefined, true],
    ],
    ['years of the books', 'Looptijd: vier boekjaren, met als begindatum 1 januari 2021.', [20210101, 20241231, false]],
    ['an end that is left out', 'De overeenkomst loopt tot 1 januari 2024.', [undefined, 20231231, false]],
    ['a length', 'De overeenkomst gaat in op 1 maart 2020 en duurt vier jaar.', [20200301, 20240229, false]],
    [
      'a length of two units',
      'De overeenkomst gaat in op 1 maart 2020 en duurt twee jaar en zes maanden.',
      [20200301, 20220831, false],
    ],
    [
      'what goes on when nobody ends it',
      'De overeenkomst eindigt op 31 december 2023. Heeft niemand opgezegd, dan loopt zij door.',
      [undefined, undefined, true],
    ],
    [
      'a length with an adjective',
      'De overeenkomst gaat in op 1 maart 2020 en duurt twee volle jaren.',
      [20200301, 20220228, false],
    ],
    [
      'what the condition before it names',
      'Volgt er geen nieuwe overeenkomst, dan loopt deze door.',
      [undefined, undefined, true],
    ],
    [
      'what is agreed here',
      'Wat hier is afgesproken, geldt tot en met 31 december 2024.',
      [undefined, 20241231, false],
    ],
    [
      'what the heading names',
      '# Overeenkomst\n\n## 6. Over deze overeenkomst\n\nZij geldt van 1 januari 2020 tot en met 31 december 2022.',
      [20200101, 20221231, false],
    ],
    [
      'the agreement in which something stands',
      'In deze overeenkomst staat wat de gemeente van WPDA verlangt. Zij vangt aan op 1 maart 2021 en loopt af op 28 februari 2023.',
      [20210301, 20230228, false],
    ],
    [
      'the contract in which something is laid down',
      'In dit contract is vastgelegd wie wat doet. Het wordt op 1 mei 2020 van kracht en houdt op na 30 april 2022.',
      [20200501, 20220430, false],
    ],
    [
      'the agreement with which something is arranged',
      'Met deze overeenkomst regelen partijen hun samenwerking. Deze treedt in werking op 1 juni 2020 en verstrijkt op 31 mei 2022.',
      [20200601, 20220531, false],
    ],
    [
      'the paper in which something stands',
      'In dit document staat wie wat doet. Het begint op 1 maart 2020 en houdt op 28 februari 2022 op te gelden.',
      [20200301, 20220228, false],
    ],
    ['the paper', 'Dit stuk geldt van 1 mei 2020 tot en met 30 april 2022.', [20200501, 20220430, false]],
    [
      'what both parties agree',
      'Het college van Assen en het dagelijks bestuur van WPDA maken afspraken voor twee jaar. Die lopen van 1 mei 2020 tot en met 30 april 2022.',
      [20200501, 20220430, false],
    ],
    [
      'what follows, agreed by both parties',
      'De gemeente en het WerkBedrijf komen voor de jaren 2020 tot en met 2022 het volgende overeen.',
      [20200101, 20221231, false],
    ],
    [
      'a heading on when it comes and goes',
      '# Overeenkomst\n\n## Wanneer dit ingaat en ophoudt\n\nWe stoppen op 31 december 2022.',
      [undefined, 20221231, false],
    ],
    [
      'a verb that looks like a noun',
      'In deze overeenkomst leggen partijen vast wat zij doen. Die start op 1 april 2020 en duurt tot en met 31 maart 2022.',
      [20200401, 20220331, false],
    ],
    ['years', 'Deze DVO wordt gesloten voor de jaren 2020 tot en met 2022.', [20200101, 20221231, false]],
    ['retroaction', 'De overeenkomst werkt terug tot 1 november 2019.', [20191101, undefined, false]],
    ['no end', 'De overeenkomst wordt voor onbepaalde tijd aangegaan.', [undefined, undefined, true]],
    [
      'an end without a date',
      'De overeenkomst blijft gelden totdat partijen een nieuwe sluiten.',
      [undefined, undefined, true],
    ],
  ])('%s', (_, text, expected) => {
    expect(term(text)).toEqual(expected);
  });

  test('a length counts from the beginning that another lid gives', () => {
    expect(
      term('De overeenkomst gaat in op 1 januari 2020.\n\nDe looptijd van de overeenkomst is vijf jaar.')?.[1],
    ).toBe(20241231);
  });

  test('renewal by itself leaves the term open, unless it is excluded or an end is set behind it', () => {
    expect(term('De overeenkomst wordt telkens stilzwijgend met een jaar verlengd.')?.[2]).toBe(true);
    expect(
      term('De overeenkomst start op 1 maart 2021, duurt tot 1 maart 2022 en wordt daarna stilzwijgend verlengd.')?.[2],
    ).toBe(true);
    expect(term('De overeenkomst wordt niet stilzwijgend verlengd.')?.[2] ?? false).toBe(false);
    expect(
      term('De overeenkomst wordt telkens stilzwijgend verlengd, maar eindigt uiterlijk op 31 december 2023.')?.[2],
    ).toBe(false);
  });

  test.each([
    ['De aanvulling loopt de hele contractperiode door.', undefined],
    ['De plicht om trajecten af te maken blijft bestaan totdat zij zijn overgedragen.', undefined],
    ['De rechten uit deze overeenkomst blijven gelden totdat een nieuwe is gesloten.', true],
  ])('what else goes on leaves it closed: %s', (text, open) => {
    expect(term(`# Overeenkomst\n\n## Looptijd\n\n${text}`)?.[2] || undefined).toBe(open);
  });

  test.each([
    ['a contract of somebody else', 'De arbeidsovereenkomst met de kandidaat duurt vijf jaar.'],
    [
      'what is agreed with somebody else',
      'De gemeente maakt met de kandidaat afspraken. Die lopen van 1 mei 2020 tot en met 31 juli 2020.',
    ],
    ['a pilot', 'De pilot met de coach loopt tot 1 juli 2025.'],
    ['the keeping of files', 'Het WerkBedrijf bewaart de dossiers tot en met 31 december 2028.'],
    ['an earlier agreement', 'De vorige overeenkomst liep van 1 januari 2016 tot en met 31 december 2019.'],
  ])('is not that of %s', (_, text) => {
    expect(term(text)).toBeUndefined();
  });
});
