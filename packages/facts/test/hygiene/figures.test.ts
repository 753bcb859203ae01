import { describe, expect, it } from 'vitest';
import { says } from './facts.ts';

describe('figures and words', () => {
  it.each([
    [
      'De gemeente betaalt € 1.250 (duizend tweehonderdvijfentwintig euro).',
      '“€ 1.250” is 1.250, “duizend tweehonderdvijfentwintig euro” is 1.225',
    ],
    ['Het gaat om 20% (een vierde deel).', '“20%” is 20%, “een vierde deel” is 25%'],
    ['Binnen tien (14) dagen.', '“tien” is 10, “14” is 14'],
    ['De les duurt 45 minuten (een half uur).', '“45 minuten” is 45, “een half uur” is 0,5'],
    ['De les duurt vier weken (2 maanden).', '“vier weken” is 4, “2 maanden” is 2'],
    [
      'Een som van € 2.100.000 (twee miljoen tienduizend euro).',
      '“€ 2.100.000” is 2.100.000, “twee miljoen tienduizend euro” is 2.010.000',
    ],
  ])('differ in %j', (text, expected) => {
    expect(says('figures-differ-from-words', text)).toEqual([expected]);
  });

  it.each([
    'De gemeente betaalt € 540.000 (zegge: vijfhonderdveertigduizend euro).',
    'Binnen dertig (30) dagen.',
    'Een kwart (25%) is vrij.',
    'De looptijd is twee jaar (24 maanden).',
    'Artikel 5 (drie leden) geldt.',
    'De bedenktijd is 14 dagen (twee weken).',
    'De bedenktijd is 10 werkdagen (twee weken).',
    'De les duurt vier weken (1 maand).',
    'De gemeente betaalt € 240.000 (25%).',
  ])('agree, or are no pair, in %j', (text) => {
    expect(says('figures-differ-from-words', text)).toEqual([]);
  });
});

describe('sums', () => {
  const table = (total: string): string =>
    `| Post | Bedrag |\n| --- | ---: |\n| Taal | € 10.000 |\n| waarvan cursus | € 4.000 |\n| Werk | € 20.500 |\n| **Totaal** | **${total}** |`;

  it('are checked in a total row, without its details', () => {
    expect(says('sum-differs', table('€ 30.500'))).toEqual([]);
    expect(says('sum-differs', table('€ 31.500'))).toEqual([
      'Totaal: de delen zijn samen 30.500, er staat 31.500 (verschil 1.000)',
    ]);
  });

  it('are checked in a total column', () => {
    const rows =
      '| Jaar | Taal | Werk | Totaal |\n| --- | --- | --- | --- |\n| 2020 | 10 | 20 | 30 |\n| 2021 | 12 | 20 | 35 |';
    expect(says('sum-differs', rows)).toEqual(['2021, Totaal: de delen zijn samen 32, er staat 35 (verschil 3)']);
  });

  it('may be made of subtotals', () => {
    const rows = (total: string): string =>
      `| Post | Bedrag |\n| --- | --- |\n| Taal | 10 |\n| Werk | 20 |\n| Subtotaal | 30 |\n| Sport | 5 |\n| Totaal | ${total} |`;
    expect(says('sum-differs', rows('35'))).toEqual([]);
    expect(says('sum-differs', rows('36'))).toHaveLength(1);
  });

  it.each([
    [
      'De klas telt 8 leerlingen: twee uit Druten, drie uit Heumen en vier uit Wijchen.',
      'de delen zijn samen 9, er staat 8',
    ],
    ['Druten draagt 30%, Heumen 25% en Wijchen 35%; daarmee is alles verdeeld.', '30% + 25% + 35% = 90%, geen 100%'],
  ])('are checked in %j', (text, expected) => {
    expect(says('sum-differs', text)).toEqual([expected]);
  });

  it.each([
    ['| Post | Aantal | Prijs | Totaal |\n| --- | --- | --- | --- |\n| Traject | 10 | 200 | 2.000 |'],
    ['| Resultaat | 2020 |\n| --- | --- |\n| Uitstroom | 30 |\n| Totaal | n.n.b. |'],
    ['In totaal is er € 500.000, waarvan € 100.000 voor taal en € 50.000 voor werk.'],
    ['In 2020 ging 60% naar werkgevers en 50% naar kandidaten in 2021.'],
    ['Ten minste 60% gaat naar taal en 50% naar werk.'],
    ['De boete is € 100: € 20 per dag en € 30 per week.'],
    ['De gemeente betaalt € 4.000 (vierduizend euro), in twee termijnen van € 2.000 en € 2.000.'],
    ['Van het budget gaat 20% naar taal en 30% naar werk.'],
    ['De som van € 900 bestaat onder meer uit € 400 huur en € 300 licht.'],
    ['De klas telt 9 leerlingen: twee uit Druten, drie uit Heumen en vier uit Wijchen.'],
  ])('are no sums in %j', (text) => {
    expect(says('sum-differs', text)).toEqual([]);
  });

  it.each([
    ['Van het budget gaat 60% naar taal, 30% naar werk en 20% naar sport.', '60% + 30% + 20% = 110%, geen 100%'],
    ['Het restant wordt verdeeld: 60% voor taal en 30% voor werk.', '60% + 30% = 90%, geen 100%'],
    [
      'De beurs kost € 4.000: € 2.000 voor de zaal, € 1.000 voor eten en € 500 voor muziek.',
      'de delen zijn samen € 3.500, er staat € 4.000',
    ],
    [
      'De huur wordt verdeeld: Heumen betaalt 60%, het WerkBedrijf 30% en de school 20%.',
      '60% + 30% + 20% = 110%, geen 100%',
    ],
    [
      'De gemeente geeft € 10.000 voor taal en € 5.000 voor werk, samen € 16.000.',
      'de delen zijn samen € 15.000, er staat € 16.000',
    ],
    [
      'De zaal kost € 10.000 en de koffie € 5.000. Bij elkaar is dat € 16.000.',
      'de delen zijn samen € 15.000, er staat € 16.000',
    ],
    ['Er komen zes coaches en vier koks. Dat zijn samen elf mensen.', 'de delen zijn samen 10, er staat 11'],
    ['De coach werkt 24 uur, de kok 12 uur. Samen is dat 40 uur.', 'de delen zijn samen 36, er staat 40'],
    ['Er zijn drie zalen met 20, 35 en 45 stoelen, samen 110 stoelen.', 'de delen zijn samen 100, er staat 110'],
  ])('are wrong in %j', (text, expected) => {
    expect(says('sum-differs', text)).toEqual([expected]);
  });
});

it.each([
  'De zaal kost € 10.000 en de koffie € 5.000. Bij elkaar is dat € 15.000.',
  'De zaal kost € 10.000 en de koffie € 5.000. Samen bezoeken de partijen haar voor € 300.',
  'Er komen zes coaches en vier koks. Samen begeleiden zij 200 mensen.',
  'Er komen 10 trajecten van € 2.000 en 5 cursussen van € 1.000. Samen is dat € 25.000.',
  'De coach werkt twee dagen en de kok 12 uur. Samen is dat 28 uur.',
  'Er zijn drie zalen met 20, 35 en 45 stoelen, samen 100 stoelen.',
])('a sum is no total, or right, in %j', (text) => {
  expect(says('sum-differs', text)).toEqual([]);
});

describe('dates', () => {
  it.each([
    ['Uiterlijk 31 juni 2021 volgt een verslag.', '“31 juni 2021” bestaat niet'],
    ['Vóór 31 april van elk jaar volgt een verslag.', '“31 april” bestaat niet'],
    ['De proef loopt van 1 maart 2021 tot en met 1 februari 2021.', '1-2-2021 ligt vóór 1-3-2021'],
    ['De proef start op 1 mei 2021. Hij eindigt op 1 maart 2021.', '1 maart 2021 ligt vóór 1 mei 2021'],
    ['Tussen 1 september 2026 en 30 juni 2026 is er een evaluatie.', '30 juni 2026 ligt vóór 1 september 2026'],
  ])('cannot be in %j', (text, expected) => {
    expect(says('impossible-date', text)).toEqual([expected]);
  });

  it.each([
    'Op 29 februari 2020 volgt een verslag.',
    'De proef start op 1 mei 2021. De vorige eindigde op 1 maart 2021.',
    'De proef start op 1 mei 2021. Zij eindigt op 1 juli 2021.',
    'De proef start op 1 mei 2021. Zij is aangekondigd op 1 maart 2021.',
    'De overeenkomst van 1 januari 2020 vervangt die van 1 januari 2015.',
    'Het niveau van 2021 wordt vergeleken met dat van 2019.',
  ])('are in order in %j', (text) => {
    expect(says('impossible-date', text)).toEqual([]);
  });

  it('stand in columns for the first and the last day', () => {
    const rows = (last: string): string =>
      `| Fase | Start | Gereed |\n| --- | --- | --- |\n| Bouw | 1 mei 2021 | ${last} |`;
    expect(says('impossible-date', rows('1 april 2021'))).toEqual(['1 april 2021 ligt vóór 1 mei 2021']);
    expect(says('impossible-date', rows('1 april 2022'))).toEqual([]);
    expect(says('impossible-date', rows('nog open'))).toEqual([]);
  });

  it('of the term may stand in two leden', () => {
    expect(
      says(
        'impossible-date',
        '## Artikel 1 Looptijd\n\n1. Deze overeenkomst gaat in op 1 januari 2022.\n2. Deze overeenkomst eindigt op 31 december 2021.',
      ),
    ).toEqual(['31-12-2021 ligt vóór 1-1-2022']);
  });
});
