import { createChecker } from '@kadertoets/engine';
import { expect, test } from 'vitest';
import { reportPage } from '../src/report-page.ts';
import { testRulebook } from './harness.ts';

const DRAFT = `---
instrument: dvo
gemeente: Druten
looptijd: { van: 2020-01-01, tot: 2023-12-31 }
---

# Dienstverleningsovereenkomst 2020-2023

## Artikel 1 Lokaal deel & meer

1. Over het lokale deel beslist het <em>dagelijks bestuur</em> van de MGR.
`;

async function page(source: string, link?: () => string): Promise<string> {
  const { packs, report } = await createChecker(testRulebook()).inspect(source);
  const input = { name: 'dvo <nieuw>.md', source, report, packs, locale: 'nl' as const };
  return reportPage(link === undefined ? input : { ...input, link });
}

test('each kader stands in the matrix with its verdict in words, and where that is', async () => {
  const rows = (await page(DRAFT)).split('<tr>');
  const row = rows.find((each) => each.includes('De gemeente beslist zelf'));
  expect(row).toContain('strijdig');
  expect(row).toContain('artikel 1, eerste lid (11)');
  expect(rows.find((each) => each.includes('Aandacht voor groepen'))).toContain('ontbreekt');
});

test('a finding stands there with the clause, what the kader asks and the source', async () => {
  const html = await page(DRAFT);
  expect(html).toContain('Hier beslist een ander over het lokale deel');
  expect(html).toContain('Besluit van de proefraad, punt 1');
});

test('what stands in the draft or its name cannot become part of the page', async () => {
  const html = await page(DRAFT);
  expect(html).toContain('dvo &lt;nieuw&gt;.md');
  expect(html).toContain('&lt;em&gt;dagelijks bestuur&lt;/em&gt;');
  expect(html).not.toContain('<em>');
});

test('places open where the one who asks says, and are plain words otherwise', async () => {
  expect(await page(DRAFT)).not.toContain('<a ');
  expect(await page(DRAFT, () => 'command:open?"1"')).toContain('<a href="command:open?&quot;1&quot;">artikel 1');
});

test('a text that is no agreement is said not to have been checked', async () => {
  const html = await page('# Notulen\n\n1. Opening.\n');
  expect(html).toContain('niet getoetst');
  expect(html).not.toContain('geen afwijkingen');
});
