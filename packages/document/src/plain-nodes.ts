import type { Heading, Paragraph, Text } from 'mdast';

/** Of places nobody uses more than how far they are from the beginning. */
export function position(start: number, end: number): NonNullable<Paragraph['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/** Words without a sign of Markdown's, from here to there. */
export function paragraph(start: number, end: number, source: string): Paragraph {
  return { type: 'paragraph', children: [text(start, end, source)], position: position(start, end) };
}

/** A heading with signs, of a line of such words. */
export function heading(start: number, end: number, source: string): Heading {
  const signs = source.slice(start, end).search(/[^#]/u);
  const words = start + source.slice(start, end).search(/[^# ]/u);
  return {
    type: 'heading',
    depth: signs as Heading['depth'],
    children: [text(words, end, source)],
    position: position(start, end),
  };
}

export function text(start: number, end: number, source: string): Text {
  return { type: 'text', value: source.slice(start, end), position: position(start, end) };
}
