import type { SourceText } from './rope.ts';

/** Half-open range of UTF-16 offsets in the source: the only way to say where. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The part of an agreement in which a clause stands. */
export type Zone = 'parties' | 'considerans' | 'definitions' | 'body' | 'annex' | 'footnote' | 'signature';

export type ClauseKind = 'title' | 'heading' | 'paragraph' | 'item' | 'row' | 'footnote';

/** One cell of a table row; `text` is masked and as long as its span. */
export interface Cell {
  readonly span: Span;
  readonly text: string;
}

/** A footnote mark `[^1]` inside a clause. */
export interface FootnoteMark {
  readonly label: string;
  readonly span: Span;
}

/**
 * The smallest unit of layout that is read on its own: a lid, a list item, a table row, a footnote, a heading.
 *
 * `text` is an equal-length copy of `source.slice(span.start, span.end)` in which markup (emphasis marks, escapes,
 * list indents, block quote marks, links' targets, HTML comments, footnote marks) is blanked with spaces, uncommon spaces are
 * plain ones and invisible characters are soft hyphens, so that `span.start + i` is the source offset of `text[i]`.
 */
export interface Clause {
  readonly index: number;
  readonly kind: ClauseKind;
  readonly span: Span;
  readonly text: string;
  readonly zone: Zone;
  /** Index into `Draft.sections`: the article, chapter or annex that the clause stands in. */
  readonly section: number;
  /** Number of the lid, as written ("2", "2a"), without punctuation. */
  readonly lid?: string;
  /** A further paragraph of a lid or an item: index of the clause that it goes on from. */
  readonly continues?: number;
  /** Mark of the list item, as written ("b", "iii", "-"). */
  readonly item?: string;
  /** Dutch address, such as "artikel 4, tweede lid, onderdeel b"; for a row "tabel in artikel 4, rij 2". */
  readonly address: string;
  /**
   * Index of the clause that introduces this one: the paragraph or lid that ends in a colon for a list item, the paragraph
   * above the table for a row, the clause that carries the mark for a footnote.
   */
  readonly lead?: number;
  /** For a row: its cells, the header cells of its table, and which table of the draft it belongs to. */
  readonly cells?: readonly Cell[];
  readonly header?: readonly Cell[];
  readonly table?: number;
  /** True for the header row of a table (which is also a clause, so that it can be read and underlined). */
  readonly headerRow?: boolean;
  readonly marks: readonly FootnoteMark[];
}

export type SectionKind = 'preamble' | 'chapter' | 'article' | 'paragraph' | 'annex';

/** An article, chapter, annex or other headed part. Section 0 is what stands before the first heading. */
export interface Section {
  readonly index: number;
  readonly kind: SectionKind;
  /** The number as written, without trailing punctuation: "4", "4.2.1", "IV", "12a". */
  readonly number?: string;
  readonly title: string;
  /** The heading's clause; absent for section 0. */
  readonly heading?: number;
  readonly parent?: number;
  /** Its heading runs in before its text, on one line with it. */
  readonly runIn?: true;
  readonly span: Span;
  /** "artikel 4", "hoofdstuk IV", "bijlage 1", "§ 2", "aanhef". */
  readonly address: string;
}

/** `<!-- kadertoets-negeer … -->`, well-formed or not. */
export interface Suppression {
  readonly span: Span;
  readonly scope: 'next' | 'file';
  /** Rule identifiers as written; empty when none could be read. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day on which it holds (ISO); absent: no end. */
  readonly until?: string;
  /** Who answers for it, and the decision that it rests on, as written. */
  readonly owner?: string;
  readonly decision?: string;
  /** The block that a `next` suppression covers. */
  readonly covers?: Span;
  /** What is wrong with the comment itself, in plain Dutch; absent when it is well-formed. */
  readonly problem?: string;
}

/** The YAML front matter: data as parsed, and where each top-level key stands. */
export interface FrontMatter {
  readonly span: Span;
  readonly data: Readonly<Record<string, unknown>>;
  /** Span of each top-level key's value (of the key when the value is empty), for problems that are found later. */
  readonly keys: Readonly<Record<string, Span>>;
  /** YAML that could not be read: message in plain Dutch, and where. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** A footnote definition's label with the clause that holds its text. */
export interface Footnote {
  readonly label: string;
  readonly clause: number;
}

/**
 * A stretch of a draft that is read on its own: an article with its heading, or several. What is read in it depends on nothing but
 * its words and the headings above it, save for what footnotes and terms of other parts say.
 */
export interface Part {
  /** Its clauses: from, up to but not including. */
  readonly from: number;
  readonly to: number;
  /** The place where it begins. */
  readonly place: number;
  /**
   * What later steps know of it. A draft that is followed keeps this as long as the part is the same at the same places, wherever
   * its clauses stand in the list.
   */
  readonly memory: Map<unknown, unknown>;
}

/**
 * Where the parts of a followed draft stand in its source. A place of such a draft is not an offset in the source: each part has
 * stretches of numbers of its own, with room behind it, so that typing in one part does not move the places of the others; and so have
 * the clauses of a part that is typed in. Order is kept, and so are distances within a clause.
 */
export interface Layout {
  /** For each stretch, the place of its beginning; rising. */
  readonly places: readonly number[];
  /** For each stretch, the offset of its beginning in the source. */
  readonly offsets: readonly number[];
  /** For each part something that stays the same object for as long as its words have the same places. */
  readonly parts: readonly object[];
}

/** A draft as the reader sees it: clauses in order of the source, with the sections that hold them. */
export interface Draft {
  readonly source: string;
  /** The same for who needs but a few words of it: all of the text of a draft that is followed is put together when somebody asks. */
  readonly text: SourceText;
  readonly frontMatter?: FrontMatter;
  /** Index of the title's clause (the first heading of level one, or the first bold or plain line that names an instrument). */
  readonly title?: number;
  readonly clauses: readonly Clause[];
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
  readonly suppressions: readonly Suppression[];
  /** All clauses, in stretches that are read on their own. */
  readonly parts: readonly Part[];
  /** Absent where a place is an offset in the source. */
  readonly layout?: Layout;
  /** What later steps keep of the whole draft for the next time that it is read; only of a draft that is followed. */
  readonly memory?: Map<unknown, unknown>;
}
