import { createChecker } from '@kadertoets/engine';
import type { Rulebook } from '@kadertoets/rulebook';
import { describe, expect, test } from 'vitest';
import { shippedRulebook } from '../../../../test/shipped-rulebook.ts';
import { TABLE_SIZE } from '../../src/suspicion/hash.ts';
import { buildDetector } from '../../src/suspicion/model.ts';

const draft = (text: string): string =>
  `---\ninstrument: dvo\ngemeente: Druten\nlooptijd: { van: 2020-01-01, tot: 2023-12-31 }\n---\n\n# DVO Druten\n\n## Artikel 1 Afspraken\n\n${text}\n`;

/** The shipped rules with a detector that points at every sentence. */
function suspicious(): Rulebook {
  return {
    ...shippedRulebook(),
    suspicion: { examples: 1, threshold: 0.5, bias: 5, scale: 1, weights: btoa('\0'.repeat(TABLE_SIZE)) },
  };
}

async function kinds(rulebook: Rulebook, text: string): Promise<string[]> {
  const { findings } = await createChecker(rulebook).check(draft(text));
  return findings.filter(({ clause }) => clause === 'artikel 1').map(({ kind, severity }) => `${kind} ${severity}`);
}

describe('the detector of suspect sentences', () => {
  test('points at a sentence as undetermined, never as a conflict', async () => {
    expect(await kinds(suspicious(), 'Het lokale deel gaat dit jaar de winkel van de buren in.')).toEqual([
      'undetermined info',
    ]);
  });

  test('says nothing of a sentence that a rule has reported already', async () => {
    expect(await kinds(suspicious(), 'De gemeente beslist zelf over 20% van het participatiebudget.')).toEqual([
      'conflict error',
    ]);
  });

  test('leaves history and wishes of others alone', async () => {
    expect(await kinds(suspicious(), 'De cliëntenraad stelde voor het lokale deel elders te besteden.')).toEqual([]);
  });

  test('a model with a wrong number of weights is an error, not a silence', () => {
    expect(() => buildDetector({ examples: 1, threshold: 0.5, bias: 0, scale: 1, weights: btoa('ab') })).toThrow(
      'weights',
    );
  });
});
