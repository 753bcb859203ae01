import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

function results(text: string): unknown[] {
  const facts = readDraft(parseDraft(text), reader).facts.filter(({ kind }) => kind === 'yearly-result');
  return facts.map(({ fields }) => fields['year'] ?? 'yearly');
}

describe('a result for a year', () => {
  test.each([
    ['In 2020 stromen 440 inwoners uit naar werk.', [2020]],
    ['Ieder jaar worden 25 mensen op een beschutte werkplek geplaatst.', ['yearly']],
    ['| Resultaat | 2020 | 2021 |\n| --- | --- | --- |\n| Uitstroom naar werk | 200 | 210 |', [2021]],
    ['Per kalenderjaar plaatst WPDA ten minste 60 inwoners bij een werkgever.', ['yearly']],
    ['WPDA helpt 90 inwoners aan werk. Dit aantal geldt voor elk kalenderjaar.', ['yearly']],
    ['# DVO\n\n**2021.** WPDA begeleidt 55 inwoners naar werk.', [2021]],
    ['Het UWV bemiddelt jaarlijks 500 mensen naar werk. WPDA en UWV overleggen daarover.', []],
    ['Op 1 januari 2020 hadden 1.950 huishoudens een uitkering. Dat aantal stijgt in 2021.', []],
    ['In 2019 stroomden 440 inwoners uit naar werk.', []],
    ['| Uitstroom | 2018 | 2019 |\n| --- | --- | --- |\n| Naar werk | 200 | 210 |', []],
    ['WPDA helpt zoveel mogelijk inwoners naar werk.', []],
    ['De bijdrage voor 2020 bedraagt € 1.000.', []],
  ])('%s', (text, expected) => {
    expect(results(text)).toEqual(expected);
  });
});
