import type { List, ListItem, RootContent } from 'mdast';
import { headingItems, writtenNumber } from './heading-items.ts';
import { countsOn, readMark } from './marks.ts';
import { spanOf, trimSpan } from './nodes.ts';
import { endsRecitals, readText, textOf, type Text } from './read-text.ts';
import type { DraftState, OpenClause } from './state.ts';
import { nextZone } from './zones.ts';

type ReadBlock = (state: DraftState, block: RootContent) => void;

/** Reads a list: leden, items below their lead-in, or numbered headings without markup. */
export function readList(state: DraftState, list: List, readBlock: ReadBlock, parent?: OpenClause): void {
  if (state.inContents && parent === undefined) return;
  const headings = parent === undefined ? headingItems(state, list) : new Set<ListItem>();
  const ordered = list.ordered === true;
  const marks = ordered ? numbersOf(list, state.source) : [];
  const lead = parent ?? (headings.size > 0 ? undefined : introducer(state, list, marks[0]));
  const leden = ordered && lead === undefined;
  list.children.forEach((item, index) => {
    if (headings.has(item)) readHeadingItem(state, item, readBlock);
    else readItem(state, item, { lid: leden, mark: ordered ? (marks[index] ?? '-') : '-', lead }, readBlock);
  });
}

/** As written; a list that numbers every item "1." leaves the counting to Markdown. */
function numbersOf(list: List, source: string): string[] {
  const written = list.children.map((item) => writtenNumber(item, source));
  const automatic = written.length > 1 && written.every((number) => number === written[0]);
  return written.map((number, index) =>
    automatic || number === undefined ? String((list.start ?? 1) + index) : String(number),
  );
}

/** The clause right before the list, when it ends in a colon; a list that counts on from the last lid holds leden. */
function introducer(state: DraftState, list: List, first: string | undefined): OpenClause | undefined {
  const before = state.last;
  if (before === undefined || before.section !== state.section || before.kind === 'heading' || before.kind === 'title')
    return undefined;
  const recitals = state.zone === 'considerans' || state.zone === 'parties';
  if (
    list.ordered === true &&
    !recitals &&
    state.lid !== undefined &&
    Number(first) === Number.parseInt(state.lid, 10) + 1 &&
    first !== '1'
  )
    return undefined;
  if (/:\s*$/u.test(before.text)) return before;
  // The enumeration before it was not finished: a list with other marks goes on below the same lead-in.
  if (before.kind === 'item' && before.lead !== undefined && /[;,](?: (?:en|of))?$/u.test(before.text.trimEnd()))
    return state.clauses[before.lead];
  return recitals
    ? state.clauses.findLast((clause) => clause.section === state.section && clause.kind === 'paragraph')
    : undefined;
}

interface Place {
  readonly lid: boolean;
  readonly mark: string;
  readonly lead: OpenClause | undefined;
}

function readItem(state: DraftState, item: ListItem, place: Place, readBlock: ReadBlock): void {
  let own: OpenClause | undefined;
  for (const child of item.children) {
    if (child.type === 'list') {
      readList(state, child, readBlock, own ?? place.lead);
    } else if (child.type === 'paragraph') {
      state.settleComments(spanOf(child));
      const text = textOf(child, state.source);
      if (own === undefined) own = readFirst(state, text, place);
      else readText(state, text, { headings: false, continues: own });
    } else readBlock(state, child);
  }
}

/** The first paragraph of an item is the item itself, with the mark that stands in its text if there is one ("- a. …"). */
function readFirst(state: DraftState, text: Text, { lid, mark, lead }: Place): OpenClause | undefined {
  const place = trimSpan(text.text, text.span);
  if (place.start >= place.end) return undefined;
  const content = text.text.slice(place.start - text.span.start, place.end - text.span.start);
  const inner = readMark(content);
  const own = inner !== undefined && !inner.bare ? inner : undefined;
  const end = nextMarkedLine(state, content, own?.length ?? 0);
  const start = own?.length ?? 0;
  const first = content.slice(start, end).trimEnd();
  const span = { start: place.start + start, end: place.start + start + first.length };
  state.zone = nextZone(state.zone, first);
  const recitals = state.zone === 'considerans' || state.zone === 'parties';
  const numbered = own?.kind === 'lid' ? own.mark : lid ? mark : undefined;
  const clause =
    numbered !== undefined && !recitals
      ? state.push('paragraph', span, first, text.marks, { lid: numbered })
      : state.push('item', span, first, text.marks, {
          item: own?.mark ?? mark,
          ...(lead === undefined ? {} : { lead: lead.index }),
        });
  if (end < content.length) {
    const rest = { start: place.start + end, end: place.end };
    const ends = endsRecitals(state, content.slice(end).trim().split('\n')[0] ?? '');
    readText(
      state,
      { ...text, text: content.slice(end), span: rest },
      { headings: false, ...(ends ? {} : { continues: clause }) },
    );
  }
  return clause;
}

/** Where the next line with a mark of its own begins inside an item: the item ends there. */
function nextMarkedLine(state: DraftState, content: string, from: number): number {
  for (let at = content.indexOf('\n', from); at !== -1; at = content.indexOf('\n', at + 1)) {
    const line = content.slice(at + 1).trimStart();
    const mark = readMark(line);
    const lid = mark?.kind === 'lid' && !mark.bare && state.lid !== undefined && countsOn(state.lid, mark.mark);
    if (mark?.kind === 'item' || lid || endsRecitals(state, line.split('\n')[0] ?? '')) return at + 1;
  }
  return content.length;
}

function readHeadingItem(state: DraftState, item: ListItem, readBlock: ReadBlock): void {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return;
  state.settleComments(spanOf(first));
  const text = textOf(first, state.source);
  const title = trimSpan(text.text, text.span);
  // The number belongs to the heading, as it does in "## 4. Financiering".
  const start = spanOf(item).start;
  const number = state.source.slice(start, title.start).replaceAll(/[*_\\]/gu, ' ');
  state.openSection(
    number + text.text.slice(title.start - text.span.start, title.end - text.span.start),
    { start, end: title.end },
    text.marks,
    8,
  );
  for (const child of rest) readBlock(state, child);
}
