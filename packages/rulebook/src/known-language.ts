import type { ConceptKind } from './model.ts';

/** What other checks must know of the language, also of entries that are wrong themselves. */
export interface KnownLanguage {
  /** False when a file with concepts could not be read: then no name can be called unknown. */
  readonly complete: boolean;
  readonly kinds: ReadonlyMap<string, ConceptKind | undefined>;
  /** Concepts by one of their terms, for suggestions. */
  readonly byTerm: ReadonlyMap<string, string>;
  /** Prepositions and prepositional phrases; absent when the grammar could not be read. */
  readonly prepositions: ReadonlySet<string> | undefined;
}
