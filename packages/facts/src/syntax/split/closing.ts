import { bringsInfinitive, finiteAhead, isOftenPronoun, mainBehind, teAhead } from './ahead.ts';
import { isPhrase, isSubordinate, type Piece } from './piece.ts';
import { isPastParticiple } from '../verbs.ts';
import {
  finiteAt,
  frameOf,
  hasFinite,
  hasFiniteOf,
  isModalPiece,
  mainOf,
  open,
  someInList,
  type Splitter,
} from './splitter.ts';

/** Back to the statement that the finished one interrupted, or on to a new one when that has its verb already. */
export function resume(state: Splitter, comma?: number): number {
  const { pieces, current } = state;
  const around = pieces[current]?.parent;
  if (around !== undefined && (awaitsVerb(state, around) || goesOnBehind(state, around, comma))) return around;
  const main = mainOf(state, current);
  return main === current ? open(state, 'main', 0, frameOf(state, current)) : main;
}

/** A second finite verb right behind the last one of a dependent clause opens the main clause. */
export function closesDependent(state: Splitter, at: number): boolean {
  const { words, verbs, grammar, current } = state;
  const piece = state.pieces[current];
  if (piece === undefined || !isSubordinate(piece) || hasFinite(state, mainOf(state, current))) return false;
  if (!hasFinite(state, current)) {
    if (grammar.has('exception-clause', words[piece.tokens[0] ?? -1] ?? '')) return false;
    if (isPhrase(piece) || isCase(state, piece)) return piece.tokens.length > piece.opener;
    // "Het voorstel om … uit te zonderen heeft het bestuur afgewezen": the infinitive ends the phrase.
    // "Alvorens een traject te beëindigen belt de coach"
    return TAKE_INFINITIVE.includes(piece.role) && endsInInfinitive(state, piece);
  }
  if (verbs[at]?.infinitive === true) return false;
  // "die kan werken kiest", "die beslist kiest": the verbs of the clause end where one more finite verb follows.
  return (
    finiteAt(state, at - 1) ||
    (verbs[at - 1]?.infinitive === true &&
      (isModalPiece(state, current) || hasFiniteOf(state, current, 'modal-want'))) ||
    // "die is aangemeld krijgt": the participle is its last verb.
    (isPastParticiple(verbs[at - 1]) && hasFiniteOf(state, current, 'auxiliary')) ||
    endsInPhrase(state, piece, at)
  );
}

/** "In geval van ziekte betaalt …": behind "van" no clause of its own, so that the verb is that of the main clause. */
function isCase({ words, grammar }: Splitter, { role, opener, tokens: own }: Piece): boolean {
  return (
    role === 'condition' &&
    words[own[opener] ?? -1] === 'van' &&
    grammar.has('case-noun', words[own[opener - 1] ?? -1] ?? '')
  );
}

const TAKE_INFINITIVE = ['purpose', 'without', 'time'];

/** "legt kandidaten die niet meewerken een maatregel op": behind the last verb of a relative clause the main clause goes on. */
export function endsEmbedded(state: Splitter, at: number): boolean {
  const { tokens, words, verbs, grammar, pieces, current } = state;
  const piece = pieces[current];
  if (piece?.parent === undefined) return false;
  if (piece.role === 'purpose' && closesAround(state, at, piece.parent)) return true;
  // "krijgt wie vastloopt geen hulp", "is zij ook voor wie vastloopt niet beschikbaar": who is meant, in the middle of the clause.
  const free = words[piece.tokens[piece.opener - 1] ?? -1] === 'wie';
  if (!(free || piece.role === 'relative') || !hasFinite(state, current)) return false;
  if (goesOnAround(state, at, piece)) return true;
  if (piece.opener !== 1 || (piece.role !== 'relative' && piece.role !== 'condition')) return false;
  const before = verbs[at - 1];
  if (piece.tokens.at(-1) !== at - 1 || before === undefined || before.attributive) return false;
  const main = mainOf(state, current);
  if (!hasFinite(state, main) || pieces[main]?.role !== 'main') return false;
  const verb = verbs[at];
  if (verb === undefined) {
    const word = words[at] ?? '';
    // "meldt iedereen die kan werken aan."
    if (grammar.has('particle', word) && tokens[at + 1]?.kind !== 'word') return true;
    // "geldt voor wie niet meewerkt één lijst"
    const counts = word === 'één' && free;
    return (counts || (grammar.has('determiner', word) && !isOftenPronoun(word))) && !takesInfinitive(state, piece, at);
  }
  // "kan de uitkering van wie niet meewerkt verlagen"
  // "mag de maatregel die is opgelegd matigen"
  const complete = before.finite || before.participle;
  return complete && verb.infinitive && !verb.finite && isModalPiece(state, main);
}

/** "heft de plicht om rekening te houden niet op": behind the infinitive no more than the end of the clause around it. */
function closesAround(state: Splitter, at: number, around: number): boolean {
  const { tokens, words, verbs, grammar } = state;
  if (verbs[at - 1]?.infinitive !== true || words[at - 2] !== 'te' || !hasFinite(state, around)) return false;
  let end = at;
  while (grammar.hasAny(DENY_OR_STRESS, words[end] ?? '')) end += 1;
  return grammar.has('particle', words[end] ?? '') && tokens[end + 1]?.kind !== 'word';
}

const DENY_OR_STRESS = ['negator', 'adverb'];

/**
 * "dat de buurt heeft bepleit het deel te verkleinen", "dat gehouden is de vraag te bespreken": what was pleaded for, or what one is
 * bound to do, stands behind the verb, and belongs to it.
 */
function takesInfinitive(state: Splitter, piece: Piece, at: number): boolean {
  if (!asksInfinitive(state, piece)) return false;
  const { tokens, words, verbs } = state;
  const end = tokens.findIndex(({ kind }, ahead) => ahead > at && kind === 'punctuation');
  return verbs[end - 1]?.infinitive === true && words[end - 2] === 'te';
}

function asksInfinitive({ words, verbs, grammar }: Splitter, { tokens: own }: Piece): boolean {
  return own.some(
    (token) =>
      grammar.has('te-word', words[token] ?? '') ||
      verbs[token]?.lemmas.some((lemma) => grammar.has('te-verb', lemma)) === true,
  );
}

/** "dat gehouden is de vraag te bespreken, de kandidaat over te dragen en …": behind this comma one more thing that it is bound to do. */
export function goesOnToInfinitive(state: Splitter, piece: Piece, comma: number): boolean {
  const last = piece.tokens.at(-1) ?? -1;
  return (
    piece.role === 'relative' &&
    state.verbs[last]?.infinitive === true &&
    state.words[last - 1] === 'te' &&
    asksInfinitive(state, piece) &&
    !finiteAt(state, comma + 1) &&
    teAhead(state, comma + 1)
  );
}

/** "een dienst die niet valt onder het pakket wordt betaald": behind its verb the clause has no more than a phrase. */
function endsInPhrase(state: Splitter, { role, tokens: own }: Piece, at: number): boolean {
  const { tokens, words, verbs, grammar } = state;
  if (role !== 'relative' || own.at(-1) !== at - 1) return false;
  const verb = own.findLast((token) => finiteAt(state, token) || isPastParticiple(verbs[token]));
  return (
    verb !== undefined &&
    verb < at - 2 &&
    // "die ouder zijn dan 57 krijgen …"
    (grammar.has('preposition', words[verb + 1] ?? '') || words[verb + 1] === 'dan') &&
    !own.some((token) => token > verb && tokens[token]?.kind === 'punctuation')
  );
}

/** So too with a phrase behind it: "Het idee om iemand een stem te geven in lokale keuzes is …". */
function endsInInfinitive({ words, verbs }: Splitter, { tokens: own, role }: Piece): boolean {
  const ends = (at: number): boolean => verbs[at]?.infinitive === true && words[at - 1] === 'te';
  const last = own.at(-1);
  return last !== undefined && (ends(last) || (role === 'purpose' && own.some(ends)));
}

/**
 * Behind the verb at its end a clause denies nothing any more and needs no infinitive: "biedt wie elders werkt bij deze start
 * geen hulp", "moeten zij die hulp nodig hebben zich tot dan redden" go on with the clause around it.
 */
function goesOnAround(state: Splitter, at: number, { tokens: own, parent = 0 }: Piece): boolean {
  const { words, verbs, grammar } = state;
  const around = state.pieces[parent];
  if (around?.role !== 'main') return false;
  const begin = own[0] ?? 0;
  const verb = own.find((index) => finiteAt(state, index)) ?? at;
  // ", die kan niet …": with its verb in front it is no clause that says who is meant.
  if (verb === begin + 1 && words[verb - 1] !== 'wie') return false;
  if (!around.tokens.some((index) => index < begin && finiteAt(state, index))) return false;
  // "krijgt niemand hulp, ook wie vastloopt niet": said once more.
  if (grammar.has('negator', words[at] ?? ''))
    return !grammar.has('coordinator', words[at - 1] ?? '') && !someInList(state, around.tokens, 'negator');
  if (verb !== at - 1 || verbs[at] !== undefined || !isModalPiece(state, parent)) return false;
  const waits = !around.tokens.some((index) => verbs[index]?.infinitive === true && !finiteAt(state, index));
  return waits && bringsInfinitive(state, at);
}

/** "…, behoudens dat zij, als niemand opzegt, doorloopt": the clause around the finished one has yet to come to its verb. */
function awaitsVerb(state: Splitter, at: number): boolean {
  const piece = state.pieces[at];
  if (piece === undefined || !isSubordinate(piece) || hasFinite(state, at)) return false;
  return piece.tokens.some((index) => state.words[index] === 'dat');
}

/** "zodat de raad, die in mei vergadert, zich kan uitspreken": behind the relative clause its own verb is still to come. */
function goesOnBehind(state: Splitter, around: number, comma: number | undefined): boolean {
  const { pieces, current } = state;
  const piece = pieces[around];
  if (comma === undefined || pieces[current]?.role !== 'relative' || piece === undefined) return false;
  if (!isSubordinate(piece) || isPhrase(piece) || piece.opener === 0 || hasFinite(state, around)) return false;
  if (!finiteAt(state, comma + 1)) return finiteAhead(state, comma + 1);
  return hasFinite(state, mainOf(state, around)) || mainBehind(state, comma);
}
