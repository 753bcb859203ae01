import type { Mention } from '../../model.ts';
import { type Bounded, ONE } from '../../quantities/index.ts';
import { exactly } from './interval.ts';

/** Of what an amount is a part: the whole, or a part of it that is known (share of a share). */
export interface Base {
  readonly of: readonly string[];
  /** Share of the whole that the base is; absent when that cannot be known. */
  readonly factor?: Bounded;
  /** The side that the base belongs to, when it is a part itself. */
  readonly side?: string;
  /** The mention that names it, so that it is not taken for the side of the amount. */
  readonly mention?: Mention;
  /** Found outside the sentence, or assumed. */
  readonly weak: boolean;
  readonly explained: readonly string[];
}

/** All of it. */
export const WHOLE: Bounded = exactly(ONE);

/** What is left when it is not known how much went off. */
export const LESS: Bounded = { high: ONE, highOpen: true };
