import type { Feature } from '../feature.ts';
import { RULES, type RuleInfo } from '../protocol.ts';

/** All rules that hold for a draft, or anywhere in the workspace: for an editor that lets its user choose one to read. */
export const ruleList: Feature = {
  register: ({ connection, session }) => {
    connection.onRequest(RULES.method, async ({ uri }: { readonly uri?: string }): Promise<RuleInfo[]> => {
      const rulebooks = uri === undefined ? await session.rulebooks() : [await session.rulebookAt(uri)];
      const rules = rulebooks
        .flatMap(({ packs }) => packs)
        .flatMap(({ header, rules: own }) =>
          own.map(({ rule, title, severity }) => ({
            id: `${header.pack}/${rule}`,
            title,
            pack: header.title,
            severity,
          })),
        );
      // Folders share most of their packs.
      return [...new Map(rules.toReversed().map((rule) => [rule.id, rule])).values()].toReversed();
    });
  },
};
