import { type SuspicionModel, weightBytes, type Weights } from '@kadertoets/rulebook';
import type { Features } from './collected.ts';
import { hashOf, LIKENESS_SIZE, LOW, SPREAD, TABLE_SIZE, underRule } from './hash.ts';

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
  const known = new Map(likeness.rules.map((rule) => [rule, underRule(hashOf(rule))]));
  return {
    rules: likeness.rules,
    suspectFrom,
    doubtBelow,
    odds: ({ places, count }) => {
      const { bytes } = table;
      let sum = 0;
      for (let at = 0; at < count; at += 1) sum += VALUES[bytes[places[at] as number] as number] as number;
      return table.odds(sum, count);
    },
    likeness: (rule, { places, count }) => {
      const own = known.get(rule);
      if (own === undefined) return undefined;
      const { bytes } = ofRules;
      const { high, low } = own;
      let sum = 0;
      // `placeUnderRule`, written out: it is asked for every feature of a sentence under every rule.
      for (let at = 0; at < count; at += 1) {
        const code = imul(places[at] as number, SPREAD);
        const place = ((code >>> 13) + high + (((code & LOW) + low) >>> 13)) & LAST;
        sum += VALUES[bytes[place] as number] as number;
      }
      return ofRules.odds(sum, count);
    },
  };
}

const { imul } = Math;
const LAST = LIKENESS_SIZE - 1;

interface Table {
  readonly bytes: Uint8Array;
  /** Of the sum of so many weights. */
  readonly odds: (sum: number, count: number) => number;
}

/** The weights of a model: one byte each, by the square root, so that small weights keep their differences. */
function tableOf({ bias, scale, weights }: Weights, size: number): Table {
  const bytes = weightBytes(weights);
  if (bytes.length !== size)
    throw new Error(`this suspicion model has to have ${String(size)} weights, not ${String(bytes.length)}`);
  const unit = scale / 127 ** 2;
  return { bytes, odds: (sum, count) => bias + (sum * unit) / Math.sqrt(Math.max(1, count)) };
}

/** What the byte of a weight stands for: whole numbers, so that adding them up makes no new ones. */
const VALUES = Int16Array.from({ length: 256 }, (_, byte) => (byte > 127 ? -((byte - 256) ** 2) : byte ** 2));
