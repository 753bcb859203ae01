import type { SuspicionModel, Weights } from '@kadertoets/rulebook';
import type { Features } from './collected.ts';
import { hashOf, LIKENESS_SIZE, placeUnderRule, TABLE_SIZE } from './hash.ts';

export interface Detector {
  /** Log-odds that a sentence with these features conflicts with some kader. */
  readonly odds: (features: Features) => number;
  /** Log-odds that it conflicts with this rule (`pack/rule`); `undefined` for a rule that the detector was not trained on. */
  readonly likeness: (rule: string, features: Features) => number | undefined;
  readonly rules: readonly string[];
  readonly suspectFrom: number;
  readonly doubtBelow: number;
}

export function buildDetector({ likeness, suspectFrom, doubtBelow, ...any }: SuspicionModel): Detector {
  const table = tableOf(any, TABLE_SIZE);
  const ofRules = tableOf(likeness, LIKENESS_SIZE);
  const known = new Map(likeness.rules.map((rule) => [rule, hashOf(rule)]));
  return {
    rules: likeness.rules,
    suspectFrom,
    doubtBelow,
    odds: ({ places, count }) => {
      let sum = 0;
      for (let at = 0; at < count; at += 1) sum += table.weight(places[at] ?? 0);
      return table.odds(sum, count);
    },
    likeness: (rule, { places, count }) => {
      const hash = known.get(rule);
      if (hash === undefined) return undefined;
      let sum = 0;
      for (let at = 0; at < count; at += 1) sum += ofRules.weight(placeUnderRule(places[at] ?? 0, hash));
      return ofRules.odds(sum, count);
    },
  };
}

interface Table {
  readonly weight: (place: number) => number;
  /** Of the sum of so many weights. */
  readonly odds: (sum: number, count: number) => number;
}

/** The weights of a model: one byte each, by the square root, so that small weights keep their differences. */
function tableOf({ bias, scale, weights }: Weights, size: number): Table {
  const { byteAt, size: own } = readerOf(weights);
  if (own !== size) throw new Error(`this suspicion model has to have ${String(size)} weights, not ${String(own)}`);
  const unit = scale / 127 ** 2;
  return {
    weight: (place) => VALUES[byteAt(place)] ?? 0,
    odds: (sum, count) => bias + (sum * unit) / Math.sqrt(Math.max(1, count)),
  };
}

/** Nothing is unpacked beforehand: a check asks for a part of them, and a loop over all costs as much as reading a page. */
function readerOf(weights: Weights['weights']): { readonly size: number; readonly byteAt: (place: number) => number } {
  if (typeof weights !== 'string') return { size: weights.length, byteAt: (place) => weights[place] ?? 0 };
  const signs = atob(weights);
  return { size: signs.length, byteAt: (place) => signs.charCodeAt(place) };
}

/** Whole numbers, so that adding them up makes no new ones. */
const VALUES = Int16Array.from({ length: 256 }, (_, byte) => (byte > 127 ? -((byte - 256) ** 2) : byte ** 2));
