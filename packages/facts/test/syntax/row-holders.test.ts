import { parseDraft } from '@kadertoets/document';
import { expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

test('in a row each act that a header names is done by who stands in its own cell', () => {
  const table =
    '| Zaak | Voorstel door | Besluit door |\n| --- | --- | --- |\n| Koffie | gemeente | algemeen bestuur |';
  const row = readDraft(parseDraft(table), reader).sentences.at(-1);
  const doneBy = (act: string): boolean[] | undefined =>
    row?.acts
      .filter(({ concepts }) => concepts.has(act))
      .map(({ actor }) => actor.has('algemeen-bestuur') || actor.has('bestuur-mgr'));
  expect(doneBy('decide')).toEqual([true]);
  expect(doneBy('propose')).toEqual([false]);
});
