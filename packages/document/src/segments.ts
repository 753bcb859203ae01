import { isRunIn, looksLikeHeading, looksLikeNumberedHeading, startsNamed, startsNumbered } from './headings.ts';
import { countsOn, readMark } from './marks.ts';
import type { Span } from './model.ts';

/**
 * A stretch of a block: a heading, one that runs in before its text, plain text, a numbered lid or an item with its mark; offsets
 * count from the block's begin.
 */
export interface Segment {
  readonly kind: 'heading' | 'run-in' | 'text' | 'lid' | 'item';
  readonly mark?: string;
  readonly start: number;
  readonly end: number;
}

export interface Surroundings {
  /** Bold and italic stretches of the block. */
  readonly emphasis: readonly Span[];
  /** Number of the last lid before the block in the same part of the draft. */
  readonly lid: string | undefined;
  /** In a list item or a footnote a bold line is no heading. */
  readonly headings: boolean;
  /** May a few bold words before running text be its heading? In a numbered article they divide it and do not end it. */
  readonly runIns: boolean;
  /** Does a line end what stands before it, such as "komen overeen" behind the last recital? */
  readonly breaks: (line: string) => boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Cuts a block of masked text into headings, leden, items and text. What word processors and PDFs run together by line breaks
 * alone (a heading with its leden below it, several leden) comes apart here.
 */
export function splitSegments(text: string, { emphasis, lid, headings, runIns, breaks }: Surroundings): Segment[] {
  const lines = linesOf(text);
  const first = lines[0];
  if (first === undefined) return [];
  const whole = { start: first.start, end: lines.at(-1)?.end ?? first.end };
  if (headings && emphasised(whole, text, emphasis) && looksLikeHeading(text.slice(whole.start, whole.end), true))
    return [{ kind: 'heading', ...whole }];
  const segments: Segment[] = [];
  let number = lid;
  let before: Line | undefined;
  lines.forEach((line, index) => {
    const fresh = before === undefined || segments.at(-1)?.kind === 'heading' || /[.;:!?]["”’)]?$/u.test(before.text);
    before = line;
    const length = headings && fresh ? headingLength(line, text, emphasis, lines, index) : 0;
    if (length > 0) {
      segments.push({ kind: 'heading', start: line.start, end: line.start + length });
      number = undefined;
      const rest = trim(text, line.start + length, line.end);
      if (rest.start < rest.end) number = open(segments, text, rest, true, number, index === 0);
      return;
    }
    const runIn = headings && fresh && index === 0 ? runInHeading(line, text, emphasis) : undefined;
    if (runIn !== undefined && (runIns || runIn.numbered)) {
      segments.push({ kind: 'run-in', start: line.start, end: runIn.end });
      segments.push({ kind: 'text', start: runIn.next, end: line.end });
      return;
    }
    const last = segments.at(-1);
    if (last !== undefined && last.kind !== 'heading' && breaks(line.text)) {
      segments.push({ kind: 'text', start: line.start, end: line.end });
      return;
    }
    const opened = open(segments, text, line, fresh, number, index === 0);
    if (segments.at(-1) !== last) number = opened;
    else if (last !== undefined) segments[segments.length - 1] = { ...last, end: line.end };
  });
  return segments;
}

/** Begins a new segment when the line has a mark, or when nothing is open; the number of the last lid comes back. */
function open(
  segments: Segment[],
  text: string,
  line: Span,
  fresh: boolean,
  number: string | undefined,
  first: boolean,
): string | undefined {
  const mark = readMark(text.slice(line.start, line.end));
  const valid = mark !== undefined && isMark(mark, fresh, number, first);
  if (mark !== undefined && valid) {
    segments.push({ kind: mark.kind, mark: mark.mark, start: line.start + mark.length, end: line.end });
    return mark.kind === 'lid' ? mark.mark : number;
  }
  const last = segments.at(-1);
  if (last === undefined || last.kind === 'heading') segments.push({ kind: 'text', start: line.start, end: line.end });
  return number;
}

/** "12. " in the middle of a sentence, "1 Het" out of turn and a bullet sign between two numbers are no marks. */
function isMark(
  mark: { kind: string; mark: string; bare: boolean },
  fresh: boolean,
  number: string | undefined,
  first: boolean,
): boolean {
  if (mark.bare) return fresh && countsOn(number, mark.mark);
  if (mark.kind === 'lid' && !mark.mark.includes('.')) return first || fresh || countsOn(number, mark.mark);
  return true;
}

/** How much of the line is a heading: all of it, a bold "Artikel 4." before running text, or nothing. */
function headingLength(
  line: Line,
  text: string,
  emphasis: readonly Span[],
  lines: readonly Line[],
  index: number,
): number {
  const next = lines[index + 1];
  const continued = next !== undefined && /^\p{Ll}/u.test(next.text);
  if (emphasised(line, text, emphasis)) return !continued && looksLikeHeading(line.text, true) ? line.text.length : 0;
  const bold = emphasis.find(
    (span) => text.slice(line.start, span.start).trim() === '' && span.start >= line.start && span.end <= line.end,
  );
  if (bold !== undefined && startsNamed(text.slice(bold.start, bold.end))) {
    if (looksLikeHeading(line.text, false) && !continued && !line.text.endsWith('.')) return line.text.length;
    return text.slice(0, bold.end).trimEnd().length - line.start;
  }
  if (continued || !looksLikeHeading(line.text, false))
    return lines.length === 1 && looksLikeNumberedHeading(line.text) ? line.text.length : 0;
  return line.text.length;
}

/** "**Looptijd.** Wij starten …", "**1.4 Looptijd.** …": a few words set apart, closed like a sentence, before text on the same line. */
function runInHeading(
  line: Line,
  text: string,
  emphasis: readonly Span[],
): { readonly end: number; readonly next: number; readonly numbered: boolean } | undefined {
  const bold = emphasis.find(({ start, end }) => start === line.start && end < line.end);
  if (bold === undefined) return undefined;
  // The full stop may stand inside the emphasis or right behind it.
  const stop = /^[ *_]*\.(?= )/u.exec(text.slice(bold.end, line.end));
  const end = bold.end + (stop?.[0].length ?? 0);
  const next = trim(text, end, line.end).start;
  return isRunIn(text.slice(bold.start, end)) && /^["“‘(]?[\p{Lu}\d€]/u.test(text.slice(next, line.end))
    ? { end, next, numbered: startsNumbered(text.slice(bold.start, end)) }
    : undefined;
}

/** Is everything between these places bold or italic? */
function emphasised(place: Span, text: string, emphasis: readonly Span[]): boolean {
  if (emphasis.length === 0) return false;
  let rest = text.slice(place.start, place.end);
  for (const span of emphasis) {
    const from = Math.max(span.start, place.start) - place.start;
    const to = Math.min(span.end, place.end) - place.start;
    if (from < to) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  }
  return rest.trim() === '';
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const place = trim(text, match.index, match.index + match[0].length);
    if (place.start < place.end) lines.push({ ...place, text: text.slice(place.start, place.end) });
  }
  return lines;
}

function trim(text: string, start: number, end: number): Span {
  const raw = text.slice(start, end);
  return { start: start + (raw.length - raw.trimStart().length), end: start + raw.trimEnd().length };
}
