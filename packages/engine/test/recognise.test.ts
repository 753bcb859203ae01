import { createChecker } from '@kadertoets/engine';
import { describe, expect, it } from 'vitest';
import { shippedRulebook } from './rulebook.ts';

const checker = createChecker(shippedRulebook());

describe('the instrument', () => {
  it.each([
    ['# Dienstverleningsovereenkomst gemeente Druten en WerkBedrijf', 'dvo'],
    ['# DVO WerkBedrijf – Druten', 'dvo'],
    ['**DIENST\u00ADVERLENINGS\u00ADOVEREENKOMST**', 'dvo'],
    ['Concept-dienstverleningsovereenkomst 2020-2023', 'dvo'],
    ['Prestatieovereenkomst Assen en WPDA\n===', 'prestatieovereenkomst'],
    ['# Gemeente Assen\n\n**Prestatieovereenkomst 2021**', 'prestatieovereenkomst'],
    ['# Overeenkomst tot dienstverlening tussen Wijchen en WerkBedrijf', 'dvo'],
    ['# Samen aan het werk in Wijchen\n\n## Dienstverleningsovereenkomst Wijchen en WerkBedrijf', 'dvo'],
    ['# Werk voor iedereen\n\n*Dienstverleningsovereenkomst van Heumen en het WerkBedrijf*', 'dvo'],
    ['# Afspraken\n\nIn deze dienstverleningsovereenkomst leggen partijen vast wat zij doen.', 'dvo'],
    ['# Onze afspraken\n\nDit is de DVO tussen Heumen en het WerkBedrijf.', 'dvo'],
    ['# Samen aan het werk: dienstverleningsovereenkomst Nijmegen en WerkBedrijf', 'dvo'],
    ['# Op weg naar werk – DVO 2020-2023', 'dvo'],
    ['# Iets anders', undefined],
  ])('of %j is %s', async (title, instrument) => {
    expect((await checker.check(`${title}\n\nDe gemeente betaalt.`)).instrument).toBe(instrument);
  });

  it.each([
    '# Verordening maatschappelijke ondersteuning Druten',
    '# Raadsvoorstel dienstverleningsovereenkomst WerkBedrijf',
    '# Verwerkersovereenkomst bij de dienstverleningsovereenkomst',
    '# Brief over de DVO met het WerkBedrijf',
    '# Evaluatie dienstverleningsovereenkomst 2020',
    '# Addendum bij de prestatieovereenkomst',
    '# Dienstverleningsovereenkomst: toelichting voor de raad',
    '# Bijlage bij: dienstverleningsovereenkomst Druten',
    '# Huurovereenkomst',
    '# Nieuws uit Druten\n\nDe dienstverleningsovereenkomst is getekend.',
    '# Op weg naar werk\n\n## Evaluatie van de dienstverleningsovereenkomst',
    '# Vragen en antwoorden\n\nIn deze dienstverleningsovereenkomst staat veel.',
    'Geachte raad,\n\nHierbij ontvangt u deze dienstverleningsovereenkomst.',
    'Geachte raad,\n\nIn de dienstverleningsovereenkomst staat dit.',
    '',
  ])('is not read from %j', async (title) => {
    const report = await checker.check(`${title}\n\nHet algemeen bestuur beslist over het lokale deel.`);
    expect(report).toMatchObject({ recognised: false, findings: [] });
  });

  it('in the front matter goes before the title', async () => {
    const report = await checker.check('---\ninstrument: dvo\n---\n\n# Afspraken Druten\n');
    expect(report).toMatchObject({ recognised: true, instrument: 'dvo' });
  });
});

describe('the gemeenten', () => {
  it.each([
    ['# DVO Mook en Middelaar – WerkBedrijf Rijk van Nijmegen', ['Mook en Middelaar']],
    [
      '# DVO WerkBedrijf\n\nHet college van burgemeester en wethouders van Heumen, hierna: het college,\n\nen het dagelijks bestuur van de MGR Rijk van Nijmegen, gevestigd te Nijmegen.',
      ['Heumen'],
    ],
    [
      '# Prestatieovereenkomst\n\nDe colleges van Aa en Hunze, Assen en Tynaarlo en WPDA spreken af:',
      ['Aa en Hunze', 'Assen', 'Tynaarlo'],
    ],
    ['# DVO gemeente Bergen op Zoom en WerkBedrijf\n\nDe buurgemeente Druten doet niet mee.', ['Bergen op Zoom']],
    ['---\ngemeente: [Druten, gemeente Wijchen]\n---\n\n# DVO Nijmegen', ['Druten', 'Wijchen']],
    ['# DVO\n\nBeuningen en het WerkBedrijf spreken het volgende af.', ['Beuningen']],
    ['# DVO\n\nDe gemeente betaalt.', []],
  ])('of %j', async (source, gemeenten) => {
    expect((await checker.check(source)).gemeenten).toEqual(gemeenten);
  });
});

describe('the term, where a word of its own says what the dates are of', () => {
  it.each([
    ['*Looptijd: 1 januari 2020 tot en met 31 december 2022*', '2020-01-01', '2022-12-31'],
    ['*Dienstverleningsovereenkomst van Heumen, voor de jaren 2020 tot en met 2023.*', '2020-01-01', '2023-12-31'],
    ['Geldig van 1 januari 2021 t/m 31 december 2021', '2021-01-01', '2021-12-31'],
    ['**Looptijd.** Wij starten op 1 januari 2020 en ronden af op 31 december 2022.', '2020-01-01', '2022-12-31'],
    ['**Duur.** Van 1 maart 2020 tot 1 maart 2022.', '2020-03-01', '2022-02-28'],
    ['**Periode:** 1 juli 2020 tot en met 30 juni 2022', '2020-07-01', '2022-06-30'],
    ['## Looptijd\n\n- begin: 1 januari 2020\n- einde: 31 december 2021', '2020-01-01', '2021-12-31'],
    ['## Hoe lang geldt dit?\n\nVier jaar, te beginnen op 1 januari 2020.', '2020-01-01', '2023-12-31'],
    ['Ingangsdatum: 1 januari 2020  \nEinddatum: 31 december 2022', '2020-01-01', '2022-12-31'],
    ['| Ingangsdatum | 1 januari 2020 |\n|---|---|\n| Einddatum | 31 december 2022 |', undefined, '2022-12-31'],
    [
      '| Onderdeel | Inhoud |\n|---|---|\n| Looptijd | 1 januari 2020 tot en met 31 december 2023 |',
      '2020-01-01',
      '2023-12-31',
    ],
    [
      '## Slot\n\nDeze overeenkomst treedt in werking op 1 januari 2020. Zij heeft een looptijd van twee jaar.',
      '2020-01-01',
      '2021-12-31',
    ],
  ])('of %j', async (text, from, to) => {
    const { term } = await checker.check(`# DVO Heumen en WerkBedrijf\n\n${text}\n`);
    expect([term?.from, term?.to]).toEqual([from, to]);
  });

  it.each([
    '**Periode van de campagne:** 1 juli 2020 tot en met 30 juni 2022',
    '| Project | Looptijd |\n|---|---|\n| Taalhuis | 1 januari 2020 tot en met 31 december 2021 |',
    '*Vastgesteld op 3 februari 2020*',
    '## Looptijd\n\nDe subsidie van het Rijk loopt van 1 januari 2020 tot en met 31 december 2022.',
  ])('is not that of something else: %j', async (text) => {
    expect((await checker.check(`# DVO Heumen en WerkBedrijf\n\n${text}\n`)).term).toBeUndefined();
  });
});

describe('the term', () => {
  it.each([
    [
      '# DVO Druten\n\n## Artikel 1 Looptijd\n\nDeze overeenkomst geldt van 1 januari 2020 tot en met 31 december 2022.',
      { from: '2020-01-01', to: '2022-12-31' },
    ],
    [
      '# DVO Druten\n\n## Artikel 1 Opzegging\n\nPartijen kunnen opzeggen tegen het einde van een kalenderjaar.\n\n## Artikel 2 Looptijd\n\nDeze overeenkomst gaat in op 1 januari 2021 en eindigt op 31 december 2022.',
      { from: '2021-01-01', to: '2022-12-31' },
    ],
    ['# Dienstverleningsovereenkomst Druten 2020-2023', { from: '2020-01-01', to: '2023-12-31' }],
    [
      '---\nlooptijd: { van: 2021-07-01, tot: 2022-06-30 }\n---\n\n# DVO Druten 2020-2023',
      { from: '2021-07-01', to: '2022-06-30' },
    ],
    ['# DVO Druten\n\nDe gemeente betaalt.', undefined],
  ])('of %j', async (source, term) => {
    expect((await checker.check(source)).term).toEqual(term);
  });
});

describe('the front matter', () => {
  it.each([
    ['instrument: dov', /instrument “dov” is onbekend/u, 'dov'],
    ['gemeente: Druuten', /bedoelt u “Druten”/u, 'Druuten'],
    ['gemeente: Arnhem', /is onbekend/u, 'Arnhem'],
    ['looptijd: { van: 2020-02-30 }', /datum die niet bestaat/u, '{ van: 2020-02-30 }'],
    ['looptijd: 2020-2023', /Schrijf de looptijd/u, '2020-2023'],
    [
      'looptijd: { van: 2023-01-01, tot: 2020-01-01 }',
      /eindigt \(2020-01-01\) voordat/u,
      '{ van: 2023-01-01, tot: 2020-01-01 }',
    ],
    ['looptijd: { from: 2020-01-01 }', /kent “from” niet/u, '{ from: 2020-01-01 }'],
    ['kaders: [rvn-2002]', /bedoelt u “rvn-2020”/u, '[rvn-2002]'],
    ['gemente: Druten', /bedoelt u “gemeente”/u, 'Druten'],
  ])('is told that “%s” is wrong, at its place', async (line, message, place) => {
    const source = `---\n${line}\n---\n\n# Dienstverleningsovereenkomst Druten\n`;
    const problems = (await checker.check(source)).findings.filter((finding) => finding.kind === 'front-matter');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(message);
    expect(source.slice(problems[0]?.span.start, problems[0]?.span.end)).toBe(place);
  });

  it('may hold keys of other tools', async () => {
    const { findings } = await checker.check('---\nauthor: iemand\ntags: [concept]\n---\n\n# DVO Druten');
    expect(findings.filter((finding) => finding.kind === 'front-matter')).toEqual([]);
  });
});
