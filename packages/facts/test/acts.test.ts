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
    ['Het WerkBedrijf legt een aanmelding terzijde.', 'dismiss', true],
    ['Het WerkBedrijf heeft geen mogelijkheid om een aanmelding terzijde te leggen.', 'dismiss', false],
    ['De coach slaat geen acht op wat de kandidaat wil.', 'take-account', false],
    ['De coach maakt de uitkomsten kenbaar.', 'tell', true],
    ['Trajecten worden niet beëindigd dan met instemming van de gemeente.', 'consent', true],
    ['De MGR mag een keuze niet tegenhouden, wijzigen of uitstellen.', 'veto', false],
    ['Het college kan, gehoord de directeur, van het kader afwijken.', 'depart', true],
    ['De gemeente meent dat zij zich van het kader los mag maken.', 'depart', true],
    ['Niets geeft de gemeente het recht om een andere lijn te volgen dan die van het kader.', 'depart', false],
    ['Dat er één kader is, neemt niet weg dat de gemeente daarvan mag afwijken.', 'depart', true],
    ['Een late rapportage leidt niet tot uitstel van betaling.', 'account', true],
    ['Het college beslist niet zelf of het kader wordt gevolgd.', 'keep-to', true],
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

test('words that name several acts are one, which bears all their names', () => {
  const reading = readDraft(parseDraft('Het WerkBedrijf betaalde geen vergoeding.'), reader);
  const places = reading.sentences.flatMap((sentence) =>
    sentence.acts.map(({ from, to, form }) => `${from} ${to} ${form}`),
  );
  expect(new Set(places).size).toBe(places.length);
  const paid = reading.sentences
    .flatMap(({ acts: all }) => all)
    .find(({ form, senses }) => form === 'verb' && senses.length > 1);
  expect(new Set(paid?.senses.flatMap((sense) => [...sense]))).toEqual(paid?.concepts);
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

describe('a name in quotes', () => {
  test.each([
    ['Wij houden ons aan de nota ‘Werk is de uitkomst’.', 'aan'],
    ['Het werk gaat volgens ‘Sterke werkwoorden’.', 'volgens'],
    ['Dit staat in het plan Werk voorop.', 'in'],
  ])('has the preposition before it: %s', (text, via) => {
    const [sentence] = readDraft(parseDraft(text), reader).sentences;
    const name = sentence?.mentions.find(
      ({ concepts }) => concepts.has('earlier-framework') || concepts.has('framework-adopted'),
    );
    expect(name?.via).toBe(via);
  });

  test('ends where its mark is closed, so that the next sentence stands by itself', () => {
    const [, second] = readDraft(
      parseDraft('Destijds was dat beschreven in ‘Sterke werkwoorden’. Het WerkBedrijf begeleidt kandidaten.'),
      reader,
    ).sentences;
    expect(second?.statements.map(({ status }) => status)).toEqual(['norm']);
  });
});

test('what stands "zoals omschreven in" a text is told of no past', () => {
  const [sentence] = readDraft(parseDraft('Het WerkBedrijf werkt zoals omschreven in het plan.'), reader).sentences;
  expect(sentence?.statements.map(({ status }) => status)).toEqual(['norm']);
});

test('"zijn" behind a preposition and before a noun is no verb', () => {
  expect(acts('Het WerkBedrijf houdt zich bij zijn taken aan het plan.', 'keep-to')).toHaveLength(1);
});

test('a noun behind its determiner is no particle', () => {
  expect(acts('Het WerkBedrijf neemt een deel daarvan over.', 'replace')).toHaveLength(1);
  expect(acts('Het WerkBedrijf neemt elke week deel.', 'cooperate')).toHaveLength(1);
});

test('a wording with its verb apart leaves nothing of that verb to its opposite', () => {
  expect(acts('De gemeente volgt een eigen lijn.', 'keep-to')).toEqual([]);
  expect(acts('De gemeente volgt het kader.', 'keep-to')).toHaveLength(1);
});

test('what "wat" means in front is the subject of the statement behind it', () => {
  const [sentence] = readDraft(parseDraft('Wat in deze overeenkomst staat, gaat boven het kader.'), reader).sentences;
  expect(sentence?.statements.find(({ role }) => role === 'main')?.subject.has('agreement')).toBe(true);
});
