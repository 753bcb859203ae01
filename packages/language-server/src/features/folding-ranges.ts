import type { Span } from '@kadertoets/document';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { outlineOf, type Node } from '../outline.ts';
import type { Checked } from '../session.ts';

/** Articles, leden with items, tables, front matter and notes to the checker can be folded away. */
export const foldingRanges: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register: ({ connection, session }) => {
    connection.onFoldingRanges(async ({ textDocument: { uri } }, token) => {
      const checked = await session.checked(uri, token);
      return checked?.report.recognised === true ? foldsOf(checked) : [];
    });
  },
};

function foldsOf({ document, inspection: { draft } }: Checked): FoldingRange[] {
  const folds: FoldingRange[] = [];
  const add = (span: Span, kind?: FoldingRangeKind): void => {
    const startLine = document.positionAt(span.start).line;
    const endLine = document.positionAt(span.end).line;
    if (endLine > startLine) folds.push({ startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  if (draft.frontMatter !== undefined) add(draft.frontMatter.span, FoldingRangeKind.Region);
  for (const { span } of draft.suppressions) add(span, FoldingRangeKind.Comment);
  const visit = (node: Node): void => {
    add(node.span);
    for (const child of node.children) visit(child);
  };
  for (const node of outlineOf(draft)) visit(node);
  for (const span of tablesOf(draft.clauses)) add(span);
  return folds.toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function tablesOf(clauses: Checked['inspection']['draft']['clauses']): Span[] {
  const tables = new Map<number, Span>();
  for (const { table, span } of clauses) {
    if (table === undefined) continue;
    const known = tables.get(table);
    tables.set(table, { start: known?.start ?? span.start, end: span.end });
  }
  return [...tables.values()];
}
