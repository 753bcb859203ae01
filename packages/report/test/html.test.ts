import { createChecker } from '@kadertoets/engine';
import { expect, test } from 'vitest';
import { htmlReport, markdownReport, type ReportInput } from '../src/index.ts';
import { shippedRulebook } from '../../../test/shipped-rulebook.ts';

const checker = createChecker(shippedRulebook());

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
  return htmlReport(await input(source, link));
}

async function input(source: string, link?: () => string): Promise<ReportInput> {
  const { packs, report } = await checker.inspect(source, { kaders: ['rvn-2020'] });
  const documents = [{ name: 'dvo <nieuw>.md', source, report, hash: 'abc123' }];
  const base = { documents, packs, locale: 'nl' as const, receipt: { version: '1.2.3', date: '2020-02-01' } };
  return link === undefined ? base : { ...base, link };
}

test('each kader stands in the matrix with its verdict in words, and where that is', async () => {
  const rows = (await page(DRAFT)).split('<tr>');
  const row = rows.find((each) => each.includes('De gemeente beslist zelf over'));
  expect(row).toContain('strijdig');
  expect(row).toContain('artikel 1, eerste lid (regel 11)');
  expect(rows.find((each) => each.includes('Aandacht voor vier groepen'))).toContain('ontbreekt');
});

test('a finding stands there with the clause, what the kader asks and the source', async () => {
  const html = await page(DRAFT);
  expect(html).toContain('dagelijks bestuur');
  expect(html).toContain('Beslisnota voor de gemeenteraad');
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

test('the receipt names version, day, draft and packs with their hashes', async () => {
  const html = await page(DRAFT);
  const { packs } = await checker.inspect(DRAFT, { kaders: ['rvn-2020'] });
  for (const part of ['Kadertoets 1.2.3', '2020-02-01', 'abc123', ...packs.map(({ hash }) => hash)])
    expect(html).toContain(part);
});

test('headings go down one level at a time, and every column and row of a table has its heading', async () => {
  const html = await page(DRAFT);
  const levels = [...html.matchAll(/<h(\d)/gu)].map((match) => Number(match[1]));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  expect(html.match(/<tr><t[dh]/gu)?.every((row) => row === '<tr><th')).toBe(true);
  expect(html.match(/<table>/gu)?.length).toBe(html.match(/<table><caption>[^<]+<\/caption>/gu)?.length);
});

test('in Markdown, what the draft says cannot become mark-up either', async () => {
  const markdown = markdownReport(await input(DRAFT.replace('van de MGR', 'van de `MGR` | [link](x)')));
  expect(markdown).toContain(String.raw`\`MGR\` \| \[link\](x)`);
  expect(markdown).toContain('dvo &lt;nieuw>.md');
  expect(markdown).not.toContain('<em>');
});

test('a kader that the draft excepts itself from stands in the matrix as an exception, with what it sets aside', async () => {
  const note = '<!-- kadertoets-negeer rvn-2020/lokale-zeggenschap: raadsbesluit 4 -->\n\n## Artikel 1';
  const excepted = DRAFT.replace('## Artikel 1', note);
  const html = await page(excepted);
  const row = html.split('<tr>').find((each) => each.includes('De gemeente beslist zelf over'));
  expect(row).toContain('>uitzondering</span>');
  expect(row).toContain('uitzondering: artikel 1, eerste lid (regel 13)');
  const markdown = markdownReport(await input(excepted));
  expect(markdown).toMatch(
    /^\| De gemeente beslist zelf over[^|]* \| uitzondering \| uitzondering: artikel 1, eerste lid/mu,
  );
  // What was set aside, and why.
  expect(html).toMatch(
    /<td>Deze bepaling laat een ander[^<]*<code>rvn-2020\/lokale-zeggenschap<\/code><\/td><td>raadsbesluit 4/u,
  );
});

test('what is missing is headed by what is missing, not by where it was looked for', async () => {
  expect(await page(DRAFT)).toMatch(/<h4>Waarschuwing: De overeenkomst noemt het informatieprotocol niet<\/h4>/u);
});
