import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** Does the last sentence change the framework (and not only mention it)? */
function changes(text: string, what = 'framework'): boolean {
  const sentence = readDraft(parseDraft(text), reader).sentences.at(-1);
  return sentence?.acts.some(({ concepts, objects }) => concepts.has('reframe') && objects.has(what)) === true;
}

describe('what an act is done to', () => {
  test.each([
    ['the object of a verb', 'De colleges wijzigen het beleidskader.'],
    ['the subject of a passive', 'Het beleidskader wordt door de colleges gewijzigd.'],
    ['the complement of a noun', 'Voor een wijziging van het beleidskader is overleg nodig.'],
    [
      'what a pronoun stands for',
      'Het WerkBedrijf kent het beleidskader. De directeur kan onderdelen daarvan wijzigen.',
    ],
    [
      'what "het" behind the doer stands for, beside a "de"-word in the condition',
      'De raden kennen het beleidskader. Verandert de wet, dan passen de colleges het aan.',
    ],
    ['what a condition in front names', 'Als er een nieuw beleidskader nodig is, stelt het WerkBedrijf dat vast.'],
    [
      'what stands right before its relative clause, whatever governs it',
      'De gemeente werkt binnen het beleidskader dat de colleges daarvoor wijzigen.',
    ],
    ['a part of it', 'De colleges wijzigen de hoofdlijnen van het beleidskader.'],
    [
      'what an adjective without a noun leaves out',
      'Het bestuur toetst of de beleidskaders nog passen. Is dat niet zo, dan stelt het nieuwe vast.',
    ],
    [
      'what a noun that is pointed at stood for',
      'Blijkt een doel uit het beleidskader te hoog, dan stelt het college dat doel bij.',
    ],
    [
      'what was named last',
      'Verschillen de factuur en het beleidskader, dan wijzigt het college laatstgenoemde tekst.',
    ],
    ['what "daarvan" behind a noun stands for', 'Er is een beleidskader. De wijziging daarvan is aan de directie.'],
    ['"het" before the verb at the end', 'Het beleidskader geldt zoals de manager bedrijfsvoering het wijzigt.'],
  ])('%s', (_, text) => {
    expect(changes(text)).toBe(true);
  });

  test.each([
    ['a phrase that frames the act', 'Partijen wijzigen deze overeenkomst binnen het beleidskader.'],
    [
      'what stood before a noun with "het"',
      'Het beleidskader is bekend. Binnen die kaders is het wijzigen van deze overeenkomst een zaak van het college.',
    ],
    ['a phrase inside such a phrase', 'Partijen wijzigen deze overeenkomst binnen de grenzen van het beleidskader.'],
  ])('is not %s', (_, text) => {
    expect(changes(text)).toBe(false);
    expect(changes(text, 'agreement')).toBe(true);
  });
});

test('what comes in the place of something is not what it replaces', () => {
  const { acts } = readDraft(
    parseDraft('De regio volgt het beleidskader. Een eigen aanpak komt daarvoor in de plaats.'),
    reader,
  ).sentences[1] ?? { acts: [] };
  expect(acts.some(({ concepts, objects }) => concepts.has('replace') && objects.has('framework'))).toBe(true);
});

test.each([
  'Knelt het beleidskader, dan mogen het college en het WerkBedrijf er samen van afwijken.',
  'Knelt het beleidskader, dan mag het college er met het WerkBedrijf van afwijken.',
])('whoever does it, and a word that only joins, is no other thing that it is done to: %s', (text) => {
  const acts = readDraft(parseDraft(text), reader).sentences.flatMap((sentence) => sentence.acts);
  expect(acts.some(({ concepts, objects }) => concepts.has('depart') && objects.has('framework'))).toBe(true);
});
