import { describe, expect, it } from 'vitest';
import { says } from './facts.ts';

const ARTICLES = `## Artikel 1 Geld

1. De gemeente betaalt.
2. De gemeente verstrekt:

a. gegevens;

b. ruimte.

## Artikel 2 Werk

Het WerkBedrijf werkt.

Het WerkBedrijf meldt.

## Bijlage 1 Tarieven

Het tarief is laag.

## Bijlage B Adressen

Het adres is bekend.
`;
const unknown = (text: string): string[] => says('unknown-reference', ARTICLES.replace('Het WerkBedrijf meldt.', text));

describe('references', () => {
  it.each([
    'Dit volgt uit artikel 1, tweede lid, onderdeel b.',
    'Dit volgt uit het tweede lid van artikel 1.',
    'Dit volgt uit artikel 1, lid 2, sub a.',
    'Dit volgt uit het eerste lid.',
    'De stuurgroep telt zeven leden (6).',
    'Dit volgt uit de artikelen 1 en 2.',
    'Dit volgt uit bijlage 1 en uit bijlage B.',
    'Dit volgt uit Bijlage I.',
  ])('finds what %j names', (text) => {
    expect(unknown(text)).toEqual([]);
  });

  it.each([
    'De gemeente volgt het mandaatbesluit van het college van de gemeente Druten, met de daarbij behorende bijlage 4.',
    'Het werk volgt het inkoopreglement van de gemeente en de bijbehorende bijlagen 4 en 5.',
    'Het mandaatbesluit geldt ook hier. De daarbij behorende bijlage 4 is openbaar.',
    'Het mandaatbesluit is openbaar, en bijlage 4 ervan ook.',
    'De raad nam een besluit; bijlage 4 van dat besluit is openbaar.',
  ])('leaves what belongs to another document alone: %j', (text) => {
    expect(unknown(text)).toEqual([]);
  });

  it.each([
    'De overeenkomst en de bijbehorende bijlage 4 zijn openbaar.',
    'Het werk volgt de daarbij behorende bijlage 4.',
    'De gemeente volgt het mandaatbesluit; deze overeenkomst en de daarbij behorende bijlage 4 gaan voor.',
  ])('looks for what belongs to this one: %j', (text) => {
    expect(unknown(text)).toEqual(['bijlage 4']);
  });

  it.each([
    ['Dit volgt uit artikel 3.', ['artikel 3']],
    ['Dit volgt uit artikel 1, derde lid.', ['artikel 1, derde lid']],
    ['Dit volgt uit artikel 1, tweede lid, onderdeel c.', ['artikel 1, tweede lid, onderdeel c']],
    ['Dit volgt uit het vijfde lid.', ['vijfde lid']],
    ['De kosten, bedoeld onder f, draagt de gemeente.', ['onder f']],
    ['De gevallen onder f van dit lid blijven over.', ['onder f']],
    ['Dit volgt uit bijlage 2.', ['bijlage 2']],
    ['Dit volgt uit de artikelen 2 tot en met 4.', ['artikelen 2 tot en met 4']],
    ['Dit staat in een noot.[^3]', ['voetnoot 3']],
    ['Dit volgt uit artikel 9 van deze overeenkomst.', ['artikel 9']],
    ['Partijen kennen een geheimhoudingsplicht. Die staat in artikel 65.', ['artikel 65']],
    ['Deze overeenkomst noemt in haar bijlage 9 wie mag tekenen.', ['bijlage 9']],
    ['Partijen passen de verordening toe, zoals bedoeld in artikel 8.', ['artikel 8']],
  ])('says that %j names nothing', (text, names) => {
    expect(unknown(text)).toEqual(names);
  });

  it.each([
    'Dit volgt uit artikel 41, vierde lid, van de Participatiewet.',
    'Dit volgt uit artikel 9 of artikel 17 van de Participatiewet.',
    'De Participatiewet kent een geheimhoudingsplicht. Die staat in artikel 65.',
    'De AVG geldt. Artikel 28 daarvan gaat over verwerkers, artikel 33 over datalekken.',
    'Het register noemt in zijn bijlage 9 wie mag tekenen.',
    'Dit volgt uit paragraaf 12 van haar handboek.',
    'Dit volgt uit de artikelen 64 en 65 van de wet.',
    'Dit volgt uit artikel 160 Gemeentewet.',
    'De Participatiewet regelt dit in artikel 44.',
    'Dit volgt uit artikel 6:162 BW.',
    'Dit volgt uit artikel 22 van de overeenkomst 2016-2019.',
    'Dit volgt uit het achtste lid van dat artikel.',
    'Dit gebeurt in het vierde kwartaal.',
  ])('leaves %j to the other document', (text) => {
    expect(unknown(text)).toEqual([]);
  });

  it('takes times of the day for no numbers of parts', () => {
    const body = '## 1 Plaats\n\n1.1 Het loket is open van 8.30 tot 17.00 uur en op vrijdag van 9.15-12.45 uur.';
    expect(says('unknown-reference', body)).toEqual([]);
  });

  it('looks for a letter among the parts, too', () => {
    const body =
      '## A. Geld\n\nDe gemeente betaalt.\n\n## B. Werk\n\nDe cijfers uit onderdeel A gelden, die uit onderdeel D niet.';
    expect(says('unknown-reference', body)).toEqual(['onderdeel D']);
  });

  it('finds a part that is numbered with stops, whatever it is called', () => {
    const body =
      '**2. Geld**\n\n2.1 De gemeente betaalt.\n\n2.2 De cijfers uit onderdeel 2.1 gelden, die uit onderdeel 2.7 niet.';
    expect(says('unknown-reference', body)).toEqual(['onderdeel 2.7']);
  });

  it('takes a share for no number of a part', () => {
    const body =
      '## Deel 1 Geld\n\nHet lokale deel 15% en het regionale deel 85 procent.\n\n## Deel 2 Werk\n\nZie deel 3.';
    expect(says('unknown-reference', body)).toEqual(['deel 3']);
  });

  it('reads numbers with stops', () => {
    const body =
      '## 1 Geld\n\n1.1 De gemeente betaalt.\n\n1.2 De termijn in 1.1 geldt.\n\n1.3 De termijn in 1.7 geldt, bij een bedrag van 1.250 euro.';
    expect(says('unknown-reference', body)).toEqual(['1.7']);
  });
});
