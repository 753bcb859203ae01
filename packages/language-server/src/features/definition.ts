import type { Feature } from '../feature.ts';
import { declarationOf, namedAt } from '../naming.ts';
import { toOffset, toRange } from '../places.ts';

/** From a term to its definition, from a reference to the article, lid, annex or footnote that it points to. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register: ({ connection, session }) => {
    connection.onDefinition(async ({ textDocument: { uri }, position }, token) => {
      const checked = await session.checked(uri, token);
      if (checked === undefined) return null;
      const named = namedAt(checked, checked.names(), toOffset(checked.document, position));
      const span = named === undefined ? undefined : declarationOf(named, checked);
      return span === undefined ? null : { uri, range: toRange(checked.document, span) };
    });
  },
};
