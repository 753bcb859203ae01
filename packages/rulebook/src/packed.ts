import type { Concept, Language, LikenessModel, Rulebook, SuspicionModel } from './model.ts';

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

interface Packed extends Omit<Rulebook, 'language' | 'suspicion'> {
  readonly language: Omit<Language, 'concepts'> & { readonly concepts: Readonly<Record<string, PackedConcept>> };
  readonly suspicion?: PackedSuspicion;
}

interface PackedConcept extends Omit<Concept, 'terms'> {
  /** A line each. */
  readonly terms?: string;
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
  const packed: Packed = { ...rest, language: { ...language, concepts } };
  if (suspicion === undefined) return { text: JSON.stringify(packed), weights: new Uint8Array() };
  const { weights: ofAll, likeness, ...limits } = suspicion;
  const { weights: ofRules, ...likenessLimits } = likeness;
  const together = bytesOf(ofAll);
  const weights = Uint8Array.from([...together, ...bytesOf(ofRules)]);
  const packedSuspicion: PackedSuspicion = {
    ...limits,
    likeness: likenessLimits,
    together: together.length,
    sha256: sha256(weights),
  };
  return { text: JSON.stringify({ ...packed, suspicion: packedSuspicion }), weights };
}

/** The rulebook that was packed. The terms of a concept are taken apart when they are asked for. */
export function openRulebook({ text, weights }: PackedRulebook): Rulebook {
  // Written by `packRulebook` of a rulebook that passed its schema.
  const { language, suspicion, ...rest } = JSON.parse(text) as Packed;
  const concepts: Record<string, Concept> = {};
  for (const [name, concept] of Object.entries(language.concepts)) concepts[name] = openConcept(concept);
  return {
    ...rest,
    language: { ...language, concepts },
    ...(suspicion === undefined ? {} : { suspicion: openSuspicion(suspicion, weights) }),
  };
}

function packConcept({ terms, ...concept }: Concept): PackedConcept {
  if (terms?.some((term) => term.includes('\n')) === true) throw new Error('a term has more than one line');
  return terms === undefined ? concept : { ...concept, terms: terms.join('\n') };
}

function openConcept(packed: PackedConcept): Concept {
  const { terms, ...concept } = packed;
  if (terms === undefined) return concept;
  let apart: readonly string[] | undefined;
  return {
    ...concept,
    get terms() {
      return (apart ??= terms.split('\n'));
    },
  };
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

function bytesOf(weights: string | Uint8Array): Uint8Array {
  return typeof weights === 'string' ? Uint8Array.from(atob(weights), (sign) => sign.charCodeAt(0)) : weights;
}
