import { type TextDocument, Uri, window, workspace } from 'vscode';
import type { Draft } from '../draft.ts';
import { openReport, saveReport } from '../report-panel.ts';
import type { Extension } from '../start.ts';
import { t } from '../texts.ts';

export async function openReportCommand(extension: Extension, draft: Draft): Promise<void> {
  const document = await subject(draft);
  if (document !== undefined) await openReport(extension, draft, document);
}

export async function saveReportCommand(extension: Extension, draft: Draft): Promise<void> {
  const document = await subject(draft);
  const place = document === undefined ? undefined : await saveReport(extension, document);
  if (place !== undefined)
    void window.showInformationMessage(t('The report is in {0}.', workspace.asRelativePath(place)));
}

async function subject(draft: Draft): Promise<TextDocument | undefined> {
  const uri = draft.current()?.uri;
  if (uri !== undefined) return await workspace.openTextDocument(Uri.parse(uri));
  void window.showInformationMessage(t('The text in front is no agreement that Kadertoets knows, and is not checked.'));
  return undefined;
}
