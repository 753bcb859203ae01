import type { Message, PublishDiagnosticsParams } from 'vscode-languageserver';

/** A message as it goes over the line, with what was written before of diagnostics that did not change. */
export function createEncoder(): (message: Message) => Uint8Array {
  const written = new WeakMap<object, Uint8Array>();
  return (message) => {
    const params = diagnosticsIn(message);
    if (params === undefined) return encode(JSON.stringify(message));
    const whole = JSON.stringify({ ...message, params: { ...params, diagnostics: [] } });
    const end = whole.length - ']}}'.length;
    const pieces = [encode(whole.slice(0, end))];
    params.diagnostics.forEach((diagnostic, at) => {
      let piece = written.get(diagnostic);
      if (piece === undefined) {
        piece = encode(`,${JSON.stringify(diagnostic)}`);
        written.set(diagnostic, piece);
      }
      pieces.push(at === 0 ? piece.subarray(1) : piece);
    });
    pieces.push(encode(whole.slice(end)));
    return together(pieces);
  };
}

/** What is sent after every keystroke, and mostly says what it said before. */
function diagnosticsIn(message: Message): PublishDiagnosticsParams | undefined {
  const { method, params } = message as { readonly method?: string; readonly params?: PublishDiagnosticsParams };
  return method === 'textDocument/publishDiagnostics' ? params : undefined;
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
