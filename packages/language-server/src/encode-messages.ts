import type { Diagnostic, Message } from 'vscode-languageserver';

/**
 * A message as it goes over the line, in pieces. A list of diagnostics is sent after every keystroke and mostly says what it said
 * before, so that only what lies between its unchanged ends is written anew.
 */
export function createEncoder(): (message: Message) => readonly Uint8Array[] {
  let last = NOTHING;
  return (message) => {
    const found = takeOut(message);
    const frame = JSON.stringify(found?.frame ?? message);
    if (found === undefined || found.diagnostics.length === 0 || !frame.endsWith(END)) return [encode(frame)];
    last = rewrite(last, found.diagnostics);
    // Each has a comma in front, which the first one does without.
    return [encode(frame.slice(0, 1 - END.length)), last.bytes.subarray(1), encode(END.slice(1))];
  };
}

/** The end of a message with an empty list of diagnostics. */
const END = '[]}}';

interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly frame: object;
}

/** The diagnostics that are told, or are the answer to a question, and the message without them. */
function takeOut(message: Message): Found | undefined {
  const { method, params, result } = message as {
    readonly method?: string;
    readonly params?: { readonly diagnostics: readonly Diagnostic[] };
    readonly result?: { readonly kind?: string; readonly items?: readonly Diagnostic[] };
  };
  if (method === 'textDocument/publishDiagnostics' && params !== undefined)
    return { diagnostics: params.diagnostics, frame: { ...message, params: { ...params, diagnostics: [] } } };
  if (result?.kind === 'full' && result.items !== undefined)
    return { diagnostics: result.items, frame: { ...message, result: { ...result, items: [] } } };
  return undefined;
}

/** Diagnostics as they were written, and where each of them ends. */
interface Written {
  readonly diagnostics: readonly Diagnostic[];
  readonly bytes: Uint8Array;
  readonly ends: readonly number[];
}

const NOTHING: Written = { diagnostics: [], bytes: new Uint8Array(), ends: [] };

function rewrite(last: Written, diagnostics: readonly Diagnostic[]): Written {
  const { length } = diagnostics;
  const were = last.diagnostics.length;
  let before = 0;
  while (before < length && before < were && diagnostics[before] === last.diagnostics[before]) before += 1;
  if (before === length && before === were) return last;
  let after = 0;
  const most = Math.min(length, were) - before;
  while (after < most && diagnostics[length - after - 1] === last.diagnostics[were - after - 1]) after += 1;

  const pieces = diagnostics.slice(before, length - after).map((each) => encode(`,${JSON.stringify(each)}`));
  const head = last.bytes.subarray(0, endOf(last, before));
  const tail = last.bytes.subarray(endOf(last, were - after));
  const ends = last.ends.slice(0, before);
  for (const piece of pieces) ends.push((ends.at(-1) ?? 0) + piece.length);
  const by = (ends.at(-1) ?? 0) - endOf(last, were - after);
  for (let at = were - after; at < were; at += 1) ends.push((last.ends[at] ?? 0) + by);
  return { diagnostics, bytes: together([head, ...pieces, tail]), ends };
}

/** Where the first ones end, as many as are asked for. */
function endOf({ ends }: Written, count: number): number {
  return ends[count - 1] ?? 0;
}

function together(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const encoder = new TextEncoder();

function encode(text: string): Uint8Array {
  return encoder.encode(text);
}
