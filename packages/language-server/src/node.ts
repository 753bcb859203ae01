import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientHost } from './client-host.ts';
import { type BuiltIn, nodeHost } from './node-host.ts';
import { startServer } from './server.ts';

/** Serves an editor over what the command line names: standard input and output (`--stdio`) or a channel of Node's (`--node-ipc`). */
export function serveNode(builtIn: BuiltIn, version: string): void {
  startServer(createConnection(ProposedFeatures.all), nodeHost(builtIn), version);
}

/** Serves the editor that started this process, and leaves the files to it: its workspace need not be on a disk. */
export function serveClient(version: string): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, clientHost(connection), version);
}
