import type { Concept, LikenessModel, Rulebook, SuspicionModel } from './model.ts';
import { termsOf } from './terms-of.ts';
import { weightBytes } from './weight-bytes.ts';

/**
 * A rulebook as the command loads it at every start: what few drafts ask for stays text, and the weights of the detector stay
 * bytes. Parsed as one JSON it takes as long as reading two pages.
 */
export interface PackedRulebook {
  /** JSON; the hash of the weights is in it, so that it stands for both. */
  readonly text: string;
  /** The weights of all kaders together, and behind them those of each rule; none of a rulebook that was not trained. */
  readonly weights: Uint8Array;
}

interface Packed extends Omit<Rulebook, 'suspicion'> {
  readonly suspicion?: PackedSuspicion;
}

interface PackedSuspicion extends Omit<SuspicionModel, 'weights' | 'likeness'> {
  readonly likeness: Omit<LikenessModel, 'weights'>;
  /** How many of the weights are those of all kaders together. */
  readonly together: number;
  readonly sha256: string;
}

/** Packs a rulebook; `sha256` hashes bytes. */
export function packRulebook(rulebook: Rulebook, sha256: (bytes: Uint8Array) => string): PackedRulebook {
  const { language, suspicion, ...rest } = rulebook;
  const concepts = Object.fromEntries(
    Object.entries(language.concepts).map(([name, each]) => [name, packConcept(each)]),
  );
  const packed = { ...rest, language: { ...language, concepts } };
  if (suspicion === undefined) return { text: JSON.stringify(packed), weights: new Uint8Array() };
  const { weights: ofAll, likeness, ...limits } = suspicion;
  const { weights: ofRules, ...likenessLimits } = likeness;
  const together = weightBytes(ofAll);
  const weights = Uint8Array.from([...together, ...weightBytes(ofRules)]);
  const packedSuspicion: PackedSuspicion = {
    ...limits,
    likeness: likenessLimits,
    together: together.length,
    sha256: sha256(weights),
  };
  return { text: JSON.stringify({ ...packed, suspicion: packedSuspicion } satisfies Packed), weights };
}

/** The rulebook that was packed. */
export function openRulebook({ text, weights }: PackedRulebook): Rulebook {
  // Written by `packRulebook` of a rulebook that passed its schema.
  const { suspicion, ...rest } = JSON.parse(text) as Packed;
  return suspicion === undefined ? rest : { ...rest, suspicion: openSuspicion(suspicion, weights) };
}

function packConcept(concept: Concept): Concept {
  const terms = termsOf(concept);
  if (terms.length === 0) return concept;
  if (terms.some((term) => term.includes('\n'))) throw new Error('a term has more than one line');
  return { ...concept, terms: terms.join('\n') };
}

function openSuspicion(
  { together, sha256: _hash, likeness, ...limits }: PackedSuspicion,
  weights: Uint8Array,
): SuspicionModel {
  return {
    ...limits,
    weights: weights.subarray(0, together),
    likeness: { ...likeness, weights: weights.subarray(together) },
  };
}
