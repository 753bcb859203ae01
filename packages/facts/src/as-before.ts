import { type Clause, type Draft, formerMemory, type Part } from '@kadertoets/document';
import { type Circumstances, type Remembered, SENTENCES } from './memory.ts';
import type { Sentence } from './model.ts';

/** How many sentences before it tell who a sentence is about. */
export const REACH = 3;

/**
 * The sentences of a part as they were before an edit in one of its clauses: undefined where the edit did more. A clause that it left
 * alone is the same object, and what stands around it decides whether its sentences are.
 */
export function formerSentences(part: Part, from: number, circumstances: Circumstances): Remembered | undefined {
  const former = formerMemory(part)?.get(SENTENCES) as Remembered | undefined;
  if (former?.from !== from || former.clause !== part.from || former.bound) return undefined;
  const { draft, reader, gemeenten } = circumstances;
  if (former.reader !== reader || former.gemeenten !== gemeenten) return undefined;
  const clauses = draft.clauses.slice(part.from, part.to);
  return clauses.length === former.clauses.length && clauses.every((clause, at) => isAlike(clause, former.clauses[at]))
    ? former
    : undefined;
}

/** Does one stand in the place of the other, whatever it says? */
function isAlike(one: Clause, other: Clause | undefined): boolean {
  return (
    one === other ||
    (one.kind !== 'footnote' &&
      one.kind === other?.kind &&
      one.zone === other.zone &&
      one.section === other.section &&
      one.address === other.address &&
      one.lid === other.lid &&
      one.item === other.item &&
      one.lead === other.lead &&
      one.continues === other.continues &&
      one.table === other.table &&
      one.headerRow === other.headerRow)
  );
}

/** The sentences of a clause that are still the same, amid what they were read with; undefined where they have to be read. */
export function takenOver(
  former: Remembered,
  clause: Clause,
  draft: Draft,
  sentences: readonly Sentence[],
): readonly Sentence[] | undefined {
  const places = former.byClause[clause.index - former.clause] ?? [];
  const first = places[0] ?? sentences.length;
  if (first !== sentences.length || !isSame(former, clause, draft)) return undefined;
  // A question right above may be answered here.
  if (clause.index > former.clause && !isUntouched(former, clause.index - 1, draft)) return undefined;
  const stands = (at: number): boolean => at < former.from || sentences[at] === former.sentences[at - former.from];
  for (let at = Math.max(0, first - REACH); at < first; at += 1) if (!stands(at)) return undefined;
  // Whether what introduces it is a norm may hang on a name farther back, and decides how a label is read.
  const lead = clause.lead === undefined ? [] : (former.byClause[clause.lead - former.clause] ?? []);
  if (!lead.every(stands)) return undefined;
  const own = former.sentences.slice(first - former.from, first - former.from + places.length);
  return own.every(({ previous }) => previous === undefined || previous >= first || stands(previous)) ? own : undefined;
}

/** The sentence that stood there, if this one says the same. */
export function asBefore(former: Remembered, sentence: Sentence, clause: Clause, draft: Draft): Sentence {
  const last = former.sentences[sentence.index - former.from];
  // Of the same words of the same clause, read amid the same, what they say is the same object.
  return last?.clause === sentence.clause &&
    last.statements === sentence.statements &&
    last.acts === sentence.acts &&
    last.mentions === sentence.mentions &&
    last.previous === sentence.previous &&
    last.span.start === sentence.span.start &&
    last.span.end === sentence.span.end &&
    isSame(former, clause, draft)
    ? last
    : sentence;
}

/** Is a clause untouched, and are those that introduce it? */
function isSame(former: Remembered, clause: Clause, draft: Draft): boolean {
  for (let at: number | undefined = clause.index; at !== undefined; at = draft.clauses[at]?.lead)
    if (!isUntouched(former, at, draft)) return false;
  return true;
}

function isUntouched(former: Remembered, at: number, draft: Draft): boolean {
  return draft.clauses[at] === former.clauses[at - former.clause];
}
