import { LIST_FILES, READ_FILE } from '@kadertoets/language-server/protocol';
import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads files for the server, wherever the workspace is kept. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(
      LIST_FILES.method,
      async ({ folder, kind }: { folder: string; kind: 'drafts' | 'rules' }): Promise<{ uris: string[] | null }> => {
        const wanted = kind === 'drafts' ? /\.(?:md|markdown)$/iu : /\.ya?ml$/u;
        try {
          return { uris: await walk(Uri.parse(folder), wanted) };
        } catch {
          return { uris: null };
        }
      },
    ),
    client.onRequest(READ_FILE.method, async ({ uri }: { uri: string }): Promise<{ text: string | null }> => {
      try {
        return { text: new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri))) };
      } catch {
        return { text: null };
      }
    }),
  );
}

/** Files below a folder in a fixed order, without what is hidden or installed. */
async function walk(folder: Uri, wanted: RegExp): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const found: string[] = [];
  for (const [name, type] of entries.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory) found.push(...(await walk(uri, wanted)));
    else if (type === FileType.File && wanted.test(name)) found.push(uri.toString());
  }
  return found;
}
