import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { provideTasks } from './tasks.ts';
import { start, stop } from './start.ts';

/** VS Code on a computer: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.node.js');
  const run = { module, transport: TransportKind.ipc };
  context.subscriptions.push(provideTasks());
  await start(
    context,
    'node',
    (options) => new LanguageClient('kadertoets', 'Kadertoets', { run, debug: run }, options),
  );
}

export const deactivate = stop;
