import { describe, expect, test } from 'vitest';
import { goodFiles, problemsWith, ruleText } from './files.ts';

const rule = 'rules/streek-2020/geen-weigering.yaml';
const manifest = 'rules/streek-2020/pack.yaml';

/** The rule with each text replaced by the one behind it. */
function ruleWith(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => text.replace(from, to), ruleText('geen-weigering'));
}

describe('an author sees every mistake at once', () => {
  test('a field of the wrong form, and names that do not exist', () => {
    const text = ruleWith(
      ['severity: error', 'severity: fout'],
      ['kader: betaling', 'kader: betalling'],
      ['document: nota', 'document: notta'],
      ['act: betalen', 'act: betaln'],
    );
    expect(problemsWith({ [rule]: text })).toEqual([
      expect.stringContaining(`${rule}:3:8 Het kader “betalling”`),
      expect.stringContaining(`${rule}:4:11 “severity”`),
      expect.stringContaining(`${rule}:7:17 Het document “notta”`),
      expect.stringContaining(`${rule}:11:18 Het begrip “betaln”`),
    ]);
  });

  test('a condition of the wrong form beside one with an unknown name', () => {
    const when = '{ all: [{ metnions: college }, { act: betaln }] }';
    expect(problemsWith({ [rule]: ruleWith(['{ act: betalen, sign: no, by: gemeente }', when]) })).toEqual([
      expect.stringContaining('De sleutel “metnions” is onbekend. Bedoelt u “mentions”?'),
      expect.stringContaining('Het begrip “betaln” staat in geen lexicon. Bedoelt u “betalen”?'),
    ]);
  });

  test('a manifest at fault elsewhere still says which kaders there are', () => {
    const problems = problemsWith({
      [manifest]: (goodFiles[manifest] ?? '').replace('status: adopted', 'status: besloten'),
      [rule]: ruleWith(['kader: betaling', 'kader: betalling']),
    });
    expect(problems).toEqual([
      expect.stringContaining(
        `${rule}:3:8 Het kader “betalling” staat niet in het pakket “streek-2020”. Bedoelt u “betaling”?`,
      ),
      expect.stringContaining(`${manifest}:`),
    ]);
  });

  test('what an item at fault may name is not called unknown', () => {
    const text = (goodFiles[manifest] ?? '').replace('title: Betaling', 'title: []');
    const problems = problemsWith({ [manifest]: text });
    expect(problems).toEqual([expect.stringContaining('“title”')]);
  });
});
