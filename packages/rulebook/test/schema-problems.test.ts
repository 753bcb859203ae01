import { describe, expect, test } from 'vitest';
import { problemsAfter } from './files.ts';

const pack = 'rules/streek-2020/pack.yaml';
const rule = 'rules/streek-2020/geen-weigering.yaml';
const lexicon = 'rules/shared/lexicon/basis.yaml';

describe('the form of a file', () => {
  test('a misspelt key is one problem, with the key that was meant', () => {
    expect(problemsAfter(rule, 'remedy:', 'remdy:')).toEqual([
      `${rule}:13:1 De sleutel “remdy” is onbekend. Bedoelt u “remedy”?`,
    ]);
  });

  test('a key that resembles none lists the allowed ones', () => {
    expect(problemsAfter(pack, 'gemeenten: [Dorp, Stad]', 'gemeenten: [Dorp, Stad]\nwethouder: Jansen')).toEqual([
      `${pack}:8:1 De sleutel “wethouder” is onbekend. Toegestaan: pack, title, status, from, to, instruments, gemeenten, subject, extends, documents, kaders.`,
    ]);
  });

  test('a missing key', () => {
    expect(problemsAfter(rule, 'title: De gemeente betaalt\n', '')).toEqual([
      `${rule}:1:1 De sleutel “title” ontbreekt.`,
    ]);
  });

  test('a word outside the choice', () => {
    expect(problemsAfter(rule, 'severity: error', 'severity: eror')).toEqual([
      `${rule}:4:11 “severity” moet een van deze woorden zijn: error, warning, info. Bedoelt u “error”?`,
    ]);
  });

  test('a number where text belongs', () => {
    expect(problemsAfter(lexicon, 'terms: [gemeente]', 'terms: [2020]')).toEqual([
      `${lexicon}:3:11 “terms” moet tekst zijn. Zet er aanhalingstekens omheen.`,
    ]);
  });

  test('a text where a list belongs', () => {
    expect(problemsAfter(lexicon, 'terms: [gemeente]', 'terms: gemeente')).toEqual([
      `${lexicon}:3:10 “terms” moet een lijst zijn.`,
    ]);
  });

  test('a date that does not exist', () => {
    expect(problemsAfter(pack, 'from: 2020-01-01', 'from: 2020-02-30')).toEqual([
      `${pack}:4:7 “from” moet een bestaande datum zijn, geschreven als 2020-01-31.`,
    ]);
  });

  test('a name with capitals', () => {
    expect(problemsAfter(lexicon, 'participatiebudget:', 'Participatiebudget:')).toEqual([
      `${lexicon}:15:1 De naam “Participatiebudget” mag alleen kleine letters, cijfers en streepjes hebben.`,
    ]);
  });

  test('a list without anything', () => {
    expect(problemsAfter(rule, 'conflict: [De gemeente betaalt niet.]', 'conflict: []')).toEqual([
      `${rule}:15:13 “conflict” mag niet leeg zijn of te weinig delen hebben.`,
    ]);
  });
});

describe('the form of a condition', () => {
  const when = '{ act: betalen, sign: no, by: gemeente }';
  const at = `${rule}:11`;

  test('a misspelt leading key', () => {
    expect(problemsAfter(rule, when, '{ acct: betalen, by: gemeente }')).toEqual([
      `${at}:13 De sleutel “acct” is onbekend. Bedoelt u “act”?`,
    ]);
  });

  test('a misspelt other key', () => {
    expect(problemsAfter(rule, when, '{ act: betalen, singn: no }')).toEqual([
      `${at}:27 De sleutel “singn” is onbekend. Bedoelt u “sign”?`,
    ]);
  });

  test('a misspelt key deep inside', () => {
    expect(problemsAfter(rule, when, '{ all: [{ act: betalen }, { not: { mentoins: gemeente } }] }')).toEqual([
      `${at}:46 De sleutel “mentoins” is onbekend. Bedoelt u “mentions”?`,
    ]);
  });

  test('two conditions in one', () => {
    expect(problemsAfter(rule, when, '{ act: betalen, mentions: gemeente }')).toEqual([
      `${at}:27 De sleutel “mentions” past hier niet naast de andere sleutels. Zet elke voorwaarde apart onder “all” of “any”.`,
    ]);
  });

  test('a word outside the choice', () => {
    expect(problemsAfter(rule, when, '{ act: betalen, sign: nee }')).toEqual([
      `${at}:33 “sign” moet een van deze woorden zijn: yes, no, any.`,
    ]);
  });

  test('a text instead of a condition', () => {
    expect(problemsAfter(rule, when, 'betalen')).toEqual([`${at}:11 “when” heeft niet de vorm die hier moet staan.`]);
  });

  test('a condition that asks nothing', () => {
    expect(problemsAfter(rule, when, '{}')).toEqual([
      `${at}:11 Een lege voorwaarde geldt voor elke zin. Vul de voorwaarde in of haal haar weg.`,
    ]);
  });
});
