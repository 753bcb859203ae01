import { footnoteAddress } from './addresses.ts';
import type { Clause, Draft, Footnote, Section } from './model.ts';

/** Which clause of a part carries which footnote mark. */
interface Marked {
  readonly marked: readonly (readonly [label: string, clause: number])[];
}

interface Marks {
  readonly parts: readonly Marked[];
  /** The clause that carries the first mark of each footnote. */
  readonly clauses: ReadonlyMap<string, number>;
}

const MARKS = 'footnote marks';

/** Which clause carries the mark of which footnote; the same as the last time where all parts have the same marks. */
export function marksIn(parts: readonly Marked[], memory: Draft['memory']): Marks['clauses'] {
  const last = memory?.get(MARKS) as Marks | undefined;
  const same = last?.parts.length === parts.length && parts.every((part, at) => sameMarks(part, last.parts[at]));
  const clauses = same ? last.clauses : readMarks(parts);
  memory?.set(MARKS, { parts, clauses } satisfies Marks);
  return clauses;
}

function sameMarks({ marked }: Marked, last: Marked | undefined): boolean {
  return marked === last?.marked || (marked.length === 0 && last?.marked.length === 0);
}

function readMarks(parts: readonly Marked[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { marked } of parts) for (const [label, clause] of marked) if (!found.has(label)) found.set(label, clause);
  return found;
}

/** A footnote belongs to the clause that carries its mark, wherever its text stands. */
export function placeFootnotes(
  clauses: Clause[],
  sections: readonly Section[],
  footnotes: readonly Footnote[],
  marked: Marks['clauses'],
): void {
  for (const { label, clause: index } of footnotes) {
    const clause = clauses[index];
    const lead = marked.get(label);
    if (clause === undefined || lead === undefined || lead === index) continue;
    // A note in a note stands where that one stands by now.
    const section = clauses[lead]?.section ?? clause.section;
    clauses[index] = footnoteAt(clause, label, { lead, section, base: sections[section]?.address ?? 'aanhef' });
  }
}

/** Where the mark of a footnote stands. */
interface Mark {
  readonly lead: number;
  readonly section: number;
  /** The address of that section. */
  readonly base: string;
}

const notes = new WeakMap<Clause, { readonly mark: Mark; readonly note: Clause }>();

/** The same object as long as it stands at the same mark. */
function footnoteAt(clause: Clause, label: string, mark: Mark): Clause {
  const last = notes.get(clause);
  if (last?.mark.lead === mark.lead && last.mark.section === mark.section && last.mark.base === mark.base)
    return last.note;
  const { lead, section, base } = mark;
  const note = { ...clause, lead, section, address: footnoteAddress(label, base) };
  notes.set(clause, { mark, note });
  return note;
}
