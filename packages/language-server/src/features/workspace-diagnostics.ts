import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { failureDiagnostic, toDiagnostics } from '../diagnostics.ts';
import type { Context, Feature } from '../feature.ts';

/**
 * Findings in the drafts that are not open, handed over one by one as they are checked. An editor asks for these again and
 * again; when nothing changed, the answer waits until something does.
 */
export const workspaceDiagnostics: Feature = {
  register: (context) => {
    const { client, connection, session, texts, workspace } = context;
    if (!client.pullDiagnostics) return;
    connection.languages.diagnostics.onWorkspace(async (params, token, progress, partial) => {
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      if (!session.settings().workspace) {
        const gone = noLongerTold(new Set(), context, params);
        if (gone.length === 0) await untilChange(context, token);
        return { items: gone };
      }
      const told = new Set<string>();
      let news = params.previousResultIds.length === 0;
      progress.begin(texts().checkingWorkspace, 0, undefined, true);
      const tell = (uri: string, diagnostics: Diagnostic[]): void => {
        if (session.documents.get(uri) !== undefined) return;
        told.add(uri);
        const item = reportOn(uri, diagnostics, params);
        if (item.kind === DocumentDiagnosticReportKind.Full) news = true;
        if (partial === undefined) items.push(item);
        else if (item.kind === DocumentDiagnosticReportKind.Full) partial.report({ items: [item] });
      };
      await workspace.visit(
        token,
        (checked, done, all) => {
          progress.report((100 * done) / all);
          tell(checked.uri, toDiagnostics(checked, context));
        },
        (uri, error) => {
          tell(uri, [failureDiagnostic(error, context)]);
        },
      );
      progress.done();
      const gone = token.isCancellationRequested ? [] : noLongerTold(told, context, params);
      if (!news && gone.length === 0) await untilChange(context, token);
      return { items: [...items, ...gone] };
    });
  },
};

/** What the editor keeps of drafts that were open, or are left out by now, is taken back. */
function noLongerTold(
  told: ReadonlySet<string>,
  { session }: Context,
  { previousResultIds }: WorkspaceDiagnosticParams,
): WorkspaceDocumentDiagnosticReport[] {
  return previousResultIds
    .filter(({ uri }) => !told.has(uri) && session.documents.get(uri) === undefined)
    .map(({ uri }) => reportOn(uri, [], { previousResultIds }))
    .filter(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
}

function reportOn(
  uri: string,
  items: Diagnostic[],
  { previousResultIds }: WorkspaceDiagnosticParams,
): WorkspaceDocumentDiagnosticReport {
  // The same findings have the same name, whenever they were found.
  const resultId = `w${hash(JSON.stringify(items))}`;
  const known = previousResultIds.find((each) => each.uri === uri)?.value;
  return known === resultId
    ? { uri, version: null, kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

async function untilChange({ workspace }: Context, token: CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return;
  await Promise.race([
    workspace.nextChange(),
    new Promise<void>((resolve) => {
      token.onCancellationRequested(() => {
        resolve();
      });
    }),
  ]);
}

function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36) + text.length.toString(36);
}
