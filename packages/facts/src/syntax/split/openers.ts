import { opensAls, wishesThat } from './als.ts';
import { finiteAhead, finitesAhead, isOftenPronoun, teAhead, verbBehindPhrase, verbFinal } from './ahead.ts';
import { opensDemonstrative } from './demonstratives.ts';
import { type Opening, RELATIVE, RELATIVE_OF_TWO } from './opening.ts';
import { isSubordinate } from './piece.ts';
import { opensUnlisted } from './unlisted.ts';
import { finiteAt, hasFinite, isFormOf, type Splitter } from './splitter.ts';
import { opensWhere } from './where.ts';
import { opensWhether } from './whether.ts';
import { opensWho } from './who.ts';

/** "Behalve … ook" has so many words at most. */
const ADDED = 12;
const SINCE = new Set(['sinds', 'sedert']);

/** What opens here: a clause, or a phrase that stands for one. */
export function openerAt(state: Splitter, at: number): Opening | undefined {
  const { words } = state;
  const found = state.grammar.openerAt(words, at);
  if (found === undefined) return opensUnlisted(state, at);
  if (isPartOfClause(state, at, found)) return undefined;
  const word = words[at] ?? '';
  const before = words[at - 1];
  // "is degene bij wie u terechtkunt": behind a noun or its stand-in the clause says who that is.
  if (
    found.length === 2 &&
    words[at + 1] === 'wie' &&
    hasFinite(state, state.current) &&
    state.tokens[at - 1]?.kind === 'word'
  )
    return RELATIVE_OF_TWO;
  if (word === 'vóór') return opensBefore(state, at) ? found : undefined;
  if (word === 'waar') return opensWhere(state, at, found);
  // "behalve in 2021 en 2022, wanneer dat 18% is": behind a year it tells what is so then, and supposes nothing.
  if (
    word === 'wanneer' &&
    before === ',' &&
    /^(?:19|20)\d\d$/u.test(words[at - 2] ?? '') &&
    finiteAhead(state, at + 1)
  )
    return RELATIVE;
  // "houdt hen zolang bij zich": without a verb to come it says for how long.
  if (
    state.grammar.has('opener-alone', word) &&
    !finiteAhead(state, at + 1) &&
    !wishesThat(state, at) &&
    hasFinite(state, state.current)
  )
    return undefined;
  // "ligt vast sinds het bestuur daarover heeft beslist": without a comma, too, with a verb at its end.
  if (SINCE.has(word) && hasFinite(state, state.current) && !startsClause(state, at))
    return opensBefore(state, at) && !coordinatesAhead(state, at) ? found : undefined;
  if (found.length > 1 || !isOftenPronoun(word))
    return (found.role === 'relative' && !finiteAhead(state, at + 1)) || isPredicate(state, at, found)
      ? undefined
      : found;
  const starts = startsClause(state, at);
  if (word === 'dat' || word === 'die') return opensDemonstrative(state, at, starts, found);
  if (word === 'of') return opensWhether(state, at);
  if (word === 'als') return opensAls(state, at, starts) ? found : undefined;
  // "van wie dan ook": anybody, and no clause.
  if ((word === 'wie' || word === 'wat') && words[at + 1] === 'dan' && words[at + 2] === 'ook') return undefined;
  if (word === 'wie' || word === 'wat' || word === 'welke') return opensWho(state, at);
  // "Daar bovenop is niets te krijgen": a place; only with its verb at the end it says why.
  if (word === 'daar' && !verbFinal(state, at + 1)) return undefined;
  // "Daar gaan wij niet over": an adverb, when the verb comes right behind it.
  return finiteAhead(state, at + 1) && starts && !finiteAt(state, at + 1) ? found : undefined;
}

function startsClause({ tokens, pieces, current }: Splitter, at: number): boolean {
  return at === 0 || tokens[at - 1]?.kind === 'punctuation' || (pieces[current]?.tokens.length ?? 0) === 0;
}

/** A phrase that opens a statement elsewhere, and here is part of the one around it. */
function isPartOfClause(state: Splitter, at: number, found: Opening): boolean {
  const { words } = state;
  const word = words[at] ?? '';
  // "Behalve jongeren krijgen ook ouderen hulp": with "ook" behind it, it adds and excepts nothing.
  if (word === 'behalve' && at === 0 && words.slice(1, ADDED).includes('ook')) return true;
  // "Gelet op de omvang acht het college …": with the verb right behind the phrase, it is part of the main clause.
  if (state.grammar.has('phrase-opener', word) && verbBehindPhrase(state, at + found.length)) return true;
  // "treden in de plaats van" says who replaces whom; elsewhere the phrase sets something aside.
  if (found.role === 'instead' && words[at + 1] === 'de' && replaces(state)) return true;
  // "loopt in 2021 ten einde": without an infinitive to come it ends something.
  return found.role === 'purpose' && word === 'ten' && !teAhead(state, at + found.length);
}

function replaces({ pieces, current, verbs }: Splitter): boolean {
  const own = pieces[current]?.tokens;
  return own?.some((index) => verbs[index]?.lemmas.some((lemma) => lemma === 'treden' || lemma === 'komen')) === true;
}

/** "sinds de evaluatie en de raad beslist": the verb to come is that of a second clause. */
function coordinatesAhead(state: Splitter, at: number): boolean {
  const { words, grammar } = state;
  for (let ahead = at + 1; ahead < words.length && !finiteAt(state, ahead); ahead += 1)
    if (grammar.has('coordinator', words[ahead] ?? '')) return true;
  return false;
}

/** "vóór de raad zich heeft uitgesproken": with a verb at its end it opens a clause, else it is a preposition. */
function opensBefore(state: Splitter, at: number): boolean {
  const { current } = state;
  // "Als niemand vóór 1 oktober laat weten …": the verb that is left belongs to the clause that still lacks one.
  const begun = isSubordinate(state.pieces[current]) || (state.pieces[current]?.tokens.length ?? 0) > 0;
  const lacking = begun && !hasFinite(state, current) && finitesAhead(state, at + 1) < 2;
  return state.tokens[at + 1]?.kind !== 'number' && !lacking && finiteAhead(state, at + 1) && verbFinal(state, at + 1);
}

/**
 * "Van het aanbod zijn uitgezonderd: …": a predicate, and no preposition.
 * "… zijn daarvan uitgezonderd, wat … ook zegt": nor at the end, where nothing follows that it could govern.
 */
function isPredicate(state: Splitter, at: number, found: Opening): boolean {
  if (state.verbs[at]?.participle !== true) return false;
  const behind = state.tokens[at + found.length];
  return (
    behind === undefined ||
    /^[.,;]$/u.test(behind.word) ||
    (finiteAt(state, at - 1) && isFormOf(state, at - 1, 'copula'))
  );
}
