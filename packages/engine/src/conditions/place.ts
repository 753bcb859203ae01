import type { Act, Mention, Reading, Sentence, Statement } from '@kadertoets/facts';
import type { Scope, Scopes } from '@kadertoets/rulebook';

/** The statement under judgement, in its sentence, in its draft. */
export interface Place {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly statement: Statement;
}

/** A stretch of a sentence to look in: all of it, or the statements with these indices. */
export interface Stretch {
  readonly sentence: Sentence;
  readonly statements?: ReadonlySet<number>;
  /** The statement whose pronoun takes this stretch up: what it says then holds for what was said there. */
  readonly takenUpBy?: Statement;
}

const memory = new WeakMap<Place, Map<Scopes, readonly Stretch[]>>();

/** What `in:` means, seen from a place; rules ask the same of a place many times. */
export function stretches(place: Place, scopes: Scopes): readonly Stretch[] {
  let known = memory.get(place);
  if (known === undefined) {
    known = new Map();
    memory.set(place, known);
  }
  let found = known.get(scopes);
  if (found === undefined) {
    found =
      typeof scopes === 'string' ? stretchesOf(place, scopes) : scopes.flatMap((scope) => stretchesOf(place, scope));
    known.set(scopes, found);
  }
  return found;
}

function stretchesOf(place: Place, scope: Scope): Stretch[] {
  const { reading, sentence, statement } = place;
  switch (scope) {
    case 'statement':
      return [{ sentence, statements: new Set([statement.index]) }];
    case 'sentence':
      return [{ sentence }];
    case 'condition':
    case 'exception':
    case 'relative':
    case 'reason':
    case 'concession':
    case 'without':
    case 'time':
    case 'instead': {
      const statements = new Set(sentence.statements.filter((each) => each.role === scope).map((each) => each.index));
      return statements.size === 0 ? [] : [{ sentence, statements }];
    }
    case 'previous':
      return previous(place);
    case 'pronoun':
      return takenUp(place);
    case 'heading':
      return headings(place);
    case 'context':
      return [{ sentence }, ...previous(place), ...headings(place)];
    case 'clause':
      return (reading.byClause[sentence.clause] ?? []).flatMap((index) => stretchOf(reading.sentences[index]));
    case 'article':
      return articleOf(place);
  }
}

/** All sentences of the article that stand together; a note at the end of the draft stands on its own. */
function articleOf({ reading, sentence }: Place): Stretch[] {
  const { clauses, parts } = reading.draft;
  const section = clauses[sentence.clause]?.section;
  const part = partAt(parts, sentence.clause);
  return clauses
    .slice(part?.from ?? 0, part?.to ?? 0)
    .filter((clause) => clause.section === section)
    .flatMap(({ index }) => sentencesOf(reading, index));
}

function sentencesOf(reading: Reading, clause: number): Stretch[] {
  return (reading.byClause[clause] ?? []).flatMap((index) => stretchOf(reading.sentences[index]));
}

function partAt(parts: Reading['draft']['parts'], clause: number): Reading['draft']['parts'][number] | undefined {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.from ?? 0) <= clause) low = middle;
    else high = middle - 1;
  }
  return parts[low];
}

function stretchOf(sentence: Sentence | undefined): Stretch[] {
  return sentence === undefined ? [] : [{ sentence }];
}

function previous({ reading, sentence }: Place): Stretch[] {
  return sentence.previous === undefined ? [] : stretchOf(reading.sentences[sentence.previous]);
}

/** What somebody else wished is not agreed by a sentence that points back at it; what once held can be taken up again. */
const STANDS: ReadonlySet<Statement['status']> = new Set(['norm', 'definition', 'goal', 'history']);

/** What the pronouns of the statement can stand for: what was said before it in the sentence, and the sentence before. */
function takenUp(place: Place): Stretch[] {
  const { sentence, statement } = place;
  if (!statement.takesUp) return [];
  const start = statement.tokens[0] ?? 0;
  const statements = new Set(
    sentence.statements
      .filter((each) => each !== statement && (each.tokens[0] ?? 0) < start && STANDS.has(each.status))
      .map((each) => each.index),
  );
  const own = statements.size === 0 ? [] : [{ sentence, statements }];
  const before = previous(place).map(({ sentence: other }) => ({
    sentence: other,
    statements: new Set(other.statements.filter((each) => STANDS.has(each.status)).map((each) => each.index)),
  }));
  return [...own, ...before].map((stretch) => ({ ...stretch, takenUpBy: statement }));
}

function headings({ reading, sentence }: Place): Stretch[] {
  const found: Stretch[] = [];
  let section = reading.draft.sections[reading.draft.clauses[sentence.clause]?.section ?? 0];
  while (section !== undefined) {
    if (section.heading !== undefined && section.heading !== reading.draft.title) {
      for (const index of reading.byClause[section.heading] ?? []) found.push(...stretchOf(reading.sentences[index]));
    }
    section = section.parent === undefined ? undefined : reading.draft.sections[section.parent];
  }
  return found;
}

const actMemory = new WeakMap<Stretch, readonly Act[]>();
const mentionMemory = new WeakMap<Stretch, readonly Mention[]>();

export function actsIn(stretch: Stretch): readonly Act[] {
  if (stretch.statements === undefined && stretch.takenUpBy === undefined) return stretch.sentence.acts;
  let acts = actMemory.get(stretch);
  if (acts === undefined) {
    acts = selectActs(stretch);
    actMemory.set(stretch, acts);
  }
  return acts;
}

function selectActs(stretch: Stretch): readonly Act[] {
  const { sentence, statements, takenUpBy } = stretch;
  const acts = statements === undefined ? sentence.acts : sentence.acts.filter((act) => statements.has(act.statement));
  if (takenUpBy === undefined) return acts;
  const { affirmed, modality, actor, topicOnly } = takenUpBy;
  return acts
    .filter((act) => !topicOnly || isTopic(act, sentence.statements[act.statement]))
    .map((act) => ({ ...act, form: 'noun', affirmed, modality, actor }));
}

/** What a sentence is about: a noun that nobody does something with ("Begeleiding wordt verleend …"). */
function isTopic(act: Act, statement: Statement | undefined): boolean {
  return act.form === 'noun' && (statement?.passive === true || statement?.actor.size === 0);
}

export function mentionsIn(stretch: Stretch): readonly Mention[] {
  const { sentence, statements } = stretch;
  if (statements === undefined) return sentence.mentions;
  let mentions = mentionMemory.get(stretch);
  if (mentions === undefined) {
    mentions = sentence.mentions.filter((mention) => statements.has(mention.statement));
    mentionMemory.set(stretch, mentions);
  }
  return mentions;
}
