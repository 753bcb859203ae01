import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Editor, MODERN, startEditor } from './harness.ts';

const FRONT = '---\ninstrument: dvo\ngemeente: Druten\nlooptijd: { van: 2020-01-01, tot: 2023-12-31 }\n---\n\n';
const GROUPS = '## Artikel 2 Groepen\n\nHet WerkBedrijf helpt jongeren, ouderen, nieuwkomers en statushouders.\n';
const WRONG = `${FRONT}# DVO\n\n## Artikel 1 Geld\n\nHet dagelijks bestuur beslist over het lokale deel.\n\n${GROUPS}`;
// An editor that does not ask for diagnostics gets them sent.
const { diagnostic: _, ...textDocument } = MODERN.textDocument ?? {};
const PUSHED = { ...MODERN, textDocument };

let root = '';
let editor: Editor | undefined;
const uri = (path: string): string => pathToFileURL(join(root, path)).href;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kadertoets-configuration-'));
});

afterEach(async () => {
  await editor?.close();
  editor = undefined;
  rmSync(root, { recursive: true });
});

/** What is underlined in a draft that is opened: rule and weight. */
async function findingsIn(path: string, text = WRONG): Promise<(string | number | undefined)[][]> {
  await editor?.open(uri(path), text);
  const diagnostics = (await editor?.pushed(uri(path))) ?? [];
  return diagnostics.map(({ code, severity }) => [code, severity]);
}

async function changed(path: string): Promise<void> {
  await editor?.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uri(path), type: 2 }],
  });
}

describe('the configuration that the command reads', () => {
  test('gives rules their weight, in each folder of the workspace its own', async () => {
    write('een/kadertoets.config.yaml', 'severities:\n  proef-2020/zeggenschap: info\n');
    write('twee/kadertoets.config.json', '{ "severities": { "proef-2020/zeggenschap": "off" } }');
    write('drie/leeg.txt', '');
    const folders = ['een', 'twee', 'drie'].map((name) => join(root, name));
    editor = await startEditor({ folders, capabilities: PUSHED });
    expect(await findingsIn('een/a.md')).toEqual([['proef-2020/zeggenschap', 3]]);
    expect(await findingsIn('twee/diep/b.md')).toEqual([]);
    expect(await findingsIn('drie/c.md')).toEqual([['proef-2020/zeggenschap', 1]]);
  });

  test('holds at once when it changes', async () => {
    write('kadertoets.config.yaml', 'severities:\n  proef-2020/zeggenschap: info\n');
    editor = await startEditor({ folders: [root], capabilities: PUSHED });
    expect(await findingsIn('a.md')).toEqual([['proef-2020/zeggenschap', 3]]);
    write('kadertoets.config.yaml', 'severities:\n  proef-2020/zeggenschap: warning\n');
    await changed('kadertoets.config.yaml');
    await expect.poll(() => lastOf('a.md')).toEqual([['proef-2020/zeggenschap', 2]]);
  });

  test('names the gemeente and the instrument of drafts that do not', async () => {
    write('kadertoets.config.yaml', 'gemeente: Druten\ninstrument: dvo\n');
    editor = await startEditor({ folders: [root], capabilities: PUSHED });
    const text = `# Afspraken 2020\n\n## Artikel 1 Geld\n\nHet dagelijks bestuur beslist over het lokale deel.\n\n${GROUPS}`;
    expect(await findingsIn('a.md', text)).toEqual([['proef-2020/zeggenschap', 1]]);
  });

  test('that is wrong is named at its place, and then nothing is checked', async () => {
    write('kadertoets.config.yaml', 'severities:\n  proef-2020/zegenschap: info\n');
    editor = await startEditor({ folders: [root], capabilities: PUSHED });
    await editor.open(uri('a.md'), WRONG);
    await expect.poll(() => lastOf('a.md')).toEqual([['kadertoets/niet-gecontroleerd', 1]]);
    const said = editor.notifications.findLast((each) => each.uri === uri('kadertoets.config.yaml'));
    expect(said?.diagnostics[0]?.message).toBe(
      'De regel “proef-2020/zegenschap” bestaat niet. Bedoelt u “proef-2020/zeggenschap”?',
    );
    expect(said?.diagnostics[0]?.range.start).toEqual({ line: 1, character: 2 });
  });

  test('that is wrong bothers nobody who reads other Markdown, and is no error for what shows no findings', async () => {
    write('kadertoets.config.yaml', 'severities:\n  proef-2020/zegenschap: info\n');
    write('a.md', WRONG);
    write('lees.md', '# Leesmij\n\nHier staan concepten.\n');
    editor = await startEditor({ folders: [root] });
    const { items } = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const said = items.map((item) => [item.uri, item.kind === 'full' ? item.items.map(({ code }) => code) : []]);
    expect(said).toEqual([[uri('a.md'), ['kadertoets/niet-gecontroleerd']]]);
    await editor.open(uri('a.md'), WRONG);
    const lenses = await editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: uri('a.md') } });
    expect(lenses).toEqual([]);
  });

  test('leaves drafts out of the workspace, and so do the ignore files; not the one that is open', async () => {
    write('kadertoets.config.yaml', 'ignore:\n  - oud/\n');
    write('.kadertoetsignore', 'kladjes\n!kladjes/toch.md\n');
    write('brieven/.gitignore', 'geheim.md\n');
    for (const path of ['a.md', 'oud/b.md', 'kladjes/c.md', 'brieven/geheim.md', 'brieven/d.md']) write(path, WRONG);
    editor = await startEditor({ folders: [root] });
    const { items } = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(items.map((item) => item.uri).toSorted()).toEqual([uri('a.md'), uri('brieven/d.md')]);
    await editor.open(uri('oud/b.md'), WRONG);
    const open = await editor.connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', {
      textDocument: { uri: uri('oud/b.md') },
    });
    expect(open.items).toHaveLength(1);
  });
});

function lastOf(path: string): (string | number | undefined)[][] {
  const last = editor?.notifications.findLast((each) => each.uri === uri(path));
  return last?.diagnostics.map(({ code, severity }) => [code, severity]) ?? [];
}
