import { readFileSync, writeFileSync } from 'node:fs';
import { type ClientCapabilities, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { parse, stringify } from 'yaml';
import { type ScenarioFiles, scenarioFiles } from './scenario-files.ts';
import { type Editor, type EditorOptions, MODERN, offsetAt, positionAt, startEditor } from './harness.ts';

/**
 * A scenario is a text file with a title and steps, each under a line that starts with `==`:
 * `== open` a draft, in which `‸` marks where the editor's caret stands and `⟦…⟧` a selection;
 * `== editor` capabilities that this editor has other than a modern one (YAML, `null` takes away);
 * `== settings` what the editor hands over at the start (YAML), `== configuration` what it answers when asked, by folder (YAML);
 * `== ask METHOD` a request at the caret or selection, with more parameters as YAML below it, asked again when the server wants that;
 * `== edit` a line `old => new` that changes the draft;
 * `== file ./NAME` a file of the workspace, `== folders` the folders that are open (YAML), `== open ./NAME` one of its files, as text,
 *   `== open untitled:NAME` a text that was never saved;
 * `== tell METHOD` a notification (YAML), after which the server is asked something to be sure that it was taken in; `== close` the draft;
 * `== answer` what comes back: YAML in which a range is a place with the words in it.
 */
interface Step {
  readonly kind: string;
  readonly argument: string;
  readonly body: string;
}

const URI = 'file:///concept/dvo.md';

/** Plays a scenario and gives its text with the answers that really came. */
export async function play(path: string): Promise<{ readonly expected: string; readonly actual: string }> {
  const expected = readFileSync(path, 'utf8');
  const { head, steps } = readSteps(expected);
  const bodyOf = (kind: string): unknown => {
    const step = steps.find((each) => each.kind === kind);
    return step === undefined ? undefined : parse(step.body);
  };
  const files = scenarioFiles();
  for (const { kind, argument, body } of steps) if (kind === 'file') files.write(nameIn(argument), body);
  const folders = (bodyOf('folders') as readonly string[] | undefined)?.map((name) => files.pathOf(nameIn(name)));
  const settings = files.withUris(bodyOf('configuration')) as Readonly<Record<string, unknown>> | undefined;
  const options: EditorOptions = {
    ...(folders === undefined ? {} : { folders }),
    ...(settings === undefined ? {} : { settings: ({ scopeUri = '' }) => settings[scopeUri] ?? {} }),
    capabilities: overlay(MODERN, bodyOf('editor')) as ClientCapabilities,
    initializationOptions: bodyOf('settings'),
  };
  const editor = await startEditor(options);
  const place: Place = { uri: URI, caret: 0, selection: undefined };
  let actual = head;
  let answer = '';
  try {
    for (const step of steps) {
      const body = step.kind === 'answer' ? answer : step.body;
      answer = await playStep(step, editor, place, files);
      actual += `== ${[step.kind, step.argument].filter((each) => each !== '').join(' ')}\n${body}`;
    }
  } finally {
    await editor.close();
    files.remove();
  }
  if (process.env['UPDATE_SCENARIOS'] !== undefined && actual !== expected) writeFileSync(path, actual);
  return { expected, actual };
}

interface Place {
  uri: string;
  caret: number;
  selection: readonly [number, number] | undefined;
}

function uriFor(argument: string, files: ScenarioFiles): string {
  if (argument === '') return URI;
  return argument.startsWith('untitled:') ? argument : files.uriOf(nameIn(argument));
}

/** `./een/dvo.md` is the file `een/dvo.md`. */
function nameIn(argument: string): string {
  return argument.replace(/^\.\//u, '');
}

async function playStep(step: Step, editor: Editor, place: Place, files: ScenarioFiles): Promise<string> {
  switch (step.kind) {
    case 'open': {
      const { text, caret, selection } = readMarks(step.body);
      place.caret = caret;
      place.selection = selection;
      place.uri = uriFor(step.argument, files);
      await editor.open(place.uri, text);
      return '';
    }
    case 'edit': {
      for (const line of step.body.trimEnd().split('\n')) {
        const [old = '', next = ''] = line.split(' => ');
        const at = editor.text(place.uri).indexOf(old);
        if (at === -1) throw new Error(`“${old}” is not in the draft`);
        await editor.edit(place.uri, at, at + old.length, next);
      }
      return '';
    }
    case 'ask':
      try {
        return render(
          await ask(step, editor, place, files),
          editor.isOpen(place.uri) ? editor.text(place.uri) : '',
          files,
        );
      } catch (error) {
        if (error instanceof ResponseError) return `refused: ${error.message}\n`;
        throw error;
      }
    case 'tell':
      await editor.connection.sendNotification(step.argument, files.withUris(parse(step.body)) ?? {});
      await editor.connection.sendRequest('workspace/symbol', { query: 'x' });
      return '';
    case 'close':
      await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: place.uri } });
      return '';
    default:
      return '';
  }
}

async function ask(step: Step, editor: Editor, place: Place, files: ScenarioFiles): Promise<unknown> {
  const more = files.withUris(parse(step.body)) ?? {};
  if (step.argument === 'diagnostics') return await editor.pushed(place.uri);
  // What the server last sent of each file, whether somebody asked or not.
  if (step.argument === 'all diagnostics')
    return Object.fromEntries(editor.notifications.map(({ uri, diagnostics }) => [uri, diagnostics]));
  if (step.argument.startsWith('workspace/')) return await editor.connection.sendRequest(step.argument, more);
  const text = editor.text(place.uri);
  const [start, end] = place.selection ?? [place.caret, place.caret];
  const params = {
    textDocument: { uri: place.uri },
    position: positionAt(text, place.caret),
    positions: [positionAt(text, place.caret)],
    range: { start: positionAt(text, start), end: positionAt(text, end) },
    ...more,
  };
  for (;;) {
    try {
      return await editor.connection.sendRequest(step.argument, params);
    } catch (error) {
      // Settings came in meanwhile, for one: an editor asks again.
      if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ServerCancelled) throw error;
    }
  }
}

function readSteps(text: string): { head: string; steps: Step[] } {
  const [head = '', ...parts] = text.split(/^== /mu);
  return {
    head,
    steps: parts.map((part) => {
      const end = part.indexOf('\n');
      const [kind = '', ...rest] = part.slice(0, end).trim().split(' ');
      return { kind, argument: rest.join(' '), body: part.slice(end + 1) };
    }),
  };
}

function readMarks(marked: string): { text: string; caret: number; selection: readonly [number, number] | undefined } {
  const open = marked.indexOf('⟦');
  const close = marked.indexOf('⟧');
  if (open !== -1) {
    const text = marked.replace('⟦', '').replace('⟧', '');
    return { text, caret: open, selection: [open, close - 1] };
  }
  const caret = marked.indexOf('‸');
  return { text: marked.replace('‸', ''), caret: Math.max(0, caret), selection: undefined };
}

/** Lays changes over the capabilities; null takes one away. */
function overlay(base: unknown, changes: unknown): unknown {
  if (changes === undefined) return base;
  if (!isRecord(base) || !isRecord(changes)) return changes ?? undefined;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete result[key];
    else result[key] = overlay(base[key], value);
  }
  return result;
}

function render(answer: unknown, text: string, files: ScenarioFiles): string {
  return `${stringify(readable(answer, text, files), { lineWidth: 0, singleQuote: true }).trimEnd()}\n`;
}

/**
 * Ranges become `line:column-line:column «words»`, counted from 1 as an editor shows them. The diagnostics of a code action
 * are named by their codes. What a diagnostic carries for the server itself is left out, and how long a check took.
 */
function readable(value: unknown, text: string, files: ScenarioFiles): unknown {
  if (Array.isArray(value)) return value.map((each) => readable(each, text, files));
  if (typeof value === 'string') return nameOf(value, files);
  if (!isRecord(value)) return value;
  if (isRecord(value['start']) && isRecord(value['end']) && 'line' in value['start']) return rangeText(value, text);
  if ('line' in value && 'character' in value) return placeText(value as never);
  const result: Record<string, unknown> = {};
  const { uri } = value;
  const ownText = (typeof uri === 'string' ? files.textOf(uri) : undefined) ?? text;
  for (const [key, each] of Object.entries(value)) {
    if (key === 'data' || key === 'lastCheck') continue;
    const codes = key === 'diagnostics' && Array.isArray(each);
    result[nameOf(key, files)] = codes
      ? each.map((one: { readonly code: string }) => one.code)
      : readable(each, files.textOf(key) ?? ownText, files);
  }
  return result;
}

function nameOf(text: string, files: ScenarioFiles): string {
  return text === URI ? 'dvo.md' : files.nameOf(text);
}

function rangeText(range: Record<string, unknown>, text: string): string {
  const { start, end } = range as unknown as Record<'start' | 'end', { line: number; character: number }>;
  const words = text.slice(offsetAt(text, start), offsetAt(text, end)).replaceAll(/\s+/gu, ' ');
  const short = words.length > 60 ? `${words.slice(0, 30)}…${words.slice(-25)}` : words;
  return `${placeText(start)}-${placeText(end)} «${short}»`;
}

function placeText({ line, character }: { line: number; character: number }): string {
  return `${line + 1}:${character + 1}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
