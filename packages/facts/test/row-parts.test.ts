import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { isRow, readDraft } from '../src/index.ts';
import type { Sentence } from '../src/model.ts';
import { shippedReader } from './language.ts';

const reader = shippedReader();

function read(row: string, header = '| Onderwerp | Afspraak |\n| --- | --- |'): readonly Sentence[] {
  return readDraft(parseDraft(`${header}\n${row}`), reader).sentences;
}

describe('a table row', () => {
  test.each([
    ['keywords', '| Jobcoaching | Het WerkBedrijf |'],
    ['an answer that leans on its label', '| Schuldhulp | valt niet onder de taak van het WerkBedrijf |'],
    ['a sentence that keywords answer', '| De bijdrage dekt de kosten niet | WerkBedrijf |'],
    ['a sentence beside an amount', '| Lokaal deel | € 20.000 | Het college beslist hierover. |'],
    ['a relative clause', '| Doelgroep | Inwoners die al werken bij een werkgever |'],
  ])('with %s is one statement', (_, row) => {
    expect(read(row).map(isRow)).toEqual([true]);
  });

  test('with a whole sentence in its last cell is read as that sentence, wherever its finite verb stands', () => {
    const [sentence] = read('| Werkwijze | Als het nodig is, beslist het college over de inzet. |');
    expect(sentence?.statements.some(({ role, actor }) => role === 'main' && actor.has('college'))).toBe(true);
    expect(sentence?.statements.some(({ role }) => role === 'condition')).toBe(true);
  });

  test('gives a sentence for each sentence in a cell, all at the place of the row', () => {
    const sentences = read('| Werkwijze | Het college beslist over de inzet. De raad krijgt daarvan bericht. |');
    expect(sentences.map(isRow)).toEqual([false, false]);
    expect(new Set(sentences.map(({ span }) => span.start)).size).toBe(1);
  });

  test('stays a row under a header that denies', () => {
    const header = '| Onderwerp | Wat het WerkBedrijf niet doet |\n| --- | --- |';
    expect(read('| Schulden | Het WerkBedrijf begeleidt mensen met schulden. |', header).map(isRow)).toEqual([true]);
  });
});

describe('a label with a value, outside tables', () => {
  const rows = (text: string): readonly boolean[] => readDraft(parseDraft(text), reader).sentences.map(isRow);

  test.each([
    'Begeleiding naar vrijwilligerswerk: geen taak van het WerkBedrijf.',
    '- Beslissing over de planning: de klantmanager van het WerkBedrijf.',
    'Onderhoud van het gebouw: door de beheerder.',
  ])('is read as a row: %s', (text) => {
    expect(rows(text)).toEqual([true]);
  });

  test.each([
    'De raad vindt dit van belang: geen kandidaat valt buiten de boot.',
    'Het WerkBedrijf kiest uit drie vormen: de cursus, de stage en het praktijkleren.',
    'Duur van de cursus: de eerste 6 weken van het jaar.',
    'Bijlage: kaart van de regio.',
  ])('is a sentence where a verb, a list, a number or another noun follows: %s', (text) => {
    expect(rows(text)).toEqual([false]);
  });
});
