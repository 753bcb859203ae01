import { fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { COMPILED_RULES, type DraftAssessment } from '@kadertoets/language-server/protocol';

const ROOT = join(import.meta.dirname, '../..');
const DIST = join(ROOT, 'extension/dist');

/** What was built has to be there: these tests are of the bundles that users get. Where everything is tested, it must be. */
export function isBuilt(): boolean {
  const missing = [
    join(DIST, 'server.node.js'),
    join(DIST, 'server.browser.js'),
    join(ROOT, 'packages/cli/dist/kadertoets.bundle'),
  ].filter((path) => !existsSync(path));
  if (missing.length > 0 && process.env['CI'] !== undefined) throw new Error(`Not built: ${missing.join(', ')}`);
  return missing.length === 0;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export interface Server {
  readonly ask: <Result>(method: string, params: object) => Promise<Result>;
  readonly tell: (method: string, params: object) => void;
  readonly close: () => void;
}

/** The server of the desktop, over the channel that the client uses. */
export async function nodeServer(): Promise<Server> {
  const child = fork(join(DIST, 'server.node.js'), ['--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return await introduce(
    (message) => child.send(message),
    (take) => child.on('message', take),
    () => child.kill(),
  );
}

/** The server of the web in a worker that has what a browser's worker has: messages, and no Node. */
export async function webServer(): Promise<Server> {
  const script = `
    const { parentPort, workerData } = require('node:worker_threads');
    const vm = require('node:vm');
    const listeners = [];
    const scope = { postMessage: (data) => parentPort.postMessage(data), onmessage: null };
    scope.addEventListener = (kind, listener) => { if (kind === 'message') listeners.push(listener); };
    for (const name of ['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'performance', 'TextEncoder', 'TextDecoder', 'URL', 'structuredClone', 'crypto', 'atob', 'btoa', 'AbortController'])
      scope[name] = globalThis[name];
    scope.self = scope;
    vm.createContext(scope);
    parentPort.on('message', (data) => { for (const each of [scope.onmessage, ...listeners]) each?.({ data }); });
    vm.runInContext(require('node:fs').readFileSync(workerData, 'utf8'), scope);
  `;
  const worker = new Worker(script, { eval: true, workerData: join(DIST, 'server.browser.js') });
  return await introduce(
    (message) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node has no origin.
      worker.postMessage(message);
    },
    (take) => worker.on('message', take),
    () => void worker.terminate(),
  );
}

async function introduce(
  send: (message: object) => unknown,
  onMessage: (take: (message: Message) => void) => unknown,
  close: () => unknown,
): Promise<Server> {
  const waiting = new Map<number, { take: (result: unknown) => void; fail: (error: Error) => void }>();
  let last = 0;
  onMessage(({ id, method, result, error }) => {
    if (id === undefined) return;
    if (method !== undefined)
      send({ jsonrpc: '2.0', id, result: method === COMPILED_RULES.method ? compiledRules() : null });
    else if (error === undefined) waiting.get(id)?.take(result);
    else waiting.get(id)?.fail(new Error(error.message));
  });
  const ask = async <Result>(method: string, params: object): Promise<Result> =>
    await new Promise<Result>((resolve, reject) => {
      last += 1;
      waiting.set(last, { take: resolve as (result: unknown) => void, fail: reject });
      send({ jsonrpc: '2.0', id: last, method, params });
    });
  const tell = (method: string, params: object): void => {
    send({ jsonrpc: '2.0', method, params });
  };
  const capabilities = { textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } } };
  await ask('initialize', { processId: null, rootUri: null, capabilities, locale: 'nl' });
  tell('initialized', {});
  return { ask, tell, close: () => void close() };
}

function compiledRules(): unknown {
  return JSON.parse(readFileSync(join(DIST, 'rulebook.json'), 'utf8'));
}

/** A finding as each of the hosts gives it, in the order of the text. */
export interface Shown {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
}

interface Diagnostic {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** Everything a server says of a draft: its diagnostics and its verdicts. */
export async function served(
  server: Server,
  path: string,
): Promise<{ diagnostics: readonly Diagnostic[]; assessment: DraftAssessment }> {
  const uri = `file://${path}`;
  const text = readFileSync(path, 'utf8');
  server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  const { items } = await server.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  const assessment = await server.ask<DraftAssessment>('kadertoets/assessment', { uri });
  server.tell('textDocument/didClose', { textDocument: { uri } });
  return { diagnostics: items, assessment };
}

interface Json {
  readonly documents: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly suppressed: unknown;
    }[];
    readonly assessment: readonly { readonly kader: string; readonly verdict: string }[];
  }[];
}

/** What the command says of the same drafts. */
export function commanded(paths: readonly string[]): Json {
  const command = join(ROOT, 'packages/cli/bin/kadertoets.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, 'check', '--format', 'json', ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return JSON.parse(stdout) as Json;
}

const SEVERITIES = ['', 'error', 'warning', 'info'];

/** The findings and verdicts of a server and of the command in one form. */
export function fromServer({ diagnostics, assessment }: Awaited<ReturnType<typeof served>>): object {
  return {
    findings: diagnostics
      .map(({ code, severity, message }) => `${SEVERITIES[severity] ?? ''} ${code}: ${message.split('\n')[0] ?? ''}`)
      .toSorted(),
    verdicts: assessment.packs.flatMap(({ kaders }) => kaders.map(({ id, verdict }) => `${id}: ${verdict}`)),
  };
}

export function fromCommand({ findings, assessment }: Json['documents'][number]): object {
  return {
    findings: findings
      .filter(({ suppressed }) => suppressed === null)
      .map(({ rule, severity, message }) => `${severity} ${rule}: ${message.split('\n')[0] ?? ''}`)
      .toSorted(),
    verdicts: assessment.map(({ kader, verdict }) => `${kader}: ${verdict}`),
  };
}
