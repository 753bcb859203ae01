import type {
  CancellationToken,
  Connection,
  ServerCapabilities,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';
import type { Workspace } from './workspace.ts';

/** What a feature works with; known once the editor has introduced itself. */
export interface Context {
  readonly connection: Connection;
  readonly session: Session;
  readonly host: Host;
  readonly workspace: Workspace;
  readonly client: Client;
  readonly texts: () => Texts;
  /** Places of the folders that are open in the editor, as they are now. */
  readonly folders: () => readonly string[];
  /** For what has to wait until the editor takes requests from the server. */
  readonly onReady: (work: () => Promise<void>) => void;
}

type Command = (
  given: readonly unknown[],
  context: Context,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
) => Promise<unknown>;

/** One thing that the editor can ask: what the server promises stands beside what it does. */
export interface Feature {
  readonly capabilities?: (client: Client) => ServerCapabilities;
  readonly register: (context: Context) => void;
  /** Commands of the server by name. */
  readonly commands?: Readonly<Record<string, Command>>;
}
