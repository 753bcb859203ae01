import { parseDraft } from '@kadertoets/document';
import { describe, expect, it } from 'vitest';

describe('front matter', () => {
  it('gives data with the place of every value', () => {
    const source = '---\ninstrument: dvo\ngemeente: [Druten, Wijchen]\n---\n\n# DVO\n';
    const { frontMatter } = parseDraft(source);
    expect(frontMatter?.data).toEqual({ instrument: 'dvo', gemeente: ['Druten', 'Wijchen'] });
    const span = frontMatter?.keys['gemeente'];
    expect(source.slice(span?.start, span?.end)).toBe('[Druten, Wijchen]');
  });

  it.each([
    ['\uFEFF---\ninstrument: dvo\n---\n\n# DVO', 'dvo'],
    ['---\r\ninstrument: dvo\r\n---\r\n\r\n# DVO', 'dvo'],
  ])('keeps places with a byte order mark or Windows line ends', (source, value) => {
    const span = parseDraft(source).frontMatter?.keys['instrument'];
    expect(source.slice(span?.start, span?.end)).toBe(value);
  });

  it('says in Dutch what is wrong, where, and reads the rest of the file', () => {
    const source = '---\ninstrument: "dvo\n---\n\n# DVO\n\nDe gemeente betaalt.\n';
    const draft = parseDraft(source);
    expect(draft.frontMatter?.problems[0]?.message).toMatch(/geen geldige YAML/u);
    expect(draft.frontMatter?.problems[0]?.span.end).toBeLessThan(source.indexOf('# DVO'));
    expect(draft.clauses).toHaveLength(2);
  });

  it('refuses front matter that is no list of keys', () => {
    expect(parseDraft('---\nzomaar tekst\n---\n\n# DVO').frontMatter?.problems).toHaveLength(1);
  });

  it('keeps no key that could change an object', () => {
    expect(Object.keys(parseDraft('---\n__proto__: { a: 1 }\n---\n').frontMatter?.data ?? {})).toEqual([]);
  });
});
