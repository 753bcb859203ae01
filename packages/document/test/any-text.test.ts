import { followDraft, inOffsets, parseDraft, type Clause, type Draft, type Span } from '@kadertoets/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../src/markdown.ts';
import { createParse } from '../src/parse-blocks.ts';
import type { Piece } from '../src/piece.ts';
import { cutInPieces, recut } from '../src/pieces.ts';

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
  'a\n:-\nb\n',
  '-:\n',
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
  'Zij legt aan het eind van elk jaar (per 1 maart, schriftelijk) verantwoording af',
  '1. 2. lid drie en vier. 5. zes',
  '~~~ met een regel erachter\n',
  'een naam [van iets dat elders staat] en meer woorden daarachter',
  '[van iets dat elders staat]: ',
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
        expect(faultsIn(parseDraft(source))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every letter that it keeps at its own place', () => {
    fc.assert(
      fc.property(nastyText, (source) => {
        const moved = parseDraft(source).clauses.filter((clause) => !source.includes('&') && hasMoved(clause, source));
        expect(moved).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

function faultsIn(draft: Draft): string[] {
  const { clauses, sections, source } = draft;
  return clauses.flatMap((clause, index) => {
    const { span, text, cells = [], lead } = clause;
    const inside = (each: Span): boolean => each.start >= span.start && each.end <= span.end;
    const faults: readonly (readonly [boolean, string])[] = [
      [span.start < 0 || span.end > source.length, 'outside the source'],
      [text.length !== span.end - span.start, 'not as long as its place'],
      [span.start < (clauses[index - 1]?.span.end ?? 0), 'before the end of the clause before it'],
      [clause.address === '', 'without an address'],
      [sections[clause.section] === undefined, 'in no section'],
      [lead !== undefined && clauses[lead] === undefined, 'below no clause'],
      [
        cells.some((cell) => cell.text.length !== cell.span.end - cell.span.start || !inside(cell.span)),
        'a cell that is not its own',
      ],
    ];
    return faults.filter(([wrong]) => wrong).map(([, fault]) => `${String(index)} ${fault}`);
  });
}

function hasMoved({ span, text }: Clause, source: string): boolean {
  return Array.from({ length: text.length }, (_, at) => at).some(
    (at) => /[\p{L}\d%€]/u.test(text[at] ?? '') && text[at] !== source[span.start + at],
  );
}

/** Lists of which most items are plain: they are told to the parser in few signs. */
const plainList = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', '', '   ', '   ', '  ', '      '),
      fc.constantFrom('- ', '- ', '- ', '1. ', '2. ', '3. ', '* ', '10) '),
      fc.constantFrom(
        'Een punt',
        'De gemeente betaalt.',
        'Een punt zonder tekens;',
        '**Let op**: een punt',
        'Zie de noot[^1]',
        'Meer dan 5 > 4 -->',
        'Een *deel* ',
      ),
    ),
    { minLength: 3, maxLength: 8 },
  )
  .map((items) => items.map((parts) => parts.join('')).join('\n'));

/** Tables of which most cells are plain: those the parser does not get at all. */
const plainTable = fc
  .tuple(
    fc.constantFrom('| --- | --- |', '|:-|-:|', '| :---: | - |', '| --- |', '| --- | --- | --- |', '|  | --- |'),
    fc.array(
      fc.array(
        fc.constantFrom(' Gemeente ', ' ', '25%', '  € 1.000', ' **Let op** ', ' zie [^1] ', '', '\u00A0x', ' a  b '),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom('', '', '', ' ', '\nen meer'),
  )
  .map(([dashes, [header = [], ...rows], behind]) =>
    [rowOf(header), dashes, ...rows.map(rowOf)].join('\n').concat(behind, '\n'),
  );

function rowOf(cells: readonly string[]): string {
  return `|${cells.join('|')}|`;
}

describe('parsing in pieces', () => {
  it('gives the blocks of a whole parse', () => {
    const blocks = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '## Kop\n',
            '\n# Titel van het stuk\n\n',
            '\n\n',
            '\n[^1]: Een noot.\n',
            '\nGewone woorden.\n',
            '\n   Woorden van een punt.\n',
            '\n<!-- terzijde\n',
            '\n```\n',
          ),
          plainList,
          plainList.map((list) => `\n${list}\n`),
          plainList.map((list) => `\nWoorden.\n\n${list}\n\nWoorden.\n`),
          plainTable.map((table) => `\n${table}`),
          plainTable,
          nastyText,
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 60 }), (source, length) => {
        expect(blocksOf(cutInPieces(source, length))).toEqual(
          offsets(parseMarkdown(source.replace(/^\uFEFF/u, '')).children, source.startsWith('\uFEFF') ? 1 : 0),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parsing what was changed', () => {
  it('gives the pieces of a parse of the new text', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('## Kop\n', '\n# Titel\n\n', '\n\n', '[a]: b\n', '[a]'), nastyText), {
        maxLength: 12,
      })
      .map((parts) => parts.join('\n'));
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), nastyText), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, edits, (first, changes) => {
        let source = first;
        const parse = createParse();
        let pieces = cutInPieces(source, 20);
        for (const [at, length, words] of changes) {
          const from = at % (source.length + 1);
          source = source.slice(0, from) + words + source.slice(from + length);
          pieces = recut(pieces, source, parse);
          expect(pieces.map((piece) => piece.text).join('')).toBe(source);
          expect(blocksOf(pieces)).toEqual(
            offsets(parseMarkdown(source.replace(/^\uFEFF/u, '')).children, source.startsWith('\uFEFF') ? 1 : 0),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('following a draft', () => {
  it('gives what reading it whole gives, but for where its parts are counted from', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('## Artikel 1 Kop\n', '\n# Titel\n\n', '\n\n'), nastyText), { maxLength: 12 })
      .map((parts) => parts.join('\n'));
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), nastyText), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, edits, (first, changes) => {
        const follow = followDraft();
        let source = first;
        follow(source);
        for (const [at, length, words] of changes) {
          const from = at % (source.length + 1);
          source = source.slice(0, from) + words + source.slice(from + length);
          expect(withoutParts(inOffsets(follow(source)))).toEqual(withoutParts(parseDraft(source)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The parts hold no more than where to cut, and memory. */
function withoutParts(draft: Draft): unknown {
  return { ...draft, parts: undefined };
}

/** The blocks of all pieces, with offsets in the whole. */
function blocksOf(pieces: readonly Piece[]): unknown {
  let from = 0;
  return pieces.flatMap((piece) => {
    const blocks = offsets(piece.blocks, from) as unknown[];
    from += piece.text.length;
    return blocks;
  });
}

/**
 * The tree with offsets alone: lines and columns of a piece count from its own beginning, and words are read from the source.
 */
function offsets(nodes: readonly unknown[], by = 0): unknown {
  return JSON.parse(
    JSON.stringify(nodes, function withoutWords(this: { readonly type?: string }, key, value: unknown) {
      if (WORDS.has(key) && WORDY.has(this.type ?? '')) return undefined;
      if (key === 'value' && this.type === 'html' && /\n\s*\n/u.test(String(value))) return undefined;
      if (key !== 'position') return value;
      const { start, end } = value as { start: { offset: number }; end: { offset: number } };
      return [start.offset + by, end.offset + by];
    }),
  );
}

const WORDY = new Set(['text', 'code', 'inlineCode']);
const WORDS = new Set(['value', 'lang', 'meta']);
