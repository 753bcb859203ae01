import { type Connection, DidChangeWorkspaceFoldersNotification, type InitializeParams } from 'vscode-languageserver';

/** Keeps the folders that are open in the editor; an old editor names one root only. */
export function workspaceFolders(
  params: InitializeParams,
  connection: Connection,
  changed: () => Promise<void>,
): () => readonly string[] {
  // oxlint-disable-next-line typescript/no-deprecated -- Neovim 0.7 and others still send only this one.
  const root = params.rootUri;
  const folders = new Set(params.workspaceFolders?.map(({ uri }) => uri) ?? (root === null ? [] : [root]));
  if (params.capabilities.workspace?.workspaceFolders === true) {
    // The library's own event would ask the client for something before it has had the answer to its introduction.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, async ({ event: { added, removed } }) => {
      for (const { uri } of removed) folders.delete(uri);
      for (const { uri } of added) folders.add(uri);
      await changed();
    });
  }
  return () => [...folders];
}
