import type { Cell, Clause, Draft, Footnote, FrontMatter, Part, Section, Span, Suppression } from './model.ts';
import { type PartPlaces, placesFrom, spanAt } from './part-places.ts';
import type { ReadPart } from './parts.ts';
import { marksIn, placeFootnotes } from './place-footnotes.ts';
import type { SourceText } from './rope.ts';
import { sameData } from './same-data.ts';

/** A part at its place in the draft: its clauses and sections with the numbers and places that they have there. */
export interface PlacedPart {
  readonly part: ReadPart;
  readonly at: Bases;
  readonly clauses: readonly Clause[];
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
  readonly suppressions: readonly Suppression[];
  /** Which clause carries which footnote mark. */
  readonly marked: readonly (readonly [label: string, clause: number])[];
  /** The sections that are still open behind it. */
  readonly open: readonly number[];
  readonly stretch: Part;
}

interface Bases {
  readonly places: PartPlaces;
  readonly clause: number;
  readonly section: number;
  readonly table: number;
  /** For each section of the entry its number in the draft. */
  readonly outer: readonly number[];
}

/** The part that stood where one stands that was changed, and which one that is. */
export interface Former {
  readonly at: number;
  readonly part: PlacedPart;
}

/** Puts parts behind each other; what was placed at the same numbers before is taken over. */
export function placeParts(
  text: SourceText,
  parts: readonly ReadPart[],
  places: readonly PartPlaces[],
  known: (part: ReadPart) => PlacedPart | undefined,
  followed?: Pick<Draft, 'layout' | 'memory'>,
  former?: Former,
): { readonly draft: Draft; readonly placed: readonly PlacedPart[] } {
  const placed: PlacedPart[] = [];
  const aanhef: Section = { index: 0, kind: 'preamble', title: '', span: { start: 0, end: 0 }, address: 'aanhef' };
  const stretches: Part[] = [];
  let frontMatter: FrontMatter | undefined;
  let title: number | undefined;
  let [clause, section, table] = [0, 1, 0];
  let outer: readonly number[] = [0];
  parts.forEach((part, index) => {
    const { reading } = part;
    const at = { places: places[index] ?? placesFrom(0), clause, section, table, outer };
    const last = known(part);
    const own =
      last !== undefined && sameBases(last.at, at)
        ? last
        : placePart(part, at, last, former?.at === index ? former.part : undefined);
    placed.push(own);
    stretches.push(own.stretch);
    clause += own.clauses.length;
    section += own.sections.length;
    table += reading.tables;
    outer = own.open;
    frontMatter ??= reading.frontMatter === undefined ? undefined : moveFrontMatter(reading.frontMatter, at.places);
    title ??= reading.title === undefined ? undefined : reading.title + at.clause;
  });
  // Nearly all parts of a draft that is being written were placed before: lists are put together in one go.
  const clauses = NO_CLAUSES.concat(...placed.map((part) => part.clauses));
  const sections = [aanhef].concat(...placed.map((part) => part.sections));
  const footnotes = placed.flatMap((part) => part.footnotes);
  if (footnotes.length > 0) placeFootnotes(clauses, sections, footnotes, marksIn(placed, followed?.memory));
  const draft: Draft = {
    get source() {
      return String(text);
    },
    text,
    clauses,
    sections,
    footnotes,
    suppressions: placed.flatMap((part) => part.suppressions),
    parts: stretches,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    ...(title === undefined ? {} : { title }),
    ...followed,
  };
  return { draft, placed };
}

const NO_CLAUSES: Clause[] = [];

function sameBases(one: Bases, other: Bases): boolean {
  return (
    one.places === other.places &&
    one.clause === other.clause &&
    one.section === other.section &&
    one.table === other.table &&
    one.outer.length === other.outer.length &&
    one.outer.every((section, index) => section === other.outer[index])
  );
}

function numberOf(section: number, outer: number, at: Bases): number {
  return section < outer ? (at.outer[section] ?? 0) : at.section + section - outer;
}

function placePart(
  part: ReadPart,
  at: Bases,
  last: PlacedPart | undefined,
  former: PlacedPart | undefined,
): PlacedPart {
  const { reading, addresses } = part;
  // What is known of a part holds at its place, whatever the numbers of its clauses.
  const memory = last?.at.places === at.places ? last.stretch.memory : new Map<unknown, unknown>();
  const section = (number: number): number => numberOf(number, reading.outer, at);
  const move = (span: Span): Span => spanAt(at.places, span);
  const headers = new Map<readonly Cell[], readonly Cell[]>();
  const cells = (own: readonly Cell[]): readonly Cell[] => {
    const moved = headers.get(own) ?? own.map((cell) => ({ ...cell, span: move(cell.span) }));
    headers.set(own, moved);
    return moved;
  };
  return {
    part,
    at,
    clauses: reading.clauses.map((clause, index) =>
      asBefore(former?.clauses[index], {
        ...clause,
        index: index + at.clause,
        span: move(clause.span),
        section: section(clause.section),
        address: addresses[index] ?? '',
        marks:
          clause.marks.length === 0 ? clause.marks : clause.marks.map((mark) => ({ ...mark, span: move(mark.span) })),
        ...(clause.lead === undefined ? {} : { lead: clause.lead + at.clause }),
        ...(clause.continues === undefined ? {} : { continues: clause.continues + at.clause }),
        ...(clause.table === undefined ? {} : { table: clause.table + at.table }),
        ...(clause.cells === undefined ? {} : { cells: cells(clause.cells) }),
        ...(clause.header === undefined ? {} : { header: cells(clause.header) }),
      }),
    ),
    sections: reading.sections.slice(reading.outer).map((each, index) => ({
      ...each,
      index: index + at.section,
      span: move(each.span),
      ...(each.heading === undefined ? {} : { heading: each.heading + at.clause }),
      ...(each.parent === undefined ? {} : { parent: section(each.parent) }),
    })),
    footnotes: reading.footnotes.map((footnote) => ({ ...footnote, clause: footnote.clause + at.clause })),
    suppressions: reading.suppressions.map((suppression) => ({
      ...suppression,
      span: move(suppression.span),
      ...(suppression.covers === undefined ? {} : { covers: move(suppression.covers) }),
    })),
    marked: reading.clauses.flatMap(({ marks }, index) =>
      marks.map(({ label }): readonly [string, number] => [label, index + at.clause]),
    ),
    open: [0, ...reading.open.map((each) => section(each.section))],
    stretch: { from: at.clause, to: at.clause + reading.clauses.length, place: at.places.places[0] ?? 0, memory },
  };
}

/** A clause that an edit left as it was is the same object: who keeps what it says sees at once that it still holds. */
function asBefore(last: Clause | undefined, now: Clause): Clause {
  return last !== undefined && sameData(last, now) ? last : now;
}

function moveFrontMatter(matter: FrontMatter, places: PartPlaces): FrontMatter {
  const move = (span: Span): Span => spanAt(places, span);
  return {
    ...matter,
    span: move(matter.span),
    keys: Object.fromEntries(Object.entries(matter.keys).map(([key, span]) => [key, move(span)])),
    problems: matter.problems.map((problem) => ({ ...problem, span: move(problem.span) })),
  };
}
