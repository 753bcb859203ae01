import { breakCycles, compact } from './places.ts';
import type { Piece } from './piece.ts';
import { finiteAt, someFinite, someInList, type Splitter } from './splitter.ts';

/** What can be told only of the whole sentence: which pieces depend on which, and which hold nothing. */
export function arrange(state: Splitter): Piece[] {
  const { pieces } = state;
  enumeratedInfinitives(state);
  listsBehindColon(state);
  frontedCondition(state);
  breakCycles(pieces);
  return compact(pieces);
}

/** "Het WerkBedrijf is bevoegd: a. … te wijzigen; b. … te maken": each infinitive depends on the lead-in before the colon. */
function enumeratedInfinitives(state: Splitter): void {
  const { words, pieces } = state;
  const lead = pieces.findIndex(
    (piece, at) => at < pieces.length - 1 && words[(piece.tokens.at(-1) ?? -2) + 1] === ':',
  );
  if (lead < 0 || !someFinite(state, pieces[lead]?.tokens ?? [])) return;
  for (const piece of pieces.slice(lead + 1)) {
    if (piece.role !== 'main' || someFinite(state, piece.tokens) || !hasTe(state, piece)) continue;
    piece.role = 'purpose';
    piece.parent = lead;
  }
}

/** "Daaruit betaalt de gemeente: een taalcoach, een cursus en een busje": what is listed behind the colon belongs to the statement before it. */
function listsBehindColon(state: Splitter): void {
  const { words, pieces } = state;
  for (const piece of pieces) {
    const lead = piece.parent === undefined ? undefined : pieces[piece.parent];
    const first = piece.tokens[0] ?? 0;
    const isList =
      piece.role === 'main' &&
      lead?.role === 'main' &&
      words[first - 1] === ':' &&
      lead.tokens.at(-1) === first - 2 &&
      someFinite(state, lead.tokens) &&
      !someFinite(state, piece.tokens) &&
      !hasTe(state, piece) &&
      !someInList(state, piece.tokens, 'negator');
    if (isList) lead.tokens.push(...piece.tokens.splice(0));
  }
}

function hasTe({ words }: Splitter, { tokens }: Piece): boolean {
  return tokens.some((index) => words[index] === 'te');
}

const BEGINS_BEHIND = [';', ':', '.', '?', '“', '„', '‘', '«', '"'];

/** "Komt een kandidaat niet, dan …": a statement that begins with its verb is a condition when another one follows. */
function frontedCondition(state: Splitter): void {
  const { tokens, words, pieces } = state;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (piece.role !== 'main' || piece.answer !== undefined) continue;
    const first = piece.tokens.find((index) => tokens[index]?.kind !== 'punctuation');
    if (first === undefined || !finiteAt(state, first)) continue;
    const opensSentence =
      tokens.slice(0, first).every((token) => token.kind !== 'word' || token.borrowed) ||
      BEGINS_BEHIND.includes(words[first - 1] ?? '');
    if (opensSentence) dependOnNext(state, at, piece);
  }
}

function dependOnNext(state: Splitter, at: number, piece: Piece): void {
  const { pieces } = state;
  const following = pieces.slice(at + 1).filter((other) => other.role === 'main' && other.coordinated);
  // "Doet iemand …, en ontvangt hij …, dan …": what goes on with a verb in front is a condition too, as long as more follows.
  const rest = following.findIndex((other) => !goesOnFronted(state, other));
  const next = following[rest === -1 ? 0 : rest];
  if (next === undefined) return;
  for (const condition of [piece, ...following.slice(0, Math.max(0, rest))]) {
    condition.role = 'condition';
    condition.parent = pieces.indexOf(next);
  }
  if (next.parent !== undefined && next.parent >= at) next.parent = undefined;
}

function goesOnFronted(state: Splitter, { tokens: own }: Piece): boolean {
  const word = state.words[own[0] ?? -1];
  return (word === 'en' || word === 'of' || word === 'maar') && finiteAt(state, own[1] ?? -1);
}
