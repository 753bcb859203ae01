import { markup } from '../client.ts';
import { pageOf } from '../diagnostics.ts';
import type { Context, Feature } from '../feature.ts';
import { RULE_PAGE } from '../protocol.ts';
import { rulePage } from '../rule-page.ts';
import { findRule, type KnownRule } from '../rules.ts';
import { say } from '../tell.ts';

export const SHOW_RULE = 'kadertoets.showRule';

/**
 * The page of a rule: opened where the editor keeps these pages, else said in a message. An editor that shows pages of its
 * own asks for their text with `kadertoets/rulePage`.
 */
export const showRule: Feature = {
  register: (context) => {
    context.connection.onRequest(
      RULE_PAGE.method,
      async ({ rule, uri }: { readonly rule: string; readonly uri?: string }) => ({
        markdown: (await pageText(rule, uri, context)) ?? context.texts().ruleUnknown(rule),
      }),
    );
  },
  commands: {
    [SHOW_RULE]: async ([rule, uri], context) => {
      if (typeof rule !== 'string') return;
      const { client, connection, session } = context;
      const draft = typeof uri === 'string' ? uri : undefined;
      const page = pageOf(rule, session.settings().rulePages, draft);
      const known = await ruleAt(rule, draft, context);
      if (known === undefined) say(connection, 'error', context.texts().ruleUnknown(rule));
      else if (page !== undefined && client.showDocument)
        await connection.window.showDocument({ uri: page, takeFocus: true });
      else say(connection, 'info', markup(rulePage(known, context.texts()), false).value);
    },
  },
};

/** The rules in use hold no examples; those that come with the server have them at hand. */
async function pageText(rule: string, uri: string | undefined, context: Context): Promise<string | undefined> {
  const known = await ruleAt(rule, uri, context);
  if (known === undefined) return undefined;
  const full = findRule(await context.host.examples(), rule);
  return rulePage(full === undefined ? known : { ...known, rule: full.rule }, context.texts());
}

/** The rule as it holds for a draft; without one, as the first folder that knows it has it. */
async function ruleAt(rule: string, uri: string | undefined, { session }: Context): Promise<KnownRule | undefined> {
  const rulebooks = uri === undefined ? await session.rulebooks() : [await session.rulebookAt(uri)];
  for (const rulebook of rulebooks) {
    const known = findRule(rulebook, rule);
    if (known !== undefined) return known;
  }
  return undefined;
}
