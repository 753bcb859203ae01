import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker } from '@kadertoets/engine';
import type { Rulebook } from '@kadertoets/rulebook';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, talk } from './harness.ts';

const ROOT = join(import.meta.dirname, '../../..');
const COMMAND = join(ROOT, 'packages/cli/bin/kadertoets.js');
const fixtures = readdirSync(join(ROOT, 'fixtures'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);

describe('the built command as a server', () => {
  let editor: Editor;
  let exit: Promise<number | null>;

  beforeAll(async () => {
    const server = spawn(process.execPath, [COMMAND, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    exit = new Promise((resolve) => {
      server.on('exit', resolve);
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    editor = await talk(connection, {}, () => undefined);
  });

  afterAll(async () => {
    await editor.connection.sendRequest('shutdown');
    await editor.connection.sendNotification('exit');
    if ((await exit) !== 0) throw new Error('The server did not end well.');
  });

  test('says who it is', () => {
    expect(editor.initialized.serverInfo?.name).toBe('kadertoets');
  });

  const rulebook = JSON.parse(readFileSync(join(ROOT, 'packages/rulebook/dist/rulebook.json'), 'utf8')) as Rulebook;
  const checker = createChecker(rulebook);
  test.each(fixtures)('finds in %s what the checker finds', async (name) => {
    const text = readFileSync(join(ROOT, 'fixtures', name), 'utf8');
    const uri = `file:///${name}`;
    await editor.open(uri, text);
    const report = await editor.connection.sendRequest<{ items: { code: string; message: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    const { findings } = await checker.check(text);
    expect(report.items.map(({ code, message }) => `${code} ${message}`)).toEqual(
      findings
        .filter(({ suppressed }) => suppressed === null)
        .map(({ rule, message, remedy }) => [`${rule} ${message}`, remedy].filter(Boolean).join('\n')),
    );
  });
});

test('without --stdio it says how to start it', async () => {
  const server = spawn(process.execPath, [COMMAND, 'lsp'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const status = await new Promise((resolve) => {
    server.on('exit', resolve);
  });
  expect([status, said]).toEqual([2, 'kadertoets: een editor start dit met “kadertoets lsp --stdio”.\n']);
});
