import { type Clause, formerMemory } from '@kadertoets/document';
import type { PartView } from './by-part.ts';
import { isEitherOr } from './list-join.ts';
import type { Fact, Reading, Sentence, Statement } from './model.ts';

/**
 * Facts that a sentence gives in the light of what stands around it. `read` may look, beyond the sentences that it is given, at those
 * right before and behind each, the one that it takes up, those that introduce its clause and those of its heading, and at whether one
 * item of its list is enough; at nothing farther away. Of a draft that is followed it is not given what stands amid the same words as before: that gives what it gave then.
 */
export function nearFacts(
  reading: Reading,
  view: PartView,
  read: (sentences: readonly Sentence[]) => readonly Fact[],
): readonly Fact[] {
  const { sentences, part } = view;
  if (reading.draft.layout === undefined) return read(sentences);
  const before = factsBefore(reading, view);
  const facts: Fact[] = [];
  const asked: Sentence[] = [];
  const around: (readonly unknown[])[] = [];
  sentences.forEach((sentence, at) => {
    const same = before?.(at);
    if (same !== undefined) {
      facts.push(...same);
      return;
    }
    const now = surroundingsOf(reading, sentence);
    const last = known.get(sentence.statements);
    if (last !== undefined && areSame(last.around, now)) facts.push(...movedTo(sentence, last));
    else {
      asked.push(sentence);
      around.push(now);
    }
  });
  const found = asked.length === 0 ? NONE : read(asked);
  asked.forEach((sentence, at) => {
    const own = found.filter((fact) => fact.sentence === sentence.index);
    if (own.every((fact) => isWithin(sentence, fact)))
      known.set(sentence.statements, { around: around[at] ?? [], start: sentence.span.start, facts: own });
  });
  const all = [...facts, ...found];
  part.memory.set(NEAR, { title: reading.draft.title, sentences, facts: all } satisfies Near);
  return all;
}

const NONE: readonly Fact[] = [];
const NEAR = 'near facts';

/** What the sentences of a part gave. */
interface Near {
  readonly title: number | undefined;
  readonly sentences: readonly Sentence[];
  readonly facts: readonly Fact[];
}

/** What a sentence of the part gave before an edit elsewhere in it; undefined where the edit was in what stands around it. */
function factsBefore(reading: Reading, view: PartView): ((at: number) => readonly Fact[] | undefined) | undefined {
  const { sentences, part } = view;
  const last = formerMemory(part)?.get(NEAR) as Near | undefined;
  if (last?.sentences.length !== sentences.length || last.title !== reading.draft.title) return undefined;
  const changed = sentences.filter((sentence, at) => sentence !== last.sentences[at]);
  if (changed.length > sentences.length / 2) return undefined;
  const bySentence = new Map<number, Fact[]>();
  for (const fact of last.facts) bySentence.set(fact.sentence, [...(bySentence.get(fact.sentence) ?? NONE), fact]);
  return (at) => {
    const sentence = sentences[at] as Sentence;
    return changed.some((other) => isNear(reading, sentence, other))
      ? undefined
      : (bySentence.get(sentence.index) ?? NONE);
  };
}

/** Does one of these look at the other? */
function isNear({ draft }: Reading, sentence: Sentence, other: Sentence): boolean {
  if (Math.abs(sentence.index - other.index) <= 1 || sentence.previous === other.index) return true;
  const clause = draft.clauses[sentence.clause];
  const lead = clause?.lead;
  if (lead !== undefined && (lead === other.clause || lead === draft.clauses[other.clause]?.lead)) return true;
  return draft.sections[clause?.section ?? 0]?.heading === other.clause;
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
  if (clause.lead !== undefined) {
    byClause[clause.lead]?.forEach(add);
    found.push(isEitherOr(draft, clause));
  }
  if (clause.cells !== undefined) addCells(clause, found);
  return found;
}

function addCells({ cells, header }: Clause, found: unknown[]): void {
  for (const { text } of cells ?? []) found.push(text);
  found.push(undefined);
  for (const { text } of header ?? []) found.push(text);
}
