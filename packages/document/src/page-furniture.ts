/** Lines that a word processor or a PDF put on every page: they are no text of the agreement. */
export function isPageFurniture(line: string, repeated: ReadonlySet<string>): boolean {
  return (
    /^(?:pagina|blad|blz\.?)\s*\d+(?:\s*(?:van|\/)\s*\d+)?$/iu.test(line) ||
    /^-?\s*\d{1,3}\s*-?$/u.test(line) ||
    /^\f*$/u.test(line) ||
    repeated.has(withoutNumbers(line))
  );
}

/** Short lines that stand alone at least three times, apart from page numbers. */
export function repeatedLines(source: string): ReadonlySet<string> {
  if (!/pagina|\f|blad \d/iu.test(source)) return new Set();
  const counts = new Map<string, number>();
  for (const line of source.split(/\r?\n[ \t]*\r?\n/u)) {
    const text = line.replaceAll(/\s+/gu, ' ').trim();
    if (text.length === 0 || text.length > 90 || /^[#|*_>-]/u.test(text) || /[;:]$/u.test(text)) continue;
    const key = withoutNumbers(text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([key]) => key));
}

function withoutNumbers(line: string): string {
  return line.replaceAll(/\d+/gu, '#').trim();
}
