import { existsSync, readFileSync } from 'node:fs';
import { createChecker, type Report } from '@kadertoets/engine';
import { type Browser, chromium } from 'playwright-core';
import { shippedRulebook } from '../../../test/shipped-rulebook.ts';
import { type Comparison, compareDrafts, compareVersions, htmlComparison, htmlReport } from '../src/index.ts';

const BROWSER = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** Without a browser the tests that need one are skipped. */
export const hasBrowser: boolean = BROWSER !== undefined;

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: BROWSER ?? '', args: ['--no-sandbox'] });
}

/** The report on a fixture, as `kadertoets report` would make it. */
export async function realReport(): Promise<string> {
  const path = 'fixtures/druten-2020.md';
  const source = readFileSync(path, 'utf8');
  const { packs, report } = await createChecker(shippedRulebook()).inspect(source);
  return htmlReport({
    documents: [{ name: path, source, report, hash: 'a'.repeat(64) }],
    packs,
    locale: 'nl',
    receipt: { version: '0.1.0', date: '2020-01-01' },
  });
}

/** A fixture and what became of it after some work. */
export async function comparedVersions(): Promise<string> {
  const now = readFileSync('fixtures/druten-2020.md', 'utf8');
  const then = now.replace('€ 248.000', '€ 400.000').replace('een maand lang', 'niet');
  return await compared([then, now], ([before, after]) => {
    if (before === undefined || after === undefined) throw new Error('two are made');
    return compareVersions(before, after);
  });
}

/** Drafts of three gemeenten. */
export async function comparedDrafts(): Promise<string> {
  const druten = readFileSync('fixtures/druten-2020.md', 'utf8');
  const others = ['Wijchen', 'Heumen'].map((name) =>
    druten.replaceAll('Druten', name).replace('€ 248.000', '€ 400.000'),
  );
  return await compared([druten, ...others], compareDrafts);
}

async function compared(
  sources: readonly string[],
  compare: (reports: readonly Report[]) => Comparison,
): Promise<string> {
  const checker = createChecker(shippedRulebook());
  const documents = await Promise.all(
    sources.map(async (source, index) => ({
      name: `concepten/versie-${String(index + 1)}.md`,
      source,
      report: await checker.check(source),
      hash: 'a'.repeat(64),
    })),
  );
  return htmlComparison({
    documents,
    packs: shippedRulebook().packs,
    locale: 'nl',
    receipt: { version: '0.1.0' },
    comparison: compare(documents.map(({ report }) => report)),
  });
}
