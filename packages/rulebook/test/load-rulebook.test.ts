import { describe, expect, test } from 'vitest';
import { describeProblem, loadRulebook } from '../src/authoring.ts';
import { filesOf, goodFiles, problemsAfter, problemsWith, rulebookOf, ruleText } from './files.ts';

const pack = 'rules/streek-2020/pack.yaml';
const rule = 'rules/streek-2020/geen-weigering.yaml';
const lexicon = 'rules/shared/lexicon/basis.yaml';

describe('a rulebook without faults', () => {
  test('has its packs, rules and language', () => {
    const { packs, language } = rulebookOf(goodFiles);
    expect(packs.map(({ header, rules }) => [header.pack, rules.map((one) => one.rule)])).toEqual([
      ['streek-2020', ['geen-weigering']],
    ]);
    expect(Object.keys(language.concepts)).toEqual([
      'gemeente',
      'college',
      'betalen',
      'weigeren',
      'participatiebudget',
    ]);
    expect(language.verbs.weak).toEqual(['werken']);
    expect(language.grammar).toEqual({ negation: ['niet', 'geen'] });
  });

  test('survives JSON', () => {
    const rulebook = rulebookOf(goodFiles);
    expect(JSON.parse(JSON.stringify(rulebook))).toEqual(rulebook);
  });

  test('has its rules in the order of the kaders', () => {
    const { packs } = rulebookOf({
      ...goodFiles,
      'rules/streek-2020/aandeel.yaml': ruleText('aandeel').replace('kader: betaling', 'kader: aandeel'),
    });
    expect(packs[0]?.rules.map((one) => one.rule)).toEqual(['geen-weigering', 'aandeel']);
  });

  test('has packs in order: hygiene, adopted with the extended one first, advice', () => {
    const { packs } = rulebookOf({
      ...goodFiles,
      'rules/advies/pack.yaml': other('advies', 'advice'),
      'rules/dorp-2020/pack.yaml': other('dorp-2020', 'adopted', 'extends: [streek-2020]\n'),
      'rules/zuiver/pack.yaml': other('zuiver', 'hygiene'),
    });
    expect(packs.map((one) => one.header.pack)).toEqual(['zuiver', 'streek-2020', 'dorp-2020', 'advies']);
  });
});

describe('files', () => {
  test('a file that is no YAML is a problem at its place', () => {
    expect(problemsWith({ [rule]: 'rule: "geen-weigering\ntitle: x\n' })).toEqual([
      `${rule}:3:1 Er ontbreekt een teken, zoals een aanhalingsteken, een dubbele punt, “]” of “}”.`,
    ]);
  });

  test('an empty file is a problem', () => {
    expect(problemsWith({ [rule]: '' })).toEqual([`${rule}:1:1 Het bestand is leeg.`]);
  });

  test('a key that stands twice', () => {
    expect(problemsAfter(lexicon, 'participatiebudget:', 'gemeente:')).toEqual([
      `${lexicon}:15:1 Deze sleutel staat er twee keer.`,
    ]);
  });

  test('keys that mean something to JavaScript are refused', () => {
    const changes = `${goodFiles[lexicon]}__proto__:\n  kind: thing\nconstructor:\n  kind: thing\n`;
    expect(problemsWith({ [lexicon]: changes })).toEqual([
      `${lexicon}:18:1 De sleutel “__proto__” mag niet. Kies een andere naam.`,
      `${lexicon}:20:1 De sleutel “constructor” mag niet. Kies een andere naam.`,
    ]);
  });

  test('an alias is refused, for a word with a star is easily one', () => {
    expect(problemsAfter(lexicon, '[weigeren]', '[weigeren, *-plusser]')).toEqual([
      `${lexicon}:13:21 De verwijzing “*-plusser” mag niet. Zet tekst die met “*” begint tussen aanhalingstekens; inhoud van elders schrijft u uit.`,
    ]);
  });

  test('a rule in a folder without a manifest', () => {
    expect(problemsWith({ 'rules/elders/iets.yaml': ruleText('iets') })).toEqual([
      'rules/elders/iets.yaml:1:1 In de map “elders” ontbreekt pack.yaml. Schrijf daarin voor wie het pakket geldt, hoe lang, en op welke besluiten het rust.',
    ]);
  });

  test('an unknown file in the shared folder', () => {
    expect(problemsWith({ 'rules/shared/woorden.yaml': 'a: b\n' })).toEqual([
      'rules/shared/woorden.yaml:1:1 In de map “shared” horen alleen verbs.yaml, grammar.yaml, suspicion.yaml en de map “lexicon”. Zet begrippen in de map “lexicon”.',
    ]);
  });

  test('no verbs and no grammar', () => {
    const { 'rules/shared/verbs.yaml': _verbs, 'rules/shared/grammar.yaml': _grammar, ...others } = goodFiles;
    expect(loadRulebook(filesOf(others)).problems.map(describeProblem)).toEqual([
      'shared/grammar.yaml:1:1 Het bestand shared/grammar.yaml ontbreekt: zonder dit bestand is geen zin te lezen.',
      'shared/verbs.yaml:1:1 Het bestand shared/verbs.yaml ontbreekt: zonder dit bestand is geen zin te lezen.',
    ]);
  });

  test('files that are no YAML by their name are not read', () => {
    expect(problemsWith({ 'rules/streek-2020/README.md': '#', 'rules/schema/rule.schema.json': '{' })).toEqual([]);
  });

  test('one rule in two files', () => {
    expect(problemsWith({ 'rules/streek-2020/geen-weigering.yml': ruleText('geen-weigering') })).toEqual([
      'rules/streek-2020/geen-weigering.yml:1:1 Deze regel staat al in een ander bestand. Houd er één over.',
    ]);
  });

  test('all problems of all files come at once, in the order of files and places', () => {
    const found = problemsWith({
      [pack]: (goodFiles[pack] ?? '').replace('status: adopted\n', 'status: vastgesteld\n'),
      [rule]: ruleText('geen-weigering').replace('severity', 'zwaarte').replace('betalen', 'betaal'),
      [lexicon]: (goodFiles[lexicon] ?? '').replace('kind: thing', 'kind: ding'),
    });
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      `${lexicon}:16:9`,
      `${rule}:1:1`,
      `${rule}:4:1`,
      `${rule}:11:18`,
      `${pack}:3:9`,
    ]);
  });
});

function other(name: string, status: string, more = ''): string {
  return `pack: ${name}\ntitle: T\nstatus: ${status}\ndocuments: {}\nkaders: [{ kader: k, title: T, text: T }]\n${more}`;
}
