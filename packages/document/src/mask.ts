import type { Nodes } from 'mdast';
import type { FootnoteMark, Span } from './model.ts';
import { isTag } from './html-tags.ts';
import { spanOf } from './nodes.ts';

export interface Masked {
  readonly text: string;
  readonly marks: readonly FootnoteMark[];
}

/**
 * The text of a node at equal length: what is not text (emphasis marks, escapes, list indents, quote marks, comments,
 * link targets, footnote marks) is blanked, so that every index is a source offset.
 */
export function maskText(node: Nodes, source: string, span: Span): Masked {
  let out = '';
  const marks: FootnoteMark[] = [];
  // The parts of a node follow each other; what lies between them is blanked.
  const put = (text: string, at: number): void => {
    out += ' '.repeat(at - span.start - out.length) + text;
  };
  const keep = (from: number, to: number): void => {
    const start = Math.max(from, span.start + out.length);
    const end = Math.min(to, span.end);
    if (start < end) put(source.slice(start, end), start);
  };
  const visit = (each: Nodes): void => {
    const { start, end } = spanOf(each);
    if (each.type === 'text' || each.type === 'inlineCode' || each.type === 'break') keep(start, end);
    else if (each.type === 'footnoteReference')
      marks.push({ label: each.label ?? each.identifier, span: { start, end } });
    else if (each.type === 'html') {
      // A line break inside a table cell or a paragraph.
      if (/^<br\b/iu.test(each.value) && start >= span.start + out.length && start < span.end) put('\n', start);
      else if (!isTag(each.value)) keep(start, end);
    } else if (each.type === 'image') keepLabel(source, start, end, keep);
    else if ('children' in each) for (const child of each.children) visit(child);
  };
  visit(node);
  return { text: plain(out + ' '.repeat(span.end - span.start - out.length)), marks };
}

/** Text that the parser hands over as it stands (an indented block, the text between HTML tags). */
export function maskPlain(text: string): string {
  return plain(text);
}

/** The words of a picture are all that a reader of plain text has of it. */
function keepLabel(source: string, start: number, end: number, keep: (from: number, to: number) => void): void {
  const close = source.slice(start, end).indexOf(']');
  if (close > 2) keep(start + 2, start + close);
}

/** Most text holds nothing of what is replaced. */
const UNCOMMON = /[\\`&\r\f\0\v\u0085\u00A0\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]|\n[ \t]*>/u;

/** Escapes, uncommon spaces and breaks, invisible characters and entities, each at its own length. */
function plain(raw: string): string {
  if (!UNCOMMON.test(raw)) return raw;
  const text = raw
    .replaceAll(/[\\`\u00A0\u2000-\u200A\u202F\u205F\u3000\f\0]/gu, ' ')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/gu, '\u00AD');
  const lines = text.replaceAll(/[\v\u0085\u2028\u2029]/gu, '\n').replaceAll(/\r(?!\n)/gu, '\n');
  // Quote marks at the beginning of the following lines of a paragraph.
  return decodeEntities(lines).replaceAll(
    /(\n[ \t]*)(>[> \t]*)/gu,
    (_, before: string, quote: string) => before + ' '.repeat(quote.length),
  );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['shy', '\u00AD'],
  ['euro', '€'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['sect', '§'],
  ['bull', '•'],
  ['middot', '·'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['euml', 'ë'],
  ['iuml', 'ï'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['ccedil', 'ç'],
  ['frac14', '¼'],
  ['frac12', '½'],
  ['frac34', '¾'],
]);

/** `&euro;` becomes one sign and spaces; inside a word what is left over is filled with soft hyphens, which join it. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z\d]{2,8}));/gu,
    (entity: string, decimal?: string, hex?: string, name?: string) => {
      const code = decimal === undefined ? (hex === undefined ? undefined : Number.parseInt(hex, 16)) : Number(decimal);
      const letter =
        name === undefined
          ? code !== undefined && code > 31 && code < 0xd800
            ? String.fromCharCode(code)
            : undefined
          : ENTITIES.get(name);
      if (letter === undefined) return entity;
      const sign = letter === '\u00A0' ? ' ' : letter;
      return sign + (/[\p{L}\u00AD]/u.test(sign) ? '\u00AD' : ' ').repeat(entity.length - 1);
    },
  );
}
