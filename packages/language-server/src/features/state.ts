import type { Feature } from '../feature.ts';
import { packInfo } from '../packs.ts';
import { settingsAt } from '../rule-folders.ts';
import { quietly } from '../tell.ts';
import { REFRESH, type ServerState, STATE } from '../protocol.ts';

/** What the server works with, for a user who wonders; and word of every change of it to those who want to know. */
export const state: Feature = {
  register: ({ client, connection, folders, session }) => {
    connection.onRequest(STATE.method, async ({ uri }: { readonly uri?: string }): Promise<ServerState> => {
      const { packs } = await session.rulebookAt(uri);
      const settings = session.settings();
      return {
        locale: settings.locale,
        packs: packs.map((pack) => ({
          ...packInfo(pack.header),
          rules: pack.rules.length,
          gemeenten: pack.header.gemeenten ?? [],
        })),
        ownRules: settingsAt(settings, uri ?? '').rules,
        folders: folders(),
        openDocuments: session.documents.all().length,
        lastCheck: session.lastDuration(),
      };
    });
    if (!client.kadertoets) return;
    session.onRefresh(() => {
      quietly(connection.sendNotification(REFRESH, {}));
    });
  },
};
