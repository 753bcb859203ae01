import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../src/index.ts';
import { shippedReader } from './language.ts';

const reader = shippedReader();

/** The sentences of a text with as what their main statement stands; borrowed words do not count. */
function standing(text: string): readonly string[] {
  return readDraft(parseDraft(text), reader).sentences.map(
    ({ tokens, statements }) =>
      `${tokens.flatMap(({ word, borrowed }) => (borrowed ? [] : [word])).join(' ')}: ${statements[0]?.status ?? ''}`,
  );
}

function inTable(row: string, header: string): readonly string[] {
  return standing(`${header}\n${header.replaceAll(/[^|]+/gu, ' --- ')}\n${row}`);
}

describe('an idea with what came of it', () => {
  test.each([
    ['Afgewezen'],
    ['Nee'],
    ['Niet gedaan'],
    ['Is unaniem verworpen'],
    ['Gaat niet door'],
    ['Geen steun'],
    ['Afgewezen door de raden'],
    ['Van tafel.'],
  ])('is rejected where its row says "%s"', (verdict) => {
    expect(inTable(`| De coach haalt brood | ${verdict} |`, '| Idee | Uitkomst |')).toEqual([
      'de coach haalt brood: rejected',
    ]);
  });

  test('leaves a norm what is said beside the verdict, in its cell and in those behind it', () => {
    expect(
      inTable(
        '| 1 | Een tiende lokaal | Nee, het is 28% | De raad krijgt bericht. |',
        '| Nr | Voorstel | Besluit | Toelichting |',
      ),
    ).toEqual(['1 een tiende lokaal: rejected', 'het is 28 %: norm', 'de raad krijgt bericht .: norm']);
  });

  test.each([['Akkoord'], ['Ja'], ['Overgenomen'], ['Aangenomen met ingang van mei'], ['Besloten']])(
    'stays a norm where its row says "%s"',
    (verdict) => {
      const [sentence] = inTable(`| De coach haalt brood | ${verdict} |`, '| Idee | Uitkomst |');
      expect(sentence).toMatch(/: norm$/u);
    },
  );

  test('is rejected where a column tells why it was turned down', () => {
    expect(
      inTable('| De coach haalt brood | bakker | te duur |', '| Voorstel | Van wie | Reden van afwijzing |'),
    ).toEqual(['de coach haalt brood bakker: rejected', 'te duur: norm']);
  });

  test('is rejected under any head by a word that says nothing else', () => {
    expect(inTable('| De coach haalt brood | Verworpen |', '| Onderwerp | Stand |')).toEqual([
      'de coach haalt brood: rejected',
    ]);
  });

  test.each([
    ['| Mag de coach brood halen? | Nee |', '| Vraag | Antwoord |'],
    ['| Mag de coach brood halen? | Nee |', '| Voorstel | Besluit |'],
    ['| Brood halen door de coach | verworpen |', '| Voorstel | Antwoord |'],
    ['| De coach haalt brood | Nee |', '| Onderwerp | Afspraak |'],
    ['| De coach haalt brood | Afgewezen kandidaten krijgen het |', '| Onderwerp | Afspraak |'],
  ])('is another thing than what a row denies: %s under %s', (row, header) => {
    expect(inTable(row, header).filter((each) => each.endsWith('rejected'))).toEqual([]);
  });

  test.each([
    ['- Brood halen: afgewezen.', ['brood halen: rejected']],
    ['- Brood halen door de coach — verworpen', ['brood halen door de coach: rejected']],
    [
      '- Voorstel om brood te halen: nee, de coach haalt soep.',
      ['voorstel om brood te halen: rejected', 'de coach haalt soep .: norm'],
    ],
    ['- Brood halen: nee.', ['brood halen : nee .: norm']],
    ['- Voorstel om brood te halen: overgenomen.', ['voorstel om brood te halen overgenomen .: norm']],
  ])('in an item: %s', (item, expected) => {
    expect(standing(item)).toEqual(expected);
  });

  test.each([
    ['zij blijven welkom', 0],
    ['alleen zij zijn welkom', 1],
  ])('keeps nobody out by what is said of them beside it, unless they alone are meant: %s', (said, count) => {
    const { facts } = readDraft(
      parseDraft(
        `| Idee | Uitkomst |\n| --- | --- |\n| Mensen boven de zestig niet meer begeleiden | Afgewezen, ${said} |`,
      ),
      reader,
    );
    expect(facts.filter(({ kind }) => kind === 'kept-out')).toHaveLength(count);
  });
});
