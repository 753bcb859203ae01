import type { Mention, Reading, Sentence } from '../../model.ts';
import type { Bounded, Quantity } from '../../quantities/index.ts';
import type { Reader } from '../../reader.ts';

/** A quantity with its place among the tokens of its sentence. */
export interface Amount {
  readonly quantity: Quantity;
  /** Token indices of the number with its unit, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly statement: number;
  /** Read from the lead-in: it serves as a base, and is judged where it stands. */
  readonly borrowed: boolean;
  /** Told off against the other side: what is named beside it names that side, and no base. */
  readonly against?: true;
}

/** A part of a whole for one side, as far as it could be computed. */
export interface Portion {
  readonly sentence: number;
  readonly statement: number;
  /** The concept of whose part it is; absent when nobody's. */
  readonly side?: string;
  /** Concepts of the whole; `unstated` when nothing says of what. */
  readonly of: readonly string[];
  /** Absent when the base is nowhere to be found. */
  readonly value?: Bounded;
  /** Share of the whole of which this is a part, so that "the other 60%" can be a part of the same. */
  readonly base?: Bounded;
  /** Of less than the whole, so that it tells nothing of what is left for the other side. */
  readonly ofLess?: boolean;
  readonly strives: boolean;
  readonly computation: readonly string[];
}

/** An amount of money that a whole comes to. */
export interface Total {
  readonly of: readonly string[];
  readonly value: Bounded;
  readonly sentence: number;
  readonly section: number;
  /** Stem of a word that was said to mean less than the whole; the value is then unknown. */
  readonly lessenedAs?: string;
}

/** What was read so far, for sentences that build on it. */
export interface Ledger {
  readonly reading: Reading;
  readonly reader: Reader;
  readonly sides: Sides;
  readonly portions: Portion[];
  readonly totals: Total[];
  /** The first sentence of the article at hand: what stands "just before" a sentence is never further back. */
  readonly from: number;
}

/** The sides between which a whole is divided, as the lexicon has them: each with its counterpart. */
export interface Sides {
  readonly names: readonly string[];
  readonly other: (side: string) => string | undefined;
  readonly of: (concepts: ReadonlySet<string>) => string | undefined;
}

export interface Scene {
  readonly ledger: Ledger;
  readonly sentence: Sentence;
  readonly amounts: readonly Amount[];
}

/** Concepts of the lexicon with a meaning for the computation. */
export const CONCEPT = {
  whole: 'divisible',
  side: 'share-side',
  share: 'share-noun',
  budget: 'budget-noun',
  portion: 'portion-noun',
  remainder: 'remainder',
  deducted: 'deducted',
  total: 'total',
  alone: 'share-column',
  dispose: 'dispose',
  deduct: 'take-off',
  lower: 'lower',
  halve: 'halve',
} as const;

export function isWhole(mention: Mention): boolean {
  return mention.concepts.has(CONCEPT.whole);
}

/** The names of a whole, without the family that it belongs to. */
export function namesOf(mention: Mention): string[] {
  return [...mention.concepts].filter((name) => name !== CONCEPT.whole);
}
