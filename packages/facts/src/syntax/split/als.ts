import { finiteAhead, finiteBehindInner, verbFinal } from './ahead.ts';
import { finiteAt, hasFinite, isFormOf, isModalPiece, mainOf, type Splitter } from './splitter.ts';

/** Does "als" open a clause here? Else it names what something counts as, or refers. */
export function opensAls(state: Splitter, at: number, starts: boolean): boolean {
  const { words, grammar } = state;
  const next = words[at + 1] ?? '';
  if (words[at - 1] === 'zowel' || REFERS.includes(next)) return false;
  if (!starts) {
    // "geldt als bindend de uitleg die …": what somebody or something counts as.
    if (grammar.has('as-predicate', next)) return false;
    // "moet ik als deelnemer meebetalen": a bare noun, and the infinitive is still to come.
    if (awaitsModalInfinitive(state, at)) return false;
    // "wordt niet als resultaat beschouwd": the participle is still to come.
    if (awaitsParticiple(state)) return false;
  }
  // "Als regisseur treedt de coach op": a bare noun with the only verb right in second place names a capacity.
  if (at === 0 && hasOneVerb(state) && !verbFinal(state, 1) && !grammar.has('determiner', next)) return false;
  return (
    (starts || hasFinite(state, state.current)) &&
    (finiteAhead(state, at + 1) || wishesThat(state, at) || (starts && finiteBehindInner(state, at + 1))) &&
    !coordinatesFirst(state, at + 1)
  );
}

/** "als bedoeld in …", "als volgt", "als gevolg van". */
const REFERS = ['bedoeld', 'genoemd', 'volgt', 'gevolg'];

function hasOneVerb(state: Splitter): boolean {
  let count = 0;
  for (let at = 0; at < state.words.length; at += 1) if (finiteAt(state, at)) count += 1;
  return count === 1;
}

/** "…, als het college dat om lokale redenen wenst": the only verb up to the next mark, at its end, with "dat" for its object. */
export function wishesThat(state: Splitter, at: number): boolean {
  const { tokens, words, current } = state;
  const end = tokens.findIndex(({ kind }, index) => index > at && kind === 'punctuation');
  const own = words.slice(at + 1, end === -1 ? undefined : end);
  const verb = own.findIndex((_, ahead) => finiteAt(state, at + 1 + ahead));
  return own.indexOf('dat') > 0 && verb === own.length - 1 && hasFinite(state, current) && !likens(state);
}

/** "geldt als", "dient als": what follows is what it counts as. */
function likens(state: Splitter): boolean {
  return state.pieces[state.current]?.tokens.some((index) => isFormOf(state, index, 'as-verb')) === true;
}

/** The modal of the clause still lacks its infinitive, and "als" is followed by a noun without a determiner. */
function awaitsModalInfinitive(state: Splitter, at: number): boolean {
  const { words, verbs, grammar, current } = state;
  const next = words[at + 1] ?? '';
  if (grammar.has('determiner', next) || grammar.has('pronoun-common', next)) return false;
  if (verbs[at + 2]?.infinitive !== true || !isModalPiece(state, mainOf(state, current))) return false;
  return state.pieces[current]?.tokens.some((index) => verbs[index]?.infinitive === true) !== true;
}

function awaitsParticiple(state: Splitter): boolean {
  const { verbs } = state;
  const own = state.pieces[state.current]?.tokens ?? [];
  return (
    own.some((index) => finiteAt(state, index) && isFormOf(state, index, 'auxiliary-passive')) &&
    !own.some(
      (index) => verbs[index]?.participle === true && verbs[index].attributive !== true && !finiteAt(state, index),
    )
  );
}

/** "als aanvulling op … en treedt terug": the first verb ahead belongs to a new coordinated clause. */
function coordinatesFirst(state: Splitter, from: number): boolean {
  const { tokens, words, grammar } = state;
  // "geldt als indicatie en UWV komt er niet aan te pas": behind what it counts as, the new clause may bring a subject of its own.
  const counts = !grammar.hasAny(DETERMINED, words[from] ?? '') && likens(state) && !verbFinal(state, from);
  let coordinated = false;
  for (let at = from; at < tokens.length; at += 1) {
    if (finiteAt(state, at)) return at > from && coordinated && hasFinite(state, state.current);
    coordinated = grammar.has('coordinator', words[at] ?? '') || (counts && coordinated);
  }
  return false;
}

const DETERMINED = ['determiner', 'pronoun-subject', 'pronoun-common'];
