import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/** Parses Markdown with tables, footnotes and front matter; the rest of GFM costs time and holds nothing that we read. */
export function parseMarkdown(source: string): Root {
  return processor.parse(source);
}

const processor: Processor<Root> = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(tablesAndFootnotes)
  .freeze();

function tablesAndFootnotes(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmFootnote());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
}
