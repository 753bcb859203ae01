import type { Mention } from '../../model.ts';
import { type Bounded, compare, ONE, type Rational, subtract } from '../../quantities/index.ts';
import { type Base, LESS, WHOLE } from './base.ts';
import { complement, describe } from './interval.ts';
import type { Amount, Portion, Scene } from './model.ts';
import { whollyOf } from './whole.ts';

export function sideOfAmount(amount: Amount, before: readonly Portion[]): { side?: string } {
  const own = before.find(
    (portion) =>
      portion.side !== undefined && portion.value !== undefined && sameHeight(portion.value, amount.quantity.value),
  );
  return own?.side === undefined ? {} : { side: own.side };
}

function sameHeight(one: Bounded, other: Bounded): boolean {
  return one.low !== undefined && other.low !== undefined && compare(one.low, other.low) === 0;
}

/** "van dat kwart": a number that only takes up a part that was named before. */
export function takesUpPart(amount: Amount, { sentence, ledger }: Scene, before: readonly Portion[]): boolean {
  return (
    ledger.reader.grammar.has('demonstrative', sentence.tokens[amount.from - 1]?.word ?? '') &&
    [...before, ...ledger.portions].some(
      (portion) => portion.value !== undefined && sameHeight(portion.value, amount.quantity.value),
    )
  );
}

/** What a side is known to have: from this sentence, from earlier ones, or as the counterpart of the other side. */
export function knownShare(side: string, { ledger }: Scene, before: readonly Portion[] = []): Portion | undefined {
  const all = [...ledger.portions, ...before].filter((portion) => portion.value !== undefined);
  const direct = all.findLast((portion) => portion.side === side);
  if (direct !== undefined) return direct;
  const other = ledger.sides.other(side);
  const counterpart = other === undefined ? undefined : all.findLast((portion) => portion.side === other);
  return counterpart?.value === undefined ? undefined : { ...counterpart, side, value: complement(counterpart.value) };
}

/** "wat overblijft", "de andere helft": one less everything that was named just before. */
export function remainder(scene: Scene, before: readonly Portion[], mention: Mention): Base {
  const parts = before.length > 0 ? before : portionsBefore(scene);
  const last = parts.at(-1);
  const taken = parts.filter((part) => part.value !== undefined);
  let left: Bounded = WHOLE;
  for (const part of taken) if (part.value !== undefined) left = minus(left, part.value);
  if (last === undefined || taken.length === 0)
    return { of: whollyOf(scene), factor: LESS, mention, weak: false, explained: [] };
  return {
    of: last.of,
    factor: left,
    mention,
    weak: false,
    explained: [`100% − ${taken.map((part) => describe(part.value ?? {})).join(' − ')} = ${describe(left)}`],
  };
}

export function minus(from: Bounded, by: Bounded): Bounded {
  const rest = complement(by);
  const gone = complement(from);
  const low = rest.low !== undefined && gone.high !== undefined ? complement({ high: gone.high }).low : undefined;
  if (low === undefined) return rest;
  return {
    ...(rest.low === undefined || from.low === undefined ? {} : { low: without(from.low, rest.low) }),
    ...(rest.high === undefined || from.high === undefined ? {} : { high: without(from.high, rest.high) }),
  };
}

/** Of a part, what is left when as much goes off as leaves `rest` of the whole. */
function without(part: Rational, rest: Rational): Rational {
  return subtract(part, subtract(ONE, rest));
}

export function portionsBefore({ ledger, sentence }: Scene): Portion[] {
  const last = ledger.portions.at(-1);
  if (last === undefined || last.sentence < Math.max(ledger.from, sentence.index - 2)) return [];
  return ledger.portions.filter((portion) => portion.sentence === last.sentence);
}
