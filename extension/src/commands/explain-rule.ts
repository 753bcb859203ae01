import { RULES } from '@kadertoets/language-server/protocol';
import { window } from 'vscode';
import type { Draft } from '../draft.ts';
import { openRulePage } from '../pages.ts';
import { ask } from '../requests.ts';
import type { Extension } from '../start.ts';
import { t } from '../texts.ts';

/** Shows the page of a rule; without one, the user chooses. From the view comes the kader that was clicked. */
export async function explainRule({ client }: Extension, draft: Draft, given?: unknown): Promise<void> {
  const uri = draft.current()?.uri;
  const rule = ruleOf(given) ?? (await chooseRule());
  if (rule !== undefined) await openRulePage(rule, uri);

  async function chooseRule(): Promise<string | undefined> {
    const rules = await ask(client, RULES, uri === undefined ? {} : { uri });
    const items = rules.map(({ id, title, pack }) => ({ label: title, description: id, detail: pack }));
    const chosen = await window.showQuickPick(items, {
      title: t('Which rule?'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    return chosen?.description;
  }
}

function ruleOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  if (typeof given !== 'object' || given === null) return undefined;
  const { finding, kader } = given as {
    readonly finding?: { readonly rule: string };
    readonly kader?: { readonly rules: readonly string[] };
  };
  return finding?.rule ?? kader?.rules[0];
}
