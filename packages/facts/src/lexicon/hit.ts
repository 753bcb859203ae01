import type { Concept } from './concept.ts';

/** A wording found: which concept, where, and by a verb or by a noun. */
export interface Hit {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
  readonly form: 'verb' | 'noun' | 'attribute';
  readonly verb: number | undefined;
}

/** What the matcher needs to know of each token besides its word. */
export interface TokenVerbs {
  /** Dictionary forms after separated particles were joined; empty for other words. */
  readonly lemmas: readonly string[];
  readonly attributive: boolean;
  /** A noun that looks like a verb: "zonder aftrek", "de inzet van". */
  readonly nominal?: boolean;
}
