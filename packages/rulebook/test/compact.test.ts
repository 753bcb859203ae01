import { expect, test } from 'vitest';
import { compactRulebook } from '../src/authoring.ts';
import { goodFiles, rulebookOf, ruleText } from './files.ts';

test('examples and gaps are left out, all else stays', () => {
  const path = 'rules/streek-2020/geen-weigering.yaml';
  const full = rulebookOf({ ...goodFiles, [path]: ruleText('geen-weigering', 'gaps: [Een vraag]\n') });
  const rule = full.packs[0]?.rules[0];
  const { gaps, ...rest } = rule ?? {};
  expect(gaps).toEqual(['Een vraag']);
  const compact = compactRulebook(full);
  expect(compact.packs[0]?.rules[0]).toEqual({ ...rest, examples: { conflict: [], compliant: [] } });
  expect(compact.language).toEqual(full.language);
});
