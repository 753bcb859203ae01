import type { TokenVerbs } from '../lexicon/match.ts';
import type { Mention, Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import type { Piece } from './split/piece.ts';
import type { VerbToken } from './verb-token.ts';

/** Somebody named before, to whom a pronoun may point; the nearest first. */
export interface Antecedent {
  readonly concepts: ReadonlySet<string>;
  readonly gender: 'neuter' | 'common' | 'plural';
  readonly subject: boolean;
}

/** Who does it and what the grammatical subject is, as concepts; absent when unknown. */
export interface Holders {
  readonly actor?: ReadonlySet<string>;
  readonly subject?: ReadonlySet<string>;
}

/** One statement, with all that tells who does what in it. */
export interface HolderInput {
  readonly piece: Piece;
  readonly index: number;
  readonly passive: boolean;
  readonly tokens: readonly Token[];
  readonly verbs: readonly (VerbToken | undefined)[];
  readonly lemmas: readonly (TokenVerbs | undefined)[];
  readonly mentions: readonly Mention[];
  /** Those of this statement. */
  readonly stated: readonly Mention[];
  /** Of the sentences before this one. */
  readonly antecedents: () => readonly Antecedent[];
  readonly grammar: Grammar;
}
