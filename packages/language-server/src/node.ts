import { Console } from 'node:console';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientHost } from './client-host.ts';
import { type BuiltIn, nodeHost } from './node-host.ts';
import { startServer } from './server.ts';
import { StdioWriter } from './stdio-writer.ts';

/** Serves an editor over what the command line names: standard input and output (`--stdio`) or a channel of Node's (`--node-ipc`). */
export function serveNode(builtIn: BuiltIn, version: string): void {
  startServer(connect(), nodeHost(builtIn), version);
}

/** Serves the editor that started this process, and leaves the files to it: its workspace need not be on a disk. */
export function serveClient(version: string): void {
  const connection = connect();
  startServer(connection, clientHost(connection), version);
}

function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // What anybody prints must not get among the messages.
  globalThis.console = new Console(process.stderr, process.stderr);
  // The library takes a stream on one side and a writer on the other; only its types do not say so.
  return createConnection(ProposedFeatures.all, process.stdin, new StdioWriter(process.stdout) as never);
}
