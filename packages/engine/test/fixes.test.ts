import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '@kadertoets/rulebook';
import { describe, expect, test } from 'vitest';
import { shippedRulebook } from '../../../test/shipped-rulebook.ts';
import { applyEdits, createChecker, type Fix, mends } from '../src/index.ts';

const ROOT = join(import.meta.dirname, '../../..');
const rulebook = shippedRulebook();
const checker = createChecker(rulebook);
const mendable = rulebook.packs.flatMap((pack) =>
  pack.rules
    .filter((rule) => rule.fix !== undefined)
    .map((rule) => ({ id: `${pack.header.pack}/${rule.rule}`, rule, from: pack.header.from ?? '2020-01-01' })),
);
const gemeenteOf = new Map(rulebook.packs.map(({ header }) => [header.pack, header.gemeenten?.[0] ?? 'Druten']));
const instrumentOf = new Map(rulebook.packs.map(({ header }) => [header.pack, header.instruments?.[0] ?? 'dvo']));

describe('a fix removes its finding and adds none', () => {
  const fixtures = readdirSync(join(ROOT, 'fixtures'), { recursive: true, encoding: 'utf8' });
  test.each(fixtures.filter((name) => name.endsWith('.md')))('in the fixture %s', async (name) => {
    expect(await failures(readFileSync(join(ROOT, 'fixtures', name), 'utf8'))).toEqual([]);
  });

  test.each(mendable)('in the examples of $id', async ({ id, rule, from }) => {
    const fixed = new Set<string>();
    // A text that says nothing lacks everything that a rule may ask for.
    for (const text of [...conflicts(rule), 'Partijen overleggen elk kwartaal.']) {
      const draft = draftWith(text, id, from);
      expect(await failures(draft)).toEqual([]);
      const { findings } = await checker.check(draft);
      for (const finding of findings)
        if (finding.rule === id) for (const fix of finding.fixes) fixed.add(recipeTitle(fix));
    }
    expect([...fixed].toSorted()).toEqual((rule.fix ?? []).map(({ title }) => title).toSorted());
  });
});

describe('a fix', () => {
  const money = (text: string): string => draftWith(text, 'rvn-2020/lokaal-aandeel', '2020-01-01');
  const after = async (text: string): Promise<string | undefined> => {
    const draft = money(text);
    const { findings } = await checker.check(draft);
    const fix = findings.find(({ rule }) => rule === 'rvn-2020/lokaal-aandeel')?.fixes[0];
    return fix === undefined ? undefined : applyEdits(draft, fix.edits).split('\n').at(-2);
  };

  test.each([
    [
      'De gemeente beslist zelf over 22% van het participatiebudget.',
      'De gemeente beslist zelf over ten minste 25% van het participatiebudget.',
    ],
    [
      'Vier vijfde van het participatiebudget is bestemd voor de regionale taken.',
      'Ten hoogste 75% van het participatiebudget is bestemd voor de regionale taken.',
    ],
    [
      'Het lokale deel is ten hoogste 25% van het participatiebudget.',
      'Het lokale deel is ten minste 25% van het participatiebudget.',
    ],
    [
      'Het lokale deel is 20% (twintig procent) van het participatiebudget.',
      'Het lokale deel is ten minste 25% van het participatiebudget.',
    ],
  ])('replaces the share with the words of its bound: %s', async (before, expected) => {
    expect(await after(before)).toBe(expected);
  });

  test('leaves amounts alone', async () => {
    expect(await after('Van het participatiebudget van € 1.000.000 is € 200.000 voor lokale keuzes.')).toBeUndefined();
  });

  test('does not choose between two shares', async () => {
    expect(await after('Het lokale deel is 20% en het regionale deel 80% van het participatiebudget.')).toBeUndefined();
  });

  test('corrects a total, and says that a person has to choose it', async () => {
    const table = '| Post | 2021 |\n| --- | --- |\n| Scholing | 4000 |\n| Begeleiding | 6500 |\n| Totaal | 11500 |';
    const draft = money(table);
    const { findings } = await checker.check(draft);
    const fix = findings.find(({ rule }) => rule === 'dvo-basis/optelling')?.fixes[0];
    expect(fix).toMatchObject({ title: 'Maak van 11500 het totaal 10500', ask: true });
    expect(applyEdits(draft, fix?.edits ?? [])).toContain('| Totaal | 10500 |');
  });

  test.each([
    [
      'Bijzondere aandacht krijgen:\n\n- jongeren;\n- statushouders;\n- ouderen.',
      'Bijzondere aandacht krijgen:\n\n- jongeren;\n- statushouders;\n- mensen met een beperking;\n- ouderen.',
    ],
    [
      'Bijzondere aandacht krijgen jongeren en ouderen.',
      'Bijzondere aandacht krijgen jongeren, ouderen, mensen met een beperking en statushouders.',
    ],
    ['Bijzondere aandacht krijgen jongeren en ouderen vanaf 50 jaar.', undefined],
  ])('adds the groups that a list lacks: %s', async (before, expected) => {
    const draft = money(before);
    const { findings } = await checker.check(draft);
    const fix = findings.find(({ rule }) => rule === 'rvn-2020/focusgroep-ontbreekt')?.fixes[0];
    const mended = fix === undefined ? undefined : applyEdits(draft, fix.edits).split('Bepaling\n\n')[1]?.trim();
    expect(mended).toBe(expected);
  });

  test('adds a sentence where its article lacks one', async () => {
    const clause =
      'Verschijnt een kandidaat zonder bericht niet op een afspraak, dan meldt de coach dat aan het college.';
    const draft = money(clause);
    const { findings } = await checker.check(draft);
    const fix = findings.find(({ rule }) => rule === 'rvn-2020/afstemming-verwijzing')?.fixes[0];
    expect(applyEdits(draft, fix?.edits ?? [])).toContain(
      `${clause} Het college past daarbij de afstemmingsverordening van de gemeente toe.`,
    );
  });

  test('mends a sentence that sets a measure of its own and lacks the reference in one go', async () => {
    const draft = money('Wie niet meewerkt, verliest zijn uitkering.');
    const before = await checker.check(draft);
    const fixes = before.findings
      .filter(({ rule }) => rule.includes('/afstemming-'))
      .map(({ rule, fixes: [fix] }) => [rule, fix?.title]);
    expect(fixes).toEqual([
      ['rvn-2020/afstemming-eigen-maatregel', 'Verwijs naar de afstemmingsverordening'],
      ['rvn-2020/afstemming-verwijzing', 'Verwijs naar de afstemmingsverordening'],
    ]);
    expect(await failures(draft)).toEqual([]);
  });

  test('writes a new article like the last one, before the signatures', async () => {
    const draft = `---\ninstrument: dvo\ngemeente: Druten\nlooptijd: { van: 2020-01-01, tot: 2023-12-31 }\n---\n\n# DVO\n\n**Artikel 1. DOEL**\n\nHet WerkBedrijf helpt kandidaten.\n\nAldus overeengekomen te Druten,\n\nHet college van Druten\n\nNaam: ______\n`;
    const { findings } = await checker.check(draft);
    const fix = findings.find(({ rule }) => rule === 'rvn-2020/lokaal-aandeel-ontbreekt')?.fixes[0];
    const lines = applyEdits(draft, fix?.edits ?? []).split('\n');
    expect(lines.indexOf('**Artikel 2. LOKAAL AANDEEL**')).toBe(lines.indexOf('Het WerkBedrijf helpt kandidaten.') + 2);
  });
});

async function failures(draft: string): Promise<string[]> {
  const before = await checker.check(draft);
  const failed: string[] = [];
  for (const finding of before.findings) {
    for (const fix of finding.fixes) {
      const changed = applyEdits(draft, fix.edits);
      if (!mends(finding, before, await checker.check(changed)))
        failed.push(`${finding.rule}: ${fix.title}\n${changed}`);
      if (fix.ask !== true && amounts(changed) !== amounts(draft))
        failed.push(`${finding.rule}: ${fix.title} changes an amount`);
    }
  }
  return failed;
}

/** The title as the rule has it, without the figures of this draft. */
function recipeTitle({ title, ask }: Fix): string {
  if (ask !== true) return title;
  return title.replace(/\d[\d.,]*/u, '{oud}').replace(/\d[\d.,]*/u, '{nieuw}');
}

function amounts(text: string): string {
  return [...text.matchAll(/€ ?[\d.,]+/gu)].map(([amount]) => amount).join(' ');
}

function conflicts({ examples }: Rule): string[] {
  return examples.conflict.map((example) => (typeof example === 'string' ? example : example.text));
}

function draftWith(text: string, id: string, from: string): string {
  const pack = id.split('/')[0] ?? '';
  const head = `instrument: ${instrumentOf.get(pack)}\ngemeente: ${gemeenteOf.get(pack)}\nlooptijd: { van: ${from}, tot: 2023-12-31 }`;
  return `---\n${head}\n---\n\n# Overeenkomst\n\n## Artikel 1 Bepaling\n\n${text}\n`;
}
