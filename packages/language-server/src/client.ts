import type { InitializeParams, MarkupContent, MarkupKind } from 'vscode-languageserver';

/** What the editor at the other end can do; read once, so that no feature digs in the protocol's capabilities. */
export interface Client {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly codeActionLiterals: boolean;
  readonly lineFoldingOnly: boolean;
  readonly prepareRename: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly showDocument: boolean;
  readonly workDoneProgress: boolean;
  readonly configuration: boolean;
  readonly watchConfiguration: boolean;
  readonly watchFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
  /** It shows the kaders itself, and wants to hear when they changed. */
  readonly kadertoets: boolean;
}

export function readClient({ capabilities }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  return {
    pullDiagnostics: pulled !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: published?.relatedInformation === true || pulled?.relatedInformation === true,
    codeDescription: published?.codeDescriptionSupport === true || pulled?.codeDescriptionSupport === true,
    markdownHover: prefersMarkdown(textDocument?.hover?.contentFormat),
    markdownCompletion: prefersMarkdown(textDocument?.completion?.completionItem?.documentationFormat),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    lineFoldingOnly: textDocument?.foldingRange?.lineFoldingOnly === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    showDocument: window?.showDocument?.support === true,
    workDoneProgress: window?.workDoneProgress === true,
    configuration: workspace?.configuration === true,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    kadertoets: (capabilities.experimental as { readonly kadertoets?: unknown } | undefined)?.kadertoets === true,
  };
}

/** A client lists the formats in the order of its liking; without a list it shows plain text only. */
function prefersMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.[0] === 'markdown';
}

/** Text in the format that the editor shows; the plain form keeps the words and leaves the marks out. */
export function markup(markdown: string, asMarkdown: boolean): MarkupContent {
  const whole = markdown.replaceAll(SPACE_IN_AMOUNT, '€\u00A0');
  return asMarkdown ? { kind: 'markdown', value: whole } : { kind: 'plaintext', value: plainText(whole) };
}

/** A narrow window may not break an amount behind its sign. */
const SPACE_IN_AMOUNT = /€ (?=\d)/gu;

function plainText(markdown: string): string {
  return markdown.replaceAll(/\*\*|`/gu, '').replaceAll(/^#+ /gmu, '');
}
