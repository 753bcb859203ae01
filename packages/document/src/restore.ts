import type { ListItem, Paragraph, Parent, RootContent } from 'mdast';
import type { LoneLine } from './lone-lines.ts';
import { listOf } from './plain-lists.ts';
import { heading, paragraph, position } from './plain-nodes.ts';
import { tableAt } from './plain-tables.ts';
import type { LeftOut } from './skeleton.ts';

/**
 * Puts back the paragraphs, headings, tables and lists for which the parser got a rule, and the items that were left out behind another.
 * Their words are in the source.
 */
export function restoreBlocks(blocks: RootContent[], source: string, leftOut: LeftOut): void {
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as RootContent;
    if (HOLD_BLOCKS.has(block.type)) restoreBlocks((block as Parent).children, source, leftOut);
    if (block.position === undefined) continue;
    const start = block.position.start.offset ?? 0;
    const end = block.position.end.offset ?? 0;
    if (block.type === 'thematicBreak') {
      const list = leftOut.lists.get(start);
      if (list !== undefined) {
        const words = list.items.filter(({ plain }) => !plain).length;
        blocks[at] = listOf(list, blocks.splice(at + 1, words) as Paragraph[], source);
      } else blocks[at] = standsFor(start, end, source) ?? block;
    }
    if (block.type !== 'listItem' || leftOut.lines.size === 0) continue;
    const items = leftOut.lines.get(end) ?? [];
    blocks.splice(at + 1, 0, ...items.map((line) => listItem(line, source)));
    at += items.length;
  }
}

const HOLD_BLOCKS = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition']);

/** What a rule stands for that is none in the source. */
function standsFor(start: number, end: number, source: string): RootContent | undefined {
  const sign = source[start] ?? '';
  if (sign === '|') return tableAt(start, end, source);
  if (sign === '#') return heading(start, end, source);
  return /[-*_]/u.test(sign) ? undefined : paragraph(start, end, source);
}

function listItem({ from, start, end }: LoneLine, source: string): ListItem {
  const mark = from + source.slice(from, start).search(/\S/u);
  const children = [paragraph(start, end, source)];
  return { type: 'listItem', spread: false, checked: null, children, position: position(mark, end) };
}
