import type { Section, Span } from '@kadertoets/document';
import type { Names, PartReference, TermName } from '@kadertoets/facts';
import { holds } from './places.ts';
import type { Checked } from './session.ts';

/** What the words under the caret name: a defined term, or a part of the draft. */
export type Named =
  | { readonly kind: 'term'; readonly at: Span; readonly term: TermName }
  | { readonly kind: 'part'; readonly at: Span; readonly clause: number; readonly section?: Section };

export function namedAt({ inspection: { draft } }: Checked, names: Names, offset: number): Named | undefined {
  const reference = names.references.find(({ span }) => holds(span, offset));
  if (reference !== undefined) return partOf(reference, draft.sections);
  for (const term of names.terms) {
    const at = [term.span, ...term.uses.map(({ span }) => span)].find((span) => holds(span, offset));
    if (at !== undefined) return { kind: 'term', at, term };
  }
  const section = draft.sections.find(({ heading, span }) => heading !== undefined && holds(span, offset));
  if (section?.heading === undefined || section.number === undefined) return undefined;
  return { kind: 'part', at: section.span, clause: section.heading, section };
}

/** Where it is said what is named. */
export function declarationOf(named: Named, { inspection: { draft } }: Checked): Span | undefined {
  return named.kind === 'term' ? named.term.span : draft.clauses[named.clause]?.span;
}

/** Every other place that names it; for an article also the references to its leden. */
export function usesOf(named: Named, names: Names): readonly Span[] {
  if (named.kind === 'term') return named.term.uses.map(({ span }) => span);
  const { clause, section } = named;
  return names.references
    .filter((reference) => reference.clause === clause || (isHeading(named) && reference.section === section?.index))
    .map(({ span }) => span);
}

function isHeading({ clause, section }: Extract<Named, { kind: 'part' }>): boolean {
  return section !== undefined && section.heading === clause;
}

function partOf({ span, clause, section }: PartReference, sections: readonly Section[]): Named {
  const found = section === undefined ? undefined : sections[section];
  return { kind: 'part', at: span, clause, ...(found === undefined ? {} : { section: found }) };
}
