import { STATE } from '@kadertoets/language-server/protocol';
import { env, version, workspace } from 'vscode';
import { State } from 'vscode-languageclient';
import type { Draft } from './draft.ts';
import { ask } from './requests.ts';
import type { Extension } from './start.ts';
import { describeDraft } from './status.ts';
import { t } from './texts.ts';

/** What the extension works with, and why it says what it says about the draft in front. */
export async function doctorPage({ client, context, where }: Extension, draft: Draft): Promise<string> {
  const own = context.extension.packageJSON as { readonly version: string };
  const head = [
    `# Kadertoets`,
    list([
      [t('Extension'), own.version],
      [t('Editor'), `${env.appName} ${version} (${where === 'web' ? t('web worker') : t('process of its own')})`],
      [t('Language'), env.language],
      [t('Workspace trusted'), workspace.isTrusted ? t('yes') : t('no: own kaders are left out')],
    ]),
  ];
  if (client.state !== State.Running)
    return [...head, `**${t('The server does not run.')}** ${t('Use “Kadertoets: Restart” and see its output.')}`].join(
      '\n\n',
    );
  const assessment = draft.current();
  const state = await ask(client, STATE, assessment === undefined ? {} : { uri: assessment.uri });
  return [
    ...head,
    `## ${t('This draft')}`,
    ...(assessment === undefined
      ? [t('The text in front is no agreement that Kadertoets knows, and is not checked.')]
      : [describeDraft(assessment), list(assessment.packs.map(({ title, reason }) => [title, reason]))]),
    `## ${t('Kaders')}`,
    list(
      state.packs.map(({ id, from, to, rules, gemeenten }) => [
        id,
        [
          t('{0} rules', rules),
          ...(from === undefined ? [] : [`${from} – ${to ?? '…'}`]),
          ...(gemeenten.length === 0 ? [] : [gemeenten.join(', ')]),
        ].join(' · '),
      ]),
    ),
    `## ${t('Server')}`,
    list([
      [t('Version'), client.initializeResult?.serverInfo?.version ?? '?'],
      [t('Language'), state.locale],
      [t('Own kaders'), state.ownRules.length === 0 ? t('none') : state.ownRules.join(', ')],
      [t('Folders'), state.folders.length === 0 ? t('none') : state.folders.join(', ')],
      [t('Last check'), t('{0} ms', Math.round(state.lastCheck))],
    ]),
  ].join('\n\n');
}

function list(items: readonly (readonly [string, string])[]): string {
  return items.map(([name, text]) => `- **${name}**: ${text}`).join('\n');
}
