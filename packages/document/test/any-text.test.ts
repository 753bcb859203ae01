import { parseDraft } from '@kadertoets/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../src/markdown.ts';
import { parseInPieces } from '../src/pieces.ts';

const SCRAPS = [
  '# ',
  '## Artikel 4 Geld',
  '**Artikel 5**',
  'Artikel 6\n',
  '1. ',
  '2. ',
  '(3) ',
  'a. ',
  '- ',
  '> ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '    ',
  '\t',
  '| a | b |\n',
  '| --- | --- |\n',
  '[^1]',
  '[^1]: ',
  '<!-- ',
  ' -->',
  '<table><tr><td>x',
  '</td></tr></table>',
  '<p>',
  '</p>',
  '```\n',
  '---\n',
  '***',
  '**',
  '_',
  '`',
  '\\',
  '&euro;',
  '&#8364;',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\uFEFF',
  '🏛️',
  '25%',
  '€ 1.000',
  'De gemeente betaalt',
  ' niet',
  '. ',
  ': ',
  '; ',
  'overwegende dat\n',
  'komen overeen\n',
  'Pagina 1 van 2\n',
  'Inhoud\n',
  're-\nintegratie',
  '[x](y)',
  '![z](y)',
  '<br>',
  '\0',
  '\u2028',
  '\f',
  '# 7',
];
const nastyText = fc.oneof(
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('any text', () => {
  it('gives clauses whose text is as long as their place, in order, within the source', () => {
    fc.assert(
      fc.property(nastyText, (source) => {
        const draft = parseDraft(source);
        for (const clause of draft.clauses) {
          expect(clause.span.start).toBeGreaterThanOrEqual(0);
          expect(clause.span.end).toBeLessThanOrEqual(source.length);
          expect(clause.text).toHaveLength(clause.span.end - clause.span.start);
          expect(clause.address).not.toBe('');
          expect(draft.sections[clause.section]).toBeDefined();
          if (clause.lead !== undefined) expect(draft.clauses[clause.lead]).toBeDefined();
          for (const cell of clause.cells ?? []) {
            expect(cell.text).toHaveLength(cell.span.end - cell.span.start);
            expect(cell.span.start).toBeGreaterThanOrEqual(clause.span.start);
            expect(cell.span.end).toBeLessThanOrEqual(clause.span.end);
          }
        }
        for (const [index, clause] of draft.clauses.entries()) {
          const next = draft.clauses[index + 1];
          if (next !== undefined) expect(next.span.start).toBeGreaterThanOrEqual(clause.span.end);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps every letter that it keeps at its own place', () => {
    fc.assert(
      fc.property(nastyText, (source) => {
        for (const clause of parseDraft(source).clauses) {
          const own = source.slice(clause.span.start, clause.span.end);
          if (own.includes('&')) continue;
          for (let at = 0; at < own.length; at += 1)
            if (/[\p{L}\d%€]/u.test(clause.text[at] ?? '')) expect(clause.text[at]).toBe(own[at]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('parsing in pieces', () => {
  it('gives the blocks of a whole parse', () => {
    const blocks = fc
      .array(fc.oneof(fc.constantFrom('## Kop\n', '\n# Titel\n\n', '\n\n'), nastyText), { maxLength: 12 })
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 60 }), (source, length) => {
        expect(offsets(parseInPieces(source, length))).toEqual(
          offsets(parseMarkdown(source.replace(/^\uFEFF/u, '')).children, source.startsWith('\uFEFF') ? 1 : 0),
        );
      }),
      { numRuns: 1500 },
    );
  });
});

/** The tree with offsets alone: lines and columns of a piece count from its own beginning. */
function offsets(nodes: readonly unknown[], by = 0): unknown {
  return JSON.parse(
    JSON.stringify(nodes, (key, value: unknown) => {
      if (key !== 'position') return value;
      const { start, end } = value as { start: { offset: number }; end: { offset: number } };
      return [start.offset + by, end.offset + by];
    }),
  );
}
