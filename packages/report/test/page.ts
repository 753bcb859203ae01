import { existsSync, readFileSync } from 'node:fs';
import { createChecker } from '@kadertoets/engine';
import { type Browser, chromium } from 'playwright-core';
import { shippedRulebook } from '../../../test/shipped-rulebook.ts';
import { htmlReport } from '../src/index.ts';

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
