import type { Span } from '@kadertoets/document';
import type { DocumentLink } from 'vscode-languageserver';
import { pageOf } from '../diagnostics.ts';
import type { Context, Feature } from '../feature.ts';
import { toRange } from '../places.ts';
import type { Checked } from '../session.ts';

/** References within the draft, and the names of rules in notes to the checker, can be clicked. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register: (context) => {
    context.connection.onDocumentLinks(async ({ textDocument: { uri } }, token) => {
      const checked = await context.session.checked(uri, token);
      return checked === undefined ? [] : [...toParts(checked), ...toPages(checked, context)];
    });
  },
};

function toParts(checked: Checked): DocumentLink[] {
  const { uri, document, inspection } = checked;
  return checked.names().references.flatMap(({ span, clause }) => {
    const target = inspection.draft.clauses[clause];
    if (target === undefined) return [];
    const { line, character } = document.positionAt(target.span.start);
    const fragment = `L${String(line + 1)},${String(character + 1)}`;
    return [{ range: toRange(document, span), target: `${uri}#${fragment}`, tooltip: target.address }];
  });
}

function toPages({ uri, document, inspection: { draft } }: Checked, { session }: Context): DocumentLink[] {
  return draft.suppressions.flatMap((suppression) =>
    suppression.rules.flatMap((rule) => {
      const target = pageOf(rule, session.settings().rulePages, uri);
      const start = draft.source.indexOf(rule, suppression.span.start);
      if (target === undefined || start === -1 || start >= suppression.span.end) return [];
      const span: Span = { start, end: start + rule.length };
      return [{ range: toRange(document, span), target }];
    }),
  );
}
