import type { Nodes } from 'mdast';
import type { FootnoteMark, Span } from './model.ts';

/**
 * The text of a node at equal length: what is not text (emphasis marks, escapes, list indents, quote marks, comments,
 * link targets, footnote marks) is blanked, so that every index is a source offset.
 */
export function maskText(node: Nodes, source: string, span: Span): { text: string; marks: FootnoteMark[] } {
  const out = Array.from({ length: span.end - span.start }, () => ' ');
  const marks: FootnoteMark[] = [];
  const keep = (from: number, to: number): void => {
    for (let at = Math.max(from, span.start); at < Math.min(to, span.end); at += 1) {
      const letter = source[at] ?? ' ';
      out[at - span.start] =
        letter === '\\' || letter === '\u00A0' || letter === '\u202F' || letter === '\0' ? ' ' : letter;
    }
  };
  const visit = (each: Nodes): void => {
    const start = each.position?.start.offset;
    const end = each.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (each.type === 'text' || each.type === 'inlineCode') keep(start, end);
    else if (each.type === 'footnoteReference')
      marks.push({ label: each.label ?? each.identifier, span: { start, end } });
    else if (each.type === 'break') keep(start, end);
    else if ('children' in each) for (const child of each.children) visit(child);
  };
  visit(node);
  let text = out.join('');
  text = blankEntities(text);
  // Quote marks and list indents inside a paragraph that runs over lines.
  text = text.replace(
    /(\n[ \t]*)(>[> \t]*)/gu,
    (_, before: string, quote: string) => before + ' '.repeat(quote.length),
  );
  return { text, marks };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&euro;': '€',
  '&nbsp;': ' ',
  '&amp;': '&',
  '&quot;': '"',
  '&ndash;': '–',
  '&eacute;': 'é',
  '&euml;': 'ë',
  '&shy;': '\u00AD',
};

function blankEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&[a-z]{2,8};/gu, (entity) => {
    const letter = ENTITIES[entity];
    return letter === undefined
      ? entity
      : letter + (/[éë\u00AD]/u.test(letter) ? '\u00AD' : ' ').repeat(entity.length - 1);
  });
}
