import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { ROOT, startDesktop } from './hosts.mjs';
import { setUp } from './set-up.mjs';
import { testIn, workbench } from './workbench.mjs';

const editors = setUp();
const COMMAND = join(ROOT, 'packages/cli/bin/kadertoets.js');

// An editor of its own: what a task finds stays in the Problems panel, beside what the server finds.
void describe('the command as a task in VS Code', { skip: editors.missing ?? false }, () => {
  let host;
  let editor;
  before(async () => {
    host = await startDesktop(editors, ['druten-2020.md'], () => undefined);
    editor = workbench(host, 'task');
    await editor.ready();
  });
  after(async () => {
    if (host !== undefined) await host.close();
  });
  const test = testIn(() => editor);

  test('puts its findings in the Problems panel, as a person reads them', async () => {
    editor.writeSettings(host.folder, { 'kadertoets.workspace': false, 'kadertoets.command': COMMAND });
    await editor.openFile('LEESMIJ.md');
    // Until then the palette drops what is chosen in it, on a slow machine.
    await editor.page.waitForTimeout(12_000);
    await editor.command('Tasks: Run Task');
    await editor.choose('kadertoets');
    await editor.choose('toets alle overeenkomsten');
    await editor.page.locator('.terminal-wrapper.active').first().waitFor();
    await editor.showProblems();
    const share = (row) => row.includes('rvn-2020/lokaal-aandeel');
    const rows = await editor.until(editor.problems, (all) => all.some(share));
    assert.match(rows.find(share), /zelf over minder dan 25% van het participatiebudget/u);
    await editor.shot('problems');
  });
});
