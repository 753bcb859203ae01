import { LETTER } from './letters.ts';
import { singleSpaced } from './single-spaced.ts';

const NUMBERED = new RegExp(String.raw`^[#|>-]|^[${LETTER}][.)] |^\d{1,2}[.)] `, 'u');
const WORD = new RegExp(`[${LETTER}]{4}`, 'u');

/** Lines that a word processor or a PDF put on every page: they are no text of the agreement. */
export function isPageFurniture(line: string, repeated: ReadonlySet<string>): boolean {
  const text = singleSpaced(line);
  if (text === '') return false;
  return (
    /^(?:pagina|pag\.?|blad(?:zijde)?|blz\.?|page) ?\d{1,3}(?: ?(?:van|\/|of) ?\d{1,3})?$/iu.test(text) ||
    /^[-–—|]? ?\d{1,3} ?(?:\/ ?\d{1,3} ?)?[-–—|]?$/u.test(text) ||
    (/(?:\. ?){4}\d{1,3}$/u.test(text) && text.length < 120) ||
    repeated.has(withoutNumbers(text))
  );
}

/**
 * Short lines that stand alone at least three times, apart from page numbers: running heads and feet. Only a text with traces
 * of pages has them, so that a repeated heading is not taken for one.
 */
export function repeatedLines(source: string): ReadonlySet<string> {
  if (!mayHaveFurniture(source)) return new Set();
  const counts = new Map<string, number>();
  for (const block of source.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)|\f/u)) {
    const text = block
      .replaceAll(/[*_\\]/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    if (text.length < 3 || text.length > 90 || NUMBERED.test(text) || /[.;:]$/u.test(text)) continue;
    const key = withoutNumbers(text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // Lines of a table that was pasted as text differ in their numbers alone; a running head has words.
  return new Set(
    [...counts]
      .filter(([key, count]) => count >= 3 && WORD.test(key) && !/^(?:artikel|hoofdstuk|§|bijlage|lid)\b/iu.test(key))
      .map(([key]) => key),
  );
}

/** Are there traces of pages? Looked for as plain text first: a pattern that disregards case takes its time over a whole draft. */
export function mayHaveFurniture(source: string): boolean {
  const lower = source.toLowerCase();
  return (
    ['pagina', '\f', 'blad ', 'blz'].some((trace) => lower.includes(trace)) &&
    /pagina|\f|\bblad \d|\bblz/iu.test(source)
  );
}

function withoutNumbers(line: string): string {
  return line.replaceAll(/\d+/gu, '#').trim();
}
