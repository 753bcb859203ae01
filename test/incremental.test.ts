import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Rope } from '@kadertoets/document';
import { createChecker } from '@kadertoets/engine';
import { describe, expect, it } from 'vitest';
import { shippedRulebook } from './shipped-rulebook.ts';

type Edit = readonly [from: number, to: number, text: string];
interface Edits {
  readonly randomEdits: (seed: number, text: () => string) => Generator<Edit, never>;
  readonly applyEdit: (text: string, edit: Edit) => string;
}
interface Drafts {
  readonly generateDraft: (pages: number, seed: number) => string;
}

const load = async <T>(file: string): Promise<T> => (await import(pathToFileURL(`test/bench/${file}`).href)) as T;
const { randomEdits, applyEdit } = await load<Edits>('random-edits.mjs');
const { generateDraft } = await load<Drafts>('generate-draft.mjs');

describe('following a draft while it is written', () => {
  // `node test/bench/incremental-equals-cold.mjs` does the same on a draft of a hundred pages.
  it.each([
    ['a generated draft', generateDraft(3, 7), 1],
    ['an agreement with tables', readFileSync('fixtures/nijmegen-tabellen.md', 'utf8'), 2],
    ['an agreement in running text', readFileSync('fixtures/beuningen-lopende-tekst.md', 'utf8'), 3],
  ])(
    'gives what a cold check gives after each of a hundred edits of %s',
    async (_, source, seed) => {
      const rulebook = shippedRulebook();
      const follow = createChecker(rulebook).follow();
      const cold = createChecker(rulebook);
      let text = source;
      let rope = Rope.of(text);
      await follow(rope);
      const edits = randomEdits(seed, () => text);
      for (let count = 0; count < 100; count += 1) {
        const before = text;
        const edit = edits.next().value;
        text = applyEdit(text, edit);
        rope = rope.replaced(...edit);
        const own = await follow(rope);
        const wanted = await cold.inspect(text);
        const place = `edit ${String(count)}: ${JSON.stringify(edit)} in ${JSON.stringify(before.slice(Math.max(0, edit[0] - 40), edit[1] + 40))}`;
        expect(own.report, place).toEqual(wanted.report);
        expect({ ...own.draft, parts: [] }, place).toEqual({ ...wanted.draft, parts: [] });
      }
    },
    180_000,
  );

  // A word says something at its last letter, and nothing before.
  it.each([
    ['niet', ' niet'],
    ['who does what', ' de gemeente bepaalt zelf wie zij begeleidt'],
    ['a number', ' en ten minste 20% van het budget'],
  ])(
    'gives what a cold check gives after each letter of %s',
    async (_, words) => {
      const rulebook = shippedRulebook();
      const follow = createChecker(rulebook).follow();
      const cold = createChecker(rulebook);
      let text = readFileSync('fixtures/beuningen-lopende-tekst.md', 'utf8');
      let rope = Rope.of(text);
      await follow(rope);
      for (const share of [0.3, 0.6, 0.9]) {
        let at = text.indexOf(' ', text.indexOf('. ', text.length * share) + 15);
        for (const letter of words) {
          text = applyEdit(text, [at, at, letter]);
          rope = rope.replaced(at, at, letter);
          at += 1;
          const [own, wanted] = [await follow(rope), await cold.inspect(text)];
          expect(own.report, text.slice(at - 60, at + 40)).toEqual(wanted.report);
        }
      }
    },
    180_000,
  );
});
