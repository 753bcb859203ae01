import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** The actor of the last sentence, by the concept that tells who it is. */
function actorOfLast(text: string): string[] {
  const reading = readDraft(parseDraft(text), reader);
  const names = [...(reading.sentences.at(-1)?.statements[0]?.actor ?? [])];
  return names.filter((name) =>
    ['werkbedrijf', 'gemeente', 'college', 'raad', 'coach', 'consulent', 'bestuur-mgr', 'candidate'].includes(name),
  );
}

test('what "en" goes on with stands before the clause that tells of a noun', () => {
  const [sentence] = readDraft(
    parseDraft('Een inwoner die hier woont, is geen klant en komt bij het WerkBedrijf terecht.'),
    reader,
  ).sentences;
  expect([...(sentence?.statements[2]?.actor ?? [])]).toContain('candidate');
});

describe('what "en" goes on with', () => {
  test.each([
    ['a pronoun in front', 'De coach stopt. Hij schrijft het op en hoeft de kandidaat niets te vertellen.', ['coach']],
    ['whom it was done to', 'De kandidaat wordt door de coach gebeld en krijgt een brief.', ['candidate']],
    ['who did it, when it is done to him', 'De coach belt en wordt door de gemeente betaald.', ['gemeente']],
    ['who did it, when nobody is said to do it to him', 'De coach belt en wordt betaald.', []],
  ])('is done by: %s', (_, text, expected) => {
    const statements = readDraft(parseDraft(text), reader).sentences.at(-1)?.statements ?? [];
    const names = [...(statements[1]?.actor ?? [])];
    expect(names.filter((name) => ['coach', 'candidate', 'gemeente'].includes(name))).toEqual(expected);
  });
});

describe('who does it', () => {
  test.each([
    ['Het WerkBedrijf beslist over de inzet.', ['werkbedrijf']],
    ['Het plan wordt door de gemeente gemaakt, niet door het WerkBedrijf.', ['gemeente']],
    ['Vervanging geschiedt uit de pool, niet door het WerkBedrijf.', []],
    ['De staat kent geen regel voor overleg met de consulent of de coach.', []],
    ['De inzet wordt door het college bepaald.', ['college']],
    ['De inzet wordt bepaald.', []],
    ['Een van de colleges beslist over de inzet.', ['college']],
    ['De inzet wordt door een van de raden bepaald.', ['raad']],
    ['Het college maakt een plan. Het legt dat voor aan de raad.', ['college']],
    ['Het WerkBedrijf overlegt met de raad. Hij besluit daarna.', ['raad']],
    ['De gemeente informeert het WerkBedrijf. Zij beslist zelf.', ['gemeente']],
    ['De caseload wordt overgenomen door consulenten van het WerkBedrijf.', ['werkbedrijf', 'coach']],
    ['De middelen betaalt de gemeente uit.', ['gemeente']],
    ['Wat de inwoner wil, raden wij hem aan.', ['gemeente']],
    ['Wat kandidaten willen, vragen de colleges hun.', ['college']],
    ['Wie een traject volgt, betaalt mee.', ['candidate']],
    ['Wie niet meewerkt, meldt het WerkBedrijf.', ['werkbedrijf']],
    ['Wie niet meewerkt, melden we niet aan.', []],
    ['Kandidaten zonder diploma schrijft het WerkBedrijf bij een opleiding in.', ['werkbedrijf']],
    ['Kandidaten spreken het WerkBedrijf daarop aan.', ['candidate']],
    ['Gezien het aantal inwoners kiest het college een eigen weg.', ['college']],
    ['Gelet op de kosten van het WerkBedrijf acht het college dat redelijk.', ['college']],
    ['De planner van het WerkBedrijf stelt het rooster vast.', ['werkbedrijf']],
    [
      '| Wat | Wie |\n| --- | --- |\n| Stelt de jaarlijkse begroting van de regio vast en wijzigt haar | raad |',
      ['raad'],
    ],
  ])('%s', (text, expected) => {
    expect(actorOfLast(text).toSorted()).toEqual(expected.toSorted());
  });

  test('are the two named before, where nobody is more than one', () => {
    const text = 'Zijn de gemeente en het WerkBedrijf het eens, dan wijzigen zij het plan.';
    const [, statement] = readDraft(parseDraft(text), reader).sentences[0]?.statements ?? [];
    expect([statement?.actor.has('gemeente'), statement?.actor.has('werkbedrijf')]).toEqual([true, true]);
  });
});

test('"degene die" is whom the statement speaks of', () => {
  const reading = readDraft(parseDraft('De coach is degene die de regie voert.'), reader);
  expect(reading.sentences[0]?.statements[1]?.actor.has('coach')).toBe(true);
});

test('a neuter organisation right before the clause does what it says to what "ze" stands for', () => {
  const reading = readDraft(parseDraft('De rekeningen gaan naar het WerkBedrijf, dat ze betaalt.'), reader);
  expect(reading.sentences[0]?.statements[1]?.actor.has('werkbedrijf')).toBe(true);
});

describe('another gemeente than the one whose agreement it is', () => {
  const actorIn = (text: string, gemeenten: string[]): boolean =>
    readDraft(parseDraft(text), reader, gemeenten).sentences[0]?.statements[0]?.actor.has('other-gemeenten') === true;

  test('a neighbour is one of the other gemeenten, its college too', () => {
    expect(actorIn('De gemeente Wijchen beslist mee.', ['Druten'])).toBe(true);
    expect(actorIn('Het college van Wijchen beslist mee.', ['Druten'])).toBe(true);
  });

  test('the own gemeente is not, and nobody is when it is unknown whose agreement it is', () => {
    expect(actorIn('De gemeente Druten beslist mee.', ['Druten'])).toBe(false);
    expect(actorIn('De gemeente Wijchen beslist mee.', [])).toBe(false);
  });
});

test('behind the subject of a dependent clause a pronoun is its object', () => {
  const reading = readDraft(
    parseDraft('De raad maakt plannen. Plannen gelden nadat het college ze goedkeurt.'),
    reader,
  );
  const after = reading.sentences.at(-1)?.statements.find(({ role }) => role === 'condition');
  expect(after?.actor.has('college')).toBe(true);
});

test('a relative clause may end in a phrase behind its verb', () => {
  const reading = readDraft(parseDraft('Een dienst die niet valt onder het pakket betaalt de gemeente.'), reader);
  const statements = reading.sentences[0]?.statements ?? [];
  expect(statements.map(({ role }) => role)).toEqual(['main', 'relative']);
  expect(statements[0]?.actor.has('gemeente')).toBe(true);
});

test.each(['zij', 'het'])('behind what is asked %s is who does it, and a noun beside the verb is not', (pronoun) => {
  const text = `Het WerkBedrijf kiest over welke cijfers ${pronoun} de gemeente inlicht.`;
  const told = readDraft(
    parseDraft(text.replace('Het WerkBedrijf', pronoun === 'zij' ? 'De coach' : 'Het WerkBedrijf')),
    reader,
  ).sentences[0]?.statements.find(({ role }) => role === 'relative');
  expect(told?.actor.has('werkbedrijf')).toBe(true);
  expect(told?.actor.has('gemeente')).toBe(false);
});
