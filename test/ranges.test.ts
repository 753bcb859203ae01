import { parseDraft } from '@kadertoets/document';
import { createChecker } from '@kadertoets/engine';
import { describe, expect, test } from 'vitest';
import { shippedRulebook } from './shipped-rulebook.ts';

const checker = createChecker(shippedRulebook());
const CLAUSE = 'Voor de inzet van het lokale deel is toestemming van het dagelijks bestuur nodig.';
const RULE = 'rvn-2020/lokale-zeggenschap';
const HEAD =
  '---\ninstrument: dvo\ngemeente: Druten\nlooptijd: { van: 2020-01-01, tot: 2023-12-31 }\n---\n\n# Dienstverleningsovereenkomst\n\n## Artikel 1 Geld\n\n';
const TABLE = '| Jaar | Bedrag[^1] |\n| --- | ---: |\n| 2020 | € 10 |\n\n[^1]: Zie de begroting.\n\n';

describe('a finding covers exactly the sentence that carries it', () => {
  test.each([
    ['in a plain paragraph', `${HEAD}${CLAUSE}\n`],
    ['between other sentences', `${HEAD}Partijen overleggen. ${CLAUSE} Daarna volgt een brief.\n`],
    ['as a lid', `${HEAD}1. Partijen overleggen.\n2. ${CLAUSE}\n`],
    ['as a list item', `${HEAD}Er geldt:\n\n- Partijen overleggen.\n- ${CLAUSE}\n`],
    ['after a table and a footnote', `${HEAD}${TABLE}${CLAUSE}\n`],
    ['in a footnote', `${HEAD}Partijen overleggen.[^2]\n\n[^2]: ${CLAUSE}\n`],
    ['in a block quote', `${HEAD}> ${CLAUSE}\n`],
    ['after emoji of two code units', `${HEAD}Partijen overleggen 🙂👍🏽. ${CLAUSE}\n`],
    ['with a byte order mark before it', `\uFEFF${HEAD}${CLAUSE}\n`],
    [
      'with the line ends of Windows',
      `${HEAD}${TABLE}1. Partijen overleggen.\n2. ${CLAUSE}\n`.replaceAll('\n', '\r\n'),
    ],
    ['after a comment', `${HEAD}<!-- nog bespreken -->\n\n${CLAUSE}\n`],
  ])('%s', async (_name, source) => {
    const { findings } = await checker.check(source);
    const own = findings.filter(({ rule }) => rule === RULE);
    expect(own.map(({ span }) => source.slice(span.start, span.end))).toEqual([CLAUSE]);
  });

  test('over two lines, from its first word to its last', async () => {
    const broken = CLAUSE.replace('toestemming ', 'toestemming\r\n   ');
    const source = `${HEAD}1. ${broken}\r\n`;
    const { findings } = await checker.check(source);
    expect(findings.filter(({ rule }) => rule === RULE).map(({ span }) => source.slice(span.start, span.end))).toEqual([
      broken,
    ]);
  });
});

describe('the same draft', () => {
  const source = `${HEAD}${TABLE}1. ${CLAUSE}\n2. Van het participatiebudget van € 1.000.000 is € 100.000 lokaal.\n`;

  test('gives the same report twice, also from a checker that has seen other drafts', async () => {
    const first = JSON.stringify(await checker.check(source));
    await checker.check(`${HEAD}Het WerkBedrijf begeleidt ten hoogste 300 kandidaten.\n`);
    const fresh = createChecker(shippedRulebook());
    expect(JSON.stringify(await checker.check(source))).toBe(first);
    expect(JSON.stringify(await fresh.check(source))).toBe(first);
  });

  test('gives each its own report when two are checked at once', async () => {
    const other = `${HEAD}Partijen overleggen.\n`;
    const [one, two] = await Promise.all([checker.check(source), checker.check(other)]);
    expect(JSON.stringify(one)).toBe(JSON.stringify(await checker.check(source)));
    expect(JSON.stringify(two)).toBe(JSON.stringify(await checker.check(other)));
  });

  test('has clauses whose text is as long as their place, so that every index is a place', () => {
    for (const { span, text } of parseDraft(source).clauses) expect(text.length).toBe(span.end - span.start);
  });
});
