import type { Feature } from '../feature.ts';
import { declarationOf, namedAt, usesOf } from '../naming.ts';
import { toOffset, toRange } from '../places.ts';

/** Where a term is used, or a part of the draft referred to. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register: ({ connection, session }) => {
    connection.onReferences(async ({ textDocument: { uri }, position, context }, token) => {
      const checked = await session.checked(uri, token);
      if (checked === undefined) return null;
      const names = checked.names();
      const named = namedAt(checked, names, toOffset(checked.document, position));
      if (named === undefined) return null;
      const declaration = declarationOf(named, checked);
      const spans = context.includeDeclaration && declaration !== undefined ? [declaration] : [];
      return [...spans, ...usesOf(named, names)].map((span) => ({ uri, range: toRange(checked.document, span) }));
    });
  },
};
