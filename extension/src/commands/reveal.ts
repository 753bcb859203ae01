import type { Range as Place } from '@kadertoets/language-server/protocol';
import { Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';

/** Opens a passage of a draft and selects it. */
export async function reveal(uri: unknown, place: unknown): Promise<void> {
  if (typeof uri !== 'string') return;
  const { start, end } = place as Place;
  const range = new Range(start.line, start.character, end.line, end.character);
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, {
    selection: range,
    viewColumn: visible?.viewColumn ?? ViewColumn.One,
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
