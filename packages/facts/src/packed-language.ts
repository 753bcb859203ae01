import type { PreparedLanguage } from './prepared.ts';

/**
 * A prepared language as the command loads it at every start: the texts about words stay in their file, and are read from there by
 * the beginning of a word. Parsed as one JSON they take as long as half a page.
 */
interface PackedLanguage {
  /** JSON. */
  readonly text: string;
  /** The texts of each beginning together, a line for each table. */
  readonly texts: Uint8Array;
}

interface Packed extends PreparedLanguage<null> {
  /** One on a line, in the order of their texts. */
  readonly beginnings: string;
  /** For each beginning where its texts end, in bytes. */
  readonly ends: readonly number[];
}

/** All texts of a language, in the order of their lines. */
function tablesOf<Texts>({ verbs, terms, grammar }: PreparedLanguage<Texts>): Texts[] {
  return [verbs.forms, verbs.joins, terms.stem, terms.exact, terms.lemma, terms.concept, grammar];
}

function withTables<Texts>(
  language: PreparedLanguage<unknown>,
  textsAt: (line: number) => Texts,
): PreparedLanguage<Texts> {
  const { verbs, terms } = language;
  return {
    verbs: { ...verbs, forms: textsAt(0), joins: textsAt(1) },
    terms: { ...terms, stem: textsAt(2), exact: textsAt(3), lemma: textsAt(4), concept: textsAt(5) },
    grammar: textsAt(6),
  };
}

/** Packs a language; throws for a text of more than one line. */
export function packLanguage(language: PreparedLanguage<ReadonlyMap<string, string>>): PackedLanguage {
  const tables = tablesOf(language);
  const beginnings = [...new Set(tables.flatMap((table) => [...table.keys()]))];
  const encoder = new TextEncoder();
  const texts = beginnings.map((beginning) => tables.map((table) => table.get(beginning) ?? ''));
  if ([...beginnings, ...texts.flat()].some((text) => text.includes('\n')))
    throw new Error('a word has more than one line');
  const bytes = texts.map((lines) => encoder.encode(lines.join('\n')));
  let end = 0;
  const ends = bytes.map(({ length }) => (end += length));
  const packed: Packed = { ...withTables(language, () => null), beginnings: beginnings.join('\n'), ends };
  return { text: JSON.stringify(packed), texts: Uint8Array.from(bytes.flatMap((each) => [...each])) };
}

/** The language that was packed; `read` decodes the bytes of its texts from one place up to another. */
export function openLanguage(text: string, read: (from: number, to: number) => string): PreparedLanguage {
  // Written by `packLanguage`.
  const { beginnings, ends, ...language } = JSON.parse(text) as Packed;
  const places = new Map<string, number>();
  for (const beginning of beginnings.split('\n')) places.set(beginning, places.size);
  const known = new Map<string, readonly string[]>();
  const linesOf = (beginning: string): readonly string[] => {
    let lines = known.get(beginning);
    if (lines === undefined) {
      const at = places.get(beginning);
      if (at === undefined) return NO_LINES;
      lines = read(ends[at - 1] ?? 0, ends[at] ?? 0).split('\n');
      known.set(beginning, lines);
    }
    return lines;
  };
  return withTables(language, (line) => ({ get: (beginning) => linesOf(beginning)[line] }));
}

const NO_LINES: readonly string[] = [];
