import type { Finding, Verdict } from '@kadertoets/engine';

/** How a finding of the new version of a draft stands to the old one. */
export type Change = 'new' | 'changed' | 'unchanged' | 'gone';

/** A finding in the old version, the new one, or both. */
export interface FindingChange {
  readonly change: Change;
  readonly before?: Finding;
  readonly after?: Finding;
}

/** The verdict on one kader in every draft; none where its pack does not apply. */
export interface KaderRow {
  readonly kader: string;
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly differs: boolean;
}

/** What one rule found in every draft. */
export interface RuleRow {
  readonly rule: string;
  readonly findings: readonly (readonly Finding[])[];
  /** Every draft has at least one. */
  readonly everywhere: boolean;
}

export interface DraftsComparison {
  readonly as: 'drafts';
  readonly kaders: readonly KaderRow[];
  readonly rules: readonly RuleRow[];
}

export interface VersionsComparison {
  readonly as: 'versions';
  readonly kaders: readonly KaderRow[];
  readonly changes: readonly FindingChange[];
}

/** What differs between several drafts, or between two versions of one: the older first. */
export type Comparison = DraftsComparison | VersionsComparison;
