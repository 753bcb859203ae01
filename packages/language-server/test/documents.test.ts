import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { unchangingDocuments } from '../src/documents.ts';

describe('a text that does not change', () => {
  it('has after any edits the lines of a text that is read as a whole', () => {
    const random = randomNumbers(7);
    const pieces = ['a', 'b c', '\n', '\r', '\r\n', '\n\n', '', 'd\r', '\ne'];
    for (let round = 0; round < 300; round += 1) {
      let document = unchangingDocuments.create('file:///a.md', 'markdown', 1, 'een\r\ntwee\n\rdrie\r\n\n');
      for (let version = 2; version < 12; version += 1) {
        const before = document.getText();
        const ends = [random(before.length + 1), random(before.length + 1)].toSorted((a, b) => a - b);
        const [start, end] = ends.map((offset) => document.positionAt(offset));
        const text = pieces[random(pieces.length)] ?? '';
        if (start === undefined || end === undefined) throw new Error('two ends');
        document = unchangingDocuments.update(document, [{ range: { start, end }, text }], version);
        const wanted = TextDocument.create('file:///a.md', 'markdown', version, document.getText());
        expect(document.lineCount, JSON.stringify(before)).toBe(wanted.lineCount);
        for (let offset = -1; offset <= before.length + 3; offset += 1)
          expect(document.positionAt(offset)).toEqual(wanted.positionAt(offset));
        for (let line = -1; line <= wanted.lineCount; line += 1)
          for (const character of [-1, 0, 1, 9])
            expect(document.offsetAt({ line, character })).toBe(wanted.offsetAt({ line, character }));
      }
    }
  });

  it('stays what it was when another one is made of it', () => {
    const first = unchangingDocuments.create('file:///a.md', 'markdown', 1, 'een\ntwee');
    const place = { line: 0, character: 3 };
    const second = unchangingDocuments.update(first, [{ range: { start: place, end: place }, text: '\n' }], 2);
    expect([first.getText(), first.lineCount, second.getText(), second.lineCount]).toEqual([
      'een\ntwee',
      2,
      'een\n\ntwee',
      3,
    ]);
    expect(unchangingDocuments.update(second, [{ text: 'drie' }], 3).positionAt(9)).toEqual({ line: 0, character: 4 });
  });
});

function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
