import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientHost } from './client-host.ts';
import { startServer } from './server.ts';

/** The version is put in when the worker is bundled. */
declare const KADERTOETS_VERSION: string;

/** In a web worker there is one editor, and it is there from the start. */
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(globalThis as never),
  new BrowserMessageWriter(globalThis as never),
);
startServer(connection, clientHost(connection), KADERTOETS_VERSION);
