import type { FootnoteDefinition, Heading, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { readFrontMatter } from './front-matter.ts';
import { looksLikeHeading, readHeading } from './headings.ts';
import { splitItems, type Part } from './items.ts';
import { maskText } from './mask.ts';
import type {
  Cell,
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
import { isPageFurniture, repeatedLines } from './page-furniture.ts';
import { readSuppression } from './suppressions.ts';
import { nextZone, zoneOfHeading } from './zones.ts';

type Open = { -readonly [Key in keyof Clause]: Clause[Key] };

/** Takes the blocks of a draft in order and keeps what the following ones depend on: section, zone, lead-in. */
export class DraftBuilder {
  readonly #source: string;
  readonly #clauses: Open[] = [];
  readonly #sections: Section[] = [
    { index: 0, kind: 'preamble', title: '', span: { start: 0, end: 0 }, address: 'aanhef' },
  ];
  readonly #footnotes: Footnote[] = [];
  readonly #suppressions: Suppression[] = [];
  readonly #depths: { depth: number; section: number }[] = [];
  readonly #pending: { comment: string; span: Span }[] = [];
  readonly #furniture: ReadonlySet<string>;
  #frontMatter: FrontMatter | undefined;
  #title: number | undefined;
  #section = 0;
  #zone: Zone = 'body';
  #tables = 0;

  constructor(source: string) {
    this.#source = source;
    this.#furniture = repeatedLines(source);
  }

  add(block: RootContent): void {
    const span = spanOf(block);
    if (block.type === 'html') {
      this.#comment(block.value, span);
      return;
    }
    this.#settlePending(span);
    this.#block(block, span);
  }

  finish(): Draft {
    this.#settlePending(undefined);
    const marked = new Map<string, number>();
    for (const clause of this.#clauses)
      for (const mark of clause.marks) if (!marked.has(mark.label)) marked.set(mark.label, clause.index);
    for (const footnote of this.#footnotes) {
      const clause = this.#clauses[footnote.clause];
      const lead = marked.get(footnote.label);
      if (clause !== undefined && lead !== undefined) {
        clause.lead = lead;
        clause.section = this.#clauses[lead]?.section ?? clause.section;
      }
    }
    return {
      source: this.#source,
      clauses: this.#clauses,
      sections: this.#sections,
      footnotes: this.#footnotes,
      suppressions: this.#suppressions,
      ...(this.#frontMatter === undefined ? {} : { frontMatter: this.#frontMatter }),
      ...(this.#title === undefined ? {} : { title: this.#title }),
    };
  }

  #block(block: RootContent, span: Span): void {
    switch (block.type) {
      case 'yaml': {
        const offset = this.#source.indexOf(block.value, span.start);
        this.#frontMatter = readFrontMatter(block.value, span, offset === -1 ? span.start : offset);
        return;
      }
      case 'heading':
        this.#heading(block);
        return;
      case 'paragraph':
        this.#paragraph(block);
        return;
      case 'list':
        this.#list(block, undefined);
        return;
      case 'table':
        this.#table(block);
        return;
      case 'footnoteDefinition':
        this.#footnote(block);
        return;
      case 'blockquote':
        for (const child of block.children) this.#block(child, spanOf(child));
        return;
      default:
    }
  }

  #comment(value: string, span: Span): void {
    if (!value.includes('kadertoets-')) return;
    for (let from = value.indexOf('<!--'); from !== -1; from = value.indexOf('<!--', from)) {
      const close = value.indexOf('-->', from + 4);
      if (close === -1) return;
      const to = close + 3;
      const place = { start: span.start + from, end: span.start + to };
      this.#pending.push({ comment: value.slice(from, to), span: place });
      from = to;
    }
  }

  #settlePending(next: Span | undefined): void {
    for (const { comment, span } of this.#pending.splice(0)) {
      const suppression = readSuppression(comment, span, next);
      if (suppression !== undefined) this.#suppressions.push(suppression);
    }
  }

  #push(kind: ClauseKind, span: Span, text: string, marks: readonly FootnoteMark[], more: Partial<Open> = {}): Open {
    const clause: Open = {
      index: this.#clauses.length,
      kind,
      span,
      text,
      zone: this.#zone,
      section: this.#section,
      address: '',
      marks,
      ...more,
    };
    this.#clauses.push(clause);
    return clause;
  }

  #heading(block: Heading): void {
    const span = childrenSpan(block) ?? spanOf(block);
    const { text, marks } = maskText(block, this.#source, span);
    if (
      this.#title === undefined &&
      !/^\s*(?:artikel|hoofdstuk|bijlage|§)\s*[\dIVX]/iu.test(text) &&
      (block.depth === 1 || this.#clauses.length === 0)
    ) {
      this.#title = this.#push('title', span, text, marks).index;
      return;
    }
    this.#openSection(text, span, marks, block.depth);
  }

  #openSection(text: string, span: Span, marks: readonly FootnoteMark[], depth: number): void {
    const parts = readHeading(text);
    while ((this.#depths.at(-1)?.depth ?? -1) >= depth) this.#depths.pop();
    const parent = this.#depths.at(-1)?.section;
    const index = this.#sections.length;
    const above = parent === undefined ? undefined : this.#sections[parent];
    const inAnnex = above?.kind === 'annex' || (above !== undefined && above.address.startsWith('bijlage'));
    this.#section = index;
    this.#zone = parts.kind === 'annex' || inAnnex ? 'annex' : zoneOfHeading(text);
    const clause = this.#push('heading', span, text, marks);
    this.#sections.push({
      index,
      kind: parts.kind,
      title: parts.title,
      heading: clause.index,
      span,
      address: inAnnex && parts.kind !== 'annex' ? `${above?.address ?? ''}, ${parts.address}` : parts.address,
      ...(parts.number === undefined ? {} : { number: parts.number }),
      ...(parent === undefined ? {} : { parent }),
    });
    this.#depths.push({ depth, section: index });
  }

  #paragraph(block: Paragraph): void {
    const whole = spanOf(block);
    const { text, marks } = maskText(block, this.#source, whole);
    const trimmed = trimSpan(text, whole);
    if (trimmed.start >= trimmed.end) {
      this.#inlineComments(block);
      return;
    }
    const content = text.slice(trimmed.start - whole.start, trimmed.end - whole.start);
    const line = content.replaceAll(/\s+/gu, ' ');
    if (isPageFurniture(line, this.#furniture)) return;
    const first = block.children[0];
    const bold = first?.type === 'strong';
    const allBold =
      bold &&
      block.children.every(
        (child) =>
          child.type === 'strong' || child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
      );
    if (
      this.#title === undefined &&
      this.#clauses.length === 0 &&
      !content.includes('\n\n') &&
      line.length < 200 &&
      /overeenkomst|afspraken/iu.test(line) &&
      !/[.;:]$/u.test(line)
    ) {
      this.#title = this.#push('title', trimmed, content, marks).index;
      return;
    }
    if (looksLikeHeading(line, allBold || (bold && startsNamed(line) && boldCoversName(first, this.#source, line)))) {
      this.#openSection(content, trimmed, marks, headingDepth(line));
      return;
    }
    // "**Artikel 4 Financiering**" on the first line of a paragraph
    if (first?.type === 'strong' && startsNamed(line) && block.children[1] !== undefined) {
      const head = childrenSpan(first) ?? spanOf(first);
      const rest = { start: spanOf(first).end, end: trimmed.end };
      if (/^[ \t]*\\?\r?\n/u.test(this.#source.slice(rest.start, rest.end))) {
        this.#openSection(this.#source.slice(head.start, head.end), head, [], headingDepth(line));
        const restSpan = trimSpan(text.slice(rest.start - whole.start), { start: rest.start, end: whole.end });
        this.#parts(text.slice(restSpan.start - whole.start, restSpan.end - whole.start), restSpan, marks);
        return;
      }
    }
    this.#parts(content, trimmed, marks);
  }

  /** A comment in the middle of a line of text is a paragraph of inline HTML to the parser. */
  #inlineComments(block: Paragraph): void {
    for (const child of block.children) if (child.type === 'html') this.#comment(child.value, spanOf(child));
  }

  #parts(text: string, span: Span, marks: readonly FootnoteMark[]): void {
    for (const part of splitItems(text)) this.#part(part, text, span, marks);
  }

  #part(part: Part, text: string, span: Span, marks: readonly FootnoteMark[]): void {
    const own = { start: span.start + part.start, end: span.start + part.end };
    const content = text.slice(part.start, part.end);
    this.#zone = nextZone(this.#zone, content);
    const inside = marks.filter((mark) => mark.span.start >= own.start && mark.span.end <= own.end);
    if (part.kind === 'item') {
      const lead = this.#leadFor(part.mark ?? '-');
      this.#push('item', own, content, inside, { item: part.mark ?? '-', ...(lead === undefined ? {} : { lead }) });
      return;
    }
    this.#push('paragraph', own, content, inside, part.mark === undefined ? {} : { lid: part.mark });
  }

  /** The clause that introduces an item: the last one that is no item of the same list. */
  #leadFor(mark: string): number | undefined {
    for (let at = this.#clauses.length - 1; at >= 0; at -= 1) {
      const clause = this.#clauses[at];
      if (clause === undefined || clause.section !== this.#section || clause.kind === 'heading') return undefined;
      if (clause.kind === 'row' || clause.kind === 'footnote') continue;
      if (clause.kind === 'item') {
        if (/^i+$/u.test(mark) && /:\s*$/u.test(clause.text) && clause.item !== mark) return clause.index;
        continue;
      }
      return clause.index;
    }
    return undefined;
  }

  #list(list: List, parent: number | undefined): void {
    const before = this.#clauses.at(-1);
    const introduced =
      parent !== undefined ||
      (before !== undefined &&
        before.section === this.#section &&
        before.kind !== 'heading' &&
        /:\s*$/u.test(before.text));
    const lead = parent ?? (introduced ? this.#introducer() : undefined);
    const leden = list.ordered === true && !introduced && parent === undefined;
    let number = list.start ?? 1;
    for (const item of list.children) {
      this.#listItem(
        item,
        leden,
        leden || list.ordered === true ? String(writtenNumber(item, this.#source) ?? number) : '-',
        lead,
      );
      number += 1;
    }
  }

  #introducer(): number | undefined {
    const before = this.#clauses.at(-1);
    return before?.index;
  }

  #listItem(item: ListItem, lid: boolean, mark: string, lead: number | undefined): void {
    let own: number | undefined;
    item.children.forEach((child) => {
      if (child.type === 'list') {
        this.#list(child, own ?? lead);
        return;
      }
      if (child.type !== 'paragraph') {
        if (child.type === 'html') this.#comment(child.value, spanOf(child));
        else this.#block(child, spanOf(child));
        return;
      }
      this.#settlePending(spanOf(child));
      const whole = spanOf(child);
      const { text, marks } = maskText(child, this.#source, whole);
      const trimmed = trimSpan(text, whole);
      if (trimmed.start >= trimmed.end) return;
      const content = text.slice(trimmed.start - whole.start, trimmed.end - whole.start);
      if (own !== undefined) {
        this.#parts(content, trimmed, marks);
        return;
      }
      const parts = splitItems(content);
      const firstPart = parts[0];
      const firstSpan = firstPart?.kind === 'item' && firstPart.start === 0 ? undefined : firstPart;
      const inner =
        firstSpan === undefined ? (parts.length > 1 || firstPart === undefined ? undefined : firstPart) : firstSpan;
      if (inner === undefined) {
        this.#parts(content, trimmed, marks);
        return;
      }
      const span = { start: trimmed.start + inner.start, end: trimmed.start + inner.end };
      this.#zone = nextZone(this.#zone, content);
      const ownMarks = marks.filter((each) => each.span.start >= span.start && each.span.end <= span.end);
      const clause = lid
        ? this.#push('paragraph', span, content.slice(inner.start, inner.end), ownMarks, { lid: mark })
        : this.#push('item', span, content.slice(inner.start, inner.end), ownMarks, {
            item: inner.mark ?? mark,
            ...(lead === undefined ? {} : { lead }),
          });
      own = clause.index;
      for (const part of parts.slice(1)) this.#part(part, content, trimmed, marks);
    });
  }

  #table(table: Table): void {
    const before = this.#clauses.at(-1);
    const lead =
      before !== undefined && before.section === this.#section
        ? before.kind === 'heading'
          ? undefined
          : before.index
        : undefined;
    this.#tables += 1;
    let header: readonly Cell[] = [];
    table.children.forEach((row, index) => {
      const span = spanOf(row);
      const cells = row.children.map((cell): Cell => {
        const inner = childrenSpan(cell) ?? { start: spanOf(cell).end - 1, end: spanOf(cell).end - 1 };
        return { span: inner, text: maskText(cell, this.#source, inner).text };
      });
      if (index === 0) header = cells;
      const { text, marks } = maskText(row, this.#source, span);
      this.#push('row', span, text, marks, {
        cells,
        header,
        table: this.#tables,
        headerRow: index === 0,
        ...(lead === undefined ? {} : { lead }),
      });
    });
  }

  #footnote(block: FootnoteDefinition): void {
    const zone = this.#zone;
    this.#zone = 'footnote';
    for (const child of block.children) {
      if (child.type !== 'paragraph') {
        this.#block(child, spanOf(child));
        continue;
      }
      const whole = spanOf(child);
      const { text, marks } = maskText(child, this.#source, whole);
      const trimmed = trimSpan(text, whole);
      const clause = this.#push(
        'footnote',
        trimmed,
        text.slice(trimmed.start - whole.start, trimmed.end - whole.start),
        marks,
      );
      this.#footnotes.push({ label: block.label ?? block.identifier, clause: clause.index });
    }
    this.#zone = zone;
  }
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function childrenSpan(node: Nodes): Span | undefined {
  if (!('children' in node)) return undefined;
  const first = node.children[0];
  const last = node.children.at(-1);
  return first === undefined || last === undefined ? undefined : { start: spanOf(first).start, end: spanOf(last).end };
}

function trimSpan(text: string, span: Span): Span {
  const start = text.length - text.trimStart().length;
  return { start: span.start + start, end: span.start + text.trimEnd().length };
}

function startsNamed(line: string): boolean {
  return /^(?:artikel|hoofdstuk|bijlage|§)\s*[\dIVX]/iu.test(line);
}

function boldCoversName(node: Nodes | undefined, source: string, line: string): boolean {
  if (node === undefined) return false;
  const inner = childrenSpan(node);
  return inner !== undefined && startsNamed(source.slice(inner.start, inner.end)) && line.length < 100;
}

function headingDepth(line: string): number {
  return /^(?:hoofdstuk|bijlage|annex)/iu.test(line) ? 7 : 8;
}

function writtenNumber(item: ListItem, source: string): number | undefined {
  const match = /^\s*(\d+)[.)]/u.exec(source.slice(spanOf(item).start, spanOf(item).start + 12));
  return match === null ? undefined : Number(match[1]);
}
