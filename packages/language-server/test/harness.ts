import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Rulebook } from '@kadertoets/rulebook';
import { loadRulebook } from '@kadertoets/rulebook/authoring';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeHost } from '../src/node-host.ts';
import { startServer } from '../src/server.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What an up-to-date editor says it can do; a scenario takes away or adds what it is about. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    rename: { prepareSupport: true },
  },
  workspace: {
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

/** The rules of this folder with the language of the product: tests of the server do not change with the real kaders. */
export function testRulebook(): Rulebook {
  const files = [join(ROOT, 'rules/shared'), join(import.meta.dirname, 'rules')].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path: relative(ROOT, path), text: readFileSync(path, 'utf8') })),
  );
  const { rulebook, problems } = loadRulebook(files);
  if (rulebook === undefined) throw new Error(JSON.stringify(problems, null, 2));
  return rulebook;
}

let rulebook: Rulebook | undefined;

export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly open: (uri: string, text: string) => Promise<void>;
  /** Replaces part of an open document, as typing does. */
  readonly edit: (uri: string, start: number, end: number, text: string) => Promise<void>;
  readonly text: (uri: string) => string;
  readonly isOpen: (uri: string) => boolean;
  readonly version: (uri: string) => number;
  /** The diagnostics that the server sent for the newest version of a document. */
  readonly pushed: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly notifications: readonly PublishDiagnosticsParams[];
  readonly folder: string;
  readonly close: () => Promise<void>;
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** Rules in the place of those of the tests. */
  readonly rules?: () => Promise<Rulebook>;
  readonly folders?: readonly string[];
  /** What the editor answers when it is asked for its settings, for a folder or for all. */
  readonly settings?: (asked: { readonly scopeUri?: string }) => unknown;
}

/** An editor at one end of a real JSON-RPC connection, the server at the other. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(
    server,
    nodeHost(options.rules ?? (async () => await Promise.resolve((rulebook ??= testRulebook())))),
    '0.0.0',
  );
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  return await talk(connection, options, () => {
    server.dispose();
  });
}

/** Introduces an editor to the server at the other end of a connection. */
export async function talk(connection: ProtocolConnection, options: EditorOptions, stop: () => void): Promise<Editor> {
  const notifications: PublishDiagnosticsParams[] = [];
  const texts = new Map<string, { text: string; version: number }>();
  let waiting: (() => void)[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    notifications.push(params);
    for (const wake of waiting.splice(0)) wake();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map((asked) => options.settings?.(asked) ?? null),
  );
  for (const what of ['diagnostic', 'inlayHint', 'codeLens'])
    connection.onRequest(`workspace/${what}/refresh`, () => null);
  connection.listen();
  const folder = options.folders?.[0] ?? mkdtempSync(join(tmpdir(), 'kadertoets-lsp-'));
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? MODERN,
    initializationOptions: options.initializationOptions,
    locale: options.locale ?? 'nl',
    workspaceFolders: (options.folders ?? [folder]).map((path) => ({ uri: pathToFileURL(path).href, name: path })),
  });
  await connection.sendNotification('initialized', {});
  const current = (uri: string): { text: string; version: number } => {
    const found = texts.get(uri);
    if (found === undefined) throw new Error(`${uri} is not open`);
    return found;
  };
  return {
    connection,
    initialized,
    folder,
    notifications,
    text: (uri) => current(uri).text,
    isOpen: (uri) => texts.has(uri),
    version: (uri) => current(uri).version,
    open: async (uri, text) => {
      texts.set(uri, { text, version: 1 });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
    },
    edit: async (uri, start, end, text) => {
      const before = current(uri);
      const range = { start: positionAt(before.text, start), end: positionAt(before.text, end) };
      const version = before.version + 1;
      texts.set(uri, { text: before.text.slice(0, start) + text + before.text.slice(end), version });
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      });
    },
    pushed: async (uri) => {
      for (;;) {
        const { version } = current(uri);
        const found = notifications.findLast((each) => each.uri === uri && each.version === version);
        if (found !== undefined) return found.diagnostics;
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
    },
    close: async () => {
      waiting = [];
      await connection.sendRequest('shutdown');
      connection.dispose();
      stop();
    },
  };
}

/** Line and character (from 0) of an offset. */
export function positionAt(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

export function offsetAt(text: string, { line, character }: { line: number; character: number }): number {
  const lines = text.split('\n');
  return lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
}
