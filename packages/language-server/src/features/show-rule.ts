import { markup } from '../client.ts';
import { pageOf } from '../diagnostics.ts';
import type { Context, Feature } from '../feature.ts';
import { RULE_PAGE } from '../protocol.ts';
import { rulePage } from '../rule-page.ts';
import { findRule } from '../rules.ts';
import { say } from '../tell.ts';

export const SHOW_RULE = 'kadertoets.showRule';

/**
 * The page of a rule: opened where the editor keeps these pages, else said in a message. An editor that shows pages of its
 * own asks for their text with `kadertoets/rulePage`.
 */
export const showRule: Feature = {
  register: (context) => {
    context.connection.onRequest(RULE_PAGE.method, async ({ rule }: { readonly rule: string }) => ({
      markdown: (await pageText(rule, context)) ?? context.texts().ruleUnknown(rule),
    }));
  },
  commands: {
    [SHOW_RULE]: async (rule, context) => {
      if (typeof rule !== 'string') return;
      const { client, connection, session } = context;
      const page = pageOf(rule, session.settings().rulePages);
      const known = findRule(session.rulebook(), rule);
      if (known === undefined) say(connection, 'error', context.texts().ruleUnknown(rule));
      else if (page !== undefined && client.showDocument)
        await connection.window.showDocument({ uri: page, takeFocus: true });
      else say(connection, 'info', markup(rulePage(known, context.texts()), false).value);
    },
  },
};

/** The rules in use hold no examples; those that come with the server have them at hand. */
async function pageText(rule: string, { host, session, texts }: Context): Promise<string | undefined> {
  await session.problems();
  const known = findRule(session.rulebook(), rule);
  if (known === undefined) return undefined;
  const full = findRule(await host.examples(), rule);
  return rulePage(full === undefined ? known : { ...known, rule: full.rule }, texts());
}
