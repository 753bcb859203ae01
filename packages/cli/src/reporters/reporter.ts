import type { Finding, Report } from '@kadertoets/engine';
import type { Pack } from '@kadertoets/rulebook';
import type { Locale } from '../terminal.ts';

/** What `--since` leaves out, so that it can be said. */
export interface LeftOut {
  readonly revision: string;
  readonly commit: string;
  /** Drafts that are as they were: not checked. */
  readonly drafts: number;
  /** Findings in the other drafts that stood there already: not shown. */
  readonly findings: number;
}

export interface CheckedDocument {
  readonly path: string;
  readonly source: string;
  readonly report: Report;
  /** SHA-256 of the draft's text. */
  readonly hash: string;
}

export interface ReportInput {
  readonly documents: readonly CheckedDocument[];
  readonly packs: readonly Pack[];
  readonly version: string;
  readonly columns: number;
  readonly colour: boolean;
  readonly quiet: boolean;
  readonly locale: Locale;
  /** With `--since`: what is left out, and which of the findings stood there already. */
  readonly since?: LeftOut & { readonly known: ReadonlySet<Finding> };
  /** With a baseline: which findings stood in it, and how many of it are gone. */
  readonly baseline?: { readonly known: ReadonlySet<Finding>; readonly resolved: number };
}

/** A way to show reports: a pure function of them. */
export type Reporter = (input: ReportInput) => string;
