// What a person does in the editor, with the keyboard and the mouse.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './hosts.mjs';

const SHOTS = process.env.UPDATE_SCREENSHOTS
  ? join(ROOT, 'extension/images')
  : join(ROOT, 'node_modules/.cache/vscode-shots');
const SLOW = 60_000;

export function workbench({ page }, name) {
  const rows = (selector) => page.locator(`${selector} .monaco-list-row`);

  const self = {
    page,
    ready: async () => {
      await page.waitForSelector('.monaco-workbench .part.editor', { timeout: 2 * SLOW });
    },
    openFile: async (file) => {
      const row = page.locator(`.explorer-folders-view .monaco-list-row[aria-label*="${file}"]`);
      await row.waitFor({ timeout: SLOW });
      await row.dblclick();
      await page.waitForSelector(`.tab.active[data-resource-name="${file}"]`, { timeout: SLOW });
      await page.waitForSelector('.editor-instance .view-line', { timeout: SLOW });
    },
    /** Runs a command of the palette by its title. */
    command: async (title) => {
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget input.input').first();
      await input.waitFor({ timeout: SLOW });
      await input.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor({ timeout: SLOW });
      await page.keyboard.press('Enter');
    },
    pick: async (text) => {
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
      await row.waitFor({ timeout: SLOW });
      await row.click();
    },
    squiggles: () => page.locator('.squiggly-error, .squiggly-warning, .squiggly-info'),
    /** Rows of the Problems panel as a screen reader says them. */
    problems: async () =>
      await rows('.markers-panel').evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? '')),
    showProblems: async () => {
      if (!(await page.locator('.markers-panel').isVisible())) await page.keyboard.press('Control+Shift+M');
      await page.waitForSelector('.markers-panel', { timeout: SLOW });
    },
    /** The middle of these words in the editor, once they are on the screen. */
    placeOf: async (words) => {
      const handle = await page.waitForFunction(
        (wanted) => {
          for (const line of document.querySelectorAll('.editor-instance .view-line')) {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const at = node.data.replaceAll('\u00a0', ' ').indexOf(wanted);
              if (at === -1) continue;
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + wanted.length);
              const box = range.getBoundingClientRect();
              return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            }
          }
          return undefined;
        },
        words,
        { timeout: SLOW },
      );
      return await handle.jsonValue();
    },
    hover: async (words) => {
      const { x, y } = await self.placeOf(words);
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y, { steps: 3 });
      const hover = page.locator('.monaco-hover:visible').first();
      await hover.waitFor({ timeout: SLOW });
      return hover;
    },
    clickOn: async (words) => {
      const { x, y } = await self.placeOf(words);
      await page.mouse.click(x, y);
    },
    /** The text in the active editor, as far as it is on the screen. */
    visibleText: async () =>
      await page.evaluate(() =>
        [...document.querySelectorAll('.editor-group-container.active .view-line')]
          .map((line) => [Number.parseFloat(line.style.top), line.textContent.replaceAll('\u00a0', ' ')])
          .toSorted((one, other) => one[0] - other[0])
          .map(([, text]) => text)
          .join('\n'),
      ),
    shot: async (title) => {
      mkdirSync(SHOTS, { recursive: true });
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(SHOTS, `${name === undefined ? '' : `${name}-`}${title}.png`) });
    },
    /** Tries until it holds: what the editor shows comes in its own time. */
    until: async (what, holds, wait = SLOW) => {
      const end = Date.now() + wait;
      for (;;) {
        const value = await what();
        if (holds(value)) return value;
        if (Date.now() > end) throw new Error(`Did not happen in time; last seen: ${JSON.stringify(value)}`);
        await page.waitForTimeout(150);
      }
    },
  };
  return self;
}

/** A test in this editor; what the editor showed when it failed is kept as a picture. */
export function testIn(editor) {
  return (title, body) => {
    void test(title, async () => {
      try {
        await body();
      } catch (error) {
        await editor()?.shot(`failed-${title.replaceAll(/\W+/g, '-').slice(0, 60)}`);
        throw error;
      }
    });
  };
}
