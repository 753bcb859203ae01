import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRulebook } from '../src/authoring.ts';
import { filesOf, goodFiles, problemsWith } from './files.ts';

const paths = Object.keys(goodFiles);

describe('whatever an author writes', () => {
  test('the loader answers with a rulebook or with problems at places that exist', () => {
    const edit = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.nat(),
      length: fc.nat(40),
      insert: fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom(
          '\n',
          ': ',
          '- ',
          '{',
          '}',
          '[',
          ']',
          '&a ',
          '*a',
          '!!set ',
          '|\n',
          '"',
          '? ',
          '---\n',
          '<<: ',
          '\t',
          '{}',
          '[]',
          'null',
          '~',
          '12',
        ),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const texts: Record<string, string> = { ...goodFiles };
        for (const { path, at, length, insert } of edits) {
          const text = texts[path] ?? '';
          const start = at % (text.length + 1);
          texts[path] = text.slice(0, start) + insert + text.slice(start + length);
        }
        const { rulebook, problems } = loadRulebook(filesOf(texts));
        expect(rulebook === undefined).toBe(problems.length > 0);
        for (const { file, line, column } of problems) {
          const lines = (texts[file] ?? '').split('\n');
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 300, seed: 20200101 },
    );
  });

  test.each([1000, 100_000])('%i levels in each other are refused', (depth) => {
    const path = 'rules/streek-2020/geen-weigering.yaml';
    const nested = `${'{ not: '.repeat(depth)}{ act: betalen }${' }'.repeat(depth)}`;
    const text = (goodFiles[path] ?? '').replace('{ act: betalen, sign: no, by: gemeente }', nested);
    expect(problemsWith({ [path]: text })).toEqual([`${path}:1:1 Het bestand heeft te veel niveaus in elkaar.`]);
  });
});
