import { createChecker } from '@kadertoets/engine';
import { describe, expect, test } from 'vitest';
import { shippedRulebook } from '../../../test/shipped-rulebook.ts';
import { compareDrafts, compareVersions, htmlComparison, markdownComparison } from '../src/index.ts';

const checker = createChecker(shippedRulebook());
const ORDER: readonly unknown[] = ['error', 'warning', 'info'];
const RULE = 'rvn-2020/lokale-zeggenschap';

function draft(...members: readonly string[]): string {
  const list = members.map((member, index) => `${String(index + 1)}. ${member}\n`).join('');
  return `---
instrument: dvo
gemeente: Druten
looptijd: { van: 2020-01-01, tot: 2023-12-31 }
---

# Dienstverleningsovereenkomst

## Artikel 1 Lokaal deel

${list}`;
}

const PAID = 'De gemeente betaalt elk kwartaal vooraf.';
const OTHER = 'Over het lokale deel beslist het dagelijks bestuur van de MGR.';
const OTHERWISE = 'Het dagelijks bestuur van de MGR stelt de besteding van het lokale deel vast.';
const OWN = 'Over het lokale deel beslist de gemeente.';

async function input(then: string, now: string): Promise<Parameters<typeof htmlComparison>[0]> {
  const documents = await Promise.all(
    [then, now].map(async (source, index) => ({
      name: `versie <${String(index + 1)}>.md`,
      source,
      report: await checker.check(source, { kaders: ['rvn-2020'], referenceDate: '2020-01-01' }),
    })),
  );
  const { packs } = await checker.inspect(now, { kaders: ['rvn-2020'] });
  const [a, b] = documents.map(({ report }) => report);
  if (a === undefined || b === undefined) throw new Error('two are made');
  return { documents, packs, locale: 'nl', comparison: compareVersions(a, b) };
}

/** How the findings of one rule changed. */
async function changes(then: string, now: string): Promise<string[]> {
  const { comparison } = await input(then, now);
  if (comparison.as !== 'versions') return [];
  return comparison.changes.filter((each) => (each.after ?? each.before)?.rule === RULE).map(({ change }) => change);
}

describe('two versions', () => {
  test('a clause that was moved and renumbered is the same', async () => {
    expect(await changes(draft(PAID, OTHER), draft(OTHER, PAID))).toEqual(['unchanged']);
  });

  test('in other words in the same place it is changed, elsewhere it is new, and the old one is gone', async () => {
    expect(await changes(draft(PAID, OTHER), draft(PAID, OTHERWISE))).toEqual(['changed']);
    expect((await changes(draft(OTHER, PAID), draft(PAID, OTHERWISE))).toSorted()).toEqual(['gone', 'new']);
  });

  test('what is the same is not taken for what changed in its place', async () => {
    // The first member is new in the place of the old one, which now is the second.
    expect(await changes(draft(OTHER), draft(OTHERWISE, OTHER))).toEqual(['new', 'unchanged']);
  });

  test('an exception that came or went is a change', async () => {
    const excepted = draft(OTHER).replace(
      '## Artikel 1',
      `<!-- kadertoets-negeer ${RULE}: raadsbesluit 4 -->\n\n## Artikel 1`,
    );
    expect(await changes(draft(OTHER), excepted)).toEqual(['changed']);
    expect(await changes(excepted, draft(OTHER))).toEqual(['changed']);
    expect(await changes(excepted, excepted)).toEqual(['unchanged']);
  });

  test('another title changes nothing about what is missing', async () => {
    const { comparison } = await input(
      draft(PAID),
      draft(PAID).replace('# Dienstverleningsovereenkomst', '# DVO, tweede versie'),
    );
    if (comparison.as !== 'versions') throw new Error('these are versions');
    expect(comparison.changes.filter(({ change }) => change !== 'unchanged')).toEqual([]);
    expect(comparison.changes.length).toBeGreaterThan(3);
  });

  test('shows the verdict that turned, and nothing of the draft as mark-up', async () => {
    const both = await input(draft(PAID, OWN), draft(PAID, `${OTHER} <b>`));
    const html = htmlComparison(both);
    const row = html.split('<tr>').find((each) => each.includes('De gemeente beslist zelf over')) ?? '';
    expect([...row.matchAll(/">([a-z]+)<\/span>/gu)].map((match) => match[1])).toEqual(['voldoet', 'strijdig']);
    expect(html).not.toContain('<b>');
    expect(html).toContain('versie &lt;1&gt;.md');
    expect(markdownComparison(both)).toContain('| voldoet | strijdig |');
  });
});

describe('several drafts', () => {
  test('a kader differs only among the drafts to which its pack applies', async () => {
    const [a, b] = await Promise.all([
      checker.check(draft(OTHER), { kaders: ['rvn-2020'] }),
      checker.check(draft(OTHER), { kaders: ['rvn-2020', 'druten-2020'] }),
    ]);
    const { kaders, rules } = compareDrafts([a, b]);
    expect(kaders.filter(({ differs }) => differs)).toEqual([]);
    const druten = kaders.find(({ kader }) => kader.startsWith('druten-2020/'));
    expect(druten?.verdicts[0]).toBeUndefined();
    expect(druten?.verdicts[1]).toBeDefined();
    expect(rules.find(({ rule }) => rule === RULE)).toMatchObject({ everywhere: true });
  });

  test('what only some have is told, what weighs most first', async () => {
    const [a, b] = await Promise.all(
      [OTHER, OWN].map(async (text) => await checker.check(draft(text), { kaders: ['rvn-2020'] })),
    );
    if (a === undefined || b === undefined) throw new Error('two are made');
    const { kaders, rules } = compareDrafts([a, b]);
    const own = rules.find(({ rule }) => rule === RULE);
    expect(own).toMatchObject({ everywhere: false });
    expect(own?.findings.map((found) => found.length)).toEqual([1, 0]);
    const severities = rules.map(({ findings }) => findings.flat()[0]?.severity);
    expect(severities).toEqual([...severities].toSorted((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other)));
    expect(kaders.filter(({ differs }) => differs).map(({ verdicts }) => verdicts)).toEqual([
      ['conflicts', 'complies'],
    ]);
  });
});
