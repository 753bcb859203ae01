import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { startWeb } from './hosts.mjs';
import { setUp } from './set-up.mjs';
import { testIn, workbench } from './workbench.mjs';

const editors = setUp();
const DRAFT = 'druten-2020.md';
const SHARE = 'rvn-2020/lokaal-aandeel';
const SAY = 'rvn-2020/lokale-zeggenschap';

void describe('the packaged extension in VS Code for the Web, its server in a worker', {
  skip: editors.missing ?? false,
}, () => {
  let host;
  let editor;
  before(async () => {
    host = await startWeb(editors, [DRAFT]);
    editor = workbench(host, 'web');
    await editor.ready();
  });
  after(async () => {
    if (host !== undefined) await host.close();
  });
  const test = testIn(() => editor);
  const names = (rule) => (row) => row.includes(rule);

  test('lists in the Problems panel what goes against a kader, and underlines it', async () => {
    await editor.openFile(DRAFT);
    await editor.showProblems();
    await editor.until(editor.problems, (all) => all.some(names(SHARE)) && all.some(names(SAY)));
    await editor.clickOn('instrument');
    await editor.goToLine(34);
    await editor.placeOf('toestemming');
    await editor.until(
      () => editor.squiggles().count(),
      (count) => count > 0,
    );
    await editor.shot('problems');
  });

  test('says on hover what the kader asks', async () => {
    await editor.hover('248.000');
    await editor.until(editor.hoverText, (shown) => shown.includes('Kader') && shown.includes('Berekening'));
    await editor.page.keyboard.press('Escape');
  });

  test('mends a clause with the keyboard, and the finding goes', async () => {
    await editor.fixMenu('toestemming', 'Laat de gemeente zelf beslissen');
    await editor.page.keyboard.press('Enter');
    await editor.placeOf('De gemeente beslist zelf waaraan');
    await editor.until(editor.problems, (all) => all.some(names(SHARE)) && !all.some(names(SAY)));
  });

  test('shows every kader with its verdict, and a passage opens where it stands', async () => {
    await editor.page.keyboard.press('Control+j');
    await editor.openView();
    const lines = await editor.until(editor.viewLines, (all) => all.length > 5);
    assert.ok(
      lines.some((line) => line.includes('Minimaal lokaal aandeel van 25%: strijdig')),
      JSON.stringify(lines),
    );
    await editor.viewLine('Tabel in artikel 7').click();
    await editor.placeOf('Uitstroom naar betaald werk');
    await editor.shot('kaders');
  });

  test('makes a new agreement out of what a gemeente asks, and checks it', async () => {
    await editor.command('Kadertoets: New Agreement from a Template');
    await editor.pick('Een nieuwe overeenkomst', 'Tynaarlo');
    await editor.placeOf('gemeente: Tynaarlo');
    await editor.until(editor.viewLines, (lines) => lines.some((line) => line.includes('Werk, inkomen, meedoen')));
  });

  test('starts again on request', async () => {
    await editor.command('Kadertoets: Restart');
    await editor.page.waitForTimeout(1000);
    await editor.until(editor.viewLines, (lines) => lines.some((line) => line.includes('Werk, inkomen, meedoen')));
    assert.equal(await editor.page.locator('.notification-toast .codicon-error').count(), 0);
  });
});
