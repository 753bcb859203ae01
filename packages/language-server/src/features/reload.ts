import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Context, Feature } from '../feature.ts';
import { reportRuleProblems } from '../rule-problems.ts';

/** Files outside the editor: drafts that change are checked anew, rules that change are loaded anew. */
export const reload: Feature = {
  register: (context) => {
    const { client, connection, session, workspace } = context;
    context.onReady(async () => {
      if (!client.watchFiles) return;
      const watchers = ['**/*.{md,markdown}', '**/*.{yaml,yml}'].map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      for (const { uri } of changes) if (/\.(?:md|markdown)$/iu.test(uri)) workspace.changed(uri);
      if (!changes.some(({ uri }) => isRuleFile(uri, context))) return;
      reportRuleProblems(await session.configure(session.settings(), true), context);
      connection.console.info(context.texts().rulesReloaded);
    });
  },
};

function isRuleFile(uri: string, { session }: Context): boolean {
  return /\.ya?ml$/iu.test(uri) && session.settings().rules.some((folder) => uri.startsWith(folder));
}
