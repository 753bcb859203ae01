import { describe, expect, it } from 'vitest';
import { encodeMessage } from '../src/encode-messages.ts';

describe('a message on the line', () => {
  const place = { line: 0, character: 1 };
  const one = { range: { start: place, end: place }, message: 'De gemeente bepaalt “zelf” € 1,00 🏛️.' };
  const other = { range: { start: place, end: place }, message: 'Noch dit, noch dat.' };
  const answer = (id: number, items: readonly object[]) => ({
    jsonrpc: '2.0',
    id,
    result: { kind: 'full', resultId: '1.2', items },
  });
  const publish = (version: number, diagnostics: readonly object[]) => ({
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params: { uri: 'file:///overeenkomst%20één.md', version, diagnostics },
  });

  it.each([
    ['with diagnostics', publish(1, [one, other])],
    ['with the same ones and others', publish(2, [other, one, { ...one }])],
    ['with one in the place of another', publish(3, [other, { ...other }, one])],
    ['with one more at the end', publish(4, [other, one, one])],
    ['with fewer in the middle', publish(5, [other, one])],
    ['with one more in front', publish(6, [{ ...one }, other, one])],
    ['that answers a question', answer(1, [other, one])],
    ['without any', publish(7, [])],
    ['that has none to answer', answer(2, [])],
    ['after there were none', publish(8, [one])],
    ['about something else', { jsonrpc: '2.0', id: 1, result: { diagnostics: [one] } }],
  ])('%s says the same, in plain letters', (_, message) => {
    const written = Buffer.concat([...encodeMessage(message)]);
    expect(JSON.parse(written.toString())).toEqual(message);
    expect(written.every((byte) => byte < 128)).toBe(true);
  });
});
