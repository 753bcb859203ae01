import { describe, expect, test } from 'vitest';
import { problemsAfter, problemsWith, ruleText } from './files.ts';

const pack = 'rules/streek-2020/pack.yaml';
const rule = 'rules/streek-2020/geen-weigering.yaml';
const lexicon = 'rules/shared/lexicon/basis.yaml';

describe('concepts in conditions', () => {
  const when = '{ act: betalen, sign: no, by: gemeente }';
  const at = `${rule}:11`;

  test.each([
    ['{ act: betaln }', 18, 'betaln', 'betalen'],
    ['{ act: [betalen, weigern] }', 28, 'weigern', 'weigeren'],
    ['{ act: betalen, by: gemente }', 31, 'gemente', 'gemeente'],
    ['{ act: betalen, notBy: gemente }', 34, 'gemente', 'gemeente'],
    ['{ act: betalen, subject: gemente }', 36, 'gemente', 'gemeente'],
    ['{ mentions: colege }', 23, 'colege', 'college'],
    ['{ quantity: share, unit: colege }', 36, 'colege', 'college'],
    ['{ any: [{ not: { mentions: colege } }] }', 38, 'colege', 'college'],
  ])('%s names an unknown one', (condition, column, name, meant) => {
    expect(problemsAfter(rule, when, condition)).toEqual([
      `${at}:${column} Het begrip “${name}” staat in geen lexicon. Bedoelt u “${meant}”?`,
    ]);
  });

  test('a word of a concept leads to the concept', () => {
    expect(problemsAfter(rule, when, '{ act: bekostigen }')).toEqual([
      `${at}:18 Het begrip “bekostigen” staat in geen lexicon. Bedoelt u “betalen”?`,
    ]);
  });

  test('a name that resembles none', () => {
    expect(problemsAfter(rule, when, '{ mentions: zwembad }')).toEqual([
      `${at}:23 Het begrip “zwembad” staat in geen lexicon. Voeg het toe aan een lexicon.`,
    ]);
  });

  test('a concept of the wrong kind', () => {
    expect(problemsAfter(rule, when, '{ act: gemeente, by: participatiebudget }')).toEqual([
      `${at}:18 Het begrip “gemeente” is een partij (actor); hier moet een handeling (act) staan.`,
      `${at}:32 Het begrip “participatiebudget” is een zaak (thing); hier moet een partij (actor) staan.`,
    ]);
  });

  test('a preposition that the grammar does not know', () => {
    const grammar = 'preposition: [uit, aan]\npreposition-phrase: [ten laste van]\n';
    const text = ruleText('geen-weigering').replace(when, '{ mentions: gemeente, via: [uit, ten lasten van, xyz] }');
    expect(problemsWith({ 'rules/shared/grammar.yaml': grammar, [rule]: text })).toEqual([
      `${at}:44 “ten lasten van” staat in grammar.yaml niet bij de voorzetsels. Bedoelt u “ten laste van”?`,
      `${at}:60 “xyz” staat in grammar.yaml niet bij de voorzetsels. Voeg het daar toe.`,
    ]);
  });

  test('a comparison of a fact', () => {
    const condition =
      '{ fact: share, where: { lowest.below: 25, lowest.under: 25, highest.atMost: veel, base: budget } }';
    expect(problemsAfter(rule, when, condition)).toEqual([
      `${at}:53 “under” is geen vergelijking. Toegestaan: below, atMost, atLeast, above.`,
      `${at}:87 “highest.atMost” wordt met een getal vergeleken.`,
    ]);
  });

  test('no name is called unknown when a lexicon could not be read', () => {
    expect(problemsWith({ [lexicon]: 'gemeente: "' })).toHaveLength(1);
  });

  test('a concept with a fault in its entry is still known', () => {
    expect(problemsAfter(lexicon, 'terms: [betalen, bekostigen]', 'terms: 3')).toEqual([
      `${lexicon}:10:10 “terms” moet een lijst zijn.`,
    ]);
  });
});

describe('concepts in the lexicon', () => {
  test.each([
    ['  is: [gemeente]', '  is: [gemeent]', '7:8', 'gemeent', 'gemeente'],
    ['  is: [gemeente]', '  shadows: [gemeent]', '7:13', 'gemeent', 'gemeente'],
    ['  opposite: betalen', '  opposite: betalem', '14:13', 'betalem', 'betalen'],
  ])('%s as %s', (from, to, at, name, meant) => {
    expect(problemsAfter(lexicon, from, to)).toEqual([
      `${lexicon}:${at} Het begrip “${name}” staat in geen lexicon. Bedoelt u “${meant}”?`,
    ]);
  });

  test('the same concept in two files', () => {
    expect(problemsWith({ 'rules/shared/lexicon/meer.yaml': 'college: { kind: actor, terms: [b en w] }\n' })).toEqual([
      `rules/shared/lexicon/meer.yaml:1:1 Het begrip “college” staat al in ${lexicon}. Kies een andere naam, zo nodig met “is: [college]”.`,
    ]);
  });

  test('a concept inside a term', () => {
    expect(problemsAfter(lexicon, '[weigeren]', '[weigeren, het <participatiebudget/buget> ~weigeren]')).toEqual([
      `${lexicon}:13:21 Het begrip “buget” staat in geen lexicon. Voeg het toe aan een lexicon.`,
    ]);
  });

  test.each([
    ['geen gehoor ~gevn', 'gevn', 'Bedoelt u “geven”? Schrijf het woord anders'],
    ['achter|wege', 'achterwege', 'Schrijf het woord'],
  ])('a verb that has no forms: %s', (term, verb, remedy) => {
    expect(problemsAfter(lexicon, '[weigeren]', `[weigeren, ${term}]`)).toEqual([
      `${lexicon}:13:21 Het werkwoord “${verb}” staat niet in verbs.yaml, dus “${term}” wordt nooit gevonden. ${remedy} zonder “~” of “|”.`,
    ]);
  });

  test('a verb of which the reader makes the forms by itself', () => {
    expect(problemsAfter(lexicon, '[weigeren]', '[weigeren, de inzet ~maximaliseren]')).toEqual([]);
  });

  test('a concept that no word can stand for', () => {
    const file = 'rules/shared/lexicon/meer.yaml';
    expect(
      problemsWith({
        [file]: 'leeg: { kind: thing }\nkop: { kind: thing }\nvoet: { kind: thing, terms: [voet], is: [kop] }\n',
      }),
    ).toEqual([
      `${file}:1:1 Het begrip “leeg” heeft geen woorden, en geen ander begrip is er een soort van. Geef het “terms”.`,
    ]);
  });

  test('a concept that is a kind of itself', () => {
    expect(problemsAfter(lexicon, '  terms: [gemeente]', '  is: [college]')).toEqual([
      `${lexicon}:3:3 Het begrip “gemeente” is via “is” een soort van zichzelf. Haal één stap uit de kring weg.`,
      `${lexicon}:7:3 Het begrip “college” is via “is” een soort van zichzelf. Haal één stap uit de kring weg.`,
    ]);
  });
});

describe('a rule in its pack', () => {
  test('an unknown kader', () => {
    expect(problemsAfter(rule, 'kader: betaling', 'kader: betalng')).toEqual([
      `${rule}:3:8 Het kader “betalng” staat niet in het pakket “streek-2020”. Bedoelt u “betaling”?`,
    ]);
    expect(problemsAfter(rule, 'kader: betaling', 'kader: zwembad')).toEqual([
      `${rule}:3:8 Het kader “zwembad” staat niet in het pakket “streek-2020”. Kaders van het pakket: betaling, aandeel.`,
    ]);
  });

  test('an unknown document', () => {
    expect(problemsAfter(rule, 'document: nota', 'document: noot')).toEqual([
      `${rule}:7:17 Het document “noot” staat niet in het pakket “streek-2020”. Documenten van het pakket: nota.`,
    ]);
  });

  test('a file name unlike the slug', () => {
    expect(problemsAfter(rule, 'rule: geen-weigering', 'rule: geen-weigring')).toEqual([
      `${rule}:1:7 De regel “geen-weigring” staat in een bestand met de naam “geen-weigering”. Noem het bestand “geen-weigring.yaml”.`,
    ]);
  });

  test('an unknown rule to replace', () => {
    expect(
      problemsWith({ [rule]: ruleText('geen-weigering', 'replaces: [aandel]\n'), [aandeel]: ruleText('aandeel') }),
    ).toEqual([
      `${rule}:17:12 De regel “aandel” staat niet in dit pakket en niet in een pakket waarop het voortbouwt. Bedoelt u “aandeel”?`,
    ]);
  });

  test('a rule of an extended pack may be replaced', () => {
    const dorp = (goodFilesPack('dorp-2020') ?? '').concat('extends: [streek-2020]\n');
    expect(
      problemsWith({
        'rules/dorp-2020/pack.yaml': dorp,
        'rules/dorp-2020/eigen.yaml': ruleText('eigen', 'replaces: [geen-weigering]\n'),
      }),
    ).toEqual([]);
  });

  test('a rule that replaces itself', () => {
    expect(problemsWith({ [rule]: ruleText('geen-weigering', 'replaces: [geen-weigering]\n') })).toEqual([
      `${rule}:17:12 Een regel kan zichzelf niet vervangen.`,
    ]);
  });

  test('kind conflict without readings of the conflict', () => {
    const text = ruleText('geen-weigering').replace('conflict:\n  - name', 'complies:\n  - name');
    expect(problemsWith({ [rule]: text })).toEqual([
      `${rule}:5:7 Een regel van de soort conflict heeft “conflict” nodig: welke zinnen strijdig zijn.`,
    ]);
  });

  test('kind missing without what must be there', () => {
    expect(problemsAfter(rule, 'kind: conflict', 'kind: missing')).toEqual([
      `${rule}:5:7 Een regel van de soort missing heeft “requires” of “parts” nodig: wat er moet staan.`,
    ]);
  });

  test('what must be in an article, without the clause that points at the article', () => {
    const text = ruleText('geen-weigering', 'requiredIn: article\n');
    expect(problemsWith({ [rule]: text })).toEqual([
      `${rule}:17:13 “requiredIn: article” heeft “onlyIf” nodig: welke zin het artikel aanwijst.`,
    ]);
  });

  test('two readings of one name', () => {
    const text = ruleText('geen-weigering').replace(
      'message:',
      '  - name: weigert\n    when: { act: weigeren }\nmessage:',
    );
    expect(problemsWith({ [rule]: text })).toEqual([
      `${rule}:12:11 De naam “weigert” staat twee keer onder “conflict”.`,
    ]);
  });

  test('a pack with advice may only advise', () => {
    expect(problemsAfter(pack, 'status: adopted\n', 'status: advice\n')).toEqual([
      `${rule}:4:11 In een pakket met advies weegt elke regel info.`,
      `${rule}:5:7 In een pakket met advies is elke regel van de soort advice.`,
    ]);
  });
});

describe('packs', () => {
  test('an unknown pack to extend', () => {
    expect(problemsAfter(pack, 'documents:', 'extends: [streek-2019]\ndocuments:')).toEqual([
      `${pack}:8:11 Het pakket “streek-2019” bestaat niet. Bedoelt u “streek-2020”?`,
    ]);
  });

  test('packs that extend each other', () => {
    const dorp = (goodFilesPack('dorp-2020') ?? '').concat('extends: [streek-2020]\n');
    const streek = (goodFilesPack('streek-2020') ?? '').concat('extends: [dorp-2020]\n');
    expect(problemsWith({ 'rules/dorp-2020/pack.yaml': dorp, [pack]: streek })).toEqual([
      'rules/dorp-2020/pack.yaml:13:1 Het pakket “dorp-2020” bouwt via “extends” op zichzelf voort. Haal één stap uit de kring weg.',
      `${pack}:13:1 Het pakket “streek-2020” bouwt via “extends” op zichzelf voort. Haal één stap uit de kring weg.`,
    ]);
  });

  test('a folder with another name', () => {
    expect(problemsWith({ 'rules/dorp/pack.yaml': goodFilesPack('dorp-2020') ?? '' })).toEqual([
      'rules/dorp/pack.yaml:1:7 Het pakket “dorp-2020” staat in de map “dorp”. Geef de map de naam van het pakket.',
    ]);
  });

  test('the same pack in two folders', () => {
    expect(problemsWith({ 'elders/streek-2020/pack.yaml': goodFilesPack('streek-2020') ?? '' })).toEqual([
      'elders/streek-2020/pack.yaml:1:7 Het pakket “streek-2020” is er al. Kies een andere naam.',
    ]);
  });

  test('an end before the beginning', () => {
    expect(problemsAfter(pack, 'to: 2023-12-31', 'to: 2019-12-31')).toEqual([
      `${pack}:5:5 Het einde (2019-12-31) ligt vóór het begin (2020-01-01).`,
    ]);
  });

  test('a kader that stands twice', () => {
    expect(problemsAfter(pack, 'kader: aandeel', 'kader: betaling')).toEqual([
      `${pack}:12:14 Het kader “betaling” staat er twee keer.`,
    ]);
  });
});

const aandeel = 'rules/streek-2020/aandeel.yaml';

function goodFilesPack(name: string): string {
  return `pack: ${name}
title: Kader
status: adopted
from: 2020-01-01
to: 2023-12-31
instruments: [dvo]
gemeenten: [Dorp, Stad]
documents:
  nota: { title: Nota, file: nota.txt, date: 2019-10-24, status: adopted }
kaders:
  - { kader: betaling, title: Betaling, text: De gemeente betaalt. }
  - { kader: aandeel, title: Aandeel, text: Een deel is lokaal. }
`;
}

describe('fixes', () => {
  const missing = (fix: string): string =>
    ruleText('geen-weigering', `fix:\n  - title: Vul aan\n    ${fix}\n`)
      .replace('kind: conflict', 'kind: missing')
      .replace(/conflict:\n {2}- name.*\n.*\n/u, 'parts: [{ name: geld, when: { mentions: participatiebudget } }]\n');

  test.each([
    ['replace: De gemeente betaalt.'],
    ['raise: { below: 25, share: ten minste 25%, rest: ten hoogste 75% }'],
  ])('one that fits what the rule finds: %s', (fix) => {
    expect(problemsWith({ [rule]: ruleText('geen-weigering', `fix:\n  - title: Herstel\n    ${fix}\n`) })).toEqual([]);
  });

  test('a correction says which number becomes which', () => {
    const fix = (title: string): string =>
      ruleText('geen-weigering', `fix:\n  - title: ${title}\n    correct: sum-differs\n`);
    expect(problemsWith({ [rule]: fix('Maak van {oud} {nieuw}') })).toEqual([]);
    expect(problemsWith({ [rule]: fix('Corrigeer') })).toEqual([
      `${rule}:18:12 De titel zegt met “{oud}” en “{nieuw}” welk getal welk wordt.`,
    ]);
  });

  test('an enumeration with words for every part', () => {
    const words = 'enumerate: { among: participatiebudget, and: en, words: { geld: het geld } }';
    expect(problemsWith({ [rule]: missing(words) })).toEqual([]);
  });

  test('an article in a rule that finds conflicts', () => {
    const text = ruleText(
      'geen-weigering',
      'fix:\n  - title: Herstel\n    article: { heading: Geld, text: Er is geld. }\n',
    );
    expect(problemsWith({ [rule]: text })).toEqual([
      `${rule}:19:5 “article” herstelt niets in een regel van de soort conflict.`,
    ]);
  });

  test('an addition in a rule that looks at the whole draft', () => {
    expect(problemsWith({ [rule]: missing('append: Er is geld.') })).toEqual([
      `${rule}:17:5 “append” herstelt niets in een regel van de soort missing.`,
    ]);
  });

  test('a replacement in a rule that finds what is missing', () => {
    expect(problemsWith({ [rule]: missing('replace: Er is geld.') })).toEqual([
      `${rule}:17:5 “replace” herstelt niets in een regel van de soort missing.`,
    ]);
  });

  test('an enumeration with unknown names', () => {
    const words = 'enumerate: { among: participatiebudge, and: en, words: { gelt: het geld } }';
    expect(problemsWith({ [rule]: missing(words) })).toEqual([
      `${rule}:17:25 Het begrip “participatiebudge” staat in geen lexicon. Bedoelt u “participatiebudget”?`,
      `${rule}:17:60 Voor het onderdeel “geld” staat er niet welke woorden erbij komen.`,
      `${rule}:17:62 Het onderdeel “gelt” staat niet onder “parts”. Bedoelt u “geld”?`,
    ]);
  });
});
