import type { Draft } from '@kadertoets/document';
import { withDerivedFacts } from './derived/index.ts';
import type { Reading } from './model.ts';
import { withOwnNames } from './names/own-names.ts';
import { readSentences } from './read.ts';
import type { Reader } from './reader.ts';

/** Reads a draft of these gemeenten (none: unknown): its sentences with their statements, and what is computed from them. */
export function readDraft(draft: Draft, reader: Reader, gemeenten: readonly string[] = []): Reading {
  const own = new Set(gemeenten.map((name) => name.toLowerCase()));
  return withDerivedFacts(withOwnNames(readSentences(draft, reader, own), reader), reader);
}
