import { DocumentHighlightKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { declarationOf, namedAt, usesOf } from '../naming.ts';
import { toOffset, toRange } from '../places.ts';

/** The term or the part under the caret lights up wherever it is named. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register: ({ connection, session }) => {
    connection.onDocumentHighlight(async ({ textDocument: { uri }, position }, token) => {
      const checked = await session.checked(uri, token);
      if (checked === undefined) return null;
      const names = checked.names();
      const named = namedAt(checked, names, toOffset(checked.document, position));
      if (named === undefined) return null;
      const declaration = declarationOf(named, checked);
      const range = (span: Parameters<typeof toRange>[1]) => toRange(checked.document, span);
      return [
        ...(declaration === undefined ? [] : [{ range: range(declaration), kind: DocumentHighlightKind.Write }]),
        ...usesOf(named, names).map((span) => ({ range: range(span), kind: DocumentHighlightKind.Read })),
      ];
    });
  },
};
