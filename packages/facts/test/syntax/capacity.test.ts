import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

describe('"als" at the head of a sentence', () => {
  test.each([
    ['Als regisseur treedt de werkcoach op.', ['main']],
    ['Als vaste contactpersoon geldt de jobcoach.', ['main']],
    ['Als de coach ziek is, vervalt de afspraak.', ['condition', 'main']],
  ])('%s', (text, roles) => {
    const statements = readDraft(parseDraft(text), reader).sentences[0]?.statements ?? [];
    expect(statements.map(({ role }) => role).toSorted()).toEqual(roles);
  });
});
