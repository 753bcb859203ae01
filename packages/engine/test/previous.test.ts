import { expect, test } from 'vitest';
import { shippedRulebook } from '../../../test/shipped-rulebook.ts';
import { createChecker } from '../src/index.ts';
import { draftOfDruten } from './draft.ts';

const checker = createChecker(shippedRulebook());

/** How often the checker says of a draft of Druten that it keeps back part of the budget. */
async function keptBack(article: string): Promise<number> {
  const { findings } = await checker.check(draftOfDruten(article));
  return findings.filter(({ rule, kind }) => rule === 'rvn-2020/participatiebudget-volledig' && kind === 'conflict')
    .length;
}

test('a pronoun is followed through the sentence before it, which has only a pronoun itself', async () => {
  const named = 'Elk jaar krijgt de gemeente een participatiebudget.';
  expect(
    await keptBack(`## Geld\n\n${named} Dat gaat naar het WerkBedrijf. Zij houdt er echter € 10.000 van achter.`),
  ).toBe(1);
});

test('what a note says is said of the sentence with its mark', async () => {
  const text = 'Het participatiebudget gaat over.[^1] De koffie staat klaar.';
  expect(await keptBack(`## Geld\n\n${text}\n\n[^1]: De gemeente houdt echter € 10.000 achter.`)).toBe(1);
});

test('what an answer says is said of what was asked', async () => {
  expect(
    await keptBack('## Gaat het participatiebudget helemaal over?\n\nBijna. De gemeente houdt er € 10.000 van achter.'),
  ).toBe(1);
});
