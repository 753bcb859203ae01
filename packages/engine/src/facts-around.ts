import type { Fact, Reading, SentencesOfPart } from '@kadertoets/facts';
import { factsOf } from './conditions/facts-of.ts';

/** The facts in a part, of the headings above it, and of what its footnotes go on from. */
export function factsAround(reading: Reading, part: SentencesOfPart, above: FactsAbove): readonly Fact[] {
  const headings = headingFacts(reading, part, above);
  const own = headings.length === 0 ? part.facts : [...part.facts, ...headings];
  if (!reachesOut(reading, part)) return own;
  const before = reading.sentences
    .slice(part.from, part.to)
    .flatMap(({ previous }) => (previous === undefined || previous >= part.from ? [] : [previous]));
  return before.reduce((facts, index) => [...facts, ...factsOf(reading, { index })], own);
}

/** The facts of the headings above a part. */
export function headingFacts(
  { draft: { clauses, sections } }: Reading,
  part: SentencesOfPart,
  above: FactsAbove,
): readonly Fact[] {
  return above(sections[clauses[part.clauses.from]?.section ?? 0]?.parent);
}

/** The facts in the heading of a section and in those above that, the nearest first. */
export type FactsAbove = (section: number | undefined) => readonly Fact[];

/** Many articles stand under the same headings. */
export function factsAbove(reading: Reading): FactsAbove {
  const known: (readonly Fact[] | undefined)[] = [];
  const above: FactsAbove = (number) => {
    if (number === undefined) return NONE;
    let facts = known[number];
    if (facts === undefined) {
      const section = reading.draft.sections[number];
      const own = (reading.byClause[section?.heading ?? -1] ?? []).flatMap((index) => factsOf(reading, { index }));
      facts = [...own, ...above(section?.parent)];
      known[number] = facts;
    }
    return facts;
  };
  return above;
}

const NONE: readonly Fact[] = [];

/** Does a note in this part go on from a sentence of another part? That is so for as long as the part is the same. */
export function reachesOut({ sentences }: Reading, part: SentencesOfPart): boolean {
  let known = part.memory.get('reaches out') as boolean | undefined;
  if (known === undefined) {
    known = sentences.slice(part.from, part.to).some(({ previous }) => previous !== undefined && previous < part.from);
    part.memory.set('reaches out', known);
  }
  return known;
}
