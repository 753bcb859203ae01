import type { FootnoteDefinition, Heading, RootContent } from 'mdast';
import { readFrontMatter } from './front-matter.ts';
import { startsNamed } from './headings.ts';
import { maskPlain, maskText } from './mask.ts';
import { childrenSpan, emphasisOf, spanOf, trimSpan } from './nodes.ts';
import { readHtml } from './read-html.ts';
import { readList } from './read-list.ts';
import { addRows, readBarLines, readTable } from './read-table.ts';
import { readText, textOf } from './read-text.ts';
import type { DraftState } from './state.ts';
import { singleSpaced } from './single-spaced.ts';

/** Reads one block of Markdown into clauses. */
export function readBlock(state: DraftState, block: RootContent): void {
  const span = spanOf(block);
  if (block.type === 'html') {
    readHtml(state, span);
    return;
  }
  state.settleComments(span);
  switch (block.type) {
    case 'yaml': {
      const offset = state.source.indexOf(block.value, span.start);
      state.frontMatter = readFrontMatter(block.value, span, offset === -1 ? span.start : offset);
      return;
    }
    case 'heading':
      readHeadingBlock(state, block);
      return;
    case 'paragraph': {
      const text = textOf(block, state.source);
      // A comment in the middle of a line of text is inline HTML to the parser.
      for (const child of block.children) if (child.type === 'html') state.addComment(child.value, spanOf(child));
      const rows = readBarLines(text.text, text.span.start);
      if (rows === undefined) readText(state, text);
      else addRows(state, rows);
      return;
    }
    case 'list':
      readList(state, block, readBlock);
      return;
    case 'table':
      readTable(state, block);
      return;
    case 'footnoteDefinition':
      readFootnote(state, block);
      return;
    case 'blockquote':
      for (const child of block.children) readBlock(state, child);
      return;
    case 'code': {
      // Text that was pasted with an indent is code to the parser; the lines of a fence are no text.
      const text = maskPlain(state.source.slice(span.start, span.end)).replaceAll(/[^\n]+/gu, (line) =>
        /^[ \t]*(?:```|~~~)/u.test(line) ? ' '.repeat(line.length) : line,
      );
      readText(state, { text, span, marks: [], emphasis: [] });
      return;
    }
    default:
  }
}

function readHeadingBlock(state: DraftState, block: Heading): void {
  const span = childrenSpan(block);
  if (span === undefined) return;
  const { text, marks } = maskText(block, state.source, span);
  if (text.trim() === '') return;
  const title =
    state.title === undefined &&
    !startsNumbered(text) &&
    (block.depth === 1 || !(state.begun || state.clauses.length > 0));
  // A whole lid in heading markup, or a paragraph that a line of dashes below it made a heading, is read as text.
  if (!title && isSentence(text)) {
    readText(state, { text, span, marks, emphasis: emphasisOf(block) }, { headings: false });
    return;
  }
  const place = trimSpan(text, span);
  const content = text.slice(place.start - span.start, place.end - span.start);
  if (title) state.title = state.push('title', place, content, marks).index;
  else state.openSection(content, place, marks, block.depth);
}

function startsNumbered(text: string): boolean {
  const line = text.trim();
  return startsNamed(line) || /^(?:\d{1,2}|[IVX]+|[A-Z])[.):]?\s+\p{Lu}/u.test(line);
}

function isSentence(text: string): boolean {
  const line = singleSpaced(text);
  return (/[.;]["”’)]?$/u.test(line) && line.split(' ').length > 7) || line.split(' ').length > 24;
}

function readFootnote(state: DraftState, block: FootnoteDefinition): void {
  const { zone } = state;
  state.zone = 'footnote';
  const label = block.label ?? block.identifier;
  for (const child of block.children) {
    if (child.type !== 'paragraph') {
      readBlock(state, child);
      continue;
    }
    const { text, marks, span } = textOf(child, state.source);
    const place = trimSpan(text, span);
    if (place.start >= place.end) continue;
    const clause = state.push('footnote', place, text.slice(place.start - span.start, place.end - span.start), marks);
    state.footnotes.push({ label, clause: clause.index });
  }
  state.zone = zone;
}
