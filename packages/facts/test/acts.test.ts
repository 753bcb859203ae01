import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../src/index.ts';
import type { Act } from '../src/model.ts';
import { shippedReader } from './language.ts';

const reader = shippedReader();

function acts(text: string, concept: string): Act[] {
  const reading = readDraft(parseDraft(text), reader);
  return reading.sentences.flatMap((sentence) => sentence.acts.filter((act) => act.concepts.has(concept)));
}

describe('whether an act is done', () => {
  test.each([
    ['Een traject eindigt zonder terugmelding.', 'notify', false],
    ['Geen traject eindigt zonder terugmelding.', 'notify', true],
    ['Een traject stopt zonder tussenkomst van of bericht aan de gemeente.', 'notify', false],
    ['Er is niemand die het geheel bewaakt.', 'direction', false],
    ['Begeleiding is uitgesloten.', 'guide', false],
    ['Begeleiding wordt niet geweigerd.', 'guide', true],
    ['Het WerkBedrijf koppelt beëindigde trajecten terug.', 'notify', true],
    ['Wensen blijven buiten beschouwing.', 'exclude', true],
  ])('%s', (text, concept, expected) => {
    const found = acts(text, concept);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ affirmed }) => affirmed)).toEqual(found.map(() => expected));
  });

  test('is said of each cell of a row for itself', () => {
    const table = '| Plaats | Begeleiding | Klacht |\n| --- | --- | --- |\n| bedrijf | geen | mogelijk |';
    expect(acts(table, 'guide').map(({ affirmed }) => affirmed)).toEqual([false]);
    expect(acts(table, 'complain').map(({ affirmed }) => affirmed)).toEqual([true]);
  });
});

describe('who does what a noun names', () => {
  test('is the one behind "door", and beside others the one behind "van"', () => {
    const [by] = acts('Het college wijzigt het plan na goedkeuring door de raad.', 'consent');
    expect(by?.actor.has('raad')).toBe(true);
    expect(by?.actor.has('college')).toBe(false);
    const [of] = acts('Het college wijzigt het plan na goedkeuring van de raad.', 'consent');
    expect(of?.actor.has('raad')).toBe(true);
  });
});
