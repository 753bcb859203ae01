import { expect, test } from 'vitest';
import { buildGrammar } from '../../src/syntax/grammar.ts';
import { grammarTable } from '../../src/syntax/grammar-table.ts';

const grammar = buildGrammar(
  grammarTable({
    negation: ['niet', 'geen', 'in geen geval'],
    preposition: ['in', 'met'],
    'role-condition': ['in geval', 'als'],
    'role-exception': ['als niet'],
  }),
);

test('a word is in its lists, with the phrases that it begins', () => {
  expect(['niet', 'in geen geval'].every((word) => grammar.has('negation', word))).toBe(true);
  expect(grammar.has('negation', 'in')).toBe(false);
  expect(grammar.listsOf('in')).toEqual(['preposition', 'negation', 'role-condition']);
  expect(grammar.endsPhrase('negation', 'geval')).toBe(true);
});

test('phrases are found where they stand, the longest opener first', () => {
  expect(grammar.phraseAt('negation', ['in', 'geen', 'geval'], 0)).toBe(3);
  expect(grammar.phraseAt('negation', ['in', 'geen', 'gemeente'], 0)).toBe(0);
  expect(grammar.openerAt(['als', 'niet'], 0)).toMatchObject({ role: 'exception', length: 2 });
  expect(grammar.openerAt(['als', 'hij'], 0)).toMatchObject({ role: 'condition', length: 1 });
});

test.each(['', 'gemeente', 'in|preposition', 'in|', '#in', 'constructor'])('“%s” is in no list', (word) => {
  expect(grammar.listsOf(word)).toEqual([]);
});

test('a word that would break the table is refused', () => {
  expect(() => grammarTable({ negation: ['niet|geen'] })).toThrow('niet|geen');
});
