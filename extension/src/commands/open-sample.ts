import { window, workspace } from 'vscode';
import { SAMPLE } from '../documents.ts';

/** Opens the sample of the walkthrough as a new text, so that nobody writes in the extension itself. */
export async function openSample(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: SAMPLE });
  await window.showTextDocument(document);
}
