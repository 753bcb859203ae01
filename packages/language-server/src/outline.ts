import type { Clause, Draft, Section, Span } from '@kadertoets/document';

/** A part of the draft with what stands in it: sections hold sections and clauses, a clause holds its list items. */
export interface Node {
  readonly section?: Section;
  readonly clause?: Clause;
  /** Everything that belongs to it, from its heading to its last word. */
  readonly span: Span;
  /** The heading, or the clause itself. */
  readonly head: Span;
  readonly children: readonly Node[];
}

/** The draft as a tree of chapters, articles, leden and items. */
export function outlineOf(draft: Draft): Node[] {
  const clauses = new Map<number, Clause[]>();
  for (const clause of draft.clauses) {
    if (clause.kind === 'heading' || clause.kind === 'title') continue;
    const own = clauses.get(clause.section) ?? [];
    own.push(clause);
    clauses.set(clause.section, own);
  }
  const build = (section: Section): Node => {
    const children = [
      ...clauseNodes(clauses.get(section.index) ?? []),
      ...draft.sections.filter((each) => each.parent === section.index).map(build),
    ];
    return { section, head: section.span, span: around(section.span, children), children };
  };
  const top = draft.sections.filter((section) => section.parent === undefined).map(build);
  // What stands before the first heading has no heading of its own.
  return top.flatMap((node) => (node.section?.index === 0 ? node.children : [node]));
}

function clauseNodes(clauses: readonly Clause[]): Node[] {
  const own = new Set(clauses.map((clause) => clause.index));
  const build = (clause: Clause): Node => {
    const children = clauses.filter((each) => each.lead === clause.index && each.kind !== 'footnote').map(build);
    return { clause, head: clause.span, span: around(clause.span, children), children };
  };
  return clauses
    .filter((clause) => clause.kind !== 'footnote' && (clause.lead === undefined || !own.has(clause.lead)))
    .map(build);
}

function around(span: Span, children: readonly Node[]): Span {
  return {
    start: Math.min(span.start, ...children.map((child) => child.span.start)),
    end: Math.max(span.end, ...children.map((child) => child.span.end)),
  };
}
