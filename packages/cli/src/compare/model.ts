import type { Comparison } from '@kadertoets/report';
import type { Pack } from '@kadertoets/rulebook';
import type { CheckedDocument } from '../reporters/reporter.ts';
import type { Locale } from '../terminal.ts';

/** What a comparison is shown from: the drafts in the order in which they were compared. */
export interface ComparedInput {
  readonly comparison: Comparison;
  readonly documents: readonly CheckedDocument[];
  /** Files that were named and are no agreement. */
  readonly others: readonly string[];
  readonly packs: readonly Pack[];
  readonly version: string;
  readonly locale: Locale;
  readonly columns: number;
  readonly colour: boolean;
}

export type Form = (input: ComparedInput) => string;
