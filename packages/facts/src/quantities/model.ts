import type { Rational } from './rational.ts';

/** The values that the words allow; an absent side is open. */
export interface Bounded {
  readonly low?: Rational;
  readonly high?: Rational;
  /** The side itself is not included: "minder dan", "tot". */
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

export type Bound = 'exact' | 'minimum' | 'maximum' | 'below' | 'above' | 'range' | 'approximate';

export type QuantityKind =
  | 'share'
  | 'money'
  | 'count'
  | 'duration'
  | 'age'
  | 'date'
  | 'period'
  | 'year'
  | 'ordinal'
  | 'ratio'
  | 'percentage-point';

/** A number in the text with its unit and bound. Shares are fractions of one, money is in euros, the rest in its unit. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** With the words of the bound ("ten minste 25%"). */
  readonly start: number;
  readonly end: number;
  /** Number and unit alone ("25%"). */
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly bound: Bound;
  readonly value: Bounded;
  readonly unit?: string;
  readonly written?: 'digits' | 'words' | 'fraction';
  /** ISO dates: of a date, and of a period both ends as far as they are given. */
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  /** A date that no calendar has. */
  readonly impossible?: boolean;
}
