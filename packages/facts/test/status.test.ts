import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../src/index.ts';
import { shippedReader } from './language.ts';

const reader = shippedReader();

function statusOf(text: string): string | undefined {
  return readDraft(parseDraft(text), reader).sentences[0]?.statements[0]?.status;
}

describe('as what a sentence stands in the agreement', () => {
  test.each([
    ['De gemeente houdt tien procent achter.', 'norm'],
    ['De gemeente hield in 2018 tien procent achter.', 'history'],
    ['In 2017 is tien procent achtergehouden.', 'history'],
    ['De adviesraad stelt voor tien procent achter te houden.', 'wish'],
    ['De cliëntenraad stelde voor tien procent achter te houden.', 'wish'],
    ['Partijen hebben overwogen tien procent achter te houden.', 'wish'],
    ['Een alternatief zonder eigen bijdrage is van de hand gewezen.', 'rejected'],
    ['Daarvan is afgezien.', 'rejected'],
    ['Dat is niet afgesproken.', 'rejected'],
    ['Dat is afgesproken.', 'norm'],
    ['Vaak wordt gedacht dat de gemeente tien procent achterhoudt.', 'wish'],
    ['Menigeen meent dat de gemeente tien procent achterhoudt.', 'wish'],
    ['Partijen menen dat de gemeente tien procent achterhoudt.', 'norm'],
    ['Dat de gemeente tien procent achterhoudt, is een misverstand.', 'wish'],
    ['Een misverstand over het budget lossen partijen op.', 'norm'],
    ['Een inhouding is niet aan de orde, ook niet bij gebleken tekort.', 'norm'],
    ['De drukker kiest zelf wat hij doorgeeft.', 'stranger'],
    ['De medewerker van de drukker en het college kiezen een kaft.', 'norm'],
    ['Wat de drukker levert, betaalt de gemeente.', 'norm'],
    ['Dat voorstel is van tafel.', 'rejected'],
    ['Het idee om tien procent te houden van het budget is van de baan.', 'rejected'],
    ['Die passage wordt niet overgenomen.', 'rejected'],
    ['Dat voorstel is van tafel als het bestuur bezwaar heeft.', 'norm'],
    ['Dat voorstel is niet van tafel.', 'norm'],
    ['De aanvulling is vervallen.', 'norm'],
    ['Er zijn ideeën langsgekomen: een inhouding van tien procent.', 'wish'],
    ['Een inhouding van tien procent is besproken en verworpen.', 'rejected'],
    ['Een verzoek om inhouding is niet ingewilligd.', 'rejected'],
    ['Het voorstel tot inhouding is overgenomen en geldt vanaf 2021.', 'norm'],
    ['Overwegende dat de gemeente tien procent heeft afgezonderd.', 'norm'],
    ['Het regionaal bekostigde aanbod blijft bestaan.', 'norm'],
    ['Het WerkBedrijf vraagt het college om instemming.', 'norm'],
    ['Zie artikel 31 van de wet over middelen die meetellen.', 'law'],
    ['Zie bijlage 2, waarin een aandeel van 20% staat.', 'norm'],
  ])('%s is %s', (text, expected) => {
    expect(statusOf(text)).toBe(expected);
  });
});

test('what stands behind the colon of a dropped idea is agreed, unless it is quoted', () => {
  const last = (text: string): string | undefined =>
    readDraft(parseDraft(text), reader).sentences.at(-1)?.statements.at(-1)?.status;
  expect(last('Het idee van een veto is van tafel: de gemeente beslist zelf.')).toBe('norm');
  expect(last('De cliëntenraad vroeg om twee begeleiders; daarvoor is niet gekozen.')).toBe('rejected');
  expect(last('De coach helpt; daarvoor is niet gekozen.')).toBe('norm');
  expect(last('Deze zin is geschrapt: “Het bestuur beslist zelf over de uitgaven.”')).toBe('rejected');
});

/** The status of the statement that speaks of the ten per cent. */
function statusOfWithholding(text: string): string | undefined {
  const { sentences } = readDraft(parseDraft(text), reader);
  return sentences
    .flatMap(({ tokens, statements }) =>
      statements.map(({ status, tokens: own }) => ({ status, words: own.map((index) => tokens[index]?.word) })),
    )
    .find(({ words }) => words.includes('tien'))?.status;
}

describe('what stands behind a colon or between quotation marks', () => {
  test.each([
    ['Tot 2020 gold de volgende bepaling: “De gemeente houdt tien procent achter.”', 'history'],
    ['Tot 2020 gold: “Dit artikel geldt voor alle partijen. De gemeente houdt tien procent achter.”', 'history'],
    ['De cliëntenraad stelde voor: “Is er geld over, dan houdt de gemeente tien procent achter.”', 'wish'],
    ['De cliëntenraad stelde voor om op te nemen:\n\n- De gemeente houdt tien procent achter.', 'wish'],
    ['De cliëntenraad stelde voor om op te nemen:\n\n- Er is geld. De gemeente houdt tien procent achter.', 'wish'],
    ['De cliëntenraad stelde iets voor:\n\n- Er is geld.\n\nDe gemeente houdt tien procent achter.', 'norm'],
    ['Niet overeengekomen is het volgende: “De gemeente houdt tien procent achter.”', 'rejected'],
    ['De volgende bepaling is geschrapt: “De gemeente houdt tien procent achter.”', 'rejected'],
    ['Het voorstel om te bepalen “De gemeente houdt tien procent achter” is verworpen.', 'rejected'],
    ['Partijen hebben overwogen op te nemen: “De gemeente houdt tien procent achter.”', 'wish'],
    ['Partijen zijn overeengekomen: “De gemeente houdt tien procent achter.”', 'norm'],
    ['In 2018 gold “Werk is de uitkomst”. De gemeente houdt tien procent achter.', 'norm'],
    ['Tot 2020 gold: “Niets wordt achtergehouden.” De gemeente houdt tien procent achter.', 'norm'],
  ])('%s is %s', (text, expected) => {
    expect(statusOfWithholding(text)).toBe(expected);
  });
});
