import type { StatementRole } from '@kadertoets/rulebook';

/** A clause or phrase that opens: what it is to the sentence, and how many words open it. */
export interface Opening {
  readonly role: StatementRole;
  readonly length: number;
}

export const COMPLEMENT: Opening = { role: 'complement', length: 1 };
export const CONCESSION: Opening = { role: 'concession', length: 1 };
export const CONDITION: Opening = { role: 'condition', length: 1 };
export const PURPOSE: Opening = { role: 'purpose', length: 1 };
export const RELATIVE: Opening = { role: 'relative', length: 1 };
export const TIME: Opening = { role: 'time', length: 1 };
export const WITHOUT: Opening = { role: 'without', length: 1 };
/** "bij wie": the preposition and its pronoun. */
export const RELATIVE_OF_TWO: Opening = { role: 'relative', length: 2 };
