import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { comparedDrafts, comparedVersions, hasBrowser, openBrowser, realReport } from './page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Outcome {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly { readonly id: string }[];
}

describe.skipIf(!hasBrowser)('the report in a browser', () => {
  test.each([
    ['the report', realReport],
    ['two versions', comparedVersions],
    ['several drafts', comparedDrafts],
  ])('%s: has no fault that axe can find, on a light and a dark screen, and fits a narrow one', async (_, make) => {
    const html = await make();
    const browser = await openBrowser();
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ colorScheme, bypassCSP: true, viewport: { width: 1000, height: 800 } });
        await page.setContent(html);
        await page.addScriptTag({ content: axe.source });
        const { violations, passes } = await page.evaluate<Outcome>(
          `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain('color-contrast');
        await page.setViewportSize({ width: 320, height: 700 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
});
