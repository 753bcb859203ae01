import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { startDesktop } from './hosts.mjs';
import { setUp } from './set-up.mjs';
import { testIn, workbench } from './workbench.mjs';

const editors = setUp();
const DRAFT = 'druten-2020.md';
const SHARE = 'rvn-2020/lokaal-aandeel';
const SAY = 'rvn-2020/lokale-zeggenschap';

void describe('the packaged extension in VS Code, its server in Node', { skip: editors.missing ?? false }, () => {
  let host;
  let editor;
  let ownRule;
  before(async () => {
    // There before the editor looks, which misses what is written below a folder that is only just made.
    host = await startDesktop(editors, [DRAFT], (folder) => {
      ownRule = writeOwnKader(folder);
    });
    editor = workbench(host);
    await editor.ready();
  });
  after(async () => {
    if (host !== undefined) await host.close();
  });
  const test = testIn(() => editor);
  const names = (rule) => (row) => row.includes(rule);

  test('is silent on Markdown that is no agreement', async () => {
    await editor.openFile('LEESMIJ.md');
    await editor.page.waitForTimeout(3000);
    assert.equal(await editor.squiggles().count(), 0);
    assert.equal(await editor.page.locator('.notification-toast').count(), 0);
    await editor.closeAll();
  });

  test('lists in the Problems panel what goes against a kader, and underlines it', async () => {
    await editor.openFile(DRAFT);
    await editor.showProblems();
    const rows = await editor.until(editor.problems, (all) => all.some(names(SHARE)) && all.some(names(SAY)));
    assert.match(rows.find(names(SHARE)), /minder dan 25%/u);
    await editor.clickOn('instrument');
    await editor.goToLine(34);
    await editor.placeOf('toestemming');
    await editor.until(
      () => editor.squiggles().count(),
      (count) => count > 0,
    );
    await editor.shot('problems', { wide: true });
  });

  test('leads from the code of a finding to the page of its rule', async () => {
    await editor.page
      .locator('.markers-panel .monaco-link')
      .first()
      .click({ modifiers: ['Control'] });
    await editor.webview('Wat te doen');
    await editor.page.locator('.tab', { hasText: DRAFT }).click();
    await editor.placeOf('toestemming');
  });

  test('says on hover what the kader asks and where that stands', async () => {
    await editor.hover('248.000');
    const text = await editor.until(editor.hoverText, (shown) => shown.includes('Kader'));
    assert.ok(text.includes('Berekening') && text.includes('= 20%'), text);
    assert.ok(text.includes('Bron') && text.includes('besluit 3'), text);
    await editor.shot('hover');
    await editor.page.keyboard.press('Escape');
  });

  test('mends a clause with the keyboard, and the finding goes', async () => {
    await editor.fixMenu('toestemming', 'Laat de gemeente zelf beslissen');
    await editor.shot('fix');
    await editor.page.keyboard.press('Enter');
    const rows = await editor.until(editor.problems, (all) => !all.some(names(SAY)));
    assert.ok(rows.some(names(SHARE)), 'the other finding stays');
    await editor.page.keyboard.press('Control+s');
    const saved = () => readFileSync(join(host.folder, DRAFT), 'utf8');
    await editor.until(saved, (text) =>
      text.includes('De gemeente beslist zelf waaraan zij het lokale deel besteedt.'),
    );
  });

  test('shows above an article what it settles, and behind an amount its share', async () => {
    await editor.until(editor.lenses, (all) =>
      all.some((lens) => lens.includes('✗ Minimaal lokaal aandeel van 25%: strijdig')),
    );
    await editor.placeOf('= 20% van het participatiebudget');
  });

  test('completes a reference with the articles that there are', async () => {
    await editor.selectWord('afnemen');
    await editor.page.keyboard.type('afnemen volgens artikel ', { delay: 40 });
    await editor.until(editor.offers, (all) => all.some((row) => row.includes('Financiering')));
    await editor.page.keyboard.press('Escape');
    await editor.undoUntil(editor.text, (text) => text.includes('meer afnemen dan'));
  });

  test('sets a finding aside with a reason that is typed on the spot, and the hover tells it', async () => {
    await editor.fixMenu('248.000', `Negeer hier met reden: ${SHARE}`);
    await editor.page
      .locator('.action-widget .monaco-list-row', { hasText: `Negeer hier met reden: ${SHARE}` })
      .click();
    await editor.placeOf('[reden en besluit]');
    await editor.page.keyboard.type('proef van een jaar; besluit: raad 12-12-2019');
    await editor.placeOf(`${SHARE}: proef van een jaar; besluit: raad`);
    await editor.until(editor.problems, (all) => !all.some(names(SHARE)) && all.length > 0);
    await editor.hover('248.000');
    await editor.until(editor.hoverText, (shown) => shown.includes('Besluit') && shown.includes('raad 12-12-2019'));
    await editor.shot('exception');
    await editor.page.keyboard.press('Escape');
    await editor.undoUntil(editor.text, (text) => !text.includes('kadertoets-negeer'));
    await editor.until(editor.problems, (all) => all.some(names(SHARE)));
  });

  test('keeps up with typing', async () => {
    await editor.selectWord('248.000');
    await editor.page.keyboard.type('348');
    await editor.until(editor.problems, (all) => !all.some(names(SHARE)));
    await editor.page.keyboard.press('Control+z');
    await editor.until(editor.problems, (all) => all.some(names(SHARE)));
  });

  test('shows every kader with its verdict, and a passage opens where it stands', async () => {
    await editor.page.keyboard.press('Control+j');
    await editor.openView();
    await editor.widenSideBar(160);
    const lines = await editor.until(editor.viewLines, (all) => all.length > 5);
    assert.ok(
      lines.some((line) => line.includes('Minimaal lokaal aandeel van 25%: strijdig')),
      JSON.stringify(lines),
    );
    assert.ok(
      lines.some((line) => line.includes('De gemeente beslist zelf over het lokale deel: voldoet')),
      JSON.stringify(lines),
    );
    await editor.viewLine('Tabel in artikel 7').click();
    await editor.placeOf('Uitstroom naar betaald werk');
    await editor.until(
      () => editor.status('Ln 6'),
      (shown) => shown,
    );
    await editor.shot('kaders');
  });

  test('names beside the language which kaders apply, and why', async () => {
    await editor.page.locator('.statusbar-item[id="status.languageStatus"]').first().hover();
    const hover = editor.page.locator('.monaco-hover .hover-language-status').first();
    await hover.waitFor();
    assert.match(await hover.innerText(), /rvn-2020, druten-2020/u);
    await editor.shot('status');
    await editor.page.keyboard.press('Escape');
  });

  test('opens the report beside the draft; its passages lead back to the text', async () => {
    await editor.command('Kadertoets: Open het rapport');
    const report = await editor.webview('Toetsing aan de kaders');
    await editor.until(
      () => report.locator('table').count(),
      (count) => count > 0,
    );
    await editor.shot('report', { wide: true });
    await report.locator('a', { hasText: 'tabel in artikel 7' }).first().click();
    await editor.placeOf('Uitstroom naar betaald werk');
    await editor.page.keyboard.press('Control+k');
    await editor.page.keyboard.press('Control+w');
  });

  test('explains a rule on a page of its own', async () => {
    await editor.command('Kadertoets: Leg een regel uit');
    await editor.pick('Welke regel?', SAY);
    await editor.webview('Waarom');
    await editor.closeAll();
  });

  test('makes a new agreement out of what a gemeente asks', async () => {
    await editor.command('Kadertoets: Nieuwe overeenkomst uit een sjabloon');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Beuningen' }).first().waitFor();
    await editor.page.mouse.move(1200, 740);
    await editor.shot('new-draft');
    await editor.pick('Een nieuwe overeenkomst', 'Wijchen');
    await editor.placeOf('gemeente: Wijchen');
    await editor.placeOf('Dienstverleningsovereenkomst gemeente Wijchen');
    await editor.closeAll();
  });

  test('takes a newcomer from the walkthrough to a checked sample', async () => {
    await editor.command('Welcome: Open Walkthrough');
    await editor.pick('Maak kennis met Kadertoets', 'Maak kennis met Kadertoets');
    await editor.page.locator('.getting-started-step', { hasText: 'Bekijk een concept' }).first().waitFor();
    await editor.shot('walkthrough');
    await editor.page
      .locator('.getting-started-step .monaco-button', { hasText: 'Open de voorbeeldovereenkomst' })
      .first()
      .click();
    await editor.placeOf('20% van het participatiebudget');
    await editor.until(
      () => editor.squiggles().count(),
      (count) => count > 0,
    );
  });

  test('checks all drafts of the workspace', async () => {
    await editor.command('Kadertoets: Toets alle concepten in de werkmap');
    await editor.page.locator('.notification-toast', { hasText: 'overeenkomst gecontroleerd' }).first().waitFor();
  });

  test('obeys the settings of the workspace', async () => {
    await editor.closeAll();
    await editor.openExplorer();
    await editor.openFile(DRAFT);
    await editor.showProblems();
    await editor.until(editor.problems, (all) => all.some(names(SHARE)));
    editor.writeSettings(host.folder, { 'kadertoets.severities': { [SHARE]: 'off' } });
    await editor.until(editor.problems, (all) => !all.some(names(SHARE)));
  });

  test('takes in kaders of the workspace, and changes of them', async () => {
    editor.writeSettings(host.folder, { 'kadertoets.rules': ['kaders'], 'kadertoets.severities': {} });
    await editor.until(editor.problems, (all) => all.some((row) => row.includes('Dit is een eigen melding.')));
    writeFileSync(ownRule, readFileSync(ownRule, 'utf8').replace('een eigen melding', 'een andere melding'));
    await editor.until(editor.problems, (all) => all.some((row) => row.includes('Dit is een andere melding.')));
    await editor.command('Kadertoets: Welke kaders gelden, en waarom');
    const page = await editor.webview('eigen-druten');
    assert.match(await page.evaluate(() => document.body.innerText), /Eigen kaders: .*kaders/u);
  });

  test('looks after the configuration while it is written', async () => {
    await editor.closeAll();
    const file = join(host.folder, 'kadertoets.config.json');
    writeFileSync(file, JSON.stringify({ severities: { [SHARE]: 'fout' } }));
    await editor.openExplorer();
    await editor.openFile('kadertoets.config.json');
    await editor.until(
      () => editor.squiggles().count(),
      (count) => count > 0,
    );
    await editor.hover('fout');
    await editor.until(editor.hoverText, (shown) => shown.includes('Value is not accepted'));
    await editor.shot('configuration');
    await editor.page.keyboard.press('Escape');
    rmSync(file);
    await editor.closeAll();
    await editor.openExplorer();
    await editor.openFile(DRAFT);
    await editor.showProblems();
  });

  test('starts again on request', async () => {
    // What was said of the wrong configuration may still stand there; starting again adds nothing to it.
    const faults = () => editor.page.locator('.notification-toast .codicon-error').count();
    const known = await faults();
    await editor.command('Kadertoets: Start opnieuw');
    await editor.until(editor.problems, (all) => all.some(names('rvn-2020/uitstroomambitie')));
    assert.ok((await faults()) <= known);
  });

  test('asked nothing of another machine', async () => {
    assert.deepEqual([...host.outside], []);
  });
});

/** A pack such as a gemeente writes; returns the file of its one rule. */
function writeOwnKader(folder) {
  const pack = join(folder, 'kaders/eigen-druten');
  mkdirSync(pack, { recursive: true });
  writeFileSync(
    join(pack, 'pack.yaml'),
    `pack: eigen-druten
title: Eigen kaders van Druten
status: adopted
from: 2020-01-01
to: 2023-12-31
instruments: [dvo]
gemeenten: [Druten]
documents:
  besluit: { title: Besluit van de raad, status: adopted }
kaders:
  - kader: eigen-kader
    title: Een eigen kader
    text: Het college wijzigt de overeenkomst niet.
`,
  );
  const rule = join(pack, 'eigen-regel.yaml');
  writeFileSync(
    rule,
    `rule: eigen-regel
title: Het college wijzigt iets
kader: eigen-kader
severity: error
kind: conflict
source:
  - { document: besluit, locator: punt 1 }
why: De raad wil het zelf weten.
conflict:
  - name: local-share
    when: { mentions: local-share }
message: Dit is een eigen melding.
remedy: Haal het weg.
examples:
  conflict:
    - Het college beslist over het lokale deel.
  compliant:
    - Het college beslist over de overeenkomst.
`,
  );
  return rule;
}
