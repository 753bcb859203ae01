import {
  type CancellationToken,
  CancellationTokenSource,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { toDiagnostics } from '../diagnostics.ts';
import type { Context, Feature } from '../feature.ts';
import type { Checked } from '../session.ts';
import { quietly, say } from '../tell.ts';

const CHECK_WORKSPACE = 'kadertoets.checkWorkspace';

/** Checks every draft in the workspace on demand, with progress that can be stopped, and says how it went. */
export const checkWorkspace: Feature = {
  register: ({ client, connection, session, workspace }) => {
    if (client.pullDiagnostics) return;
    // What was told of files that are not open was found by other rules or settings; the next check tells it anew.
    session.onRefresh(() => {
      for (const uri of workspace.told)
        if (session.documents.get(uri) === undefined) void connection.sendDiagnostics({ uri, diagnostics: [] });
      workspace.told.clear();
    });
  },
  commands: {
    [CHECK_WORKSPACE]: async (_given, context, token) => {
      const progress = await begin(context);
      const stop = stopBy(token, progress?.token);
      try {
        const failed: string[] = [];
        const result = await check(context, stop, progress, failed);
        if (stop.isCancellationRequested) return undefined;
        say(context.connection, 'info', context.texts().checkedWorkspace(result.drafts, result.findings));
        if (failed.length > 0) say(context.connection, 'error', context.texts().notChecked(failed));
        return result;
      } finally {
        progress?.done();
      }
    },
  },
};

async function check(
  context: Context,
  token: CancellationToken,
  progress: WorkDoneProgressServerReporter | undefined,
  failed: string[],
): Promise<{ drafts: number; findings: number }> {
  const { client, connection, session, workspace } = context;
  let drafts = 0;
  let findings = 0;
  const take = (checked: Checked, done: number, all: number): void => {
    const diagnostics = toDiagnostics(checked, context);
    drafts += 1;
    findings += diagnostics.length;
    progress?.report((100 * done) / all, `${String(done)}/${String(all)}`);
    // Editors that ask get these when they ask; the others would never see what is in files that are not open.
    if (client.pullDiagnostics || session.documents.get(checked.uri) !== undefined) return;
    workspace.told.add(checked.uri);
    void connection.sendDiagnostics({ uri: checked.uri, diagnostics });
  };
  await workspace.visit(token, take, (uri) => {
    failed.push(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
  });
  if (client.refreshDiagnostics) quietly(connection.languages.diagnostics.refresh());
  return { drafts, findings };
}

async function begin({ client, connection, texts }: Context): Promise<WorkDoneProgressServerReporter | undefined> {
  if (!client.workDoneProgress) return undefined;
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(texts().checkingWorkspace, 0, undefined, true);
  return progress;
}

/** Both the request and the progress that the user sees can be stopped. */
function stopBy(...tokens: readonly (CancellationToken | undefined)[]): CancellationToken {
  const source = new CancellationTokenSource();
  for (const token of tokens) {
    if (token?.isCancellationRequested === true) source.cancel();
    token?.onCancellationRequested(() => {
      source.cancel();
    });
  }
  return source.token;
}
