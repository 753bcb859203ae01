import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { failureDiagnostic, SOURCE } from '../diagnostics.ts';
import type { Feature } from '../feature.ts';
import { knownDiagnostics } from '../known-diagnostics.ts';
import { quietly } from '../tell.ts';

/** For editors that ask for the diagnostics of a document when they want to show them. */
export const pullDiagnostics: Feature = {
  capabilities: ({ pullDiagnostics: asks }) =>
    asks
      ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: true } }
      : {},
  register: (context) => {
    const { client, connection, session } = context;
    if (!client.pullDiagnostics) return;
    const known = knownDiagnostics(context);
    session.documents.onDidClose(({ document: { uri } }) => {
      known.forget(uri);
    });
    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      try {
        const checked = await session.diagnosed(uri, token);
        const { name, diagnostics } = checked === undefined ? NONE : known.of(checked);
        const resultId = `${String(session.generation())}.${name}`;
        // Most keystrokes leave all findings where they are: nothing has to be sent.
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
      } catch (error) {
        if (!(error instanceof ResponseError)) {
          connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
          return { kind: DocumentDiagnosticReportKind.Full, items: [failureDiagnostic(error, context)] };
        }
        // The editor asks again of its own accord after a change; retrigger covers the one that does not.
        return new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest: true });
      }
    });
    session.onRefresh(() => {
      if (client.refreshDiagnostics) quietly(connection.languages.diagnostics.refresh());
    });
  },
};

/** Of what is no Markdown, or no longer open. */
const NONE = { name: 'x', diagnostics: [] };
