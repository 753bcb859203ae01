import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { startDesktop } from './hosts.mjs';
import { setUp } from './set-up.mjs';
import { testIn, workbench } from './workbench.mjs';

const editors = setUp();

void describe('the packaged extension in VS Code, its server in Node', { skip: editors.missing ?? false }, () => {
  let host;
  let editor;
  before(async () => {
    host = await startDesktop(editors, ['druten-2020.md']);
    editor = workbench(host);
    await editor.ready();
  });
  after(async () => {
    if (host !== undefined) await host.close();
  });

  const test = testIn(() => editor);
  test('underlines what goes against a kader and lists it in the Problems panel', async () => {
    await editor.openFile('druten-2020.md');
    await editor.until(
      () => editor.squiggles().count(),
      (count) => count > 0,
    );
    await editor.showProblems();
    const rows = await editor.until(editor.problems, (all) =>
      all.some((row) => row.includes('rvn-2020/lokaal-aandeel')),
    );
    console.log(rows);
    await editor.shot('problems');
  });

  test('nothing was asked of another machine', () => {
    assert.deepEqual([...host.outside], []);
  });
});
