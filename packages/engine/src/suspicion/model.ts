import type { SuspicionModel } from '@kadertoets/rulebook';
import { TABLE_SIZE } from './features.ts';

export interface Detector {
  /** How likely it is, between 0 and 1, that a sentence with these features conflicts with some kader. */
  readonly score: (features: readonly number[]) => number;
  readonly threshold: number;
}

/** Unpacks the weights of a model: one byte each, by the square root, so that small weights keep their differences. */
export function buildDetector(model: SuspicionModel): Detector {
  const bytes = Uint8Array.from(atob(model.weights), (character) => character.charCodeAt(0));
  if (bytes.length !== TABLE_SIZE)
    throw new Error(`a suspicion model has ${String(TABLE_SIZE)} weights, not ${String(bytes.length)}`);
  const weights = Float64Array.from(bytes, (byte) => {
    const signed = byte > 127 ? byte - 256 : byte;
    return Math.sign(signed) * (signed / 127) ** 2 * model.scale;
  });
  return {
    threshold: model.threshold,
    score: (features) => {
      const share = 1 / Math.sqrt(Math.max(1, features.length));
      let sum = model.bias;
      for (const feature of features) sum += (weights[feature] ?? 0) * share;
      return 1 / (1 + Math.exp(-sum));
    },
  };
}
