import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RuleInfo, ServerState } from '../src/protocol.ts';
import { type Editor, MODERN, startEditor } from './harness.ts';

const DRAFT = `---
instrument: dvo
gemeente: Druten
looptijd: { van: 2020-01-01, tot: 2023-12-31 }
---

# DVO

## Artikel 1 Geld

Het college beslist over de opdracht.

## Artikel 2 Groepen

Het WerkBedrijf helpt jongeren, ouderen, nieuwkomers en statushouders.
`;

let root = '';
let editor: Editor | undefined;
const folder = (name: string): string => join(root, name);
const uri = (path: string): string => pathToFileURL(join(root, path)).href;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A pack of the same name in each folder, in which each folder asks something else. */
function writeOwnKader(name: string, message: string): void {
  write(
    `${name}/kaders/eigen-2020/pack.yaml`,
    `pack: eigen-2020
title: Eigen kader
status: adopted
from: 2020-01-01
to: 2023-12-31
instruments: [dvo]
gemeenten: [Druten]
documents: { besluit: { title: Besluit van ${name}, status: adopted } }
kaders: [{ kader: opdracht, title: Opdracht, text: Zo vraagt ${name} het. }]
`,
  );
  write(
    `${name}/kaders/eigen-2020/opdracht.yaml`,
    `rule: opdracht
title: Regel van ${name}
kader: opdracht
severity: warning
kind: conflict
source: [{ document: besluit, locator: punt 1 }]
why: Zo wil de raad het.
conflict: [{ name: college, when: { act: decide, by: college } }]
message: ${message}
remedy: Laat de raad beslissen.
examples: { conflict: [Het college beslist.], compliant: [De raad beslist.] }
`,
  );
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kadertoets-folders-'));
  writeOwnKader('een', 'Dit wil de raad van een niet.');
  writeOwnKader('twee', 'Dit wil de raad van twee niet.');
  write('drie/leeg.txt', '');
});

afterEach(async () => {
  await editor?.close();
  editor = undefined;
  rmSync(root, { recursive: true });
});

async function ask<Result>(method: string, params: object): Promise<Result> {
  if (editor === undefined) throw new Error('No editor is open');
  return await editor.connection.sendRequest<Result>(method, params);
}

/** The findings in a draft; asked again when settings came in meanwhile, as an editor does. */
async function findingsIn(path: string): Promise<Diagnostic[]> {
  for (;;) {
    try {
      const params = { textDocument: { uri: path } };
      return (await ask<{ items: Diagnostic[] }>('textDocument/diagnostic', params)).items;
    } catch (error) {
      if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ServerCancelled) throw error;
    }
  }
}

function firstLine({ message }: Diagnostic): string {
  return (typeof message === 'string' ? message : message.value).split('\n')[0] ?? '';
}

async function messages(path: string): Promise<string[]> {
  return (await findingsIn(uri(path))).map(firstLine);
}

describe('folders of a workspace with kaders of the same name', () => {
  beforeEach(async () => {
    editor = await startEditor({
      folders: [folder('een'), folder('twee')],
      initializationOptions: { rules: ['kaders'] },
    });
    await editor.open(uri('een/a.md'), DRAFT);
    await editor.open(uri('twee/b.md'), DRAFT);
  });

  test('are each held against their own', async () => {
    expect(await messages('een/a.md')).toEqual(['Dit wil de raad van een niet.']);
    expect(await messages('twee/b.md')).toEqual(['Dit wil de raad van twee niet.']);
  });

  test('are each explained by their own', async () => {
    const explained = await Promise.all(
      ['een/a.md', 'twee/b.md'].map(async (path) => {
        const hover = await ask<{ contents: { value: string } }>('textDocument/hover', {
          textDocument: { uri: uri(path) },
          position: { line: 10, character: 5 },
        });
        const page = await ask<{ markdown: string }>('kadertoets/rulePage', {
          rule: 'eigen-2020/opdracht',
          uri: uri(path),
        });
        const rules = await ask<RuleInfo[]>('kadertoets/ruleList', { uri: uri(path) });
        return {
          hover: /Zo vraagt \w+ het/u.exec(hover.contents.value)?.[0],
          page: page.markdown.split('\n')[0],
          listed: rules.find(({ id }) => id === 'eigen-2020/opdracht')?.title,
        };
      }),
    );
    expect(explained).toEqual([
      { hover: 'Zo vraagt een het', page: '# Regel van een', listed: 'Regel van een' },
      { hover: 'Zo vraagt twee het', page: '# Regel van twee', listed: 'Regel van twee' },
    ]);
  });

  test('a text that was never saved goes with the first folder', async () => {
    await editor?.open('untitled:Untitled-1', DRAFT);
    const items = await findingsIn('untitled:Untitled-1');
    expect(items.map(firstLine)).toEqual(['Dit wil de raad van een niet.']);
  });

  test('a folder that comes brings its own, and one that goes takes them along', async () => {
    writeOwnKader('drie', 'Dit wil de raad van drie niet.');
    await editor?.open(uri('drie/c.md'), DRAFT);
    expect(await messages('drie/c.md')).toEqual(['Dit wil de raad van een niet.']);
    await editor?.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: uri('drie'), name: 'drie' }], removed: [{ uri: uri('een'), name: 'een' }] },
    });
    expect(await messages('drie/c.md')).toEqual(['Dit wil de raad van drie niet.']);
    const { ownRules } = await ask<ServerState>('kadertoets/state', { uri: uri('drie/c.md') });
    expect(ownRules).toEqual([uri('drie/kaders/')]);
  });
});

test('settings of a folder hold for that folder alone', async () => {
  const byFolder: Record<string, object> = {
    [uri('een')]: { rules: ['kaders'] },
    [uri('drie')]: { severities: { 'proef-2020/zeggenschap': 'info' } },
  };
  editor = await startEditor({
    folders: ['een', 'twee', 'drie'].map(folder),
    capabilities: { ...MODERN, workspace: { ...MODERN.workspace, configuration: true } },
    settings: ({ scopeUri = '' }) => byFolder[scopeUri] ?? {},
  });
  const wrong = DRAFT.replace(
    'over de opdracht.',
    'over de opdracht. Het dagelijks bestuur beslist over het lokale deel.',
  );
  const found: (readonly (readonly unknown[])[])[] = [];
  for (const path of ['een/a.md', 'twee/b.md', 'drie/c.md']) {
    await editor.open(uri(path), wrong);
    found.push((await findingsIn(uri(path))).map(({ code, severity }) => [code, severity]));
  }
  expect(found).toEqual([
    [
      ['eigen-2020/opdracht', 2],
      ['proef-2020/zeggenschap', 1],
    ],
    [['proef-2020/zeggenschap', 1]],
    [['proef-2020/zeggenschap', 3]],
  ]);
});
