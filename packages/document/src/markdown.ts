import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Parses Markdown with tables, footnotes and front matter; the rest of GFM costs time and holds nothing that we read. `known`
 * are labels that are defined elsewhere in the same text, so that a part of it reads as it does in the whole.
 */
export function parseMarkdown(source: string, known: Labels = NO_LABELS): Root {
  const { alone, amongOthers } = MAY_HOLD_TABLE.test(source) ? withTables : withoutTables;
  if (known.links.length + known.notes.length === 0) return alone.parse(source);
  outside = known;
  try {
    return amongOthers.parse(source);
  } finally {
    outside = NO_LABELS;
  }
}

/** The line below the head of a table has a pipe or a colon at its dashes. Without one the parser need not try every line for a table. */
const MAY_HOLD_TABLE = /[|]|:-|-:/u;

/** What links and footnote marks can point at, by the parser's own names. */
export interface Labels {
  readonly links: readonly string[];
  readonly notes: readonly string[];
}

export const NO_LABELS: Labels = { links: [], notes: [] };

/** The labels that these nodes define, at whatever depth. */
export function labelsIn(nodes: readonly Nodes[]): Labels {
  const links: string[] = [];
  const notes: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') links.push(node.identifier.toUpperCase());
    if (node.type === 'footnoteDefinition') notes.push(node.identifier.toUpperCase());
    if (CONTAINERS.has(node.type) && 'children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return links.length + notes.length === 0 ? NO_LABELS : { links, notes };
}

const CONTAINERS = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition']);

let outside: Labels = NO_LABELS;

const withoutTables = parsers(footnotes);
const withTables = parsers(tables, footnotes);

/** For a text by itself, and for one among others whose labels it may name. */
function parsers(...extensions: readonly ((this: Processor) => void)[]): {
  readonly alone: Processor<Root>;
  readonly amongOthers: Processor<Root>;
} {
  const base = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']);
  for (const extension of extensions) base.use(extension);
  return { alone: base().freeze(), amongOthers: base().use(labelsFromOutside).freeze() };
}

function tables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

function footnotes(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote());
  (data.fromMarkdownExtensions ??= []).push(gfmFootnoteFromMarkdown());
}

type Construct = (
  this: { readonly parser: { readonly defined: string[]; gfmFootnotes?: string[] } },
  effects: unknown,
  ok: unknown,
  nok: unknown,
) => unknown;

/** A construct that matches nothing: it only tells the parser of the labels before any text is read. */
function labelsFromOutside(this: Processor): void {
  const tokenize: Construct = function tell(_effects, _ok, nok) {
    const { parser } = this;
    const notes = (parser.gfmFootnotes ??= []);
    for (const label of outside.links) if (!parser.defined.includes(label)) parser.defined.push(label);
    for (const label of outside.notes) if (!notes.includes(label)) notes.push(label);
    return nok;
  };
  const construct = { name: 'labelsFromOutside', tokenize };
  (this.data().micromarkExtensions ??= []).push({ flowInitial: { null: construct } } as never);
}
