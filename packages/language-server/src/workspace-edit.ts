import type { Edit } from '@kadertoets/engine';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { toTextEdit } from './places.ts';
import type { Checked } from './session.ts';

/** A change of one draft; with its version where the editor looks at that, so that it is never applied to another text. */
export function toWorkspaceEdit({ uri, document }: Checked, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const changes: TextEdit[] = edits.map((edit) => toTextEdit(document, edit));
  if (!client.documentChanges) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version: document.version }, edits: changes }] };
}
