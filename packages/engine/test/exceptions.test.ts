import { expect, test } from 'vitest';
import { shippedRulebook } from '../../../test/shipped-rulebook.ts';
import { createChecker } from '../src/index.ts';
import { draftOfDruten } from './draft.ts';

const checker = createChecker(shippedRulebook());

function draft(note: string): string {
  return draftOfDruten(`## Artikel 1 Geld\n\n${note}\n\nDe gemeente beslist zelf over 20% van het participatiebudget.`);
}

async function verdictOf(text: string): Promise<unknown> {
  const { assessment, findings } = await checker.check(text);
  const { verdict } = assessment.find(({ rules }) => rules.includes('rvn-2020/lokaal-aandeel')) ?? {};
  const reason = findings.find(({ rule }) => rule === 'rvn-2020/lokaal-aandeel')?.suppressed?.reason;
  return { verdict, reason };
}

test('a conflict that is set aside with a reason does not make the draft meet the kader', async () => {
  expect(await verdictOf(draft('De partijen hebben overlegd.'))).toEqual({
    verdict: 'conflicts',
    reason: undefined,
  });
  expect(
    await verdictOf(draft('<!-- kadertoets-negeer-volgende rvn-2020/lokaal-aandeel: besluit van 12 mei -->')),
  ).toEqual({
    verdict: 'conflicts',
    reason: 'besluit van 12 mei',
  });
});
