import { sameData } from '@kadertoets/document';
import type { Reading, Sentence, SentencesOfPart } from '@kadertoets/facts';

/** The clauses of a part and how they stand together, as far as rules look at them; the same text for the same shape. */
export function shapeOf({ draft }: Reading, { clauses: { from, to } }: SentencesOfPart): string {
  let shape = '';
  for (let at = from; at < to; at += 1) {
    const clause = draft.clauses[at];
    const section = clause === undefined ? undefined : draft.sections[clause.section];
    shape += `${clause?.kind ?? ''} ${clause?.zone ?? ''} ${String(clause?.section)} ${String(section?.heading)} ${String(section?.parent)};`;
  }
  return shape;
}

/** Sentences with the number of the first of them, and that of the clause in which it stands. */
interface SentencesFrom {
  readonly from: number;
  readonly clause: number;
  readonly sentences: readonly Sentence[];
}

/** Do these sentences say what those said, as far as rules look at them, in clauses of the same shape? */
export function sayTheSame(known: SentencesFrom, now: SentencesFrom): boolean {
  return (
    known.sentences.length === now.sentences.length &&
    now.sentences.every((sentence, at) => {
      const last = known.sentences[at];
      return (
        last !== undefined &&
        last.clause - known.clause === sentence.clause - now.clause &&
        fromHere(last.previous, known.from) === fromHere(sentence.previous, now.from) &&
        saysTheSame(last, sentence)
      );
    })
  );
}

function fromHere(previous: number | undefined, from: number): number | undefined {
  return previous === undefined ? undefined : previous - from;
}

function saysTheSame(one: Sentence, other: Sentence): boolean {
  // Sentences of the same words, read in the same surroundings, share their acts.
  if (one.acts === other.acts)
    return sameData(one.statements, other.statements) && sameData(one.mentions, other.mentions);
  const counted = one.quantities.length > 0 || other.quantities.length > 0;
  if (counted && !sameData(one.quantities.map(amid(one)), other.quantities.map(amid(other)))) return false;
  // Of words without numbers rules see no more of where they stand than which statement begins first.
  const butFor = counted ? undefined : WHERE;
  return (
    sameData(one.acts, other.acts, butFor) &&
    sameData(one.mentions, other.mentions, butFor) &&
    sameData(one.statements, other.statements, butFor) &&
    (counted || sameData(inOrder(one), inOrder(other)))
  );
}

const WHERE: ReadonlySet<string> = new Set(['from', 'to', 'tokens']);

/** A quantity as rules look at it: what it says, and among which words. */
function amid({ tokens }: Sentence): (quantity: Sentence['quantities'][number]) => object {
  return (quantity) => ({
    ...quantity,
    start: 0,
    end: 0,
    coreStart: tokens.findIndex(({ span }) => span.start >= quantity.coreStart),
    coreEnd: tokens.findLastIndex(({ span }) => span.start < quantity.coreEnd),
    within: tokens.findIndex(({ span }) => span.start >= quantity.coreStart && span.end <= quantity.coreEnd),
  });
}

/** For each statement how many begin before it. */
function inOrder({ statements }: Sentence): number[] {
  const begins = statements.map(({ tokens }) => tokens[0] ?? 0);
  return begins.map((own) => begins.filter((each) => each < own).length);
}
