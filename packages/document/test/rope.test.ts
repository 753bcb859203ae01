import { Rope } from '@kadertoets/document';
import { describe, expect, it } from 'vitest';

const WORDS = ['a', 'b c', '\n', '\r', '\r\n', '\n# ', '#', '\n\n## Artikel 2\n', '', 'd\r', '\ne', '🏛️'];

describe('a text that is kept in leaves', () => {
  it('gives after any edits the words of the whole text', () => {
    const random = randomNumbers(5);
    for (let round = 0; round < 200; round += 1) {
      let text = '# Titel\r\n\n## Artikel 1\n\neen\n\n## Artikel 2\n\ntwee';
      let rope = Rope.of(text);
      for (let count = 0; count < 10; count += 1) {
        const [from = 0, to = 0] = [random(text.length + 1), random(text.length + 1)].toSorted((a, b) => a - b);
        const words = WORDS[random(WORDS.length)] ?? '';
        rope = rope.replaced(from, to, words);
        text = text.slice(0, from) + words + text.slice(to);
        expect([String(rope), rope.length]).toEqual([text, text.length]);
        for (let at = 0; at <= text.length + 1; at += 1) {
          expect(rope.slice(at, at + 9)).toBe(text.slice(at, at + 9));
          expect(rope.slice(at)).toBe(text.slice(at));
          expect(rope.indexOf('\n', at)).toBe(text.indexOf('\n', at));
          expect(rope.lastIndexOf('\n', at - 1)).toBe(text.lastIndexOf('\n', at - 1));
          expect(rope.indexOf('\n#', at)).toBe(text.indexOf('\n#', at));
        }
      }
    }
  });

  it('stays what it was when another one is made of it', () => {
    const rope = Rope.of('## Artikel 1\n\neen\n\n## Artikel 2\n\ntwee\n');
    const changed = rope.replaced(14, 17, 'drie\n\n# vier');
    expect([String(rope), rope.lineCount]).toEqual(['## Artikel 1\n\neen\n\n## Artikel 2\n\ntwee\n', 8]);
    expect([String(changed), changed.lineCount]).toEqual([
      '## Artikel 1\n\ndrie\n\n# vier\n\n## Artikel 2\n\ntwee\n',
      10,
    ]);
  });
});

function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
