import type { SuspicionModel } from '@kadertoets/rulebook';
import type { Features } from './collected.ts';
import { TABLE_SIZE } from './hash.ts';

export interface Detector {
  /** How likely it is, between 0 and 1, that a sentence with these features conflicts with some kader. */
  readonly score: (features: Features) => number;
  readonly threshold: number;
}

/** Unpacks the weights of a model: one byte each, by the square root, so that small weights keep their differences. */
export function buildDetector(model: SuspicionModel): Detector {
  // Unpacked when asked for: a check asks for a part of them, and a loop over all costs as much as reading a page.
  const bytes = atob(model.weights);
  if (bytes.length !== TABLE_SIZE)
    throw new Error(`a suspicion model has ${String(TABLE_SIZE)} weights, not ${String(bytes.length)}`);
  // Whole numbers, so that adding them up makes no new ones.
  const weights = Array.from({ length: 256 }, (_, byte) => (byte > 127 ? -((byte - 256) ** 2) : byte ** 2));
  const unit = model.scale / 127 ** 2;
  return {
    threshold: model.threshold,
    score: ({ places, count }) => {
      let sum = 0;
      for (let at = 0; at < count; at += 1) sum += weights[bytes.charCodeAt(places[at] ?? 0)] ?? 0;
      const odds = model.bias + (sum * unit) / Math.sqrt(Math.max(1, count));
      return 1 / (1 + Math.exp(-odds));
    },
  };
}
