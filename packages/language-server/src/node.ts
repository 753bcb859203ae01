import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type BuiltIn, nodeHost } from './node-host.ts';
import { startServer } from './server.ts';

/** Serves an editor over what the command line names: standard input and output (`--stdio`) or a channel of Node's (`--node-ipc`). */
export function serveNode(builtIn: BuiltIn, version: string): void {
  startServer(createConnection(ProposedFeatures.all), nodeHost(builtIn), version);
}
