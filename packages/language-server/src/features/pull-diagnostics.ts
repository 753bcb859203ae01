import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { failureDiagnostic, SOURCE, toDiagnostics } from '../diagnostics.ts';
import type { Feature } from '../feature.ts';
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
    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      try {
        const checked = await session.diagnosed(uri, token);
        const resultId = `${String(session.generation())}.${String(checked?.document.version ?? 'x')}`;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        const items = checked === undefined ? [] : toDiagnostics(checked, context);
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
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
