import type { DocumentSymbol, WorkspaceSymbol } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { symbolsOf } from './document-symbols.ts';

/** Chapters and articles of all drafts in the workspace, by a part of their heading. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: ({ connection, workspace }) => {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      const found: WorkspaceSymbol[] = [];
      const wanted = query.toLowerCase();
      await workspace.visit(token, (checked) => {
        const { uri, document } = checked;
        const containerName = titleOf(checked.inspection.draft) ?? uri.split('/').at(-1) ?? uri;
        const visit = ({ name, detail, kind, range, children }: DocumentSymbol): void => {
          // Leden have a number for a name; one looks for headings.
          if (detail === undefined && name.toLowerCase().includes(wanted))
            found.push({ name, kind, containerName, location: { uri: document.uri, range } });
          for (const child of children ?? []) visit(child);
        };
        for (const symbol of symbolsOf(checked)) visit(symbol);
      });
      return found;
    });
  },
};

function titleOf({
  title,
  clauses,
}: {
  readonly title?: number;
  readonly clauses: readonly { readonly text: string }[];
}): string | undefined {
  return title === undefined ? undefined : clauses[title]?.text.replaceAll(/\s+/gu, ' ').trim();
}
