import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runExamples } from '@kadertoets/engine';
import { expect, test } from 'vitest';
import { jsonSchemas, loadRulebook, readConfiguration } from '../packages/rulebook/src/authoring.ts';
import { shippedRulebook } from './shipped-rulebook.ts';

test('the worked example of the handbook is a valid pack whose examples come out right and use every condition', async () => {
  const handbook = readFileSync(join(import.meta.dirname, '../docs/handboek-regels.md'), 'utf8');
  const [pack = '', rule = '', lexicon = ''] = [...handbook.matchAll(/```yaml\n(.*?)```/gsu)].map((match) => match[1]);
  const files = [
    { path: 'regels/heumen-2020/pack.yaml', text: pack },
    { path: 'regels/heumen-2020/spreekuur-vervalt.yaml', text: rule },
    { path: 'regels/heumen-2020/lexicon.yaml', text: lexicon },
  ];
  const { rulebook, problems } = loadRulebook(files, shippedRulebook());
  expect(problems).toEqual([]);
  if (rulebook === undefined) throw new Error('no rulebook');
  const { outcomes, unused } = await runExamples(rulebook, ['heumen-2020']);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  expect(outcomes).toHaveLength(4);
  expect(unused).toEqual([]);
});

test('the configuration in the handbook is valid, and shows every key there is', () => {
  const handbook = readFileSync(join(import.meta.dirname, '../docs/opdracht.md'), 'utf8');
  const [text = ''] = [...handbook.matchAll(/```yaml\n(# kadertoets.*?)```/gsu)].map((match) => match[1]);
  const { configuration, problems, unknown } = readConfiguration({ path: 'kadertoets.config.yaml', text });
  expect(problems).toEqual([]);
  const { packs } = shippedRulebook();
  const rules = packs.flatMap((pack) => pack.rules.map(({ rule }) => `${pack.header.pack}/${rule}`));
  expect(
    unknown(
      rules,
      packs.map(({ header }) => header.pack),
    ),
  ).toEqual([]);
  const schema = jsonSchemas()['configuration.schema.json'] as { properties: object };
  expect(Object.keys(configuration ?? {}).toSorted()).toEqual(
    Object.keys(schema.properties)
      .filter((key) => !key.startsWith('$'))
      .toSorted(),
  );
});
