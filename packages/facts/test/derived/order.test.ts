import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** Which of signing and the council's opinion comes first, as the text says it. */
function order(text: string): string[] {
  const names = (value: unknown): string =>
    Array.isArray(value) && value.includes('signing')
      ? 'signing'
      : Array.isArray(value) && value.includes('council-opinion')
        ? 'opinion'
        : '';
  const facts = readDraft(parseDraft(text), reader).facts.filter(({ kind }) => kind === 'order');
  return [...new Set(facts.map(({ fields }) => `${names(fields['first'])} < ${names(fields['second'])}`))];
}

describe('the order of events', () => {
  test.each([
    ['Partijen tekenen voordat de raad zijn zienswijze geeft.', 'signing < opinion'],
    ['Partijen tekenen niet voordat de raad zijn zienswijze geeft.', 'opinion < signing'],
    ['Partijen tekenen nadat de raad zijn zienswijze heeft gegeven.', 'opinion < signing'],
    ['Partijen tekenen, ook als de raad nog geen zienswijze heeft gegeven.', 'signing < opinion'],
    ['Na ondertekening geeft de raad zijn zienswijze.', 'signing < opinion'],
    ['Partijen tekenen vooruitlopend op de zienswijze van de raad.', 'signing < opinion'],
    ['Partijen tekenen de overeenkomst. Daarna geeft de raad zijn zienswijze.', 'signing < opinion'],
    ['De zienswijze van de raad gaat aan de ondertekening vooraf.', 'opinion < signing'],
    ['Partijen zetten eerst hun handtekening en horen dan de raad.', 'signing < opinion'],
    ['Partijen tekenen nadat de raad heeft laten weten wat hij ervan vindt.', 'opinion < signing'],
    ['De zienswijze van de raad volgt in het voorjaar; partijen hebben dan al getekend.', 'signing < opinion'],
    ['De raad geeft een zienswijze; in afwachting daarvan tekenen partijen.', 'signing < opinion'],
    ['De raad kan niet vóór de ondertekening een zienswijze geven.', 'signing < opinion'],
    ['Partijen tekenen op maandag, drie dagen voordat de raad zijn zienswijze geeft.', 'signing < opinion'],
    ['De overeenkomst is al getekend op de dag waarop de raad haar bespreekt.', 'signing < opinion'],
    ['Partijen tekenen; de raad komt er later aan toe om zijn gevoelen te geven.', 'signing < opinion'],
    [
      'Partijen tekenen op 20 januari 2020; op 6 februari 2020 kan de raad laten weten wat hij ervan vindt.',
      'signing < opinion',
    ],
    ['Partijen tekenen in januari en horen in maart wat de raad ervan vindt.', 'signing < opinion'],
    ['Partijen tekenen in december en horen in januari wat de raad ervan vindt.', 'signing < opinion'],
    ['Partijen tekenen in december; de raad heeft zijn zienswijze in januari gegeven.', 'opinion < signing'],
    ['Partijen tekenen in juli; in april laat de raad weten wat hij ervan vindt.', 'opinion < signing'],
    [
      'Startdag: de dag waarop partijen tekenen, zijnde een week vóór de vergadering waarin de raad zijn zienswijze geeft.',
      'signing < opinion',
    ],
    ['De raad geeft op 6 mei 2020 zijn zienswijze. Op dat moment al hebben partijen getekend.', 'signing < opinion'],
    ['Partijen tekenen; de raad mag daarna nog laten weten wat hij ervan vindt.', 'signing < opinion'],
    ['De overeenkomst is getekend, zodat de raad zich daarna kan uitspreken.', 'signing < opinion'],
    [
      'De overeenkomst wordt getekend op 2 december 2019. De raad geeft zijn zienswijze in maart 2020.',
      'signing < opinion',
    ],
    [
      '| Stap | Datum |\n| --- | --- |\n| Zienswijze raad | 1 november 2019 |\n| Ondertekening | 10 december 2019 |',
      'opinion < signing',
    ],
  ])('%s', (text, expected) => {
    expect(order(text)).toEqual([expected]);
  });

  test('is not read where nothing says it', () => {
    expect(order('De raad krijgt de getekende overeenkomst, waarin zijn zienswijze is verwerkt.')).toEqual([]);
    expect(order('De raad geeft een zienswijze. Partijen tekenen de overeenkomst.')).toEqual([]);
    expect(order('Partijen tekenen in januari. De raad geeft zijn zienswijze in maart.')).toEqual([]);
  });
});
