import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { isRow, readDraft } from '../src/index.ts';
import type { Sentence } from '../src/model.ts';
import { shippedReader } from './language.ts';

const reader = shippedReader();

function read(text: string): readonly Sentence[] {
  return readDraft(parseDraft(text), reader).sentences;
}

describe('a label and its value without a verb', () => {
  test('are read as a row: whom the value names does what the label names', () => {
    const [sentence] = read('Vaststelling van het verbeterplan: dagelijks bestuur.');
    expect(sentence?.statements.map(({ role }) => role)).toEqual(['row']);
    expect(sentence?.statements[0]?.actor.has('bestuur-mgr')).toBe(true);
  });

  test('are so in the items of a list, whatever introduces it', () => {
    const sentences = read('De rollen zijn als volgt verdeeld:\n\n- Planning: de jobcoach.\n- Besluit: het college.');
    expect(sentences.map(isRow)).toEqual([false, true, true]);
  });

  test.each([
    ['a verb in the value', 'Werkwijze: het college beslist binnen een week.'],
    ['a verb in the label', 'Het college beslist over drie zaken: inkoop, huisvesting en vervoer.'],
    ['figures', 'Regionaal deel: 70% van het budget.'],
    ['an opening that is no label', 'Bij verschil van inzicht: overleg tussen de wethouders.'],
    ['more than one colon', 'Bijlage: tabel: overzicht van de kosten.'],
  ])('are no row with %s', (_, text) => {
    expect(read(text).some(isRow)).toBe(false);
  });

  test('are read with a lead-in that denies them', () => {
    const [, item] = read('Niet tot het pakket behoren:\n\n- vervoer: taxi en trein.');
    expect(item === undefined ? undefined : isRow(item)).toBe(false);
  });
});
