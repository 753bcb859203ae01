import type { Diagnostic, Message } from 'vscode-languageserver';

/**
 * A message as it goes over the line, in pieces. A list of diagnostics is sent after every keystroke and mostly says what it said
 * before, so that only those that are new in it are written.
 */
export function encodeMessage(message: Message): readonly Uint8Array[] {
  const found = takeOut(message);
  const frame = JSON.stringify(found?.frame ?? message);
  const [first, ...more] = found?.diagnostics ?? [];
  if (first === undefined || !frame.endsWith(END)) return [encode(frame)];
  const pieces = more.map(written);
  // The first one does without the comma.
  return [encode(frame.slice(0, 1 - END.length)), written(first).subarray(1), ...pieces, encode(END.slice(1))];
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

/** As they were written: one that says the same is the same object. */
const known = new WeakMap<Diagnostic, Uint8Array>();

/** With a comma in front. */
function written(diagnostic: Diagnostic): Uint8Array {
  let bytes = known.get(diagnostic);
  if (bytes === undefined) {
    bytes = encode(`,${JSON.stringify(diagnostic)}`);
    known.set(diagnostic, bytes);
  }
  return bytes;
}

const encoder = new TextEncoder();

/** In plain letters: an editor that is written in JavaScript reads a message with one quote “…” in it at half the pace. */
function encode(json: string): Uint8Array {
  return encoder.encode(json.replaceAll(BEYOND, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

const BEYOND = /[\u0080-\uFFFF]/g;
