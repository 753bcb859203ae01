import { describe, expect, it } from 'vitest';
import { createEncoder } from '../src/encode-messages.ts';

describe('a message on the line', () => {
  const place = { line: 0, character: 1 };
  const one = { range: { start: place, end: place }, message: 'De gemeente bepaalt “zelf” € 1,00.' };
  const other = { range: { start: place, end: place }, message: 'Noch dit, noch dat.' };
  const publish = (version: number, diagnostics: readonly object[]) => ({
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'file:///overeenkomst%20één.md', version, diagnostics },
  });

  it.each([
    ['with diagnostics', publish(1, [one, other])],
    ['with the same ones and others', publish(2, [other, one, { ...one }])],
    ['without any', publish(3, [])],
    ['about something else', { jsonrpc: '2.0', id: 1, result: { diagnostics: [one] } }],
  ])('%s is what JSON makes of it', (_, message) => {
    expect(new TextDecoder().decode(encode(message))).toBe(JSON.stringify(message));
  });

  const encode = createEncoder();
});
