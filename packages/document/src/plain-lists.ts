import type { List, ListItem, Paragraph } from 'mdast';
import type { Line } from './lone-lines.ts';
import { paragraph, position } from './plain-nodes.ts';

/** A list of which every item is one line. The parser gets the words of those that are not plain, as paragraphs. */
export interface PlainList {
  readonly items: readonly PlainItem[];
  /** Where it begins and ends in the whole text. */
  readonly start: number;
  readonly end: number;
}

/** With its places in the whole text. */
interface PlainItem {
  readonly mark: string;
  readonly depth: number;
  /** Where its mark stands, and where its words begin and end. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly plain: boolean;
}

/** What stands around a run. */
export interface Between {
  /** The run before it. */
  readonly before: string;
  /** The first signs behind it that are not the end of a line. */
  readonly after: string;
}

/**
 * The list that the lines of a run between two blank ones are, where the run begins at `from`: all are items, the first of them at the
 * margin. What stands around it may be neither item nor words of one, as that could be of the same list.
 */
export function plainList(
  run: string,
  lines: readonly Line[],
  from: number,
  { before, after }: Between,
): PlainList | undefined {
  const [first] = lines;
  if (first === undefined || first.mark === '' || first.indent > 0) return undefined;
  // A sign for "greater" may end a comment of many lines, and then what stands behind it is another thing.
  if (run.includes('>') || GOES_ON.test(after) || MAY_STAY_OPEN.test(before)) return undefined;
  const items: PlainItem[] = [];
  const indents: number[] = [];
  for (const { mark, indent, from: line, start, end, plain } of lines) {
    if (indent > (indents.at(-1) ?? -1)) indents.push(indent);
    while (indent < (indents.at(-1) ?? 0)) indents.pop();
    // Less far than the item above it and further than what that is in: of which list it is takes closer reading.
    if (indent !== indents.at(-1) || run[end - 1] === ' ') return undefined;
    items.push({ mark, depth: indents.length, at: from + line + indent, start: from + start, end: from + end, plain });
  }
  return { items, start: items[0]?.at ?? from, end: items.at(-1)?.end ?? from };
}

const GOES_ON = /^(?:\s|[-+*]|\d{1,9}[.)])/u;
const MAY_STAY_OPEN = /^(?:[^\S\n]|[-+*>]|\d{1,9}[.)])/mu;

/** The nodes of such a list, as the parser would have made them; `words` are the paragraphs of the items that are not plain, in order. */
export function listOf({ items }: PlainList, words: readonly Paragraph[], source: string): List {
  let at = 0;
  let given = 0;
  const read = (depth: number): List => {
    const children: ListItem[] = [];
    const { mark = '', at: start = 0 } = items[at] ?? {};
    let to = start;
    for (let item = items[at]; item?.depth === depth; item = items[at]) {
      const own: ListItem['children'] = [item.plain ? undefined : words[given]].map(
        (paragraphOf) => paragraphOf ?? paragraph(item.start, item.end, source),
      );
      if (!item.plain) given += 1;
      to = item.end;
      at += 1;
      if ((items[at]?.depth ?? 0) > depth) {
        const below = read(depth + 1);
        own.push(below);
        to = below.position?.end.offset ?? to;
      }
      children.push({ type: 'listItem', spread: false, checked: null, children: own, position: position(item.at, to) });
    }
    const ordered = mark.length > 1;
    return {
      type: 'list',
      ordered,
      start: ordered ? Number.parseInt(mark, 10) : null,
      spread: false,
      children,
      position: position(start, to),
    };
  };
  return read(1);
}
