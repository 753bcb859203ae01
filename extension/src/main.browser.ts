import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { start, stop } from './start.ts';

/** VS Code for the Web: the same server in a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  let worker: Worker | undefined;
  // A worker does not start again, so every start of the client makes one, and ends the one before.
  const connect = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    // The client knows a worker by its class, and the editor's is of another.
    return await Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  await start(context, 'web', (options) => new LanguageClient('kadertoets', 'Kadertoets', connect, options));
}

export const deactivate = stop;
