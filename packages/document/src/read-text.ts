import { isShortTitle, readHeading, startsNamed } from './headings.ts';
import { LETTER } from './letters.ts';
import { maskText, type Masked } from './mask.ts';
import type { Span } from './model.ts';
import { emphasisOf, spanOf, trimSpan } from './nodes.ts';
import { isPageFurniture } from './page-furniture.ts';
import { splitSegments, type Segment } from './segments.ts';
import { type DraftState, type OpenClause, RUN_IN } from './state.ts';
import { nextZone, zoneOfHeading } from './zones.ts';
import type { Paragraph } from 'mdast';

const AGREEMENT = new RegExp(`overeenkomst|(?<![${LETTER}])dvo(?![${LETTER}])|afspraken`, 'u');

/** Masked text with its place and its bold stretches; `text` is as long as `span`. */
export interface Text extends Masked {
  readonly span: Span;
  readonly emphasis: readonly Span[];
}

export function textOf(block: Paragraph, source: string): Text {
  const span = spanOf(block);
  const { text, marks } = maskText(block, source, span);
  return { text, marks, span, emphasis: emphasisOf(block) };
}

/** Reads running text: a title, headings without markup, leden, items or plain paragraphs. */
export function readText(
  state: DraftState,
  raw: Text,
  options: { readonly headings?: boolean; readonly continues?: OpenClause } = {},
): void {
  const text = withoutFurniture(state, raw);
  const place = trimSpan(text.text, text.span);
  if (place.start >= place.end) {
    if (text.text !== raw.text) state.brokenByPage = true;
    return;
  }
  const content = slice(text, place);
  const broken = state.brokenByPage;
  state.brokenByPage = false;
  if (state.inContents && isContentsEntry(content)) return;
  state.inContents = false;
  if (options.headings !== false && becomesTitle(state, content)) {
    state.title = state.push('title', place, content, text.marks).index;
    return;
  }
  const emphasis = text.emphasis.map((span) => ({ start: span.start - place.start, end: span.end - place.start }));
  const segments = splitSegments(content, {
    emphasis,
    lid: state.lid,
    headings: options.headings !== false,
    runIns: state.sections[state.section]?.number === undefined,
    breaks: (line) => endsRecitals(state, line),
  });
  segments.forEach((segment, index) => {
    if (index === 0 && (broken || isCutOff(state)) && joinsBefore(state, segment, content, place)) return;
    addSegment(state, segment, content, place, text, options.continues);
  });
}

/** "komen overeen" on a line of its own, run on behind the last recital. */
export function endsRecitals(state: DraftState, line: string): boolean {
  return (
    (state.zone === 'considerans' || state.zone === 'parties') &&
    nextZone(state.zone, line) === 'body' &&
    /^(?:komen|zijn|verklaren|hebben|spreken|maken|besluiten|en komen)/iu.test(line)
  );
}

function slice(text: Text, place: Span): string {
  return text.text.slice(place.start - text.span.start, place.end - text.span.start);
}

/** Running heads and page numbers between the lines are blanked, so that a sentence goes on behind them. */
function withoutFurniture(state: DraftState, text: Text): Text {
  if (!text.text.includes('\n') && text.text.length > 120) return text;
  const plain = text.text.replaceAll(/[^\n]+/gu, (line) =>
    isPageFurniture(line, state.furniture) ? ' '.repeat(line.length) : line,
  );
  return plain === text.text ? text : { ...text, text: plain };
}

function isContentsEntry(content: string): boolean {
  return content
    .split('\n')
    .every(
      (line) =>
        line.trim() === '' ||
        startsNamed(line.trim()) ||
        /\s\d{1,3}\s*$/u.test(line) ||
        isShortTitle(line.replace(/^\s*[\d.]+\s*/u, '')),
    );
}

/** The first line of a draft without a heading of level one, when it names an agreement. */
function becomesTitle(state: DraftState, content: string): boolean {
  if (state.title !== undefined || state.clauses.some((clause) => clause.kind !== 'paragraph')) return false;
  if (state.clauses.length > 3 || content.length > 200) return false;
  const line = content.replaceAll('\u00AD', '').replaceAll(/\s+/gu, ' ');
  return (
    AGREEMENT.test(line.toLowerCase()) &&
    !/[.;:,]$/u.test(line) &&
    /^["“‘(]?\p{Lu}/u.test(line) &&
    !/^(?:artikel|hoofdstuk|bijlage)\s*\d/iu.test(line)
  );
}

/** A paragraph that ends in the middle of a sentence: some converters set every line of a page apart. */
function isCutOff({ last, zone }: DraftState): boolean {
  return (
    zone !== 'parties' &&
    zone !== 'considerans' &&
    last !== undefined &&
    last.text.length >= 40 &&
    !/[,)]$/u.test(last.text)
  );
}

/** A sentence that a page break cut in two goes on in the clause before it; what lies between is blanked. */
function joinsBefore(state: DraftState, { kind, start, end }: Segment, content: string, place: Span): boolean {
  const before = state.last;
  if (kind !== 'text' || before === undefined || before.section !== state.section) return false;
  if (!['paragraph', 'item'].includes(before.kind) || !/^\p{Ll}/u.test(content.slice(start))) return false;
  if (/[.;:!?]["”’)]?$/u.test(before.text)) return false;
  const gap = place.start + start - before.span.end;
  if (gap < 1) return false;
  // A break at a hyphen keeps its first line end, so that the word is read as one.
  before.text = `${before.text}\n${' '.repeat(gap - 1)}${content.slice(start, end)}`;
  before.span = { start: before.span.start, end: place.start + end };
  return true;
}

function addSegment(
  state: DraftState,
  segment: Segment,
  content: string,
  place: Span,
  { marks }: Text,
  continues: OpenClause | undefined,
): void {
  const span = { start: place.start + segment.start, end: place.start + segment.end };
  const text = content.slice(segment.start, segment.end);
  if (segment.kind === 'heading') {
    if (isSubtitle(state, text)) state.push('heading', span, text, marks);
    else state.openSection(text, span, marks, depthOf(text));
    return;
  }
  if (segment.kind === 'run-in') {
    state.openSection(text, span, marks, RUN_IN);
    return;
  }
  state.zone = nextZone(state.zone, text);
  // "1.1" numbers an article: the parties are behind it.
  if (segment.mark?.includes('.') === true && state.zone === 'parties') state.zone = 'body';
  const recitals = state.zone === 'considerans' || state.zone === 'parties';
  if (segment.kind === 'lid' && !recitals) {
    state.push('paragraph', span, text, marks, segment.mark === undefined ? {} : { lid: segment.mark });
  } else if (segment.kind === 'text') {
    state.push(
      'paragraph',
      span,
      text,
      marks,
      continues === undefined
        ? {}
        : { continues: continues.index, ...(continues.lid === undefined ? {} : { lid: continues.lid }) },
    );
  } else {
    const lead = leadFor(state, segment.mark ?? '-');
    state.push('item', span, text, marks, { item: segment.mark ?? '-', ...(lead === undefined ? {} : { lead }) });
  }
}

/** A line without a number right below the title belongs to the title; it opens no part of its own. */
function isSubtitle(state: DraftState, text: string): boolean {
  const { last } = state;
  return (
    state.title !== undefined &&
    last?.section === 0 &&
    (last.kind === 'title' || last.kind === 'heading') &&
    readHeading(text).number === undefined &&
    zoneOfHeading(text) === 'body' &&
    nextZone('body', text) === 'body' &&
    !/^(?:bijlage|inhoud)/iu.test(text.trim())
  );
}

/** The clause that introduces an item: the last one that is no item of the same list. */
function leadFor(state: DraftState, mark: string): number | undefined {
  for (let at = state.clauses.length - 1; at >= 0; at -= 1) {
    const clause = state.clauses[at];
    if (clause === undefined || clause.section !== state.section || clause.kind === 'heading') return undefined;
    if (clause.kind === 'row' || clause.kind === 'footnote') continue;
    if (clause.kind !== 'item') return clause.index;
    // "i." below "b. …:" is a list in the list.
    if (clause.item !== mark && /:\s*$/u.test(clause.text) && /^(?:i+|1|[-–—•*·▪◦○])$/u.test(mark)) return clause.index;
    if (clause.lead !== undefined && /^(?:[ivx]{2,}|1?\d)$/u.test(mark) && state.clauses[clause.lead]?.kind === 'item')
      return clause.lead;
  }
  return undefined;
}

/** Parts without markup rank below all headings with it, chapters above articles, and "4.2" below "4". */
function depthOf(text: string): number {
  if (/^\s*(?:hoofdstuk|bijlage|annex|appendix|deel)|^\s*[IVX]{1,5}[. ]/iu.test(text)) return 7;
  const dots = /^\s*\d{1,3}((?:\.\d{1,3})*)/u.exec(text)?.[1] ?? '';
  return 8 + (dots.match(/\./gu)?.length ?? 0);
}
