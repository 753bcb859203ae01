import { lastUpTo } from '@kadertoets/document';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Texts that do not change: a change gives a new one, so that a check can hold on to the one it read. The lines of the new one are
 * those of the old one but for those that were touched.
 */
export const unchangingDocuments = {
  create: (uri: string, languageId: string, version: number, text: string): TextDocument =>
    documentOf({ uri, languageId, version, text, starts: lineStarts(text, 0, text.length, [0]) }),
  update: (
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument => {
    const { uri, languageId } = document;
    let { text, starts } = partsOf(document);
    for (const change of changes) {
      if ('range' in change) ({ text, starts } = replaced({ text, starts }, change.range, change.text));
      else [text, starts] = [change.text, lineStarts(change.text, 0, change.text.length, [0])];
    }
    return documentOf({ uri, languageId, version, text, starts });
  },
};

interface Lines {
  readonly text: string;
  /** The offset at which each line begins. */
  readonly starts: readonly number[];
}

interface Parts extends Lines {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
}

const memory = new WeakMap<TextDocument, Lines>();

function partsOf(document: TextDocument): Lines {
  const text = document.getText();
  return memory.get(document) ?? { text, starts: lineStarts(text, 0, text.length, [0]) };
}

function documentOf({ uri, languageId, version, text, starts }: Parts): TextDocument {
  const lines = { text, starts };
  const whole = (): TextDocument => TextDocument.create(uri, languageId, version, text);
  const document: TextDocument = {
    uri,
    languageId,
    version,
    lineCount: starts.length,
    getText: (range) =>
      range === undefined ? text : text.slice(offsetAt(lines, range.start), offsetAt(lines, range.end)),
    positionAt: (offset) => positionAt(lines, offset),
    offsetAt: (position) => offsetAt(lines, position),
    // Nobody asks these of the server.
    getLineRange: (line) => whole().getLineRange(line),
    getEOLCharacters: (line) => whole().getEOLCharacters(line),
  };
  memory.set(document, lines);
  return document;
}

/** A caret never stands between the two signs that end a line. */
function positionAt({ text, starts }: Lines, offset: number): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  const line = lastUpTo(starts, at);
  const start = starts[line] ?? 0;
  return { line, character: beforeEnd(text, at, start) - start };
}

function offsetAt({ text, starts }: Lines, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = starts[line];
  if (start === undefined) return text.length;
  return beforeEnd(text, Math.min(start + Math.max(0, character), starts[line + 1] ?? text.length), start);
}

function beforeEnd(text: string, offset: number, start: number): number {
  let at = offset;
  while (at > start && isEnd(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function replaced(lines: Lines, { start, end }: Range, inserted: string): Lines {
  const { text, starts } = lines;
  const [one, other] = [offsetAt(lines, start), offsetAt(lines, end)];
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const now = text.slice(0, from) + inserted + text.slice(to);
  const by = now.length - text.length;
  // A line more on both sides: of two signs that end a line, one may be touched.
  const first = Math.max(0, lastUpTo(starts, from) - 1);
  const last = lastUpTo(starts, to) + 2;
  const before = starts.slice(0, first + 1);
  lineStarts(now, starts[first] ?? 0, (starts[last] ?? text.length + 1) + by - 1, before);
  const found = before.concat(starts.slice(last));
  if (by !== 0) for (let line = before.length; line < found.length; line += 1) found[line] = (found[line] ?? 0) + by;
  return { text: now, starts: found };
}

/** Adds the beginnings of the lines behind `from`, up to and including the one at `to`, if one begins there. */
function lineStarts(text: string, from: number, to: number, found: number[]): number[] {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || (code === RETURN && text.charCodeAt(at + 1) !== NEWLINE)) found.push(at + 1);
  }
  return found;
}

const NEWLINE = 10;
const RETURN = 13;

function isEnd(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}
