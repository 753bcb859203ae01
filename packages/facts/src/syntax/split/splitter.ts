import type { StatementRole } from '@kadertoets/rulebook';
import type { Token } from '../../model.ts';
import type { Grammar } from '../grammar.ts';
import type { Quotation } from '../quotations.ts';
import type { VerbToken } from '../verb-token.ts';
import { isSubordinate, type Piece } from './piece.ts';

/** A sentence that is being divided: what it is read by, the pieces so far, and the piece that the next word goes to. */
export interface Splitter {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly verbs: readonly (VerbToken | undefined)[];
  readonly grammar: Grammar;
  /** The tokens that are part of a name. */
  readonly named: ReadonlySet<number>;
  /** The quotations that hold a clause, where they begin, and behind which token they end. */
  readonly quoted: Quotation[];
  readonly quoteBegins: Set<number>;
  readonly quoteEnds: Set<number>;
  /** The quotations that hold no more than a name or a word. */
  readonly quotedNames: Quotation[];
  readonly pieces: Piece[];
  /** The pieces that go on behind the brackets and quotations that stand open. */
  readonly brackets: number[];
  current: number;
}

/** Begins a piece, and tells its place. */
export function open(
  { pieces }: Splitter,
  role: StatementRole,
  opener: number,
  parent?: number,
  coordinated = false,
): number {
  pieces.push({ role, opener, tokens: [], coordinated, parent });
  return pieces.length - 1;
}

/** Is it a finite verb? */
export function finiteAt(state: Splitter, at: number): boolean {
  return state.verbs[at]?.finite === true;
}

/** Has this piece its finite verb? */
export function hasFinite(state: Splitter, index: number): boolean {
  const piece = state.pieces[index];
  return piece !== undefined && someFinite(state, piece.tokens);
}

/** Is there a finite verb among these tokens? */
export function someFinite({ verbs }: Splitter, tokens: readonly number[]): boolean {
  for (let each = 0; each < tokens.length; each += 1) if (verbs[tokens[each] ?? -1]?.finite === true) return true;
  return false;
}

/** Is one of these tokens in this list? */
export function someInList({ words, grammar }: Splitter, tokens: readonly number[], list: string): boolean {
  for (let each = 0; each < tokens.length; each += 1)
    if (grammar.has(list, words[tokens[each] ?? -1] ?? '')) return true;
  return false;
}

/** Is it a form of a verb in this list? */
export function isFormOf({ verbs, grammar }: Splitter, at: number, list: string): boolean {
  const lemmas = verbs[at]?.lemmas;
  if (lemmas === undefined) return false;
  for (let each = 0; each < lemmas.length; each += 1) if (grammar.has(list, lemmas[each] ?? '')) return true;
  return false;
}

/** Is the finite verb of this piece a form of one in this list? */
export function hasFiniteOf(state: Splitter, index: number, list: string): boolean {
  const own = state.pieces[index]?.tokens ?? NONE;
  for (let each = 0; each < own.length; each += 1) {
    const at = own[each] ?? -1;
    if (state.verbs[at]?.finite === true && isFormOf(state, at, list)) return true;
  }
  return false;
}

const NONE: readonly number[] = [];

/** "kan", "moet": an infinitive goes with it. */
export function isModalPiece(state: Splitter, index: number): boolean {
  return hasFiniteOf(state, index, 'modal-may') || hasFiniteOf(state, index, 'modal-must');
}

/** The statement that this one depends on in the end: itself, when it is a main clause. */
export function mainOf({ pieces }: Splitter, index: number): number {
  let at = index;
  for (let piece = pieces[at]; isSubordinate(piece) && piece?.parent !== undefined; piece = pieces[at])
    at = piece.parent;
  return at;
}

/** The statement before the colon or around the quotation in which this one stands. */
export function frameOf(state: Splitter, at: number): number | undefined {
  return state.pieces[mainOf(state, at)]?.parent;
}

/** The number of words of the conjunction that stands here, in whatever use. */
export function openerLength(state: Splitter, at: number): number {
  return state.grammar.openerAt(state.words, at)?.length ?? 0;
}
