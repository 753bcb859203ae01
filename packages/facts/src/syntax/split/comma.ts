import { bringsInfinitive, finiteAhead, isListComma } from './ahead.ts';
import { goesOnToInfinitive, resume } from './closing.ts';
import { contrasts, isGap } from './coordination.ts';
import { openerAt } from './openers.ts';
import { isPhrase, isSubordinate, type Piece } from './piece.ts';
import { finiteAt, frameOf, hasFinite, hasFiniteOf, mainOf, open, type Splitter } from './splitter.ts';

/** The piece that goes on behind a comma: the same one, the one around it, or a new one. */
export function afterComma(state: Splitter, at: number): number {
  const { words, grammar, current } = state;
  const piece = state.pieces[current];
  if (piece === undefined) return current;
  // "het vorige plan, ‘Meedoen’, gold": a quoted name between commas says once more what was named.
  if (isApposed(state, at) && !hasFinite(state, current)) return current;
  const next = words[at + 1] ?? '';
  // "is, hoe hoog de kosten ook zijn, niet te krijgen": what opens without a word of its own list opens here, too.
  if (
    (next === 'zo' || next === 'hoe' || grammar.openerAt(words, at + 1) !== undefined) &&
    openerAt(state, at + 1) !== undefined
  )
    return current;
  const startsMain = next === 'dan' || next === 'zo' || finiteAt(state, at + 1);
  return isSubordinate(piece)
    ? behindDependent(state, at, piece, startsMain)
    : behindMain(state, at, piece, startsMain);
}

function isApposed({ quotedNames }: Splitter, at: number): boolean {
  return quotedNames.some(({ from, to }) => from === at + 1 || to === at);
}

function behindDependent(state: Splitter, at: number, piece: Piece, startsMain: boolean): number {
  const { current } = state;
  const next = state.words[at + 1] ?? '';
  if (!isComplete(state, at, piece) || goesOnToInfinitive(state, piece, at)) return current;
  // "willen dat zij kandidaten begeleidt naar werk, scholing of dagbesteding": the row behind its verb goes on.
  if (!startsMain && state.verbs[at - 1] === undefined && isListComma(state, at)) return current;
  const main = mainOf(state, current);
  // "Blijkt dat hij niet kan komen, dan …": behind what depends on a verb in front, the main clause begins.
  if (startsMain && (next === 'dan' || isFronted(state, main)) && hasFinite(state, main))
    return open(state, 'main', 0, frameOf(state, current), true);
  return startsMain || !state.grammar.has('coordinator', next) ? resume(state, at) : current;
}

/** May the dependent clause or phrase end at this comma? */
function isComplete(state: Splitter, at: number, piece: Piece): boolean {
  const { tokens, words, grammar, current } = state;
  return (
    hasFinite(state, current) ||
    isPhrase(piece) ||
    grammar.has('phrase-opener', words[piece.tokens[0] ?? -1] ?? '') ||
    piece.role === 'purpose' ||
    piece.role === 'without' ||
    piece.opener === 0 ||
    // "al naar gelang de omvang, …": no verb comes any more, so the phrase is all there was.
    (hasFinite(state, mainOf(state, current)) &&
      !tokens.slice(at + 1).some((_, ahead) => finiteAt(state, at + 1 + ahead)))
  );
}

function behindMain(state: Splitter, at: number, piece: Piece, startsMain: boolean): number {
  const { current } = state;
  const next = state.words[at + 1] ?? '';
  // "kan, gehoord de directeur, een andere lijn kiezen": behind what was put in between, the modal still has its infinitive to come.
  if (!startsMain && awaitsItsInfinitive(state, piece) && bringsInfinitive(state, at + 1)) return current;
  const hasVerb = hasFinite(state, current);
  // "wordt niet gemeld, het einde wel": a statement that leaves its verb out.
  if (hasVerb && piece.role === 'main' && isGap(state, at + 1)) return open(state, 'main', 0, frameOf(state, current));
  // "mag worden aangevuld, niet gewijzigd"
  if (contrasts(state, at + 1)) return open(state, piece.role, 0, piece.parent, true);
  const begins = startsMain || (!state.grammar.has('coordinator', next) && finiteAhead(state, at + 1));
  return hasVerb && begins ? open(state, 'main', 0, frameOf(state, current), startsMain) : current;
}

function isFronted(state: Splitter, at: number): boolean {
  const first = state.pieces[at]?.tokens[0];
  return first !== undefined && finiteAt(state, first) && state.verbs[first]?.infinitive !== true;
}

function awaitsItsInfinitive(state: Splitter, piece: Piece): boolean {
  return (
    hasFiniteOf(state, state.current, 'modal-may') &&
    !piece.tokens.some((index) => state.verbs[index]?.infinitive === true && !finiteAt(state, index))
  );
}
