import type { Span } from '@kadertoets/document';

/** How much a finding weighs; a kader that was adopted gives an error. */
export type Severity = 'error' | 'warning' | 'info';
/** What is the matter: see the table in docs/api.md. */
export type FindingKind =
  | 'conflict'
  | 'missing'
  | 'undetermined'
  | 'consistency'
  | 'advice'
  | 'suppression'
  | 'front-matter';
/** How the draft stands to a kader; `undetermined` is for a person to judge. */
export type Verdict = 'complies' | 'conflicts' | 'missing' | 'undetermined' | 'not-applicable';

/** A council decision or advice that a rule rests on. */
export interface Source {
  readonly document: string;
  readonly locator: string;
  readonly status: 'adopted' | 'advice' | 'hygiene';
}

/** A replacement of a span of the draft. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A change of the draft that would take the finding away. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It changes an amount: for a person to choose, never to be applied unasked. */
  readonly ask?: true;
}

/** Another place that the finding rests on. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** A note in the draft that sets a finding aside. */
export interface Exception {
  readonly reason: string;
  readonly span: Span;
  /** The last day on which it holds (ISO). */
  readonly until?: string;
  /** Who answers for it, and the decision that it rests on, as written. */
  readonly owner?: string;
  readonly decision?: string;
}

/** One clause that does not stay within a kader (or something wrong with the draft's own notes to the checker). */
export interface Finding {
  readonly rule: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** One Dutch sentence: what the clause says, what the kader asks, with the computed figures. */
  readonly message: string;
  /** One Dutch sentence: what would mend it. */
  readonly remedy?: string;
  /** The smallest sentence, list item or table row that carries the conflict. */
  readonly span: Span;
  /** Within `span`: the words on which the judgement rests, for underlining. */
  readonly focus?: Span;
  /** The figures the verdict was computed from, one line each, such as "€ 300.000 / € 1.240.000 = 24,19%". */
  readonly computation: readonly string[];
  readonly clause: string;
  readonly sources: readonly Source[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Survives moves and renumbering: made of the rule and the clause's own words. */
  readonly fingerprint: string;
  readonly suppressed: null | Exception;
}

/** What was found by several finders, each in a list; one that is the same object says the same as before. */
export type FindingLists = readonly (readonly Finding[])[];

/** What stands in one part of a draft. */
export interface PartFindings {
  /** Where the part begins in the source. */
  readonly start: number;
  /**
   * Of a draft that is followed: the same object for as long as the findings say the same, with places that count from where the part
   * begins. What their fixes change may stand in other parts.
   */
  readonly said: object;
  /** Worked out for who asks. */
  readonly findings: () => readonly Finding[];
}

/** A clause that a verdict rests on. */
export interface Evidence {
  readonly clause: string;
  readonly span: Span;
}

/** The verdict on one kader. */
export interface Assessment {
  readonly kader: string;
  readonly rules: readonly string[];
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

/** A period of whole days, both included, as ISO dates; an absent `to` is an open end. */
export interface Term {
  readonly from?: string;
  readonly to?: string;
}

/** What the check of one draft found; plain data, the same for the same input. */
export interface Report {
  readonly recognised: boolean;
  readonly instrument?: string;
  readonly gemeenten: readonly string[];
  readonly term?: Term;
  /** Identifiers of the packs that apply, in order. */
  readonly packs: readonly string[];
  readonly findings: readonly Finding[];
  readonly assessment: readonly Assessment[];
}
