import type { Edit } from '@kadertoets/engine';
import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { toRange, toTextEdit } from './places.ts';
import type { Checked } from './session.ts';

/** The same with a place to fill in, selected where the editor can do that, so that one types over it. */
export function toFilledEdit(
  { uri, document }: Checked,
  { span, newText }: Edit,
  placeholder: string,
  client: Client,
): WorkspaceEdit {
  const at = newText.indexOf(placeholder);
  if (!client.documentChanges || !client.snippetEdits || at === -1)
    return toWorkspaceEdit({ uri, document }, [{ span, newText }], client);
  const value = `${plain(newText.slice(0, at))}\${1:${plain(placeholder)}}${plain(newText.slice(at + placeholder.length))}`;
  const edit: SnippetTextEdit = { range: toRange(document, span), snippet: { kind: 'snippet', value } };
  return { documentChanges: [{ textDocument: { uri, version: document.version }, edits: [edit] }] };
}

/** What means something in a snippet is meant as it stands. */
function plain(text: string): string {
  return text.replaceAll(/[\\$}]/gu, String.raw`\$&`);
}

/** A change of one draft; with its version where the editor looks at that, so that it is never applied to another text. */
export function toWorkspaceEdit(
  { uri, document }: Pick<Checked, 'uri' | 'document'>,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const changes: TextEdit[] = edits.map((edit) => toTextEdit(document, edit));
  if (!client.documentChanges) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version: document.version }, edits: changes }] };
}
