import type { Clause } from '@kadertoets/document';
import type { Fact, Reading, Sentence, Statement } from './model.ts';

/**
 * Facts that a sentence gives in the light of what stands around it. `read` may look, beyond the sentences that it is given, at those
 * right before and behind each, the one that it takes up, those that introduce its clause and those of its heading; at nothing farther
 * away. Of a draft that is followed it is not given what stands amid the same words as before: that gives what it gave then.
 */
export function nearFacts(
  reading: Reading,
  sentences: readonly Sentence[],
  read: (sentences: readonly Sentence[]) => readonly Fact[],
): readonly Fact[] {
  if (reading.draft.layout === undefined) return read(sentences);
  const facts: Fact[] = [];
  const asked: Sentence[] = [];
  const around: (readonly unknown[])[] = [];
  for (const sentence of sentences) {
    const now = surroundingsOf(reading, sentence);
    const last = known.get(sentence.statements);
    if (last !== undefined && areSame(last.around, now)) facts.push(...movedTo(sentence, last));
    else {
      asked.push(sentence);
      around.push(now);
    }
  }
  if (asked.length === 0) return facts;
  const found = read(asked);
  asked.forEach((sentence, at) => {
    const own = found.filter((fact) => fact.sentence === sentence.index);
    if (own.every((fact) => isWithin(sentence, fact)))
      known.set(sentence.statements, { around: around[at] ?? [], start: sentence.span.start, facts: own });
  });
  return [...facts, ...found];
}

/** What a sentence gave, where it stood, and amid what. */
interface Known {
  readonly around: readonly unknown[];
  readonly start: number;
  readonly facts: readonly Fact[];
}

/** By what a sentence says, which is the same object as long as its words are the same and mean the same. */
const known = new WeakMap<readonly Statement[], Known>();

function areSame(last: readonly unknown[], now: readonly unknown[]): boolean {
  if (last.length !== now.length) return false;
  for (let at = 0; at < now.length; at += 1) if (last[at] !== now[at]) return false;
  return true;
}

function isWithin({ span }: Sentence, { span: own, related }: Fact): boolean {
  return own.start >= span.start && own.end <= span.end && related.length === 0;
}

function movedTo({ index, span: { start } }: Sentence, { facts, start: last }: Known): readonly Fact[] {
  const by = start - last;
  return facts.map((fact) => ({
    ...fact,
    sentence: index,
    span: { start: fact.span.start + by, end: fact.span.end + by },
  }));
}

/** What stands around a sentence, and whether in the same clause; of a row all its cells, of which the sentence may hold but some. */
function surroundingsOf({ sentences, byClause, draft }: Reading, sentence: Sentence): unknown[] {
  const found: unknown[] = [sentence.acts, sentence.span.end - sentence.span.start];
  const add = (index: number | undefined): void => {
    const other = index === undefined ? undefined : sentences[index];
    if (other === undefined) found.push(undefined);
    else found.push(other.statements, other.acts, other.clause - sentence.clause);
  };
  add(sentence.previous);
  add(sentence.index - 1);
  add(sentence.index + 1);
  const clause = draft.clauses[sentence.clause];
  const heading = draft.sections[clause?.section ?? 0]?.heading;
  found.push(heading === draft.title);
  if (heading !== undefined) byClause[heading]?.forEach(add);
  if (clause === undefined) return found;
  found.push(clause.lead === undefined);
  if (clause.lead !== undefined) byClause[clause.lead]?.forEach(add);
  if (clause.cells !== undefined) addCells(clause, found);
  return found;
}

function addCells({ cells, header }: Clause, found: unknown[]): void {
  for (const { text } of cells ?? []) found.push(text);
  found.push(undefined);
  for (const { text } of header ?? []) found.push(text);
}
