import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** Whether what each statement names as told is done ("+") or not ("-"). */
function told(text: string): string[] {
  return readDraft(parseDraft(text), reader).sentences.flatMap(({ acts, statements }) =>
    statements.map(({ index }) =>
      acts
        .filter(({ concepts, statement }) => concepts.has('notify') && statement === index)
        .map(({ affirmed }) => (affirmed ? '+' : '-'))
        .slice(0, 1)
        .join(''),
    ),
  );
}

describe('a statement that leaves out its verb', () => {
  test('does what the one before it denies', () => {
    expect(told('Over de voortgang wordt niet bericht, over het einde altijd.')).toEqual(['-', '+']);
    expect(told('Het verzuim meldt de coach niet. Het einde van een traject wel.')).toEqual(['-', '+']);
  });

  test('adds nothing to what is done already', () => {
    expect(told('De coach meldt het verzuim altijd.')).toEqual(['+']);
  });
});
