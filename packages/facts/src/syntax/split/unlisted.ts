import { clauseWithVerbLast, finiteAhead, teAhead, verbFinal } from './ahead.ts';
import { COMPLEMENT, CONCESSION, CONDITION, type Opening, PURPOSE, TIME, WITHOUT } from './opening.ts';
import { finiteAt, hasFinite, someInList, type Splitter } from './splitter.ts';
import { isWhatever } from './who.ts';

/** What a word opens that is mostly something else, and that no list of conjunctions has. */
export function opensUnlisted(state: Splitter, at: number): Opening | undefined {
  const { words } = state;
  const word = words[at] ?? '';
  if (word === 'om' && teAhead(state, at + 1)) return isAskedFor(state, at) ? undefined : PURPOSE;
  // "kan, zo zij daarin voordeel ziet, …": with its verb at the end it states when.
  if (word === 'zo' && words[at - 1] === ',' && clauseWithVerbLast(state, at + 1)) return CONDITION;
  // ", hoe groot de behoefte ook is": however it is.
  if (word === 'hoe' && words[at - 1] === ',' && isWhatever(state, at)) return CONCESSION;
  // "Hoe lang iemand hulp krijgt, regelt de verordening", "kijkt hoe het is gegaan": what is asked, with its verb at the end.
  if (state.grammar.has('asks-how', word) && asksAt(state, at)) return COMPLEMENT;
  // "Waar iemand zich redt, trekt de coach zich terug": in front, with its verb at the end, it states when.
  if (word === 'waar' && at === 0 && clauseWithVerbLast(state, 1)) return CONDITION;
  // "…, al had een ander beter gepast": before its verb it concedes.
  if (word === 'al' && (at === 0 || words[at - 1] === ',') && finiteAt(state, at + 1)) return CONCESSION;
  // "gesloten tot er weer ruimte is": behind a verb, with a subject next and its own verb at the end, it opens a clause.
  if (word === 'tot' && opensUntil(state, at)) return TIME;
  if (word === 'zonder' && teAhead(state, at + 1) && !awaitsInfinitive(state, at))
    if (asksBehind(state, at) || !finiteAhead(state, at + 1)) return WITHOUT;
  return undefined;
}

/** "zonder na te gaan wat iemand kan": the verb to come is that of what is asked. */
function asksBehind({ words, grammar }: Splitter, at: number): boolean {
  const te = words.indexOf('te', at);
  return grammar.has('question-word', words[te + 2] ?? '');
}

/** "zonder de raad om een oordeel te vragen": the one infinitive to come is that of "zonder", and "om" goes with its verb. */
function isAskedFor(state: Splitter, at: number): boolean {
  const { pieces, current, words, verbs, grammar } = state;
  const piece = pieces[current];
  if (piece?.role !== 'without' || piece.tokens.some((index) => verbs[index]?.infinitive === true)) return false;
  const te = words.indexOf('te', at);
  if (teAhead(state, te + 2)) return false;
  return verbs[te + 1]?.lemmas.some((lemma) => grammar.has('asks-for', lemma)) === true;
}

/** A clause of what is asked: in front of the main clause, or behind its verb. */
function asksAt(state: Splitter, at: number): boolean {
  const { tokens, words } = state;
  if (!clauseWithVerbLast(state, at + 1)) return false;
  if (at === 0 || words[at - 1] === ';')
    return words.some((word, comma) => comma > at && word === ',' && finiteAt(state, comma + 1));
  return hasFinite(state, state.current) && (words[at - 1] === ',' || tokens[at - 1]?.kind === 'word');
}

const SUBJECTS = ['determiner', 'pronoun-subject', 'pronoun-person', 'pronoun-neuter', 'r-pronoun'];

function opensUntil(state: Splitter, at: number): boolean {
  const { words, grammar } = state;
  if (!grammar.hasAny(SUBJECTS, words[at + 1] ?? '')) return false;
  if (!hasFinite(state, state.current) || !verbFinal(state, at + 1)) return false;
  let ahead = at + 2;
  for (; ahead < words.length && !finiteAt(state, ahead); ahead += 1)
    if (grammar.openerAt(words, ahead) !== undefined || grammar.has('relative-pronoun', words[ahead] ?? ''))
      return false;
  return ahead < words.length && !grammar.has('coordinator', words[ahead - 1] ?? '');
}

/** "om zonder instemming … te wijken": the one infinitive still to come belongs to "om". */
function awaitsInfinitive(state: Splitter, at: number): boolean {
  const { words } = state;
  const piece = state.pieces[state.current];
  if (piece === undefined) return false;
  // "is bevoegd de afspraak zonder opgaaf van redenen te beëindigen": so does the one that a power asks for.
  const asks =
    piece.role === 'purpose' ||
    someInList(state, piece.tokens, 'may-word') ||
    someInList(state, piece.tokens, 'must-word');
  if (!asks || piece.tokens.some((index) => words[index] === 'te')) return false;
  return words.slice(at).filter((word) => word === 'te').length === 1;
}
