import { type Connection, type ServerCapabilities, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import { readClient } from './client.ts';
import { unchangingDocuments } from './documents.ts';
import type { Context, Feature } from './feature.ts';
import { readFolders } from './features/configuration.ts';
import { FEATURES } from './features/index.ts';
import { workspaceFolders } from './folders.ts';
import type { Host } from './host.ts';
import { merge } from './merge.ts';
import { withFolders } from './rule-folders.ts';
import { reportRuleProblems } from './rule-problems.ts';
import { createSession } from './session.ts';
import { readSettings } from './settings.ts';
import { textsFor } from './texts.ts';
import { createWorkspace } from './workspace.ts';

/** Serves one editor over a connection; what is particular to Node or to a web worker comes in with the host. */
export function startServer(connection: Connection, host: Host, version: string): void {
  const documents = new TextDocuments(unchangingDocuments);
  const session = createSession(documents, host);
  const starting: (() => Promise<void>)[] = [];

  connection.onInitialize((params) => {
    const folders = workspaceFolders(params, connection, async () => {
      await readFolders(context);
    });
    const context: Context = {
      connection,
      session,
      host,
      workspace: createWorkspace(session, host, folders),
      client: readClient(params),
      texts: () => textsFor(session.settings().locale),
      folders,
      onReady: (work) => starting.push(work),
    };
    const settings = readSettings(params.initializationOptions, session.settings(), params.locale);
    session.start(withFolders(settings, folders()));
    context.onReady(session.ready);
    session.onProblems((problems) => {
      reportRuleProblems(problems, context);
    });
    for (const feature of FEATURES) feature.register(context);
    answerCommands(context);
    return { serverInfo: { name: 'kadertoets', version }, capabilities: capabilitiesFor(context) };
  });
  connection.onInitialized(async () => {
    for (const work of starting) {
      try {
        await work();
      } catch (error) {
        // Said in every text that is checked, too; the server stays up for what needs no rules.
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    }
  });
  documents.listen(connection);
  connection.listen();
}

function capabilitiesFor({ client }: Context): ServerCapabilities {
  const always: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    executeCommandProvider: { commands: Object.keys(commands()), workDoneProgress: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return FEATURES.reduce((all, feature) => merge(all, feature.capabilities?.(client) ?? {}), always);
}

function answerCommands(context: Context): void {
  const known = commands();
  context.connection.onExecuteCommand(async ({ command, arguments: given }, token, progress) => {
    return await known[command]?.(given ?? [], context, token, progress);
  });
}

function commands(): NonNullable<Feature['commands']> {
  return Object.assign({}, ...FEATURES.map((feature) => feature.commands ?? {})) as NonNullable<Feature['commands']>;
}
