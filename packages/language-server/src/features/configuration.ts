import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Context, Feature } from '../feature.ts';
import { withFolders } from '../rule-folders.ts';
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

/** The folders of the workspace are other ones now, each with settings of its own. */
export async function readFolders(context: Context): Promise<void> {
  if (context.client.configuration) await fetchSettings(context);
  else await apply({}, context);
}

async function fetchSettings(context: Context): Promise<void> {
  const { connection, folders } = context;
  const asked = [{ section: SECTION }, ...folders().map((scopeUri) => ({ scopeUri, section: SECTION }))];
  const [given, ...byFolder] = (await connection.workspace.getConfiguration(asked)) as unknown[];
  await apply(given, context, byFolder);
}

async function apply(given: unknown, { session, folders }: Context, byFolder?: readonly unknown[]): Promise<void> {
  const next = withFolders(readSettings(given, session.settings()), folders(), byFolder);
  if (JSON.stringify(next) !== JSON.stringify(session.settings())) await session.configure(next);
}
