import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Context, Feature } from '../feature.ts';
import { resolveRuleFolders } from '../rule-folders.ts';
import { reportRuleProblems } from '../rule-problems.ts';
import { readSettings } from '../settings.ts';

const SECTION = 'kadertoets';

/** Settings of the user: fetched where the editor keeps them, taken from the notification where it sends them along. */
export const configuration: Feature = {
  register: (context) => {
    const { client, connection } = context;
    context.onReady(async () => {
      if (client.watchConfiguration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      if (client.configuration) await fetchSettings(context);
    });
    connection.onDidChangeConfiguration(async ({ settings }) => {
      if (client.configuration) await fetchSettings(context);
      else await apply((settings as { readonly [SECTION]?: unknown } | null)?.[SECTION] ?? settings, context);
    });
  },
};

async function fetchSettings(context: Context): Promise<void> {
  await apply(await context.connection.workspace.getConfiguration(SECTION), context);
}

async function apply(given: unknown, context: Context): Promise<void> {
  const { session } = context;
  const next = resolveRuleFolders(readSettings(given, session.settings()), context.folders());
  if (JSON.stringify(next) === JSON.stringify(session.settings())) return;
  reportRuleProblems(await session.configure(next), context);
}
