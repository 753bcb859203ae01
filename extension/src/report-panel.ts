import { REPORT } from '@kadertoets/language-server/protocol';
import { type TextDocument, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { Draft } from './draft.ts';
import { ask } from './requests.ts';
import type { Extension } from './start.ts';
import { t } from './texts.ts';

const panels = new Map<string, WebviewPanel>();

/** The report of a draft beside its text; it follows the text. */
export async function openReport({ client }: Extension, draft: Draft, document: TextDocument): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const open = panels.get(uri);
  if (open !== undefined) {
    open.reveal();
    return;
  }
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const panel = window.createWebviewPanel(
    'kadertoets.report',
    t('Report: {0}', name),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableCommandUris: ['kadertoets.reveal'], enableFindWidget: true },
  );
  panels.set(uri, panel);
  const fill = async (): Promise<void> => {
    const page = await ask(client, REPORT, { uri, links: true });
    if (page !== null) panel.webview.html = page.html;
  };
  const following = draft.onDidChange((assessment) => {
    if (assessment?.uri === uri) void fill();
  });
  panel.onDidDispose(() => {
    following.dispose();
    panels.delete(uri);
  });
  await fill();
}

/** Writes the report to a file of the user's choice; returns where. */
export async function saveReport({ client }: Extension, document: TextDocument): Promise<Uri | undefined> {
  const page = await ask(client, REPORT, { uri: client.code2ProtocolConverter.asUri(document.uri) });
  if (page === null) return undefined;
  const path = document.uri.path.replace(/\.(?:md|markdown)$/iu, '');
  const place = await window.showSaveDialog({
    ...(document.isUntitled ? {} : { defaultUri: document.uri.with({ path: `${path}.html` }) }),
    filters: { HTML: ['html'] },
  });
  if (place === undefined) return undefined;
  await workspace.fs.writeFile(place, new TextEncoder().encode(page.html));
  return place;
}
