import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from './start.ts';

/** VS Code for the Web: the same server in a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  let worker: Worker | undefined;
  // A worker does not start again, so every start of the client makes one, and ends the one before.
  const makeWorker = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(script);
    return await Promise.resolve(worker);
  };
  await start(context, 'web', (options) => new LanguageClient('kadertoets', 'Kadertoets', makeWorker, options));
}

export const deactivate = stop;
