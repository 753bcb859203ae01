// Measures a keystroke in a long agreement, from the change that the editor sends to the diagnostics that it gets, over the language
// server's protocol, against a bare remark-parse of the same draft in the same run: for an editor that asks for diagnostics, as most do
// today, and for one to which they are sent. Ends with 1 above the target.
// Usage: node test/bench/keystroke-against-remark.mjs [--keys 200] [--pages 100]
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { generateDraft } from './generate-draft.mjs';

const TARGET = 0.02;
const WARM_UP = 100;
const URI = 'file:///draft.md';
const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: { keys: { type: 'string', default: '200' }, pages: { type: 'string', default: '100' } },
});

for (const asks of [true, false]) {
  const { keys, parses, unchanged, length } = await type(asks);
  // The first parses are slower: code that is not compiled yet would flatter the ratio.
  const parse = median(parses.slice(2));
  const ratio = median(keys) / parse;
  const told = asks ? `${unchanged} of ${keys.length} answers say “unchanged”` : `${keys.length} keys`;
  console.log(
    `an editor that ${asks ? 'asks for diagnostics' : 'gets them sent'}, ${values.pages} pages, ${length} characters`,
  );
  console.log(
    `  keystroke to diagnostics ${median(keys).toFixed(1)} ms (95% within ${quantile(keys, 0.95).toFixed(1)} ms; ${told})`,
  );
  console.log(`  bare remark-parse        ${parse.toFixed(0)} ms`);
  console.log(`  keystroke / remark-parse ${(ratio * 100).toFixed(2)}%  (at most ${TARGET * 100}%)`);
  if (ratio > TARGET) {
    console.error(`A keystroke takes ${(ratio * 100).toFixed(2)}% of a bare parse; the target is ${TARGET * 100}%.`);
    process.exitCode = 1;
  }
}

/** Types in a draft in an editor, and says how long each key and each parse took. */
async function type(asks) {
  const { server, notify, request, diagnostics } = startServer();
  let text = generateDraft(Number(values.pages), 2020);
  let version = 1;
  let last;
  let unchanged = 0;
  /** Comes when the diagnostics of this version are there. */
  const told = async () => {
    if (!asks) return await diagnostics(version);
    const params = { textDocument: { uri: URI }, ...(last === undefined ? {} : { previousResultId: last.resultId }) };
    const { result, error } = await request('textDocument/diagnostic', params);
    if (error !== undefined) throw new Error(error.message);
    last = result;
    return undefined;
  };

  const capabilities = asks ? { textDocument: { diagnostic: {} } } : {};
  await request('initialize', { processId: process.pid, rootUri: null, capabilities });
  notify('initialized', {});
  const opened = asks ? undefined : told();
  notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version, text } });
  await (opened ?? told());

  const keys = [];
  const parses = [];
  let place = 0;
  for (let count = 0; count < WARM_UP + Number(values.keys); count += 1) {
    // A burst of typing in one lid, then another article.
    if (count % 25 === 0) place = startOfSentence(text, Math.floor((text.length * ((count / 25) % 9) + 500) / 10));
    const letter = ' de gemeente bepaalt zelf wie zij begeleidt,'[count % 25];
    const position = positionAt(text, place);
    text = text.slice(0, place) + letter + text.slice(place);
    place += 1;
    version += 1;
    const start = performance.now();
    notify('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start: position, end: position }, text: letter }],
    });
    await told();
    if (count >= WARM_UP) {
      keys.push(performance.now() - start);
      if (last?.kind === 'unchanged') unchanged += 1;
    }
    if (count % 20 === 0) {
      const from = performance.now();
      unified().use(remarkParse).parse(text);
      parses.push(performance.now() - from);
    }
  }
  server.kill();
  return { keys, parses, unchanged, length: text.length };
}

function startOfSentence(text, from) {
  const found = text.indexOf('. ', from);
  return found === -1 ? from : found + 1;
}

function positionAt(text, offset) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}

/** The server at the other end of its standard input and output. */
function startServer() {
  const server = spawn(process.execPath, [join(here, '../../packages/cli/bin/kadertoets.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const diagnosed = new Map();
  const answered = new Map();
  let count = 0;
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  readMessages(server.stdout, (message) => {
    if (message.method === 'textDocument/publishDiagnostics') {
      diagnosed.get(message.params.version)?.();
      diagnosed.delete(message.params.version);
    } else if (message.method === undefined) {
      answered.get(message.id)?.(message);
      answered.delete(message.id);
    } else if (message.id !== undefined) send({ id: message.id, result: null });
  });
  return {
    server,
    diagnostics: async (version) => {
      await new Promise((resolve) => {
        diagnosed.set(version, resolve);
      });
    },
    request: async (method, params) => {
      count += 1;
      const id = count;
      const answer = new Promise((resolve) => {
        answered.set(id, resolve);
      });
      send({ id, method, params });
      return await answer;
    },
    notify: (method, params) => send({ method, params }),
  };
}

/** Pieces are put together when a message is complete, as editors do. */
function readMessages(stream, take) {
  let pieces = [];
  let held = 0;
  let wanted = 0;
  stream.on('data', (chunk) => {
    pieces.push(chunk);
    held += chunk.length;
    while (held > 0 && held >= wanted) {
      const buffer = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
      pieces = [buffer];
      const head = buffer.indexOf('\r\n\r\n');
      if (head === -1) return;
      const start = head + 4;
      wanted = start + Number(/Content-Length: (\d+)/iu.exec(buffer.subarray(0, head).toString())[1]);
      if (held < wanted) return;
      take(JSON.parse(buffer.subarray(start, wanted).toString()));
      pieces = [buffer.subarray(wanted)];
      held -= wanted;
      wanted = 0;
    }
  });
}

function median(list) {
  return quantile(list, 0.5);
}

function quantile(list, share) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
