import { type Act, type Mention, partWith, type Reading, type Sentence, type Statement } from '@kadertoets/facts';
import type { Scope, Scopes } from '@kadertoets/rulebook';

/** The statement under judgement, in its sentence, in its draft. */
export interface Place {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly statement: Statement;
  /** The stretches that were asked for from here, by the number of the scopes. */
  readonly looked: (readonly Stretch[] | undefined)[];
}

/** A stretch of a sentence to look in: all of it, or the statements with these indices. */
export interface Stretch {
  readonly sentence: Sentence;
  readonly statements?: ReadonlySet<number>;
  /** The statement whose pronoun takes this stretch up: what it says then holds for what was said there. */
  readonly takenUpBy?: Statement;
  /** What stands in it, once somebody has asked. */
  acts?: readonly Act[];
  mentions?: readonly Mention[];
}

/** What `in:` of a condition says; equal ones are one, so that what they mean at a place is looked up once. */
export interface Where {
  readonly number: number;
  readonly scopes: readonly Scope[];
}

const wheres = new Map<string, Where>();

export function whereOf(scopes: Scopes): Where {
  const key = String(scopes);
  let where = wheres.get(key);
  if (where === undefined) {
    where = { number: wheres.size, scopes: typeof scopes === 'string' ? [scopes] : scopes };
    wheres.set(key, where);
  }
  return where;
}

/** What was looked up in a draft, for all rules: by number of a sentence its places and all of it, by number of a clause its own sentences. */
interface LookedUp {
  readonly places: (readonly Place[] | undefined)[];
  readonly sentences: (Stretch | undefined)[];
  readonly clauses: (readonly Stretch[] | undefined)[];
  readonly articles: (readonly Stretch[] | undefined)[];
  /** By number of a section. */
  readonly headings: (readonly Stretch[] | undefined)[];
}

const lookedUp = new WeakMap<Reading, LookedUp>();

function lookedUpIn(reading: Reading): LookedUp {
  let known = lookedUp.get(reading);
  if (known === undefined) {
    known = { places: [], sentences: [], clauses: [], articles: [], headings: [] };
    lookedUp.set(reading, known);
  }
  return known;
}

/** One place for each statement, shared by all rules, so that what is looked up from it is looked up once. */
export function placesIn(reading: Reading, sentence: Sentence): readonly Place[] {
  const { places } = lookedUpIn(reading);
  return (places[sentence.index] ??= sentence.statements.map((statement) => placeOf(reading, sentence, statement)));
}

/** The place of a statement, to be asked about on its own. */
export function placeOf(reading: Reading, sentence: Sentence, statement: Statement): Place {
  return { reading, sentence, statement, looked: [] };
}

/** What `in:` means, seen from a place; rules ask the same of a place many times. */
export function stretches(place: Place, { number, scopes }: Where): readonly Stretch[] {
  let found = place.looked[number];
  if (found === undefined) {
    const [only] = scopes;
    found =
      only !== undefined && scopes.length === 1
        ? stretchesOf(place, only)
        : scopes.flatMap((scope) => stretches(place, whereOf(scope)));
    place.looked[number] = found;
  }
  return found;
}

function stretchesOf(place: Place, scope: Scope): readonly Stretch[] {
  const { reading, sentence, statement } = place;
  switch (scope) {
    case 'statement':
      return [{ sentence, statements: new Set([statement.index]) }];
    case 'sentence':
      return wholeOf(reading, sentence.index);
    case 'condition':
    case 'exception':
    case 'relative':
    case 'reason':
    case 'concession':
    case 'without':
    case 'time':
    case 'instead': {
      const statements = new Set<number>();
      for (const each of sentence.statements) if (isInRole(each, scope, sentence)) statements.add(each.index);
      return statements.size === 0 ? [] : [{ sentence, statements }];
    }
    case 'previous':
      return previous(place);
    case 'pronoun':
      return takenUp(place);
    case 'heading':
      return headingsOver(reading, sectionOf(place));
    case 'context':
      return [...wholeOf(reading, sentence.index), ...previous(place), ...headingsOver(reading, sectionOf(place))];
    case 'clause':
      return clauseOf(reading, sentence.clause);
    case 'article':
      return articleOf(place);
  }
}

/** Also "dat iets anders past" in "ook als blijkt dat iets anders past": what is supposed is what that clause says. */
function isInRole({ role, parent }: Statement, scope: Scope, { statements }: Sentence): boolean {
  if (role === scope) return true;
  const above = role === 'complement' && parent !== undefined ? statements[parent] : undefined;
  return above !== undefined && (scope === 'condition' || scope === 'concession') && above.role === scope;
}

/** All sentences of the article that stand together; a note at the end of the draft stands on its own. */
function articleOf({ reading, sentence }: Place): readonly Stretch[] {
  const { articles } = lookedUpIn(reading);
  const known = articles[sentence.clause];
  if (known !== undefined) return known;
  const { clauses, parts } = reading.draft;
  const section = clauses[sentence.clause]?.section;
  const part = parts[partWith(parts, sentence.clause)];
  const own = clauses.slice(part?.from ?? 0, part?.to ?? 0).filter((clause) => clause.section === section);
  const found = own.flatMap(({ index }) => clauseOf(reading, index));
  for (const { index } of own) articles[index] = found;
  return found;
}

function sectionOf({ reading, sentence }: Place): number {
  return reading.draft.clauses[sentence.clause]?.section ?? 0;
}

function clauseOf(reading: Reading, clause: number): readonly Stretch[] {
  const { clauses } = lookedUpIn(reading);
  return (clauses[clause] ??= (reading.byClause[clause] ?? []).flatMap((index) => wholeOf(reading, index)));
}

function wholeOf(reading: Reading, index: number): Stretch[] {
  const sentence = reading.sentences[index];
  return sentence === undefined ? [] : [(lookedUpIn(reading).sentences[index] ??= { sentence })];
}

function previous(place: Place): Stretch[] {
  const { reading, sentence } = place;
  if (sentence.previous === undefined) return [];
  const before = reading.sentences[sentence.previous];
  const found = [...wholeOf(reading, sentence.previous)];
  // "De gemeente krijgt een budget. Het gaat naar de regio. Daarvan …": what it is about is named in the one before that.
  if (before?.previous !== undefined && isAboutPronoun(before)) found.push(...wholeOf(reading, before.previous));
  return [...found, ...questionOver(reading, sectionOf(place))];
}

/** "Wie stelt het vast? Het UWV adviseert. Soms doet WPDA het": what an answer takes up may be what was asked. */
function questionOver(reading: Reading, section: number): readonly Stretch[] {
  const heading = reading.draft.sections[section]?.heading;
  if (heading === undefined || heading === reading.draft.title) return [];
  const asked = clauseOf(reading, heading);
  return asked.at(-1)?.sentence.tokens.at(-1)?.word === '?' ? asked : [];
}

function isAboutPronoun({ statements, lists }: Sentence): boolean {
  return lists.has('pronoun-neuter') && statements.find(({ role }) => role === 'main')?.subject.size === 0;
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
  return [...own, ...before].map(({ sentence: said, statements: ofThem }) => ({
    sentence: said,
    statements: ofThem,
    takenUpBy: statement,
  }));
}

function headingsOver(reading: Reading, section: number | undefined): readonly Stretch[] {
  if (section === undefined) return [];
  const { headings } = lookedUpIn(reading);
  return (headings[section] ??= readHeadings(reading, section));
}

function readHeadings(reading: Reading, number: number): readonly Stretch[] {
  const { sections, title } = reading.draft;
  const section = sections[number];
  if (section === undefined) return [];
  const { heading, parent } = section;
  const own = heading === undefined || heading === title ? [] : clauseOf(reading, heading);
  return [...own, ...headingsOver(reading, parent)];
}

export function actsIn(stretch: Stretch): readonly Act[] {
  return (stretch.acts ??= selectActs(stretch));
}

function selectActs(stretch: Stretch): readonly Act[] {
  const { sentence, statements, takenUpBy } = stretch;
  const acts = statements === undefined ? sentence.acts : sentence.acts.filter((act) => statements.has(act.statement));
  if (takenUpBy === undefined) return acts;
  const { affirmed, modality, actor } = takenUpBy;
  return acts
    .filter((act) => isPointedAt(act, sentence.statements[act.statement], takenUpBy))
    .map((act) => ({ ...act, form: 'noun', affirmed, modality, actor }));
}

/** "kon kiezen waarover het verslag doet. Dat kan niet meer": by a pronoun the choice is meant, not what was to be chosen. */
function isPointedAt(act: Act, statement: Statement | undefined, { affirmed, topicOnly }: Statement): boolean {
  return (affirmed || statement?.asks !== true) && (!topicOnly || isTopic(act, statement));
}

/** What a sentence is about: a noun that nobody does something with ("Begeleiding wordt verleend …"). */
function isTopic(act: Act, statement: Statement | undefined): boolean {
  return act.form === 'noun' && (statement?.passive === true || statement?.actor.size === 0);
}

export function mentionsIn(stretch: Stretch): readonly Mention[] {
  const { sentence, statements } = stretch;
  return (stretch.mentions ??=
    statements === undefined
      ? sentence.mentions
      : sentence.mentions.filter((mention) => statements.has(mention.statement)));
}
