/** Features of a sentence: the first so many in the list. */
export interface Features {
  readonly places: readonly number[];
  readonly count: number;
}

/** Features that are being collected, each once. */
export interface Collected extends Features {
  readonly places: number[];
  count: number;
  /** For each feature the number of the last round in which it was found. */
  readonly seen: Uint32Array;
  round: number;
}
