import { describe, expect, test } from 'vitest';
import { goodFiles, problemsWith, ruleText, rulebookOf } from './files.ts';

const conditions = 'conflict:\n  - name: weigert\n    when: { act: betalen, sign: no, by: gemeente }\n';

function second(reference: string, more = ''): Record<string, string> {
  return {
    'rules/dal-2020/pack.yaml': (goodFiles['rules/streek-2020/pack.yaml'] ?? '')
      .replaceAll('streek-2020', 'dal-2020')
      .replace('[Dorp, Stad]', '[Dal]'),
    'rules/dal-2020/geen-weigering.yaml': `${ruleText('geen-weigering').replace(conditions, `asIn: ${reference}\n`)}${more}`,
  };
}

describe('a rule that judges as a rule of another pack', () => {
  test('has its conditions, and its own message and sources', () => {
    const texts = second('streek-2020/geen-weigering');
    const { packs } = rulebookOf({
      ...goodFiles,
      ...texts,
      'rules/dal-2020/geen-weigering.yaml': (texts['rules/dal-2020/geen-weigering.yaml'] ?? '').replace(
        'message: De gemeente betaalt niet.',
        'message: Het dal betaalt niet.',
      ),
    });
    const rules = Object.fromEntries(packs.map(({ header, rules: own }) => [header.pack, own[0]]));
    expect(rules['dal-2020']?.conflict).toEqual(rules['streek-2020']?.conflict);
    expect(rules['dal-2020']?.message).toBe('Het dal betaalt niet.');
  });

  test.each([
    [
      'streek-2020/geen-weigerig',
      '',
      'De regel “streek-2020/geen-weigerig” bestaat niet. Bedoelt u “streek-2020/geen-weigering”?',
    ],
    [
      'dal-2020/geen-weigering',
      '',
      'De regel “dal-2020/geen-weigering” verwijst zelf door naar “dal-2020/geen-weigering”; verwijs daarnaar.',
    ],
    [
      'streek-2020/geen-weigering',
      conditions,
      'Naast “asIn” heeft een regel geen eigen voorwaarden; haal “conflict” weg.',
    ],
  ])('as %s', (reference, more, message) => {
    expect(problemsWith(second(reference, more))).toEqual([`rules/dal-2020/geen-weigering.yaml:9:7 ${message}`]);
  });
});
