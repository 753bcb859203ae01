import type { SuspicionModel } from '@kadertoets/rulebook';
import { TABLE_SIZE } from './features.ts';

export interface Detector {
  /** How likely it is, between 0 and 1, that a sentence with these features conflicts with some kader. */
  readonly score: (features: readonly number[]) => number;
  readonly threshold: number;
}

/** Unpacks the weights of a model: one byte each, by the square root, so that small weights keep their differences. */
export function buildDetector(model: SuspicionModel): Detector {
  // Unpacked when asked for: a check asks for a part of them, and a loop over all costs as much as reading a page.
  const bytes = atob(model.weights);
  if (bytes.length !== TABLE_SIZE)
    throw new Error(`a suspicion model has ${String(TABLE_SIZE)} weights, not ${String(bytes.length)}`);
  const weights = Array.from({ length: 256 }, (_, byte) => {
    const signed = byte > 127 ? byte - 256 : byte;
    return Math.sign(signed) * (signed / 127) ** 2 * model.scale;
  });
  return {
    threshold: model.threshold,
    score: (features) => {
      const share = 1 / Math.sqrt(Math.max(1, features.length));
      let sum = model.bias;
      for (const feature of features) sum += (weights[bytes.charCodeAt(feature)] ?? 0) * share;
      return 1 / (1 + Math.exp(-sum));
    },
  };
}
