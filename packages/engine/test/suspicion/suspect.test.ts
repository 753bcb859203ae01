import { createChecker } from '@kadertoets/engine';
import type { Rulebook, SuspicionModel } from '@kadertoets/rulebook';
import { describe, expect, test } from 'vitest';
import { shippedRulebook } from '../../../../test/shipped-rulebook.ts';
import { LIKENESS_SIZE, TABLE_SIZE } from '../../src/suspicion/hash.ts';
import { buildDetector } from '../../src/suspicion/model.ts';

const draft = (text: string): string =>
  `---\ninstrument: dvo\ngemeente: Druten\nlooptijd: { van: 2020-01-01, tot: 2023-12-31 }\n---\n\n# DVO Druten\n\n## Artikel 1 Afspraken\n\n${text}\n`;

const even = (size: number): string => btoa('\0'.repeat(size));

/** A detector to which every sentence looks the same: log-odds of `any` for a conflict, and of `likeness` for one with each of `rules`. */
function model(any: number, likeness: number, rules: readonly string[]): SuspicionModel {
  return {
    examples: 1,
    suspectFrom: 0,
    doubtBelow: -2,
    bias: any,
    scale: 1,
    weights: even(TABLE_SIZE),
    likeness: { bias: likeness, scale: 1, weights: even(LIKENESS_SIZE), rules },
  };
}

function withModel(suspicion: SuspicionModel): Rulebook {
  return { ...shippedRulebook(), suspicion };
}

const SHARE = 'rvn-2020/lokaal-aandeel';

async function findings(suspicion: SuspicionModel, text: string): Promise<string[]> {
  const report = await createChecker(withModel(suspicion)).check(draft(text));
  return report.findings
    .filter(({ clause }) => clause === 'artikel 1')
    .map(({ rule, kind, severity }) => `${rule} ${kind} ${severity}`);
}

describe('the detector of suspect sentences', () => {
  const everything = model(5, 1, [SHARE]);

  test('points at a sentence as undetermined, never as a conflict', async () => {
    expect(await findings(everything, 'Het lokale deel gaat dit jaar de winkel van de buren in.')).toEqual([
      `${SHARE} undetermined info`,
    ]);
  });

  test('says nothing of a sentence that a rule has reported already', async () => {
    expect(await findings(everything, 'De gemeente beslist zelf over 20% van het participatiebudget.')).toEqual([
      `${SHARE} conflict error`,
    ]);
  });

  test('asks more of history and of wishes of others', async () => {
    const wish = 'De cliëntenraad stelde voor het lokale deel elders te besteden.';
    expect(await findings(model(-0.3, 1, [SHARE]), wish)).toEqual([]);
    expect(await findings(everything, wish)).toHaveLength(1);
  });

  test('says nothing of a sentence that it can put under no rule', async () => {
    expect(await findings(model(5, 1, []), 'Het lokale deel gaat dit jaar de winkel van de buren in.')).toEqual([]);
  });

  test('a model with a wrong number of weights is an error, not a silence', () => {
    expect(() => buildDetector({ ...everything, weights: btoa('ab') })).toThrow('weights');
    const { likeness } = everything;
    expect(() => buildDetector({ ...everything, likeness: { ...likeness, weights: btoa('ab') } })).toThrow('weights');
  });
});

describe('doubt of what a rule reports', () => {
  const measure = 'Wie niet meewerkt, verliest zijn uitkering.';
  const MEASURE = 'rvn-2020/afstemming-eigen-maatregel';

  const own = async (suspicion: SuspicionModel): Promise<string[]> =>
    (await findings(suspicion, measure)).filter((each) => each.startsWith(MEASURE));

  test('makes a conflict undetermined where it looks like none, and still says what the rule says', async () => {
    const report = await createChecker(withModel(model(-5, -3, [MEASURE]))).check(draft(measure));
    const doubted = report.findings.filter(({ rule }) => rule === MEASURE);
    expect(doubted.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(['undetermined info']);
    expect(doubted[0]?.message).toMatch(/^Niet zeker: .*Beoordeel haar zelf\.$/u);
    expect(report.assessment.find(({ rules }) => rules.includes(MEASURE))?.verdict).toBe('undetermined');
  });

  test('leaves alone what looks like a conflict', async () => {
    expect(await own(model(-5, -1, [MEASURE]))).toEqual([`${MEASURE} conflict error`]);
  });

  test('leaves alone what a rule reports that it was not trained on', async () => {
    expect(await own(model(-5, -3, []))).toEqual([`${MEASURE} conflict error`]);
  });

  test('leaves alone what is worked out', async () => {
    expect(
      await findings(
        model(-5, -3, [SHARE]),
        'Het participatiebudget is € 1.000.000. Hiervan besteedt de gemeente zelf € 200.000.',
      ),
    ).toEqual([`${SHARE} conflict error`]);
  });

  test('leaves alone what is counted in the text itself', async () => {
    const name = 'dvo-basis/cijfers-en-woorden';
    expect(await findings(model(-5, -3, [name]), 'Het overleg is er vier (5) keer per jaar.')).toEqual([
      `${name} consistency error`,
    ]);
  });
});
