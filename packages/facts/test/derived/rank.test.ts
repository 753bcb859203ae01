import { parseDraft } from '@kadertoets/document';
import { expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** Does the text rank the agreement above the framework? */
function agreementFirst(text: string): boolean {
  return readDraft(parseDraft(text), reader).facts.some(({ kind, fields }) => {
    const names = (field: string): readonly unknown[] => fields[field] as readonly unknown[];
    return kind === 'rank' && names('first').includes('agreement') && names('later').includes('framework');
  });
}

test.each([
  [
    'Een lijst.\n\nBij strijd geldt deze rangorde:\n\n- deze overeenkomst met haar bijlage;\n- het beleidskader met zijn bijlage.',
    true,
  ],
  [
    'Een lijst.\n\nBij strijd geldt deze rangorde:\n\n- het beleidskader met zijn bijlage;\n- deze overeenkomst met haar bijlage.',
    false,
  ],
  ['Bij strijd hebben voorrang: 1. deze overeenkomst; 2. het beleidskader; 3. de offerte.', true],
  ['Bij strijd hebben voorrang: de wet, deze overeenkomst, het beleidskader.', true],
  ['Bij strijd gelden achtereenvolgens deze overeenkomst, het beleidskader en de offerte.', true],
  ['| Rang | Stuk |\n| --- | --- |\n| 1 | de wet |\n| 2 | deze overeenkomst |\n| 3 | het beleidskader |', true],
  ['Bij strijd hebben voorrang: het beleidskader, deze overeenkomst, de offerte.', false],
  ['Bij strijd hebben niet voorrang: deze overeenkomst, het beleidskader.', false],
  ['De stukken zijn: deze overeenkomst, het beleidskader.', false],
])('%s', (text, expected) => {
  expect(agreementFirst(text)).toBe(expected);
});
