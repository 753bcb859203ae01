import type { Reading } from '../model.ts';
import type { Reader } from '../reader.ts';
import { readPartReferences, type PartReference } from './references.ts';
import { readTerms, type TermName } from './terms.ts';

export type { PartReference } from './references.ts';
export type { TermName, TermUse } from './terms.ts';

/** What a draft calls by a name: for going to it, listing where it is used, and renaming. */
export interface Names {
  readonly terms: readonly TermName[];
  readonly references: readonly PartReference[];
}

export function readNames(reading: Reading, reader: Reader): Names {
  return { terms: readTerms(reading, reader), references: readPartReferences(reading, reader) };
}
