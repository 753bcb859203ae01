import { isContentsHeading, readHeading } from './headings.ts';
import type {
  Clause,
  ClauseKind,
  Draft,
  Footnote,
  FootnoteMark,
  FrontMatter,
  Section,
  Span,
  Suppression,
  Zone,
} from './model.ts';
import { repeatedLines } from './page-furniture.ts';
import { readSuppression } from './suppressions.ts';
import { zoneOfHeading } from './zones.ts';

export type OpenClause = { -readonly [Key in keyof Clause]: Clause[Key] };
type OpenSection = { -readonly [Key in keyof Section]: Section[Key] };

/** What is known of a draft while its blocks are read in order: the section, the zone, the lead-in, comments that wait. */
export class DraftState {
  readonly source: string;
  readonly furniture: ReadonlySet<string>;
  readonly clauses: OpenClause[] = [];
  readonly sections: OpenSection[] = [
    { index: 0, kind: 'preamble', title: '', span: { start: 0, end: 0 }, address: 'aanhef' },
  ];
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
  readonly #depths: { depth: number; section: number }[] = [];
  readonly #waiting: { comment: string; span: Span }[] = [];

  constructor(source: string) {
    this.source = source;
    this.furniture = repeatedLines(source);
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
    while ((this.#depths.at(-1)?.depth ?? -1) >= depth) this.#depths.pop();
    const parent = this.#depths.at(-1)?.section;
    const index = this.sections.length;
    const above = parent === undefined ? undefined : this.sections[parent];
    const inAnnex = above !== undefined && (above.kind === 'annex' || above.address.startsWith('bijlage'));
    this.section = index;
    this.lid = undefined;
    this.zone = parts.kind === 'annex' || inAnnex ? 'annex' : zoneOfHeading(text);
    this.inContents = isContentsHeading(text);
    const clause = this.push('heading', span, text, marks);
    this.sections.push({
      index,
      kind: parts.kind,
      title: parts.title,
      heading: clause.index,
      span,
      address: inAnnex && parts.kind !== 'annex' ? `${above.address}, ${parts.address}` : parts.address,
      ...(parts.number === undefined ? {} : { number: parts.number }),
      ...(parent === undefined ? {} : { parent }),
    });
    this.#depths.push({ depth, section: index });
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

  finish(): Draft {
    this.settleComments(undefined);
    this.#placeFootnotes();
    return {
      source: this.source,
      clauses: this.clauses,
      sections: this.sections,
      footnotes: this.footnotes,
      suppressions: this.#suppressions,
      ...(this.frontMatter === undefined ? {} : { frontMatter: this.frontMatter }),
      ...(this.title === undefined ? {} : { title: this.title }),
    };
  }

  /** A footnote belongs to the clause that carries its mark, wherever its text stands. */
  #placeFootnotes(): void {
    const marked = new Map<string, number>();
    for (const clause of this.clauses)
      for (const mark of clause.marks) if (!marked.has(mark.label)) marked.set(mark.label, clause.index);
    for (const footnote of this.footnotes) {
      const clause = this.clauses[footnote.clause];
      const lead = marked.get(footnote.label);
      if (clause === undefined || lead === undefined || lead === clause.index) continue;
      clause.lead = lead;
      clause.section = this.clauses[lead]?.section ?? clause.section;
    }
  }
}

const MARKS_ONLY = /^[ \t*_]*(?:\[\^[^\]\n]*\][ \t*_]*)*$/u;
