import type { QuantityKind } from './model.ts';
import type { Rational } from './rational.ts';

/** A number with its unit: pieces `from` up to `to` (exclusive). */
export interface Core {
  readonly kind: QuantityKind;
  readonly from: number;
  readonly to: number;
  readonly value: Rational;
  readonly unit?: string;
  readonly written?: 'digits' | 'words' | 'fraction';
}

/** What a number in front counts, so that it is no age and no part. */
export const COUNTED: RegExp =
  /^(?:kandidaten|inwoners|mensen|personen|deelnemers|plaatsen|plekken|trajecten|aanmeldingen|procent|euro|uur|uren|dagen|weken|maanden|jaar|keer)$/u;
