import { commands, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client-options.ts';
import { registerCommands } from './commands/index.ts';
import { watchDraft } from './draft.ts';
import { answerFileRequests } from './files.ts';
import { showKaders } from './kaders-view.ts';
import { providePages } from './pages.ts';
import { showStatus } from './status.ts';
import { useLocale } from './texts.ts';

export type Where = 'node' | 'web';

/** What the parts of the extension share. */
export interface Extension {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly where: Where;
}

let running: BaseLanguageClient | undefined;

/** Starts the server and everything that shows what it says; the same on a computer and in a browser. */
export async function start(
  context: ExtensionContext,
  where: Where,
  makeClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  useLocale();
  const client = makeClient(clientOptions(context));
  client.registerFeature({
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = { kadertoets: true };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  });
  running = client;
  const extension: Extension = { context, client, where };
  const draft = watchDraft(client);
  context.subscriptions.push(
    draft,
    answerFileRequests(client, context),
    providePages(extension, draft),
    showStatus(draft),
    showKaders(draft),
    ...registerCommands(extension, draft),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('kadertoets.locale')) return;
      useLocale();
      draft.refresh();
    }),
  );
  await client.start();
  await commands.executeCommand('setContext', 'kadertoets.started', true);
  draft.refresh();
}

export async function stop(): Promise<void> {
  await running?.stop();
}
