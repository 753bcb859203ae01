import { readdirSync, readFileSync } from 'node:fs';
import { createChecker } from '@kadertoets/engine';
import { type Condition, conditionOf } from '@kadertoets/rulebook';
import { describe, expect, test } from 'vitest';
import { shippedRulebook } from '../../../../test/shipped-rulebook.ts';
import { hasBit, numbersIn } from '../../src/conditions/bits.ts';
import { compileCondition } from '../../src/conditions/index.ts';
import { needsOf } from '../../../rulebook/src/needs.ts';
import { indexStatements, nameAll } from '../../src/conditions/statements.ts';
import { compileSurvey } from '../../src/conditions/survey.ts';
import { KINDS } from '../../src/hits.ts';

const rules = shippedRulebook().packs.flatMap((pack) => pack.rules);
const conditions = rules.flatMap((rule) =>
  [...KINDS.flatMap((kind) => rule[kind] ?? []), ...(rule.parts ?? [])].flatMap((reading) => [
    conditionOf(reading),
    ...ends(conditionOf(reading)),
  ]),
);
const readings = rules
  .flatMap((rule) => [...KINDS.flatMap((kind) => rule[kind] ?? []), ...(rule.parts ?? [])])
  .map(conditionOf)
  .map((condition) => ({ condition, survey: compileSurvey(condition), needs: needsOf(condition) }));
const fixtures = readdirSync('fixtures').filter((name) => name.endsWith('.md'));
const checker = createChecker(shippedRulebook());

describe('a question about all statements together', () => {
  test.each(fixtures)('is answered as it is at each of them: %s', async (name) => {
    const { reading } = await checker.inspect(readFileSync(`fixtures/${name}`, 'utf8'));
    if (reading === undefined) return;
    const statements = indexStatements(reading, reading.sentences);
    let holding = 0;
    for (const condition of conditions) {
      const found = compileSurvey(condition)(statements, statements.judged);
      const holds = compileCondition(condition);
      const differ = statements.places.filter((place, at) => holds(place) !== hasBit(found, at));
      expect(differ, JSON.stringify(condition)).toEqual([]);
      holding += numbersIn(found).length;
    }
    expect(holding).toBeGreaterThan(0);
  });

  test.each(fixtures)(
    'need not be asked where a draft, or a part of it, does not name what it needs: %s',
    async (name) => {
      const { reading } = await checker.inspect(readFileSync(`fixtures/${name}`, 'utf8'));
      if (reading === undefined) return;
      const parts = reading.parts.map(({ from, to }) => reading.sentences.slice(from, to));
      let spared = 0;
      for (const sentences of [reading.sentences, ...parts]) {
        const statements = indexStatements(reading, sentences);
        for (const { condition, survey, needs } of readings) {
          if (nameAll(statements, needs)) continue;
          spared += 1;
          expect(numbersIn(survey(statements, statements.judged)), JSON.stringify(condition)).toEqual([]);
        }
      }
      expect(spared).toBeGreaterThan(readings.length / 4);
    },
  );

  test('of a part of the draft sees the headings above that part', async () => {
    const { reading } = await checker.inspect(
      '---\ninstrument: dvo\ngemeente: Druten\n---\n\n# DVO\n\n## De gemeente Druten\n\n### Artikel 1 Termijn\n\nDe termijn is zes weken.\n',
    );
    const last = reading?.sentences.at(-1);
    if (reading === undefined || last === undefined) throw new Error('the draft is read');
    const statements = indexStatements(reading, [last]);
    const found = compileSurvey({ mentions: 'gemeente', in: 'heading' })(statements, statements.judged);
    expect(numbersIn(found)).toEqual([0]);
  });
});

function ends(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(ends);
  if ('any' in condition) return condition.any.flatMap(ends);
  return 'not' in condition ? ends(condition.not) : [condition];
}
