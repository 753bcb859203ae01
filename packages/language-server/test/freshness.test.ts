import { CancellationTokenSource, LSPErrorCodes, type Diagnostic } from 'vscode-languageserver/node';
import { createChecker } from '@kadertoets/engine';
import { afterEach, describe, expect, test } from 'vitest';
import { type Editor, MODERN, startEditor, testRulebook } from './harness.ts';

const URI = 'file:///concept/dvo.md';
const DRAFT = `---
instrument: dvo
gemeente: Druten
looptijd: { van: 2020-01-01, tot: 2023-12-31 }
---

# Dienstverleningsovereenkomst 📄 Druten

## Artikel 1 Geld

1. Het dagelijks bestuur beslist over het lokale deel.
2. Het college beslist over de opdracht.

## Artikel 2 Groepen

Het WerkBedrijf helpt jongeren, ouderen, nieuwkomers en statushouders.
`;
const { diagnostic: _, ...withoutPull } = MODERN.textDocument ?? {};
const PUSHED = { ...MODERN, textDocument: withoutPull };
const checker = createChecker(testRulebook());

let editor: Editor | undefined;
afterEach(async () => {
  await editor?.close();
  editor = undefined;
});

async function start(options: Parameters<typeof startEditor>[0]): Promise<Editor> {
  editor = await startEditor(options);
  return editor;
}

function summary(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ code, message }) =>
      `${String(code)} ${typeof message === 'string' ? (message.split('\n')[0] ?? '') : message.value}`,
  );
}

async function cold(text: string): Promise<string[]> {
  const { findings } = await checker.check(text);
  return findings.filter(({ suppressed }) => suppressed === null).map(({ rule, message }) => `${rule} ${message}`);
}

function refusal(error: { code?: number; data?: { retriggerRequest?: boolean } }): string {
  return `refused ${String(error.code)}${error.data?.retriggerRequest === true ? ', ask again' : ''}`;
}

describe('while somebody types', () => {
  test('each set of findings that is sent is that of the version it names', async () => {
    const { open, edit, text, pushed, notifications } = await start({ capabilities: PUSHED });
    await open(URI, DRAFT);
    const versions = new Map([[1, DRAFT]]);
    const at = DRAFT.indexOf('dagelijks bestuur');
    for (const [from, to, words] of [
      [at, at + 17, 'college'],
      [at, at + 7, 'algemeen bestuur'],
      [0, 0, ''],
      [at, at + 16, 'dagelijks bestuur'],
    ] as const) {
      await edit(URI, from, to, words);
      versions.set(versions.size + 1, text(URI));
      await new Promise((resolve) => {
        setTimeout(resolve, 3);
      });
    }
    await pushed(URI);
    const order = notifications.map(({ version }) => version ?? 0);
    expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
    for (const { version, diagnostics } of notifications)
      expect(summary(diagnostics)).toEqual(await cold(versions.get(version ?? 0) ?? ''));
  });

  test('a question about the text of before is answered for that text, or refused so that it is asked again', async () => {
    const { open, edit, connection } = await start({});
    await open(URI, DRAFT);
    const position = { line: 10, character: 10 };
    const hover = connection
      .sendRequest<{ range?: { start: { line: number } } } | null>('textDocument/hover', {
        textDocument: { uri: URI },
        position,
      })
      .then((answer) => `line ${String(answer?.range?.start.line)}`, refusal);
    const pull = connection
      .sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: URI } })
      .then(({ items }) => summary(items).join('\n'), refusal);
    await edit(URI, 0, 0, '\n');
    // Which of the two it is depends on whether the check was done before the edit came in.
    expect([`line ${String(position.line)}`, `refused ${String(LSPErrorCodes.ContentModified)}`]).toContain(
      await hover,
    );
    expect([(await cold(DRAFT)).join('\n'), `refused ${String(LSPErrorCodes.ServerCancelled)}, ask again`]).toContain(
      await pull,
    );
  });

  test('a question that is taken back gets no answer', async () => {
    const { open, connection } = await start({});
    await open(URI, DRAFT);
    const source = new CancellationTokenSource();
    const asked = connection.sendRequest('textDocument/codeLens', { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  test.each([['\n'], ['\r\n']])(
    'after many edits the findings are those of the text as it is now (%j)',
    async (end) => {
      const { open, edit, text, connection } = await start({});
      await open(URI, DRAFT.replaceAll('\n', end));
      let seed = 7;
      const random = (below: number): number => {
        seed = (seed * 48271) % 2147483647;
        return seed % below;
      };
      const pieces = ['jongeren', ' dagelijks bestuur', `${end}${end}## Artikel 9 Slot${end}${end}`, '📄', '', 'x'];
      let seen = 0;
      for (let round = 0; round < 60; round += 1) {
        const before = text(URI);
        // Below the title, so that it stays a draft.
        const body = before.indexOf('##');
        const from = boundary(before, body + random(before.length - body));
        const to = boundary(before, Math.min(before.length, from + random(12)));
        await edit(URI, from, to, pieces[random(pieces.length)] ?? '');
        if (round % 20 !== 19) continue;
        const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
          textDocument: { uri: URI },
        });
        expect(summary(items)).toEqual(await cold(text(URI)));
        seen += items.length;
      }
      expect(seen).toBeGreaterThan(0);
    },
  );

  test('a draft that is closed keeps no findings', async () => {
    const { open, pushed, connection, notifications } = await start({ capabilities: PUSHED });
    await open(URI, DRAFT);
    expect(await pushed(URI)).toHaveLength(1);
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await connection.sendRequest('workspace/symbol', { query: '' });
    expect(notifications.at(-1)).toMatchObject({ uri: URI, diagnostics: [] });
  });
});

describe('when the rules cannot be loaded', () => {
  test('the text says that it was not checked, until they can', async () => {
    let broken = true;
    const rules = async () =>
      await (broken ? Promise.reject(new Error('geen rulebook.json')) : Promise.resolve(testRulebook()));
    const { open, connection } = await start({ rules });
    await open(URI, DRAFT);
    const ask = async () =>
      await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
    expect(summary((await ask()).items)).toEqual([
      'kadertoets/niet-gecontroleerd De tekst kon niet worden gecontroleerd: geen rulebook.json',
    ]);
    broken = false;
    expect(summary((await ask()).items)).toEqual(await cold(DRAFT));
  });
});

/** No edit of an editor splits a pair of surrogates, or a line break of two characters. */
function boundary(text: string, offset: number): number {
  const low = text.charCodeAt(offset) >= 0xdc00 && text.charCodeAt(offset) <= 0xdfff;
  return low || (text[offset] === '\n' && text[offset - 1] === '\r') ? offset - 1 : offset;
}
