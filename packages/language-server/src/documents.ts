import { Rope, type SourceText } from '@kadertoets/document';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Texts that do not change: a change gives a new one, so that a check can hold on to the one it read. */
export const unchangingDocuments = {
  create: (uri: string, languageId: string, version: number, text: string): TextDocument =>
    documentOf(uri, languageId, version, Rope.of(text)),
  update: (
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument => {
    let text = ropeOf(document);
    for (const change of changes) {
      if ('range' in change) {
        const ends = [text.offsetAt(change.range.start), text.offsetAt(change.range.end)] as const;
        text = text.replaced(Math.min(...ends), Math.max(...ends), change.text);
      } else text = Rope.of(change.text);
    }
    return documentOf(document.uri, document.languageId, version, text);
  },
};

/** The text of a document, which is not put together for who asks no more than a few words of it. */
export function textOf(document: TextDocument): SourceText {
  return ropeOf(document);
}

const memory = new WeakMap<TextDocument, Rope>();

function ropeOf(document: TextDocument): Rope {
  return memory.get(document) ?? Rope.of(document.getText());
}

function documentOf(uri: string, languageId: string, version: number, text: Rope): TextDocument {
  const whole = (): TextDocument => TextDocument.create(uri, languageId, version, String(text));
  const document: TextDocument = {
    uri,
    languageId,
    version,
    lineCount: text.lineCount,
    getText: (range) =>
      range === undefined ? String(text) : text.slice(text.offsetAt(range.start), text.offsetAt(range.end)),
    positionAt: (offset) => text.positionAt(offset),
    offsetAt: (position) => text.offsetAt(position),
    // Nobody asks these of the server.
    getLineRange: (line) => whole().getLineRange(line),
    getEOLCharacters: (line) => whole().getEOLCharacters(line),
  };
  memory.set(document, text);
  return document;
}
