import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type BuiltIn, nodeHost } from './node-host.ts';
import { startServer } from './server.ts';

/** Serves an editor over standard input and output. */
export function serveStdio(builtIn: BuiltIn, version: string): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodeHost(builtIn), version);
}
