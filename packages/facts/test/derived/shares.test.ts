import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** What the last place that says something about it leaves for the local side: form, lowest and highest per cent. */
function local(text: string): (string | number | undefined)[] | undefined {
  const { facts } = readDraft(parseDraft(text), reader);
  const fact = facts.findLast(({ kind, fields }) => kind === 'share' && fields['part'] === 'local-side');
  const round = (value: unknown): number | undefined =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : undefined;
  return fact === undefined
    ? undefined
    : [String(fact.fields['form']), round(fact.fields['low']), round(fact.fields['high'])];
}

function computation(text: string): readonly string[] {
  const { facts } = readDraft(parseDraft(text), reader);
  return facts.findLast(({ kind, fields }) => kind === 'share' && fields['part'] === 'local-side')?.computation ?? [];
}

test('an article that is headed by no question says nothing of what stood before it', () => {
  expect(
    local(
      '# Overeenkomst\n\n## 1. Geld\nHet participatiebudget gaat over.\n\n## 2. Kiezen wij dan nog?\nEen zesde besteden wij zoals wij willen.',
    ),
  ).toBeUndefined();
});

describe('the part that a sentence assigns', () => {
  test.each([
    ['directly', 'De gemeente beslist zelf over 22% van het participatiebudget.', ['exact', 22, 22]],
    [
      'of a whole whose size is told',
      'De omvang van het participatiebudget is € 1.000.000. Daarvan is € 200.000 voor het lokale deel.',
      ['exact', 20, 20],
    ],
    [
      'by a step in each of the years that are named',
      'Het lokale deel van het participatiebudget, in 2020 gesteld op 29%, wordt in 2021 en in 2022 telkens met één procentpunt verlaagd.',
      ['exact', 27, 27],
    ],
    [
      'by one step for years that are named together',
      'Het lokale deel van het participatiebudget, in 2020 gesteld op 29%, wordt in 2021 en in 2022 met één procentpunt verlaagd.',
      ['exact', 28, 28],
    ],
    ['in words', 'Een zesde deel van het participatiebudget is voor lokale keuzes.', ['exact', 16.67, 16.67]],
    [
      'in a year of which is told why',
      'De gemeente beslist zelf over 28% van het participatiebudget. In een jaar waarin de regio tekortkomt, is dat een vijfde.',
      ['exact', 20, 20],
    ],
    [
      'of a sum that a pronoun is told to be in the same sentence',
      'De gemeente draagt het participatiebudget over; voor 2020 is dat € 500.000. De gemeente beslist over € 100.000.',
      ['exact', 20, 20],
    ],
    [
      'of the base that an earlier number in the sentence was given',
      'Het lokale deel is in 2020 dertig procent van het budget, in 2021 28 procent en daarna 21 procent.',
      ['exact', 21, 21],
    ],
    [
      'and what goes to some purpose within it',
      'Het lokale deel is 30% van het participatiebudget, waarvan 10% voor jongeren en 20% voor ouderen.',
      ['exact', 30, 30],
    ],
    [
      'by saying what a sum of it goes to',
      'Het participatiebudget is € 500.000. De gemeente kiest waar € 100.000 van het participatiebudget aan wordt besteed.',
      ['exact', 20, 20],
    ],
    [
      'by a note that says no more than how much',
      'De gemeente beslist zelf over 30% van het participatiebudget.[^a] De koffie staat klaar.\n\n[^a]: Lees voor 2023: 20%.',
      ['exact', 20, 20],
    ],
    [
      'but not by a note to another sentence',
      'De gemeente beslist zelf over 30% van het participatiebudget. De koffie staat klaar.[^a]\n\n[^a]: Van de koffie is 20% zonder suiker.',
      ['exact', 30, 30],
    ],
    [
      'of what the question before it was about',
      '# Overeenkomst\n\n## 1. Wat gaat er over?\nHet participatiebudget.\n\n## 2. Kiezen wij dan nog?\nJa. Een zesde besteden wij zoals wij willen.',
      ['exact', 16.67, 16.67],
    ],
    ['of a pot of its own', 'In het participatiebudget zit € 500.000. Drutens potje is € 90.000.', ['exact', 18, 18]],
    ['as the complement', 'Tachtig procent van het participatiebudget wordt regionaal besteed.', ['exact', 20, 20]],
    [
      'as what at least 75% for the other side leaves',
      'Minstens 75% van het participatiebudget gaat naar de regionale taken.',
      ['ceiling', undefined, 25],
    ],
    [
      'out of every ten euros',
      'Van elke tien euro participatiebudget zijn er acht voor regionale taken.',
      ['exact', 20, 20],
    ],
    [
      'as one side against the other',
      'Tegenover elke zeven euro participatiebudget van de regio staan er twee waarover de gemeente zelf beslist.',
      ['exact', 22.22, 22.22],
    ],
    [
      'beside what the gemeente itself spends',
      'Op elke euro uit het participatiebudget die wij zelf bestemmen, zet de regio er vier weg.',
      ['exact', 20, 20],
    ],
    [
      'out of equal parts',
      'Het participatiebudget wordt in negen gelijke porties verdeeld, waarvan de gemeente er twee zelf bestemt.',
      ['exact', 22.22, 22.22],
    ],
    [
      'out of parts that the sentence before makes',
      'Het participatiebudget wordt in vijf delen geknipt. Over één daarvan gaat de gemeente zelf.',
      ['exact', 20, 20],
    ],
    [
      'between two heights with articles',
      'Het lokale deel van het participatiebudget ligt tussen de twintig en de dertig procent.',
      ['range', 20, 30],
    ],
    [
      'with a ceiling behind it',
      'De gemeente kiest zelf waaraan zij haar deel van het participatiebudget besteedt, met als plafond een vijfde van dat budget.',
      ['ceiling', undefined, 20],
    ],
    [
      'for some years after a comma',
      'In oneven jaren beslist de gemeente over 27% van het participatiebudget, in even jaren over 23%.',
      ['exact', 23, 23],
    ],
    [
      'under a condition that names other money',
      'De gemeente beslist over 30% van het participatiebudget. Valt de rijksbijdrage tegen, dan is dat 22%.',
      ['exact', 22, 22],
    ],
    [
      'by what it becomes',
      'Het lokale deel is 29% van het participatiebudget. Valt de gemeentekas tegen, dan wordt het 24%.',
      ['exact', 24, 24],
    ],
    [
      'less points that go off',
      'Het lokale deel is 28% van het participatiebudget. In magere jaren gaat er vier punten van af.',
      ['exact', 24, 24],
    ],
    [
      'as the answer to a question with its preposition at the end',
      '**Waar gaat de gemeente zelf over?**\n\nOver 22% van het participatiebudget.',
      ['exact', 22, 22],
    ],
    [
      'the paragraph before, where words run in before both',
      '## Geld\n\n**Alles over.** Het participatiebudget gaat geheel naar het WerkBedrijf.\n\n**Wie beslist.** Over 22% van dat budget bepaalt de gemeente de bestemming.',
      ['exact', 22, 22],
    ],
    [
      'of a whole whose size follows',
      'Het deel van het participatiebudget dat de gemeente naar eigen inzicht besteedt, is begrensd op € 100.000; het hele budget beloopt € 500.000.',
      ['ceiling', undefined, 20],
    ],
    [
      'by the quarter',
      'Het participatiebudget is € 1.000.000. De gemeente mag daarvan ieder kwartaal € 60.000 naar eigen inzicht uitgeven.',
      ['exact', 24, 24],
    ],
    [
      'in parts that the budget has',
      'Het participatiebudget kent zes delen: vijf voor de regionale taken en één ter vrije besteding door de gemeente.',
      ['exact', 16.67, 16.67],
    ],
    ['as a floor', 'Het lokale deel is nooit lager dan 30% van het participatiebudget.', ['floor', 30, undefined]],
    [
      'as a floor, by forbidding less',
      'Het is niet toegestaan dat het lokale deel onder 25% van het participatiebudget daalt.',
      ['floor', 25, undefined],
    ],
    [
      'of the side that comes before its number',
      'Van het participatiebudget is regionaal 70% en lokaal 30% bestemd.',
      ['exact', 30, 30],
    ],
  ])('%s', (_, text, expected) => {
    expect(local(text)).toEqual(expected);
  });
});

describe('a base in another place', () => {
  test.each([
    [
      'an amount over the total of the sentence before',
      'Het participatiebudget bedraagt € 1.240.000. Daarvan is € 300.000 voor lokale keuzes.',
      ['exact', 24.19, 24.19],
    ],
    [
      'an amount over the total that a comment behind the whole gives',
      'Het participatiebudget, dit jaar naar raming € 900.000, is regionaal, maar over € 180.000 kiest de gemeente.',
      ['exact', 20, 20],
    ],
    [
      'a number that is itself spoken of in the clause behind who decides',
      'Het participatiebudget gaat over. Van elke acht euro daarvan mag de gemeente zelf zeggen waar één euro heen gaat.',
      ['exact', 12.5, 12.5],
    ],
    [
      'a share of what is left',
      'De helft van het participatiebudget is voor regionale taken. Van de andere helft kiest de gemeente voor een derde zelf.',
      ['exact', 16.67, 16.67],
    ],
    [
      'a share of the other side',
      'Het regionale deel is 75% van het participatiebudget. Over 25% van het regionale deel beslist de gemeente zelf.',
      ['exact', 18.75, 18.75],
    ],
    [
      'a step down',
      'Het lokale deel is 27% van het participatiebudget. Dit percentage kan met ten hoogste vijf procentpunten worden verlaagd.',
      ['range', 22, 27],
    ],
    [
      'a step down of the one side when the other is named in the condition',
      'Het lokale deel is 27% van het participatiebudget. Is het regionale deel op, dan wordt het lokale deel met drie procentpunten ingekort.',
      ['exact', 24, 24],
    ],
    [
      'a mixed number in words',
      'Van elke tien euro participatiebudget bestemt de gemeente er drieënhalve.',
      ['exact', 35, 35],
    ],
    [
      'halving',
      'Het lokale deel is 30% van het participatiebudget. Vanaf 2022 wordt dit deel gehalveerd.',
      ['exact', 15, 15],
    ],
    [
      'a deduction',
      'Het lokale deel is 25% van het participatiebudget. Daarvan houdt de MGR een tiende in.',
      ['exact', 22.5, 22.5],
    ],
  ])('%s', (_, text, expected) => {
    expect(local(text)).toEqual(expected);
  });

  test('an amount without a total is known to be unknown', () => {
    expect(local('Het lokale deel van het participatiebudget bedraagt € 300.000.')?.[0]).toBe('unknown');
    const part = 'Het participatiebudget, waarvan € 900.000 voor taal, gaat over; over € 180.000 kiest de gemeente.';
    expect(local(part)?.[0]).toBe('unknown');
  });

  test('the computation can be followed', () => {
    expect(
      computation('Het participatiebudget bedraagt € 1.240.000. Daarvan is € 300.000 voor lokale keuzes.'),
    ).toEqual(['€ 300.000 / € 1.240.000 = 24,19%']);
  });
});

describe('what is no share of the budget', () => {
  test('a table that divides the local part further', () => {
    const rows = '| Doel | Bedrag |\n| --- | --- |\n| Vrij te besteden door de gemeente | € 20 |\n| Totaal | € 200 |';
    expect(local(`## Participatiebudget\n\nBestemming van het lokale deel in 2021\n\n${rows}`)).toBeUndefined();
  });

  test('what falls elsewhere in a draft that says where its local part stands', () => {
    const terms =
      '| Begrip | Betekenis |\n| --- | --- |\n| lokale deel | het deel van het participatiebudget, genoemd in 4.2 |';
    expect(
      local(`## Begrippen\n\n${terms}\n\n## Verzuim\n\nHet verzuim daalt van 6% in 2021 naar 5% in 2022.`),
    ).toBeUndefined();
  });
});

describe('a table', () => {
  test.each([
    [
      'sides as rows with a total',
      '| Doel | Bedrag |\n| --- | --- |\n| Regionaal | € 800 |\n| Lokaal | € 200 |\n| Totaal participatiebudget | € 1.000 |',
      ['exact', 20, 20],
    ],
    [
      'sides as columns',
      'Het participatiebudget (x € 1.000):\n\n| Jaar | Regionaal | Lokaal |\n| --- | --- | --- |\n| 2021 | 750 | 250 |',
      ['exact', 25, 25],
    ],
    [
      'both sides of the budget between other money',
      '| Bron | Bedrag |\n| --- | --- |\n| Participatiebudget, regionaal | € 900 |\n| Participatiebudget, lokaal | € 300 |\n| Rijksbijdrage Wsw | € 4.000 |\n| Totaal | € 5.200 |',
      ['exact', 25, 25],
    ],
    [
      'who decides on how much, in the words of a cell',
      '| Middel | Afspraak |\n| --- | --- |\n| Participatiebudget | volledig naar het WerkBedrijf; over 26% beslist de gemeente |\n| BUIG | ten hoogste € 75.000 |',
      ['exact', 26, 26],
    ],
    [
      'a whole and a part as columns',
      '| Gemeente | Participatiebudget | Lokaal deel |\n| --- | --- | --- |\n| Heumen | 1.000 | 220 |',
      ['exact', 22, 22],
    ],
  ])('%s', (_, text, expected) => {
    expect(local(text)).toEqual(expected);
  });

  const above = 'Er is geld voor de regio en voor ons. Over de besteding van het lokale deel gaat de raad.';
  const table = (...rows: string[]): string =>
    [rows[0], rows[0]?.replaceAll(/[^|]+/gu, '---'), ...rows.slice(1)].join('\n');

  test.each([
    [
      'a whole and its parts',
      table('| Jaar | Participatiebudget | Regionaal deel | Lokaal deel |', '| 2021 | € 500 | € 390 | € 110 |'),
    ],
    [
      'in another order',
      table('| Lokaal | Jaar | Participatiebudget | Regionaal |', '| € 110 | 2021 | € 500 | € 390 |'),
    ],
    [
      'without the other side',
      table('| Periode | P-budget | Lokaal deel |', '| eerste halfjaar 2021 | € 500 | € 110 |'),
    ],
    [
      'a budget by another name',
      table('| Gemeente | Rijksbudget | Gezamenlijk | Vrij besteedbaar |', '| Heumen | € 500 | € 390 | € 110 |'),
    ],
    [
      'a side by a lone word',
      table('| Jaar | Totaal budget | Gezamenlijk | Eigen |', '| 2021 | € 500 | € 390 | € 110 |'),
    ],
    ['in thousands', table('| Jaar (x € 1.000) | Participatiebudget | waarvan lokaal |', '| 2021 | 500 | 110 |')],
    [
      'beside other money',
      table(
        '| Jaar | Rijksbijdrage Wsw | Participatiebudget | Lokaal deel | Totaal |',
        '| 2021 | € 900 | € 500 | € 110 | € 1.400 |',
      ),
    ],
  ])('columns under a sentence about the local part only: %s', (_, rows) => {
    expect(local(`## Participatiebudget\n\n${above}\n\n${rows}`)).toEqual(['exact', 22, 22]);
  });

  test('every row is worked out by itself', () => {
    const rows = table(
      '| Jaar | Participatiebudget | Lokaal deel |',
      '| 2021 | € 500 | € 130 |',
      '| 2022 | € 600 | € 144 |',
    );
    const { facts } = readDraft(parseDraft(`${above}\n\n${rows}`), reader);
    const computed = facts.filter(({ fields }) => fields['part'] === 'local-side').map((fact) => fact.computation);
    expect(computed).toEqual([['€ 130 / € 500 = 26%'], ['€ 144 / € 600 = 24%']]);
  });

  test.each([
    ['purposes beside a total', table('| Jaar | Lokaal deel | Taal | Totaal |', '| 2021 | € 110 | € 40 | € 500 |')],
    ['purposes as rows below a budget', table('| Doel | Budget |', '| Lokale projecten | € 20 |', '| Taal | € 200 |')],
  ])('columns that divide the local part further: %s', (_, rows) => {
    expect(local(`## Participatiebudget\n\n${above}\n\n${rows}`)).toBeUndefined();
  });
});

describe('a part under another name, or in the answer to a question', () => {
  test.each([
    [
      'by a name that is defined',
      'Met plusgeld bedoelen wij het deel van het participatiebudget waarover de gemeente zelf beslist. Het plusgeld is 18% van het participatiebudget.',
      ['exact', 18, 18],
    ],
    [
      'by a name that is given in passing',
      'Het geld voor eigen keuzes uit het participatiebudget heet het dorpsgeld. Het dorpsgeld is 19% van het participatiebudget.',
      ['exact', 19, 19],
    ],
    ['in an answer', 'Waarover beslissen wij zelf? Over 22% van het participatiebudget.', ['exact', 22, 22]],
    [
      'in a row that asks and answers',
      '| Vraag | Antwoord |\n| --- | --- |\n| Over welk deel van het participatiebudget beslist de gemeente zelf? | Over 23% |',
      ['exact', 23, 23],
    ],
    [
      'by who decides, in a column',
      '| Onderdeel | Wie beslist | Bedrag |\n| --- | --- | --- |\n| Buurtaanpak | de gemeente | € 200 |\n| Totaal participatiebudget | | € 1.000 |',
      ['exact', 20, 20],
    ],
    [
      'by whose the decision is',
      'Over 21% van het participatiebudget is de beslissing aan de gemeente.',
      ['exact', 21, 21],
    ],
    [
      'that falls by a step every year',
      'De gemeente beslist over 32% van het participatiebudget en levert daarvan jaarlijks drie procentpunten in.',
      ['exact', 23, 23],
    ],
    [
      'of a later year in the same sentence',
      'Van 2020 tot en met 2022 beslist de gemeente over 27% van het participatiebudget, in 2023 over 23%.',
      ['exact', 23, 23],
    ],
    [
      'out of every three euros of what was named before',
      'De gemeente brengt het participatiebudget in. Van elke drie euro besteedt het WerkBedrijf er twee volgens de regionale afspraken.',
      ['exact', 33.33, 33.33],
    ],
    ['as the height to which it goes', 'Het lokale deel gaat van 32% naar 26%.', ['exact', 26, 26]],
  ])('%s', (_, text, expected) => {
    expect(local(text)).toEqual(expected);
  });

  test('a part of a part that is taken up again is no part of the whole', () => {
    expect(
      local('De gemeente besluit zelf over 25% van het participatiebudget; van dat kwart gaat 15% naar taal.'),
    ).toEqual(['exact', 25, 25]);
  });
});

describe('what is no share of the whole for a side', () => {
  test.each([
    'Van het lokale deel gaat 20% naar taallessen.',
    'Het ziekteverzuim bij het WerkBedrijf is ten hoogste 8%.',
    'De gemeente betaalt in januari een kwart van het participatiebudget.',
    'Van de loonkosten wordt 40% lokaal gedragen.',
    'Verschuivingen binnen het lokale deel van meer dan tien procent worden gemeld.',
    'Er zijn ideeën die het niet hebben gehaald: een lokaal deel van een vijfde.',
    'Over 35% van het participatiebudget spreken we later. Het ziekteverzuim is 8%, en dat vindt ook de gemeente.',
    'Als het lokale deel 20% van het participatiebudget bedraagt, overleggen partijen.',
  ])('%s', (text) => {
    expect(local(text)).toBeUndefined();
  });
});
