import type { Quantity } from './model.ts';
import { compare, type Rational } from './rational.ts';

/** A number that is stated twice: "25% (twintig procent)", "€ 1.000 (zegge: tienduizend euro)". */
export interface FiguresAndWords {
  readonly figures: Quantity;
  readonly words: Quantity;
  readonly agree: boolean;
  readonly start: number;
  readonly end: number;
}

/** Pairs of quantities of one kind, the second in brackets right behind the first, one in figures and one in words. */
export function pairInFiguresAndWords(text: string, quantities: readonly Quantity[]): FiguresAndWords[] {
  const pairs: FiguresAndWords[] = [];
  quantities.forEach((first, index) => {
    const second = quantities[index + 1];
    if (second === undefined) return;
    const between = text.slice(first.coreEnd, second.start);
    if (!/^[^().;]{0,25}\((?:zegge|in woorden|ofwel|dat is)?:?\s*$/iu.test(between)) return;
    if (first.written === second.written) return;
    const a = exact(first);
    const b = exact(second);
    if (
      a === undefined ||
      b === undefined ||
      !(first.kind === second.kind || second.kind === 'count' || first.kind === 'count')
    )
      return;
    pairs.push({ figures: first, words: second, agree: compare(a, b) === 0, start: first.start, end: second.end });
  });
  return pairs;
}

function exact(quantity: Quantity): Rational | undefined {
  return quantity.value.low ?? quantity.value.high;
}
