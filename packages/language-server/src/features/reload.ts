import { CONFIGURATION_NAMES, IGNORE_NAMES } from '@kadertoets/rulebook';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Context, Feature } from '../feature.ts';

/** Files outside the editor: drafts that change are checked anew; rules and configurations that change are loaded anew. */
export const reload: Feature = {
  register: (context) => {
    const { client, connection, session, workspace } = context;
    context.onReady(async () => {
      if (!client.watchFiles) return;
      const watchers = ['**/*.{md,markdown}', '**/*.{yaml,yml}', ...CONFIGURATION.map((name) => `**/${name}`)].map(
        (globPattern) => ({ globPattern }),
      );
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      for (const { uri } of changes) if (/\.(?:md|markdown)$/iu.test(uri)) workspace.changed(uri);
      if (!changes.some(({ uri }) => isRuleFile(uri, context))) return;
      await session.configure(session.settings(), true);
      connection.console.info(context.texts().rulesReloaded);
    });
  },
};

/** What decides which drafts are checked and how; YAML is watched as it is. */
const CONFIGURATION = [...CONFIGURATION_NAMES, ...IGNORE_NAMES];

function isRuleFile(uri: string, { session }: Context): boolean {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return CONFIGURATION.includes(name) || (/\.ya?ml$/iu.test(name) && session.rulesIn(uri));
}
