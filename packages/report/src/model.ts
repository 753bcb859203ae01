import type { Span } from '@kadertoets/document';
import type { Report } from '@kadertoets/engine';
import type { Pack } from '@kadertoets/rulebook';

export type Locale = 'nl' | 'en';

export interface ReportDocument {
  readonly name: string;
  readonly source: string;
  readonly report: Report;
  /** SHA-256 of the draft's bytes, for the receipt. */
  readonly hash?: string;
}

/** With what a report was made: enough to make the same bytes again. */
export interface Receipt {
  readonly version: string;
  /** The day that the caller gave; a report has no clock of its own. */
  readonly date?: string;
}

export interface ReportInput {
  readonly documents: readonly ReportDocument[];
  /** The packs of the rulebook; those that no document was checked against are left out. */
  readonly packs: readonly Pack[];
  readonly locale: Locale;
  readonly receipt?: Receipt;
  /** What is not in it, for a reader to know before anything else. */
  readonly note?: string;
  /** Where a passage is to be opened; without it the report names line numbers only. */
  readonly link?: (span: Span) => string;
}
