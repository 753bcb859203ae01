import { expect, test } from 'vitest';
import { shippedRulebook } from '../../../test/shipped-rulebook.ts';
import { createChecker, type Finding } from '../src/index.ts';
import { draftOfDruten } from './draft.ts';

const checker = createChecker(shippedRulebook());

/** What is said of a rule about a draft with this in its article on money. */
async function said(rule: string, text: string): Promise<Pick<Finding, 'kind' | 'severity' | 'clause' | 'message'>[]> {
  const { findings } = await checker.check(
    draftOfDruten(`## Artikel 1 Geld\n\nDe gemeente draagt het participatiebudget over.\n\n${text}`),
  );
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ kind, severity, clause, message }) => ({ kind, severity, clause, message }));
}

test('what a sentence may well say in other words is not said to be missing', async () => {
  const [finding, ...others] = await said(
    'rvn-2020/lokaal-aandeel-ontbreekt',
    'Aan dertig procent van het participatiebudget is de hand van de gemeente te herkennen.',
  );
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ kind: 'undetermined', severity: 'info', clause: 'artikel 1, tweede lid' });
  expect(finding?.message).toMatch(
    /^Niet zeker: Nergens .* Mogelijk regelt deze bepaling het wel\. Beoordeel haar zelf\.$/u,
  );
});

test('what no sentence comes near is missing, at the heading', async () => {
  expect(await said('rvn-2020/lokaal-aandeel-ontbreekt', 'Het WerkBedrijf houdt de uitgaven bij.')).toMatchObject([
    { kind: 'missing', severity: 'error', clause: 'titel' },
  ]);
});

test('where it is there, nobody asks what else may say it', async () => {
  const text =
    'De gemeente beslist zelf over 30% van dit budget. Aan dertig procent van het participatiebudget is de hand van de gemeente te herkennen.';
  expect(await said('rvn-2020/lokaal-aandeel-ontbreekt', text)).toEqual([]);
});
