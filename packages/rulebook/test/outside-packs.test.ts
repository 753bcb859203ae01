import { describe, expect, test } from 'vitest';
import { describeProblem, loadRulebook } from '../src/authoring.ts';
import { filesOf, goodFiles, rulebookOf, ruleText } from './files.ts';

const base = rulebookOf(goodFiles);
const manifest = (goodFiles['rules/streek-2020/pack.yaml'] ?? '')
  .replace('pack: streek-2020', 'pack: dorp-2020')
  .concat('extends: [streek-2020]\n');
const lexicon = 'bijdragen: { kind: act, terms: [bijdragen], is: [betalen] }\n';
const rule = ruleText('eigen', 'replaces: [geen-weigering]\n').replace('act: betalen', 'act: [betalen, bijdragen]');

describe('packs from outside', () => {
  test('come beside the given ones and may use and add to their lexicon', () => {
    const files = {
      'mijn/dorp-2020/pack.yaml': manifest,
      'mijn/dorp-2020/lexicon.yaml': lexicon,
      'mijn/dorp-2020/eigen.yaml': rule,
    };
    const { rulebook, problems } = loadRulebook(filesOf(files), base);
    expect(problems).toEqual([]);
    expect(rulebook?.packs.map((pack) => pack.header.pack)).toEqual(['streek-2020', 'dorp-2020']);
    expect(Object.keys(rulebook?.language.concepts ?? {})).toContain('bijdragen');
    expect(rulebook?.language.verbs).toEqual(base.language.verbs);
    expect(Object.keys(base.language.concepts)).not.toContain('bijdragen');
  });

  test('may lie in the folder that was given itself', () => {
    const { problems } = loadRulebook(filesOf({ 'pack.yaml': manifest }), base);
    expect(problems).toEqual([]);
  });

  test('keep to the names that are taken', () => {
    const files = {
      'mijn/streek-2020/pack.yaml': manifest
        .replace('dorp-2020', 'streek-2020')
        .replace('extends: [streek-2020]\n', ''),
      'mijn/streek-2020/lexicon.yaml': 'college: { kind: actor, terms: [college] }\n',
      'mijn/shared/verbs.yaml': 'strong: {}\nirregular: {}\nweak: []\nseparable: []\n',
    };
    expect(loadRulebook(filesOf(files), base).problems.map(describeProblem)).toEqual([
      'mijn/shared/verbs.yaml:1:1 Het bestand verbs.yaml is er al: één rulebook heeft er één. Voeg de inhoud samen.',
      'mijn/streek-2020/lexicon.yaml:1:1 Het begrip “college” staat al in het meegeleverde lexicon. Kies een andere naam, zo nodig met “is: [college]”.',
      'mijn/streek-2020/pack.yaml:1:7 Het pakket “streek-2020” is er al. Kies een andere naam.',
    ]);
  });
});
