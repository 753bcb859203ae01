import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Editor, startEditor } from './harness.ts';

const FRONT = '---\ninstrument: dvo\ngemeente: Druten\nlooptijd: { van: 2020-01-01, tot: 2023-12-31 }\n---\n\n';
const GROUPS = '## Artikel 2 Groepen\n\nHet WerkBedrijf helpt jongeren, ouderen, nieuwkomers en statushouders.\n';
const draft = (title: string, who: string): string =>
  `${FRONT}# ${title}\n\n## Artikel 1 Geld\n\n${who} beslist over het lokale deel.\n\n${GROUPS}`;

let root = '';
let editor: Editor | undefined;
const folder = (name: string): string => join(root, name);
const uri = (...names: string[]): string => pathToFileURL(join(root, ...names)).href;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kadertoets-workspace-'));
  for (const name of ['een', 'twee', 'kaders/eigen-2020']) mkdirSync(folder(name), { recursive: true });
  writeFileSync(join(root, 'een/goed.md'), draft('DVO goed', 'Het college'));
  writeFileSync(join(root, 'een/fout.md'), draft('DVO fout', 'Het dagelijks bestuur'));
  writeFileSync(join(root, 'een/recept.md'), '# Soep\n\n## Artikel 1 Uien\n');
  writeFileSync(join(root, 'twee/ook.md'), draft('DVO ook', 'Het dagelijks bestuur'));
});

afterEach(async () => {
  await editor?.close();
  editor = undefined;
  rmSync(root, { recursive: true });
});

describe('workspace diagnostics', () => {
  const ask = async (previousResultIds: { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport> =>
    (await editor?.connection.sendRequest('workspace/diagnostic', { previousResultIds })) as WorkspaceDiagnosticReport;
  const counts = ({ items }: WorkspaceDiagnosticReport): Record<string, number | string> =>
    Object.fromEntries(items.map((item) => [item.uri, item.kind === 'full' ? item.items.length : item.kind]));

  test('wait for news when nothing changed, and then tell only what is new', async () => {
    editor = await startEditor({ folders: [folder('een')] });
    const first = await ask([]);
    const known = first.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
    const waiting = ask(known);
    expect(await Promise.race([waiting, later('still waiting')])).toBe('still waiting');
    writeFileSync(join(root, 'een/goed.md'), draft('DVO goed', 'Het dagelijks bestuur'));
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('een', 'goed.md'), type: 2 }],
    });
    await waiting;
    expect(counts(await ask(known))).toEqual({ [uri('een', 'fout.md')]: 'unchanged', [uri('een', 'goed.md')]: 1 });
  });

  test('are handed over one by one to an editor that takes parts', async () => {
    editor = await startEditor({ folders: [folder('een')] });
    const parts: WorkspaceDiagnosticReport[] = [];
    editor.connection.onNotification('$/progress', ({ token, value }: { token: string; value: never }) => {
      if (token === 'parts') parts.push(value);
    });
    const result = await editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'parts',
    });
    expect(parts.map(counts)).toEqual([{ [uri('een', 'fout.md')]: 1 }, { [uri('een', 'goed.md')]: 0 }]);
    expect(result.items).toEqual([]);
  });
});

describe('the command that checks the workspace', () => {
  const run = async (): Promise<unknown> =>
    await editor?.connection.sendRequest('workspace/executeCommand', { command: 'kadertoets.checkWorkspace' });

  test('reports progress and counts', async () => {
    editor = await startEditor({ folders: [folder('een'), folder('twee')] });
    const kinds: string[] = [];
    editor.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      kinds.push(value.kind);
    });
    expect(await run()).toEqual({ drafts: 3, findings: 2 });
    expect(kinds).toEqual(['begin', 'report', 'report', 'report', 'end']);
  });

  test('stops when the user stops it', async () => {
    editor = await startEditor({ folders: [folder('een'), folder('twee')] });
    const { connection } = editor;
    connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
      if (value.kind === 'begin') void connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
    expect(await run()).toBeNull();
  });
});

describe('own kaders', () => {
  const pack = `pack: eigen-2020
title: Eigen kader
status: adopted
from: 2020-01-01
to: 2023-12-31
instruments: [dvo]
gemeenten: [Druten]
documents: { besluit: { title: Besluit, status: adopted } }
kaders: [{ kader: opdracht, title: Opdracht, text: De raad beslist over de opdracht. }]
`;
  const rule = `rule: opdracht
title: Een ander beslist over de opdracht
kader: opdracht
severity: warning
kind: conflict
source: [{ document: besluit, locator: punt 1 }]
why: Zo wil de raad het.
conflict: [{ name: college, when: { act: decide, by: college } }]
message: Hier beslist het college.
remedy: Laat de raad beslissen.
examples: { conflict: [Het college beslist.], compliant: [De raad beslist.] }
`;
  const file = (text: string): void => {
    writeFileSync(join(root, 'kaders/eigen-2020/opdracht.yaml'), text);
  };
  const codes = async (): Promise<string[]> => {
    const report = (await editor?.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: uri('een', 'goed.md') },
    })) as { items: { code: string }[] };
    return report.items.map(({ code }) => code);
  };
  const tell = async (): Promise<void> => {
    await editor?.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('kaders', 'eigen-2020', 'opdracht.yaml'), type: 2 }],
    });
  };

  beforeEach(async () => {
    writeFileSync(join(root, 'kaders/eigen-2020/pack.yaml'), pack);
    file(rule);
    editor = await startEditor({ folders: [root], initializationOptions: { rules: ['kaders'] } });
    await editor.open(uri('een', 'goed.md'), draft('DVO goed', 'Het college'));
    await codes();
  });

  test('are checked beside the others', async () => {
    expect(await codes()).toEqual(['eigen-2020/opdracht']);
  });

  test('hold at once when they change', async () => {
    file(rule.replace('by: college', 'by: raad'));
    await tell();
    expect(await codes()).toEqual([]);
  });

  test('that are wrong are named at their place, and the former stay in use', async () => {
    file(rule.replace('by: college', 'by: colege'));
    const messages: string[] = [];
    editor?.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      messages.push(message);
    });
    await tell();
    expect(await codes()).toEqual(['eigen-2020/opdracht']);
    const problems = editor?.notifications.findLast((each) => each.uri.endsWith('opdracht.yaml'))?.diagnostics ?? [];
    expect(problems.map(({ message, range }) => [message, range.start.line])).toEqual([
      ['Het begrip “colege” staat in geen lexicon. Bedoelt u “college”?', 7],
    ]);
    expect(messages).toEqual(['De eigen kaders zijn niet geldig (1 fout); de vorige blijven gelden.']);
    file(rule);
    await tell();
    await codes();
    expect(editor?.notifications.findLast((each) => each.uri.endsWith('opdracht.yaml'))?.diagnostics).toEqual([]);
  });
});

async function later<Value>(value: Value): Promise<Value> {
  return await new Promise((resolve) => {
    setTimeout(() => {
      resolve(value);
    }, 300);
  });
}
