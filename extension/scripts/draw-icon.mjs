// Draws images/icon.png from images/icon.svg; needs Chromium. Run it after a change of the drawing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const IMAGES = join(import.meta.dirname, '../images');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(
  `<style>body{margin:0}svg{display:block}</style>${readFileSync(join(IMAGES, 'icon.svg'), 'utf8')}`,
);
await page.screenshot({ path: join(IMAGES, 'icon.png'), omitBackground: true });
await browser.close();
