import type { Feature } from '../feature.ts';
import { packInfo } from '../packs.ts';
import { quietly } from '../tell.ts';
import { REFRESH, type ServerState, STATE } from '../protocol.ts';

/** What the server works with, for a user who wonders; and word of every change of it to those who want to know. */
export const state: Feature = {
  register: ({ client, connection, folders, session }) => {
    connection.onRequest(STATE.method, async (): Promise<ServerState> => {
      await session.problems();
      const { locale, rules } = session.settings();
      return {
        locale,
        packs: (session.rulebook()?.packs ?? []).map((pack) => ({
          ...packInfo(pack.header),
          rules: pack.rules.length,
          gemeenten: pack.header.gemeenten ?? [],
        })),
        ownRules: rules,
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
