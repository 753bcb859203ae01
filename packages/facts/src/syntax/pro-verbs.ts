import type { Act, Mention, Sentence, Statement } from '../model.ts';
import { assigneeOf, type Whole } from './assignments.ts';
import type { Grammar } from './grammar.ts';

/**
 * "Moet het kader worden aangepast, dan kunnen de colleges dat doen", "Het bureau toetst de plannen. Dit gebeurt door het bestuur.":
 * the statement does what the condition, the question or the sentence before it names, so that it has those acts for its own,
 * with its own actor, force and sign.
 */
export function withProVerbs(
  acts: readonly Act[],
  sentence: Whole,
  previous: Pick<Sentence, 'acts' | 'statements'> | undefined,
  grammar: Grammar,
): readonly Act[] {
  const { statements, lists } = sentence;
  if (!lists.has('pronoun-neuter')) return acts;
  const borrowed = statements.flatMap((statement): readonly Act[] => {
    if (statement.role !== 'main') return NONE;
    const source = sourceInside(statement, sentence);
    if (source === undefined && (previous === undefined || statement.index > 0)) return NONE;
    const assignee = assigneeOf(statement, sentence, acts, grammar);
    const pronoun = standsForVerb(statement, assignee, sentence, grammar);
    if (pronoun === undefined) return NONE;
    if (source !== undefined)
      return actsOf([source], acts).map((act) => takeUp(act, source, statement, assignee?.concepts));
    const before = previous === undefined ? [] : (askedAlone(previous) ?? previous.statements.filter(isToldBefore));
    return actsOf(before, previous?.acts ?? NONE).flatMap((act) => {
      const taken = takeUp(act, previous?.statements[act.statement], statement, assignee?.concepts);
      return saysMore(taken, act) ? [{ ...taken, from: pronoun, to: pronoun + 1 }] : NONE;
    });
  });
  return borrowed.length === 0 ? acts : [...acts, ...borrowed];
}

const NONE: readonly Act[] = [];

/** The condition or the question right before it in the sentence. */
function sourceInside({ index, tokens: own, actor }: Statement, { statements, tokens }: Whole): Statement | undefined {
  const before = statements[index - 1];
  if (before?.role === 'condition') return before;
  // "stelt het niet vast; dat doen de colleges": another does what was denied.
  if (before?.role === 'main' && !before.affirmed && actor.size > 0 && actor !== before.actor) return before;
  // "Mag de gemeente dat zelf? Nee, dat doet de regio."
  let mark = (own[0] ?? 0) - 1;
  while (mark >= 0 && tokens[mark]?.word !== '?') mark -= 1;
  if (mark < 0) return undefined;
  return statements.find(({ role, tokens: asked }) => role === 'main' && (asked[0] ?? mark) < mark);
}

/** "Wie beslist daarover?" above "Dat doet de coach.": a question that stands by itself supposes what it asks, and says nothing else. */
function askedAlone({ statements }: Pick<Sentence, 'statements'>): readonly Statement[] | undefined {
  return statements.some(({ role }) => role !== 'condition' && role !== 'relative')
    ? undefined
    : statements.filter(
        ({ role, parent, status }) => role === 'condition' && parent === undefined && status === 'norm',
      );
}

/** What a statement of the sentence before says is done: in the main clause, and in what that one is about. */
function isToldBefore({ role, status }: Statement): boolean {
  return (role === 'main' || role === 'complement') && status === 'norm';
}

function actsOf(statements: readonly Statement[], acts: readonly Act[]): readonly Act[] {
  return acts.filter((act) => act.form === 'verb' && statements.some(({ index }) => index === act.statement));
}

function takeUp(
  act: Act,
  source: Statement | undefined,
  statement: Statement,
  assignee: Act['actor'] | undefined,
): Act {
  const actor = assignee ?? (statement.actor.size > 0 ? statement.actor : act.actor);
  return {
    ...act,
    statement: statement.index,
    modality: statement.modality,
    // "Beslist het college niet, dan doet de raad het": the pro-verb takes up what is done, without its denial.
    affirmed: (act.affirmed === (source?.affirmed ?? true)) === statement.affirmed,
    actor,
  };
}

/** What only says once more what the sentence before it says is not said twice. */
function saysMore(taken: Act, { affirmed, actor }: Act): boolean {
  return taken.affirmed !== affirmed || (taken.actor !== actor && [...taken.actor].some((name) => !actor.has(name)));
}

/** "dan doen zij dat", "dan mag dat", "dat is aan hen": where with "doen", a bare modal or an assignment a pronoun stands for what was said. */
function standsForVerb(
  { tokens: own }: Statement,
  assignee: Mention | undefined,
  { tokens, verbs, mentions }: Whole,
  grammar: Grammar,
): number | undefined {
  const pronoun = own.find((at, place) => {
    const word = tokens[at]?.word ?? '';
    if (!grammar.has('pronoun-neuter', word)) return false;
    const next = own[place + 1];
    const alone =
      next === undefined ||
      verbs[next] !== undefined ||
      tokens[next]?.kind === 'punctuation' ||
      grammar.hasAny(ALONE_BEFORE, tokens[next]?.word ?? '');
    // "het sluiten van de overeenkomst"
    const noun = word === 'het' && next !== undefined && verbs[next]?.infinitive === true && !verbs[next].finite;
    return alone && !noun;
  });
  if (pronoun === undefined || assignee !== undefined) return pronoun;
  // "dan doen de raden dat": who acts is no verb, although it may be spelled as one.
  const isActor = (at: number): boolean =>
    mentions.some(({ from, to, role }) => role === 'actor' && from <= at && at < to);
  const lemmas = own.flatMap((at) => (verbs[at]?.attributive === false && !isActor(at) ? [verbs[at]] : []));
  const empty = lemmas.length > 0 && lemmas.every((verb) => verb.lemmas.some((lemma) => isEmpty(lemma, grammar)));
  return empty ? pronoun : undefined;
}

const ALONE_BEFORE = ['negator', 'adverb', 'preposition', 'restrictor'];

function isEmpty(lemma: string, grammar: Grammar): boolean {
  return grammar.hasAny(EMPTY, lemma);
}

/** Verbs that say no more than that something is done, or may be. */
const EMPTY = ['pro-verb', 'modal-may', 'modal-must', 'modal-need'];
