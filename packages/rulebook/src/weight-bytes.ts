import type { Weights } from './model.ts';

/** The weights of a model, a byte each. */
export function weightBytes(weights: Weights['weights']): Uint8Array {
  if (typeof weights !== 'string') return weights;
  const signs = atob(weights);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
  return bytes;
}
