import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker } from '@kadertoets/engine';
import { describe, expect, test } from 'vitest';
import { shippedRulebook } from './shipped-rulebook.ts';

const folder = 'test/other-texts';
const texts = readdirSync(folder).map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }));
const checker = createChecker(shippedRulebook());
const AGREEMENTS = ['dvo-belastingen.md', 'dvo-elders.md', 'dvo-ict.md'];

/** Each of them says what a kader forbids, in the words in which an agreement would say it. */
describe('a text that is no agreement on work and income of these regions', () => {
  test.each(texts)('$name gets no finding from a kader', async ({ source }) => {
    const report = await checker.check(source);
    expect(report.findings.map(({ rule }) => rule).filter((rule) => !rule.startsWith('dvo-basis/'))).toEqual([]);
    expect(report.packs.filter((pack) => pack !== 'dvo-basis')).toEqual([]);
  });

  test.each(texts.filter(({ name }) => !AGREEMENTS.includes(name)))(
    '$name is not checked at all',
    async ({ source }) => {
      const report = await checker.check(source);
      expect({ recognised: report.recognised, findings: report.findings }).toEqual({ recognised: false, findings: [] });
    },
  );

  test('is told apart by its subject, not by its gemeente: about work and income the kaders do apply', async () => {
    const about = (subject: string): string =>
      `# Dienstverleningsovereenkomst Nijmegen 2020-2023\n\n## Artikel 1\n\n${`De MGR verzorgt voor de gemeente Nijmegen ${subject}. Zij werkt zorgvuldig. `.repeat(8)}\n`;
    const packs = async (subject: string) => (await checker.check(about(subject))).packs;
    expect(await packs('de re-integratie van bijstandsgerechtigden')).toContain('rvn-2020');
    expect(await packs('de automatisering van het stadhuis')).not.toContain('rvn-2020');
  });

  test('is checked after all when its kaders were chosen', async () => {
    const source = readFileSync(join(folder, 'dvo-ict.md'), 'utf8');
    expect((await checker.check(source, { kaders: ['rvn-2020'] })).packs).toContain('rvn-2020');
  });

  test('is not said to lack a kader when its subject has none', async () => {
    const source = readFileSync(join(folder, 'dvo-ict.md'), 'utf8');
    const { findings } = await checker.check(source);
    expect(findings.map(({ rule }) => rule)).not.toContain('dvo-basis/geen-geldend-kader');
  });
});
