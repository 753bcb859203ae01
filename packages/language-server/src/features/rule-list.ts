import type { Feature } from '../feature.ts';
import { RULES, type RuleInfo } from '../protocol.ts';

/** All rules in use, for an editor that lets its user choose one to read. */
export const ruleList: Feature = {
  register: ({ connection, session }) => {
    connection.onRequest(RULES.method, async (): Promise<RuleInfo[]> => {
      await session.problems();
      return (session.rulebook()?.packs ?? []).flatMap(({ header, rules }) =>
        rules.map(({ rule, title, severity }) => ({
          id: `${header.pack}/${rule}`,
          title,
          pack: header.title,
          severity,
        })),
      );
    });
  },
};
