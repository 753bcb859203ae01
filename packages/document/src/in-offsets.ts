import type { Cell, Draft, FrontMatter, Span } from './model.ts';
import { toOffset, toOffsets } from './places.ts';

/** A followed draft with offsets in its source for places, as `parseDraft` gives it; its parts are read anew by whoever reads it. */
export function inOffsets(draft: Draft): Draft {
  if (draft.layout === undefined) return draft;
  const { frontMatter } = draft;
  const move = (span: Span): Span => toOffsets(draft, span);
  const headers = new Map<readonly Cell[], readonly Cell[]>();
  const cells = (own: readonly Cell[]): readonly Cell[] => {
    const known = headers.get(own) ?? own.map((cell) => ({ ...cell, span: move(cell.span) }));
    headers.set(own, known);
    return known;
  };
  return {
    source: draft.source,
    text: draft.source,
    footnotes: draft.footnotes,
    clauses: draft.clauses.map((clause) => ({
      ...clause,
      span: move(clause.span),
      marks: clause.marks.map((mark) => ({ ...mark, span: move(mark.span) })),
      ...(clause.cells === undefined ? {} : { cells: cells(clause.cells) }),
      ...(clause.header === undefined ? {} : { header: cells(clause.header) }),
    })),
    sections: draft.sections.map((section) => ({ ...section, span: move(section.span) })),
    suppressions: draft.suppressions.map((suppression) => ({
      ...suppression,
      span: move(suppression.span),
      ...(suppression.covers === undefined ? {} : { covers: move(suppression.covers) }),
    })),
    parts: draft.parts.map(({ from, to, place }) => ({ from, to, place: toOffset(draft, place), memory: new Map() })),
    ...(draft.title === undefined ? {} : { title: draft.title }),
    ...(frontMatter === undefined ? {} : { frontMatter: frontMatterInOffsets(frontMatter, move) }),
  };
}

function frontMatterInOffsets(matter: FrontMatter, move: (span: Span) => Span): FrontMatter {
  return {
    ...matter,
    span: move(matter.span),
    keys: Object.fromEntries(Object.entries(matter.keys).map(([key, span]) => [key, move(span)])),
    problems: matter.problems.map((problem) => ({ ...problem, span: move(problem.span) })),
  };
}
