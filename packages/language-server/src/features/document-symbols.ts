import type { Draft } from '@kadertoets/document';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { outlineOf, type Node } from '../outline.ts';
import { toRange } from '../places.ts';
import type { Checked } from '../session.ts';

/** The outline of a draft: chapters, articles, leden and their items. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Kadertoets' } }),
  register: ({ client, connection, session }) => {
    connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
      const checked = await session.checked(uri, token);
      if (checked === undefined || !checked.report.recognised) return [];
      const symbols = symbolsOf(checked);
      return client.hierarchicalSymbols ? symbols : flatten(symbols, uri);
    });
  },
};

export function symbolsOf({ document, inspection: { draft } }: Checked): DocumentSymbol[] {
  const toSymbol = (node: Node): DocumentSymbol => {
    const children = node.children.filter(isNamed).map(toSymbol);
    return {
      ...describe(node, draft),
      range: toRange(document, node.span),
      selectionRange: toRange(document, node.head),
      ...(children.length === 0 ? {} : { children }),
    };
  };
  return outlineOf(draft).filter(isNamed).map(toSymbol);
}

/** Plain paragraphs and table rows make an outline longer than it is useful. */
function isNamed({ section, clause, children }: Node): boolean {
  return (
    section !== undefined ||
    clause?.lid !== undefined ||
    (clause?.item !== undefined && /^[a-z\d]+$/iu.test(clause.item)) ||
    children.some(isNamed)
  );
}

function describe({ section, clause }: Node, draft: Draft): { name: string; detail?: string; kind: SymbolKind } {
  if (section !== undefined) {
    const heading = section.heading === undefined ? undefined : draft.clauses[section.heading];
    const name = heading === undefined ? section.address : oneLine(heading.text);
    return { name, kind: section.kind === 'article' ? SymbolKind.Class : SymbolKind.Namespace };
  }
  const mark = clause?.lid ?? clause?.item;
  const words = shorten(oneLine(clause?.text ?? ''));
  if (mark === undefined || mark === '-') return { name: words, kind: SymbolKind.Field };
  return {
    name: clause?.lid === undefined ? `onderdeel ${mark}` : `lid ${mark}`,
    detail: words,
    kind: clause?.lid === undefined ? SymbolKind.Field : SymbolKind.Method,
  };
}

function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatten(children ?? [], uri, name),
  ]);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
