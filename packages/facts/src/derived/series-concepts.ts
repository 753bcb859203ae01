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

/** Concepts of what introduces a clause: its lead and the headings above it. */
export function conceptsAround(reading: Reading, clause: number): ReadonlySet<string> {
  let known = around.get(reading);
  if (known === undefined) {
    known = new Map();
    around.set(reading, known);
  }
  let own = known.get(clause);
  if (own === undefined) {
    own = findAround(reading, clause);
    known.set(clause, own);
  }
  return own;
}

/** Every cell of a row asks the same. */
const around = new WeakMap<Reading, Map<number, ReadonlySet<string>>>();

function findAround(reading: Reading, clause: number): ReadonlySet<string> {
  const { draft } = reading;
  const found = new Set<string>();
  const add = (index: number | undefined): void => {
    for (const at of index === undefined ? [] : (reading.byClause[index] ?? [])) {
      const sentence = reading.sentences[at];
      if (sentence !== undefined) for (const concept of conceptsIn(reading, sentence)) found.add(concept);
    }
  };
  add(draft.clauses[clause]?.lead);
  let section = draft.sections[draft.clauses[clause]?.section ?? 0];
  while (section !== undefined) {
    if (section.heading !== draft.title) add(section.heading);
    section = section.parent === undefined ? undefined : draft.sections[section.parent];
  }
  return found;
}
