import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, openBrowser, realReport } from './page.ts';

// The pictures in the handbook are made here, from the real report: UPDATE_SCREENSHOTS=1 writes them, to be looked at.
const FOLDER = join(import.meta.dirname, '../../../docs/images');
const update = process.env['UPDATE_SCREENSHOTS'] !== undefined;

const SHOTS = [
  { name: 'rapport-oordelen', width: 900, height: 760, from: 'body' },
  { name: 'rapport-bevindingen', width: 900, height: 860, from: 'h3:has(+ article)' },
  { name: 'rapport-telefoon', width: 390, height: 760, from: 'body' },
] as const;

describe.skipIf(!hasBrowser)('the report, looked at', () => {
  let browser: Browser;
  let html = '';
  beforeAll(async () => {
    [browser, html] = await Promise.all([openBrowser(), realReport()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });

  async function open(width: number, height = 900): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', bypassCSP: true });
    await page.setContent(html);
    // The same letters on every machine.
    await page.addStyleTag({ content: 'body { font-family: "DejaVu Sans", sans-serif !important; }' });
    return page;
  }

  test.each(SHOTS)('$name in the handbook shows it as it is now', async ({ name, width, height, from }) => {
    const page = await open(width, height);
    await page.evaluate(`document.querySelector(${JSON.stringify(from)}).scrollIntoView()`);
    const now = await page.screenshot({ type: 'png' });
    const file = join(FOLDER, `${name}.png`);
    if (update) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, now);
    }
    // Other words make little difference, another layout much.
    const renew = `look at the report, then UPDATE_SCREENSHOTS=1 vitest run ${import.meta.filename}`;
    expect(await difference(page, readFileSync(file), now), renew).toBeLessThan(0.05);
    await page.close();
  });

  test.each([320, 390, 700, 1000])('on a screen of %d wide no verdict and no heading is broken', async (width) => {
    const page = await open(width);
    expect(await brokenWords(page)).toEqual([]);
    await page.close();
  });

  test('on paper too, with margins, the headings of a table on every page, and nothing beside the page', async () => {
    const page = await open(640);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await brokenWords(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(640);
    // Ink on white, also for who reads white on black.
    expect(await page.evaluate('getComputedStyle(document.querySelector(".complies")).color')).toBe('rgb(20, 96, 47)');
    expect(await page.evaluate('getComputedStyle(document.querySelector("thead")).display')).toBe('table-header-group');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/u);
    await page.close();
  });
});

/** Headings of tables and verdicts of one word that take more than one line. */
async function brokenWords(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(`[...document.querySelectorAll('thead th, .verdict')]
    .filter((each) => !each.textContent.includes(' ') && each.offsetHeight > 0)
    .filter((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    })
    .map((each) => each.textContent)`);
}

/** Mean difference of two pictures, from 0 to 1, on a coarse raster. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [one, other].map((each) => `data:image/png;base64,${each.toString('base64')}`);
  return await page.evaluate<number>(`(async () => {
    const [a, b] = await Promise.all(${JSON.stringify([a, b])}.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(60, 60);
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, 60, 60);
      return context.getImageData(0, 0, 60, 60).data;
    }));
    return a.reduce((sum, value, index) => sum + Math.abs(value - b[index]), 0) / a.length / 255;
  })()`);
}
