import type { ConceptKind } from './model.ts';

/** What other checks must know of the concepts, also of those whose entry is wrong. */
export interface KnownConcepts {
  /** False when a file with concepts could not be read: then no name can be called unknown. */
  readonly complete: boolean;
  readonly kinds: ReadonlyMap<string, ConceptKind | undefined>;
  /** Concepts by one of their terms, for suggestions. */
  readonly byTerm: ReadonlyMap<string, string>;
}
