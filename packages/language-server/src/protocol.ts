/**
 * What an editor can ask this server beyond the Language Server Protocol. Plain names and data, so that a client reads this
 * file without anything of the server. Places are the protocol's own: lines and characters from 0, in UTF-16.
 */

export interface Place {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** One request: its name, what is asked and what comes back. The types exist for the compiler only. */
export interface Request<Params, Result> {
  readonly method: string;
  readonly params?: Params;
  readonly result?: Result;
}

export type Verdict = 'complies' | 'conflicts' | 'missing' | 'undetermined' | 'not-applicable';
export type Severity = 'error' | 'warning' | 'info';

export interface Passage {
  /** "artikel 3, tweede lid" */
  readonly clause: string;
  readonly range: Range;
  readonly words: string;
}

export interface KaderFinding extends Passage {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy?: string;
}

export interface KaderVerdict {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly verdict: Verdict;
  readonly rules: readonly string[];
  readonly evidence: readonly Passage[];
  readonly findings: readonly KaderFinding[];
}

export interface PackInfo {
  readonly id: string;
  readonly title: string;
  readonly status: 'adopted' | 'advice' | 'hygiene';
  readonly from?: string;
  readonly to?: string;
}

export interface PackVerdicts extends PackInfo {
  /** Why this pack applies to the draft, in one sentence. */
  readonly reason: string;
  readonly kaders: readonly KaderVerdict[];
}

/** What the check of an open draft came to. */
export interface DraftAssessment {
  readonly uri: string;
  /** The version of the document that was checked. */
  readonly version: number;
  readonly recognised: boolean;
  readonly instrument?: string;
  readonly gemeenten: readonly string[];
  readonly term?: { readonly from?: string; readonly to?: string };
  readonly packs: readonly PackVerdicts[];
  /** Findings that belong to no kader, such as a mistake in the front matter. */
  readonly otherFindings: readonly KaderFinding[];
}

/** The verdict on every kader of an open draft; null when it is not open or no Markdown. */
export const ASSESSMENT: Request<{ readonly uri: string }, DraftAssessment | null> = {
  method: 'kadertoets/assessment',
};

/** The report on an open draft as one self-contained HTML page. */
export const REPORT: Request<{ readonly uri: string; readonly links?: boolean }, { readonly html: string } | null> = {
  method: 'kadertoets/report',
};

export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly pack: string;
  readonly severity: Severity;
}

/** All rules that hold for a draft, or else in any folder of the workspace, in the order of their packs. */
export const RULES: Request<{ readonly uri?: string }, readonly RuleInfo[]> = { method: 'kadertoets/ruleList' };

/** The page of a rule, as it holds for a draft: what, why, source, examples. */
export const RULE_PAGE: Request<{ readonly rule: string; readonly uri?: string }, { readonly markdown: string }> = {
  method: 'kadertoets/rulePage',
};

/** What a new agreement of one gemeente holds beside what every agreement does. */
export interface DraftRecipe {
  readonly gemeente: string;
  readonly instrument: string;
  readonly packs: readonly PackInfo[];
  readonly from: string;
  readonly to?: string;
  readonly articles: readonly { readonly heading: string; readonly text: string }[];
}

/** For every gemeente and every period for which its council adopted kaders: what a new agreement needs. */
export const DRAFT_RECIPES: Request<Record<string, never>, readonly DraftRecipe[]> = {
  method: 'kadertoets/draftRecipes',
};

export interface ServerState {
  readonly locale: string;
  readonly packs: readonly (PackInfo & { readonly rules: number; readonly gemeenten: readonly string[] })[];
  readonly ownRules: readonly string[];
  readonly folders: readonly string[];
  readonly openDocuments: number;
  readonly lastCheck: number;
}

/** What the server works with, for the doctor; the packs are those that a draft is held against. */
export const STATE: Request<{ readonly uri?: string }, ServerState> = { method: 'kadertoets/state' };

/**
 * Sent to clients that announce `experimental: { kadertoets: true }` when rules or settings changed and what they show has to
 * be asked anew.
 */
export const REFRESH: string = 'kadertoets/refresh';

/**
 * Asked of the editor by a server that has no files of its own: the compiled rules, with their examples when `full`; the
 * places of the files below a folder by extension, null when there is no such folder; the text of one, null likewise.
 */
export const COMPILED_RULES: Request<{ readonly full: boolean }, unknown> = { method: 'kadertoets/rules' };
export const FILES: Request<
  { readonly folder: string; readonly extensions: readonly string[] },
  readonly string[] | null
> = { method: 'kadertoets/files' };
export const READ_FILE: Request<{ readonly uri: string }, string | null> = { method: 'kadertoets/readFile' };
