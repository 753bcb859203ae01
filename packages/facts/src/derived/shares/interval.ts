import {
  add,
  compare,
  multiply,
  ONE,
  subtract,
  toDecimalText,
  toPercentText,
  ZERO,
  type Bounded,
  type Rational,
} from '../../quantities/index.ts';

/** How a share is fixed: at a value, from below, from above, or between two values. */
export type Form = 'exact' | 'floor' | 'ceiling' | 'range';

export function formOf({ low, high }: Bounded): Form {
  if (low === undefined) return 'ceiling';
  if (high === undefined) return 'floor';
  return compare(low, high) === 0 ? 'exact' : 'range';
}

/** What is left of one: at least 80% for one side leaves at most 20% for the other. */
export function complement({ low, high, lowOpen, highOpen }: Bounded): Bounded {
  return bounds(high && subtract(ONE, high), low && subtract(ONE, low), highOpen, lowOpen);
}

/** The other side of a bound that is denied: "niet onder 25%" is at least 25%. An exact value that is denied says nothing. */
export function denied({ low, high }: Bounded): Bounded | undefined {
  if (low === undefined && high !== undefined) return { low: high };
  if (high === undefined && low !== undefined) return { high: low };
  return undefined;
}

/** A share of a share; both are at least zero. */
export function scale(value: Bounded, factor: Bounded): Bounded {
  return bounds(
    value.low && factor.low && multiply(value.low, factor.low),
    value.high && factor.high && multiply(value.high, factor.high),
    value.lowOpen ?? factor.lowOpen,
    value.highOpen ?? factor.highOpen,
  );
}

/** What remains after at most or exactly so much is taken off. */
export function lowered(known: Bounded, by: Bounded): Bounded {
  const most = by.high ?? by.low ?? ZERO;
  const low = known.low === undefined ? undefined : atLeastZero(subtract(known.low, most));
  const least = by.low ?? ZERO;
  return bounds(low, known.high && atLeastZero(subtract(known.high, least)));
}

function atLeastZero(value: Rational): Rational {
  return compare(value, ZERO) < 0 ? ZERO : value;
}

export function sum(values: readonly Rational[]): Rational {
  return values.reduce((total, value) => add(total, value), ZERO);
}

export function exactly(value: Rational): Bounded {
  return { low: value, high: value };
}

export function isExact({ low, high }: Bounded): boolean {
  return low !== undefined && high !== undefined && compare(low, high) === 0;
}

/** "25%", "ten minste 15%", "20% tot 30%" for computation lines. */
export function describe({ low, high, lowOpen, highOpen }: Bounded): string {
  if (low !== undefined && high !== undefined)
    return compare(low, high) === 0 ? toPercentText(low) : `${toPercentText(low)} tot ${toPercentText(high)}`;
  if (low !== undefined) return `${lowOpen === true ? 'meer dan' : 'ten minste'} ${toPercentText(low)}`;
  return high === undefined ? 'onbekend' : `${highOpen === true ? 'minder dan' : 'ten hoogste'} ${toPercentText(high)}`;
}

export function points(value: Rational): string {
  return toDecimalText(value);
}

function bounds(low: Rational | undefined, high: Rational | undefined, lowOpen?: boolean, highOpen?: boolean): Bounded {
  return {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(low !== undefined && lowOpen === true ? { lowOpen } : {}),
    ...(high !== undefined && highOpen === true ? { highOpen } : {}),
  };
}
