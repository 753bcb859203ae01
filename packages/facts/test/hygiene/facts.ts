import { parseDraft } from '@kadertoets/document';
import { readDraft } from '../../src/read-draft.ts';
import type { Fact } from '../../src/model.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** What is said of every fact of this kind in a draft with these articles below its title. */
export function says(kind: string, body: string): string[] {
  return factsOf(kind, body).flatMap((fact) => [...fact.computation]);
}

export function factsOf(kind: string, body: string): Fact[] {
  const draft = parseDraft(`# Dienstverleningsovereenkomst\n\n${body}`);
  return readDraft(draft, reader).facts.filter((fact) => fact.kind === kind);
}
