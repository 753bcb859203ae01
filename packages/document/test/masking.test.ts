import { parseDraft } from '@kadertoets/document';
import { describe, expect, it } from 'vitest';
import { clauseWith } from './clauses.ts';

/** The words in the source where the masked text has these words. */
function inSource(source: string, words: string): string {
  const draft = parseDraft(source);
  const clause = clauseWith(draft, words.split(' ')[0] ?? '');
  const at = clause.text.indexOf(words);
  return source.slice(clause.span.start + at, clause.span.start + at + words.length);
}

describe('masked text', () => {
  it.each([
    ['bold', '# DVO\n\nDe **gemeente** betaalt 25%.'],
    ['Windows line ends', '# DVO\r\n\r\n1. Vooraf.\r\n2. De *gemeente*\r\n   betaalt 25%.'],
    ['a byte order mark', '\uFEFF# DVO\n\nDe gemeente betaalt 25%.'],
    ['emoji', '# DVO 🏛️\n\n- 👩‍💼 De gemeente betaalt 25%.'],
    ['a quotation', '# DVO\n\n> De gemeente\n> betaalt 25%.'],
    ['a link', '# DVO\n\n[De gemeente](http://voorbeeld.nl/50%25) betaalt 25%.'],
    ['entities', '# DVO\n\n&euro;&nbsp;5 &amp; meer: de gemeente betaalt 25%.'],
    ['old line ends', '# DVO\r\rDe gemeente betaalt 25%.'],
  ])('keeps its place in the source with %s', (_, source) => {
    expect(inSource(source, '25%')).toBe('25%');
  });

  it('goes on behind a comment of several paragraphs', () => {
    const source =
      '# DVO\n\n<!-- Terzijde.\n\nEn nog iets -->\n\nDe gemeente betaalt 25%.\n\n## Artikel 1 Geld\n\nMeer.';
    expect(inSource(source, 'gemeente betaalt')).toBe('gemeente betaalt');
  });

  it('keeps words whole that hold invisible marks or accents as entities', () => {
    const [clause] = parseDraft('# DVO\n\nco&ouml;rdinatie\u200B en re\u00ADintegratie').clauses.slice(1);
    expect(clause?.text.replaceAll('\u00AD', '')).toBe('coördinatie en reintegratie');
  });

  it('makes uncommon spaces plain and takes comments, marks and markup out', () => {
    const [clause] = parseDraft(
      '# DVO\n\n€\u00A05\u202F000 <!-- let op -->voor **jongeren**[^1]\n\n[^1]: noot',
    ).clauses.slice(1);
    expect(clause?.text.replaceAll(/ +/gu, ' ')).toBe('€ 5 000 voor jongeren');
  });

  it('reads a line break in a table cell as a break', () => {
    const row = parseDraft('# DVO\n\n| a | b |\n| --- | --- |\n| een<br>twee | 3 |').clauses.at(-1);
    expect(row?.cells?.[0]?.text).toMatch(/^een\n +twee$/u);
  });
});
