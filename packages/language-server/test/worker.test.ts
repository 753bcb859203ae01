import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createChecker } from '@kadertoets/engine';
import type { Rulebook } from '@kadertoets/rulebook';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Editor, talk } from './harness.ts';

const ROOT = join(import.meta.dirname, '../../..');
const fixtures = readdirSync(join(ROOT, 'fixtures'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
const compiled = (file: string): Rulebook =>
  JSON.parse(readFileSync(join(ROOT, 'packages/rulebook/dist', file), 'utf8')) as Rulebook;
// What a web worker has and a thread of Node lacks: messages on the global object. Node's own globals are taken away.
const SCOPE = `
const { parentPort } = require('node:worker_threads');
const post = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
globalThis.addEventListener = () => undefined;
globalThis.self = globalThis;
globalThis.postMessage = post;
const code = require('node:fs').readFileSync(process.env.KADERTOETS_WORKER, 'utf8');
for (const name of ['process', 'Buffer', 'setImmediate', 'clearImmediate', 'require', 'module', 'global']) delete globalThis[name];
(0, eval)(code);
`;

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  listen(callback: DataCallback): Disposable {
    this.#worker.on('message', callback);
    return { dispose: () => this.#worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;
  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }
  async write(message: Message): Promise<void> {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin.
    await Promise.resolve(this.#worker.postMessage(message));
  }
  end(): void {}
}

describe('the built worker', () => {
  let editor: Editor;
  let worker: Worker;
  let asked: boolean[];

  beforeAll(async () => {
    worker = new Worker(SCOPE, {
      eval: true,
      env: { KADERTOETS_WORKER: join(ROOT, 'packages/language-server/dist/worker.js') },
    });
    const connection = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
    asked = [];
    connection.onRequest('kadertoets/rules', ({ full }: { full: boolean }) => {
      asked.push(full);
      return compiled(full ? 'rulebook.full.json' : 'rulebook.json');
    });
    connection.onRequest('kadertoets/files', ({ folder, extensions }: { folder: string; extensions: string[] }) =>
      extensions.includes('md') ? [`${folder}/ver.md`] : [],
    );
    // The workspace holds one draft, and no configuration.
    connection.onRequest('kadertoets/readFile', ({ uri }: { uri: string }) =>
      uri.endsWith('/ver.md') ? readFileSync(join(ROOT, 'fixtures', fixtures[0] ?? ''), 'utf8') : null,
    );
    editor = await talk(connection, {}, () => undefined);
  });

  afterAll(async () => {
    await worker.terminate();
  });

  const checker = createChecker(compiled('rulebook.json'));
  const found = async (text: string): Promise<string[]> =>
    (await checker.check(text)).findings.filter(({ suppressed }) => suppressed === null).map(({ rule }) => rule);

  test.each(fixtures)('finds in %s what the checker finds', async (name) => {
    const text = readFileSync(join(ROOT, 'fixtures', name), 'utf8');
    const uri = `memfs:/${name}`;
    await editor.open(uri, text);
    const report = await editor.connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(report.items.map(({ code }) => code)).toEqual(await found(text));
  });

  test('reads the drafts of the workspace through the editor', async () => {
    const report = await editor.connection.sendRequest<{ items: { uri: string; items: unknown[] }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const text = readFileSync(join(ROOT, 'fixtures', fixtures[0] ?? ''), 'utf8');
    expect(report.items.map(({ items }) => items.length)).toEqual([(await found(text)).length]);
  });

  test('asks for the examples of the rules only when a page shows them', async () => {
    expect(asked).toEqual([false]);
    const page = await editor.connection.sendRequest<{ markdown: string }>('kadertoets/rulePage', {
      rule: 'rvn-2020/lokaal-aandeel',
    });
    expect(page.markdown).toContain('## Niet strijdig');
    expect(asked).toEqual([false, true]);
  });
});
