import { isContentsHeading, readHeading } from './headings.ts';
import type {
  Clause,
  ClauseKind,
  Draft,
  Footnote,
  FootnoteMark,
  FrontMatter,
  Section,
  SectionKind,
  Span,
  Suppression,
  Zone,
} from './model.ts';
import { readSuppression } from './suppressions.ts';
import { zoneOfHeading } from './zones.ts';

export type OpenClause = { -readonly [Key in keyof Clause]: Clause[Key] };
type OpenSection = { -readonly [Key in keyof Section]: Section[Key] };

/** What runs in before its text ranks below all other headings. */
export const RUN_IN = 12;

/** A heading that is open: what stands below it may belong to it. */
export interface Above {
  readonly depth: number;
  readonly kind: SectionKind;
  readonly address: string;
  /** The words of the heading, which are read with what stands below it. */
  readonly text: string;
}

/** All that what went before decides for a part that begins with a heading. */
export interface Entry {
  /** The title has been found. */
  readonly titled: boolean;
  /** Something goes before. */
  readonly begun: boolean;
  readonly above: readonly Above[];
  /** How many recitals have been counted. */
  readonly recitals: number;
}

export const BEGINNING: Entry = { titled: false, begun: false, above: [], recitals: 0 };

/** What a part of a draft holds: its places, sections and clauses are counted from its own beginning. */
export interface PartReading extends Omit<Draft, 'source' | 'text' | 'parts' | 'layout'> {
  /** How many sections at the beginning of `sections` are those of the entry: the preamble and the open headings. */
  readonly outer: number;
  readonly tables: number;
  /** A comment or a broken sentence waits for what comes next. */
  readonly waits: boolean;
  /** For each heading that is open at the end: its section. */
  readonly open: readonly { readonly section: number; readonly above: Above }[];
}

/** What is known of a draft while its blocks are read in order: the section, the zone, the lead-in, comments that wait. */
export class DraftState {
  readonly source: string;
  readonly furniture: ReadonlySet<string>;
  readonly clauses: OpenClause[] = [];
  readonly sections: OpenSection[];
  readonly begun: boolean;
  readonly footnotes: Footnote[] = [];
  frontMatter: FrontMatter | undefined;
  title: number | undefined;
  section = 0;
  zone: Zone = 'body';
  tables = 0;
  /** Below the heading "Inhoud": lists and lines that repeat the headings. */
  inContents = false;
  /** Page furniture has just been left out: the text may go on in the middle of a sentence. */
  brokenByPage = false;
  /** Number of the last lid in the section that is open. */
  lid: string | undefined;
  readonly #suppressions: Suppression[] = [];
  readonly #open: { section: number; above: Above }[];
  readonly #outer: number;
  readonly #waiting: { comment: string; span: Span }[] = [];

  constructor(source: string, furniture: ReadonlySet<string>, entry: Entry) {
    this.source = source;
    this.furniture = furniture;
    this.begun = entry.begun;
    // The title is elsewhere: no clause of this part has this number.
    this.title = entry.titled ? ELSEWHERE : undefined;
    const outer = [{ kind: 'preamble' as const, address: 'aanhef' }, ...entry.above];
    this.sections = outer.map(({ kind, address }, index) => {
      return { index, kind, title: '', span: { start: 0, end: 0 }, address };
    });
    this.#outer = outer.length;
    this.#open = entry.above.map((above, index) => ({ section: index + 1, above }));
  }

  get last(): OpenClause | undefined {
    return this.clauses.at(-1);
  }

  push(
    kind: ClauseKind,
    span: Span,
    text: string,
    marks: readonly FootnoteMark[],
    more: Partial<OpenClause> = {},
  ): OpenClause {
    // The mark behind the last full stop is blank in the text, and so outside the trimmed place.
    const inside = marks.filter(
      (mark) =>
        mark.span.start >= span.start &&
        (mark.span.end <= span.end || MARKS_ONLY.test(this.source.slice(span.end, mark.span.start))),
    );
    const clause: OpenClause = {
      index: this.clauses.length,
      kind,
      span,
      text,
      zone: this.zone,
      section: this.section,
      address: '',
      marks: inside,
      ...more,
    };
    this.clauses.push(clause);
    if (clause.lid !== undefined) this.lid = clause.lid;
    return clause;
  }

  openSection(text: string, span: Span, marks: readonly FootnoteMark[], depth: number): void {
    const parts = readHeading(text);
    if (this.#completesHeading(parts.number, depth)) {
      // "Artikel 4" with its title on a line of its own.
      const section = this.sections[this.section];
      if (section !== undefined) section.title = parts.title;
      this.zone = this.zone === 'annex' ? 'annex' : zoneOfHeading(text);
      this.push('heading', span, text, marks);
      return;
    }
    while ((this.#open.at(-1)?.above.depth ?? -1) >= depth) this.#open.pop();
    const parent = this.#open.at(-1)?.section;
    const index = this.sections.length;
    const above = parent === undefined ? undefined : this.sections[parent];
    const inAnnex = above !== undefined && (above.kind === 'annex' || above.address.startsWith('bijlage'));
    this.section = index;
    this.lid = undefined;
    this.zone = parts.kind === 'annex' || inAnnex ? 'annex' : zoneOfHeading(text);
    this.inContents = isContentsHeading(text);
    const clause = this.push('heading', span, text, marks);
    const address = inAnnex && parts.kind !== 'annex' ? `${above.address}, ${parts.address}` : parts.address;
    this.sections.push({
      index,
      kind: parts.kind,
      title: parts.title,
      heading: clause.index,
      span,
      address,
      ...(parts.number === undefined ? {} : { number: parts.number }),
      ...(parent === undefined ? {} : { parent }),
      ...(depth === RUN_IN ? { runIn: true } : {}),
    });
    this.#open.push({ section: index, above: { depth, kind: parts.kind, address, text } });
  }

  /** The heading just before has a number and no title, and this one is nothing but a title of the same rank or below. */
  #completesHeading(number: string | undefined, depth: number): boolean {
    const open = this.sections[this.section];
    return (
      number === undefined &&
      open?.number !== undefined &&
      open.title === '' &&
      this.last?.kind === 'heading' &&
      this.last.index === open.heading &&
      depth > 6
    );
  }

  addComment(comment: string, span: Span): void {
    if (comment.includes('kadertoets-')) this.#waiting.push({ comment, span });
  }

  /** Comments that came before a block are about that block. */
  settleComments(next: Span | undefined): void {
    for (const { comment, span } of this.#waiting.splice(0)) {
      const suppression = readSuppression(comment, span, next);
      if (suppression !== undefined) this.#suppressions.push(suppression);
    }
  }

  finish(): PartReading {
    const waits = this.#waiting.length > 0 || this.brokenByPage;
    this.settleComments(undefined);
    const { title } = this;
    return {
      clauses: this.clauses,
      sections: this.sections,
      footnotes: this.footnotes,
      suppressions: this.#suppressions,
      ...(this.frontMatter === undefined ? {} : { frontMatter: this.frontMatter }),
      ...(title === undefined || title === ELSEWHERE ? {} : { title }),
      outer: this.#outer,
      tables: this.tables,
      waits,
      open: [...this.#open],
    };
  }
}

const ELSEWHERE = -1;
const MARKS_ONLY = /^[ \t*_]*(?:\[\^[^\]\n]*\][ \t*_]*)*$/u;
