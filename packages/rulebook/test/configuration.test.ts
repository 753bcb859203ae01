import { describe, expect, test } from 'vitest';
import { describeProblem, readConfiguration } from '../src/authoring.ts';

const PATH = 'kadertoets.config.yaml';

function problems(text: string): string[] {
  return readConfiguration({ path: PATH, text }).problems.map(describeProblem);
}

describe('a configuration', () => {
  test('is read from YAML and from JSON alike', () => {
    const yaml = 'severities:\n  rvn-2020/lokaal-aandeel: warning\npaths: [concepten]\n';
    const json = '{ "severities": { "rvn-2020/lokaal-aandeel": "warning" }, "paths": ["concepten"] }';
    const wanted = { severities: { 'rvn-2020/lokaal-aandeel': 'warning' }, paths: ['concepten'] };
    expect(readConfiguration({ path: PATH, text: yaml }).configuration).toEqual(wanted);
    expect(readConfiguration({ path: 'kadertoets.config.json', text: json }).configuration).toEqual(wanted);
  });

  test('may be empty', () => {
    expect(readConfiguration({ path: PATH, text: '# nog niets\n' })).toMatchObject({ configuration: {}, problems: [] });
  });

  test.each([
    ['severites: {}\n', `${PATH}:1:1 De sleutel “severites” is onbekend. Bedoelt u “severities”?`],
    ['paths: concepten\n', `${PATH}:1:8`],
    ['severities:\n  a/b: fout\n', `${PATH}:2:8`],
    ['kaders: [a\n', `${PATH}:`],
  ])('is refused at the place of the mistake: %j', (text, message) => {
    expect(problems(text)).toEqual([expect.stringContaining(message)]);
  });

  test('that is wrong somewhere is not used in part', () => {
    expect(readConfiguration({ path: PATH, text: 'paths: [a]\nonzin: 1\n' })).not.toHaveProperty('configuration');
  });

  test('says which rules and packs do not exist', () => {
    const text = 'severities:\n  a/regle: off\nkaders: [pakket]\n';
    const { unknown } = readConfiguration({ path: PATH, text });
    expect(unknown(['a/regel'], ['pakket-2']).map(describeProblem)).toEqual([
      `${PATH}:2:3 De regel “a/regle” bestaat niet. Bedoelt u “a/regel”?`,
      `${PATH}:3:10 Het pakket “pakket” bestaat niet. Bedoelt u “pakket-2”?`,
    ]);
    expect(unknown(['a/regle'], ['pakket'])).toEqual([]);
  });
});
