/** An exact fraction: money and shares are never floating point. The denominator is positive, the fraction is in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  let top = BigInt(numerator);
  let bottom = BigInt(denominator);
  if (bottom < 0n) {
    top = -top;
    bottom = -bottom;
  }
  const divisor = gcd(top < 0n ? -top : top, bottom);
  return divisor <= 1n
    ? { numerator: top, denominator: bottom }
    : { numerator: top / divisor, denominator: bottom / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export const ZERO: Rational = rational(0);
export const ONE: Rational = rational(1);

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Undefined when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  return b.numerator === 0n ? undefined : rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative, zero or positive, as for sorting. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** For comparisons with a rule's threshold and for showing, never for computing on. */
export function toNumber(value: Rational): number {
  return Number(value.numerator) / Number(value.denominator);
}

/** A share of one as a Dutch percentage, rounded half up to two decimals: 24,19%. */
export function toPercentText(share: Rational): string {
  return `${toDecimalText(multiply(share, rational(100)))}%`;
}

/** Euros in Dutch notation: € 300.000 or € 12,50. */
export function toEuroText(amount: Rational): string {
  const text = toDecimalText(amount);
  return `€ ${text.includes(',') ? text.replace(/,(\d)$/u, ',$10') : text}`;
}

/** At most two decimals, Dutch separators. */
export function toDecimalText(value: Rational): string {
  const negative = value.numerator < 0n;
  const top = negative ? -value.numerator : value.numerator;
  const cents = (top * 200n + value.denominator) / (2n * value.denominator);
  const whole = inThousands((cents / 100n).toString());
  const rest = cents % 100n;
  const decimals = rest === 0n ? '' : `,${rest.toString().padStart(2, '0').replace(/0$/u, '')}`;
  return `${negative ? '-' : ''}${whole}${decimals}`;
}

function inThousands(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join('.');
}
