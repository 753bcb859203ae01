import { COMPILED_RULES, FILES, READ_FILE } from '@kadertoets/language-server/protocol';
import { Disposable, type ExtensionContext, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads files for the server, wherever the workspace is kept: on a disk, elsewhere, or in a browser. */
export function answerFileRequests(client: BaseLanguageClient, { extensionUri }: ExtensionContext): Disposable {
  return Disposable.from(
    client.onRequest(COMPILED_RULES.method, async ({ full }: { readonly full: boolean }): Promise<unknown> => {
      const name = full ? 'rulebook.full.json' : 'rulebook.json';
      return JSON.parse(await read(Uri.joinPath(extensionUri, 'dist', name)));
    }),
    client.onRequest(
      FILES.method,
      async ({ folder, extensions }: { folder: string; extensions: string[] }): Promise<string[] | null> => {
        try {
          return await walk(Uri.parse(folder), extensions);
        } catch {
          return null;
        }
      },
    ),
    client.onRequest(READ_FILE.method, async ({ uri }: { uri: string }): Promise<string | null> => {
      try {
        return await read(Uri.parse(uri));
      } catch {
        return null;
      }
    }),
  );
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Files below a folder in a fixed order, without what is hidden or installed. */
async function walk(folder: Uri, extensions: readonly string[]): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const found: string[] = [];
  for (const [name, type] of entries.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory) found.push(...(await walk(uri, extensions)));
    else if (type === FileType.File && extensions.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
      found.push(uri.toString());
  }
  return found;
}
