// What a person does in the editor, with the keyboard and the mouse.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './hosts.mjs';

const SHOTS = join(ROOT, 'node_modules/.cache/vscode-shots');
const IMAGES = join(ROOT, 'extension/images');
/** Pictures that the README and the walkthrough show; `UPDATE_SCREENSHOTS=1` makes them anew. */
const PUBLISHED = ['problems', 'hover', 'fix', 'kaders', 'report', 'new-draft'];
/** What a person would call stuck; a machine with more to do gets more time. */
const SLOW = 15_000 * Number(process.env.KADERTOETS_PATIENCE ?? 1);

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
      const input = page.locator('.quick-input-widget input.input').first();
      // A page that takes the focus while it opens closes the palette again.
      for (let attempt = 1; ; attempt += 1) {
        try {
          if (!(await input.isVisible())) await page.keyboard.press('F1');
          await input.fill(`>${title}`, { timeout: 2000 });
          break;
        } catch (error) {
          if (attempt === 5) throw error;
        }
      }
      const row = page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).first();
      await row.waitFor({ timeout: SLOW });
      await row.click();
    },
    /** Chooses from the list under this title by typing. */
    pick: async (title, text) => {
      await page.locator('.quick-input-widget', { hasText: title }).waitFor({ timeout: SLOW });
      await page.locator('.quick-input-widget input.input').first().fill(text);
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
      await row.waitFor({ timeout: SLOW });
      await row.click();
    },
    /** Chooses from the list that is open by typing. */
    choose: async (text) => {
      await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().waitFor({ timeout: SLOW });
      await page.locator('.quick-input-widget input.input').first().fill(text);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).waitFor({ timeout: SLOW });
      await page.keyboard.press('Enter');
    },
    /** The lines above the text that say what an article settles. */
    lenses: async () => await page.locator('.codelens-decoration').allInnerTexts(),
    /** What the editor offers to complete. */
    offers: async () => await page.locator('.suggest-widget .monaco-list-row').allInnerTexts(),
    /** Takes back what was typed, step by step, until this holds. */
    undoUntil: async (what, holds) => {
      for (let step = 0; step < 40; step += 1) {
        if (holds(await what())) return;
        await page.keyboard.press('Control+z');
        await page.waitForTimeout(200);
      }
      await self.until(what, holds);
    },
    /** The words in the editor, as far as they are on the screen, line by line; in what order only the editor knows. */
    text: async () =>
      (await page.locator('.editor-instance .view-line').allInnerTexts()).join(' ').replaceAll(/\s+/gu, ' '),
    squiggles: () => page.locator('.squiggly-error, .squiggly-warning, .squiggly-info'),
    /** Rows of the Problems panel. */
    problems: async () => await rows('.markers-panel').evaluateAll((all) => all.map((row) => row.textContent ?? '')),
    showProblems: async () => {
      if (!(await page.locator('.markers-panel').isVisible())) await page.keyboard.press('Control+Shift+M');
      await page.waitForSelector('.markers-panel', { timeout: SLOW });
    },
    goToLine: async (line) => {
      await page.keyboard.press('Control+g');
      const input = page.locator('.quick-input-widget input.input').first();
      await input.waitFor({ timeout: SLOW });
      await input.fill(`:${line}`);
      await page.keyboard.press('Enter');
    },
    widenSideBar: async (by) => {
      const { x, width } = await page.locator('.part.sidebar').boundingBox();
      await page.mouse.move(x + width + 1, 300);
      await page.mouse.down();
      await page.mouse.move(x + width + by, 300, { steps: 5 });
      await page.mouse.up();
      await page.mouse.move(900, 300);
    },
    hoverText: async () => (await page.locator('.monaco-hover:visible').allInnerTexts()).join('\n'),
    openView: async () => {
      await page
        .locator('.activitybar .action-item', { has: page.locator('[aria-label^="Kadertoets"]') })
        .first()
        .click();
      await page.waitForSelector('.pane-body .tree-explorer-viewlet-tree-view', { timeout: SLOW });
    },
    openExplorer: async () => {
      await page.keyboard.press('Control+Shift+E');
    },
    viewLines: async () =>
      await rows('.tree-explorer-viewlet-tree-view').evaluateAll((all) =>
        all.map((row) => `${row.getAttribute('aria-label') ?? ''} | ${row.textContent ?? ''}`),
      ),
    viewLine: (words) => page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: words }).first(),
    status: async (words) => (await page.locator('.part.statusbar').innerText()).includes(words),
    /** The frame of a page that the extension or the editor shows, once it holds these words. */
    webview: async (words) => {
      const find = async () => {
        for (const frame of page.frames()) {
          const text = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
          if (frame !== page.mainFrame() && text.includes(words)) return frame;
        }
        return undefined;
      };
      return await self.until(find, (frame) => frame !== undefined);
    },
    closeAll: async () => {
      await self.command('View: Close All Editors');
      const discard = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
      await page.waitForTimeout(500);
      if (await discard.isVisible()) await discard.click();
    },
    /** The word under these words, as a double click selects it. */
    selectWord: async (words) => {
      const { x, y } = await self.placeOf(words);
      await page.mouse.dblclick(x, y);
    },
    writeSettings: (folder, settings) => {
      mkdirSync(join(folder, '.vscode'), { recursive: true });
      writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
    },
    /** The middle of these words in the editor, once they are on the screen. */
    placeOf: async (words) => {
      const handle = await page.waitForFunction(
        (wanted) => {
          for (const line of document.querySelectorAll('.editor-instance .view-line')) {
            const nodes = [];
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
            const text = nodes.map((node) => node.data.replaceAll('\u00a0', ' ')).join('');
            const start = text.indexOf(wanted);
            if (start === -1) continue;
            let at = start + Math.floor(wanted.length / 2);
            const node = nodes.find((each) => at < each.data.length || ((at -= each.data.length), false));
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
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
    /** Opens the menu of fixes at these words until it offers this one; on a busy machine the first menu may be empty. */
    fixMenu: async (words, title) => {
      const fix = page.locator('.action-widget', { hasText: title });
      for (let attempt = 1; ; attempt += 1) {
        await self.clickOn(words);
        await page.keyboard.press('Control+.');
        try {
          await fix.waitFor({ timeout: 5000 });
          return;
        } catch (error) {
          if (attempt === 5) throw error;
          await page.keyboard.press('Escape');
        }
      }
    },
    /** A picture of the editor; a wide one without the side bar. */
    shot: async (title, { wide = false } = {}) => {
      const published = process.env.UPDATE_SCREENSHOTS && name === undefined && PUBLISHED.includes(title);
      const folder = published ? IMAGES : SHOTS;
      mkdirSync(folder, { recursive: true });
      if (wide) await page.keyboard.press('Control+b');
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(folder, `${name === undefined ? '' : `${name}-`}${title}.png`) });
      if (wide) await page.keyboard.press('Control+b');
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
