import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import type { Sentence } from '../../src/model.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

function last(text: string): Sentence | undefined {
  return readDraft(parseDraft(text), reader).sentences.at(-1);
}

describe('a pronoun that stands for something said before', () => {
  test.each([
    ['Wie begeleiding nodig heeft, krijgt die niet.', true],
    ['Begeleiding is nodig. Daarvan wordt afgezien.', true],
    ['Begeleiding is nodig. Zij vervalt na een jaar.', true],
    ['Begeleiding is nodig. Deze verplichting vervalt.', true],
    ['Voor de overige inwoners is er geen.', true],
    ['Het college maakt een plan. Zij betaalt het WerkBedrijf.', false],
    ['Die begeleiding wordt gegeven.', false],
    ['Begeleiding is nodig. Anderen hebben er geen recht op.', true],
    ['Begeleiding is nodig. Zij komen er niet voor in aanmerking.', true],
    ['Begeleiding is nodig. De coaches bellen daar niet naartoe.', true],
    ['Begeleiding is nodig. Op dat vlak is er niets.', true],
    ['Begeleiding is nodig. Er treedt niemand op.', false],
    ['Begeleiding is nodig. De coach doet er niets mee.', true],
    ['Begeleiding is nodig. De coach geeft daar geen les in en belt.', true],
    ['Begeleiding is nodig. Het hoort niet bij de taken.', true],
    ['Begeleiding is mogelijk. Meer dan tien keer is haar dat niet toegestaan.', true],
    ['Begeleiding is mogelijk. Die levering stopt.', true],
    ['Geen inwoner betaalt.', false],
  ])('%s', (text, expected) => {
    expect(last(text)?.statements.some(({ takesUp }) => takesUp)).toBe(expected);
  });

  test('may be only the topic when it can also stand for somebody', () => {
    const statement = last('Begeleiding is nodig. Zij vervalt na een jaar.')?.statements[0];
    expect(statement?.topicOnly).toBe(true);
    expect(last('Begeleiding is nodig. Die vervalt na een jaar.')?.statements[0]?.topicOnly).toBe(false);
  });
});
