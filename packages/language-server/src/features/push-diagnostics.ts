import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Context, Feature } from '../feature.ts';
import { failureDiagnostic } from '../diagnostics.ts';
import { knownDiagnostics, type KnownDiagnostics } from '../known-diagnostics.ts';

const LONGEST_WAIT = 400;
const SHORT = 100;

/** For editors that do not ask: diagnostics are sent after every change, as soon as the typing allows. */
export const pushDiagnostics: Feature = {
  register: (context) => {
    const { client, connection, session } = context;
    const waiting = new Map<string, NodeJS.Timeout>();
    const known = knownDiagnostics(context);

    session.documents.onDidClose(({ document: { uri } }) => {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      session.forget(uri);
      known.forget(uri);
      if (!client.pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    if (client.pullDiagnostics) return;

    const schedule = (uri: string): void => {
      clearTimeout(waiting.get(uri));
      const wait = waitingTime(session.lastDuration());
      if (wait === 0) {
        waiting.delete(uri);
        void publish(context, known, uri);
        return;
      }
      waiting.set(
        uri,
        setTimeout(() => {
          waiting.delete(uri);
          void publish(context, known, uri);
        }, wait),
      );
    };
    session.documents.onDidChangeContent(({ document }) => {
      schedule(document.uri);
    });
    session.onRefresh(() => {
      for (const uri of session.documents.keys()) schedule(uri);
    });
  },
};

/** A check that takes no time needs no rest; one that does waits until the typing stops for about as long as it takes. */
function waitingTime(lastDuration: number): number {
  return lastDuration < SHORT ? 0 : Math.min(LONGEST_WAIT, lastDuration);
}

async function publish(context: Context, known: KnownDiagnostics, uri: string): Promise<void> {
  const { connection, session } = context;
  try {
    const checked = await session.diagnosed(uri);
    if (checked === undefined) return;
    const { version } = checked.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: [...known.of(checked).diagnostics] });
  } catch (error) {
    // Changed meanwhile: that change has its own turn.
    if (error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified) return;
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    await connection.sendDiagnostics({ uri, diagnostics: [failureDiagnostic(error, context)] });
  }
}
