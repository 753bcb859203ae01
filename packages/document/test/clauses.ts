import { parseDraft, type Clause, type Draft } from '@kadertoets/document';

/** One line per clause: its address and its words. */
export function lines(source: string): string[] {
  return parseDraft(source).clauses.map((clause) => `${clause.address}: ${words(clause)}`);
}

export function words(clause: Clause): string {
  return clause.text.replaceAll(/\s+/gu, ' ').trim();
}

/** The clause that holds these words. */
export function clauseWith(draft: Draft, text: string): Clause {
  const found = draft.clauses.find((clause) => words(clause).includes(text));
  if (found === undefined) throw new Error(`no clause holds “${text}”`);
  return found;
}
