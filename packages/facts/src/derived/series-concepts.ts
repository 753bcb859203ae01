import type { Span } from '@kadertoets/document';
import type { Reading, Sentence } from '../model.ts';
import { namedIn } from '../named.ts';

/** The family of everything whose number is followed over the years. */
export const COUNTED = 'result-count';

/** Names of the concepts that a sentence mentions or does, in some statements or in all. */
export function conceptsIn(
  reading: Reading,
  sentence: Sentence,
  statements?: ReadonlySet<number>,
): ReadonlySet<string> {
  if (statements === undefined) {
    const { mentioned } = namedIn(sentence);
    // A pronoun stands for what the sentence before it counts.
    const previous =
      sentence.previous === undefined || mentioned.has(COUNTED) ? undefined : reading.sentences[sentence.previous];
    return previous === undefined ? mentioned : namedIn(previous).mentioned;
  }
  const found = new Set<string>();
  for (const each of [...sentence.mentions, ...sentence.acts])
    if (statements.has(each.statement)) for (const concept of each.concepts) found.add(concept);
  return found;
}

/** Names of the concepts whose words begin in one of these spans. */
export function conceptsAt(sentence: Sentence, spans: readonly Span[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const each of [...sentence.mentions, ...sentence.acts]) {
    const at = sentence.tokens[each.from]?.span.start ?? -1;
    if (spans.some(({ start, end }) => at >= start && at < end))
      for (const concept of each.concepts) found.add(concept);
  }
  return found;
}

/** Names of the concepts of what introduces a clause: its lead and the headings above it. */
export function conceptsAround(reading: Reading, clause: number): ReadonlySet<string> {
  return new Set(namedAround(reading, clause).flatMap((names) => [...names]));
}

/** Does what introduces a clause name this concept? */
export function isNamedAround(name: string, reading: Reading, clause: number): boolean {
  return namedAround(reading, clause).some((names) => names.has(name));
}

/** What each sentence names that introduces a clause. */
type Around = readonly ReadonlySet<string>[];

function namedAround(reading: Reading, clause: number): Around {
  let known = around.get(reading);
  if (known === undefined) {
    known = { clauses: new Map(), sections: new Map() };
    around.set(reading, known);
  }
  let own = known.clauses.get(clause);
  if (own === undefined) {
    own = findAround(clause, reading, known.sections);
    known.clauses.set(clause, own);
  }
  return own;
}

/** By the number of the clause or of the section. */
type Known = Map<number, Around>;

/** Every cell of a row asks the same, and every clause below a heading what that says. */
const around = new WeakMap<Reading, { readonly clauses: Known; readonly sections: Known }>();

function findAround(clause: number, reading: Reading, sections: Known): Around {
  const { lead, section } = reading.draft.clauses[clause] ?? {};
  const above = headingsOver(section ?? 0, reading, sections);
  return lead === undefined ? above : [...above, ...namedBy(lead, reading)];
}

function headingsOver(section: number, reading: Reading, known: Known): Around {
  let found = known.get(section);
  if (found === undefined) {
    found = findAbove(section, reading);
    known.set(section, found);
  }
  return found;
}

function findAbove(own: number, reading: Reading): Around {
  const { sections, title } = reading.draft;
  const found: ReadonlySet<string>[] = [];
  let section = sections[own];
  while (section !== undefined) {
    if (section.heading !== undefined && section.heading !== title) found.push(...namedBy(section.heading, reading));
    section = section.parent === undefined ? undefined : sections[section.parent];
  }
  return found;
}

function namedBy(clause: number, reading: Reading): Around {
  return (reading.byClause[clause] ?? []).flatMap((at) => {
    const sentence = reading.sentences[at];
    if (sentence === undefined) return [];
    const concepts = conceptsIn(reading, sentence);
    // "geldt deze rangorde:" points back, and names something by itself.
    const { mentioned } = namedIn(sentence);
    return concepts === mentioned ? [mentioned] : [concepts, mentioned];
  });
}
