import type { Condition } from './condition-model.ts';
import type { FixRecipe } from './fix-model.ts';
import type { LaterList, LaterText } from './later.ts';
import type { Needs } from './needs.ts';

/**
 * The plain values that a rulebook is made of. This file needs no library at run time: the checker reads the compiled
 * rulebook with these types alone, and `schema.ts` proves that what authors write has this form.
 */

export type Severity = 'error' | 'warning' | 'info';
export type RuleKind = 'conflict' | 'missing' | 'consistency' | 'advice';
export type PackStatus = 'adopted' | 'advice' | 'hygiene';
export type Instrument = 'dvo' | 'prestatieovereenkomst';

/** A citation: which document of the pack, and where in it. */
export interface Citation {
  readonly document: string;
  readonly locator: string;
}

export interface ExampleWithQuote {
  readonly text: string;
  /** The part of the text that the finding must cover; absent: anywhere in it. */
  readonly quote?: string;
  readonly heading?: string;
  readonly gemeente?: string;
  /** Another severity than the rule's own, for a clause that only strives. */
  readonly severity?: Severity;
}
export type Example = string | ExampleWithQuote;

/** A named way in which a clause can conflict with, or comply with, a kader. */
export interface Reading {
  readonly name: string;
  /** What a statement of this kind says, in plain Dutch; shown by `explain` and `why`. */
  readonly says?: string;
  /** In a compiled rulebook its text: most are never asked for. Ask `conditionOf`. */
  readonly when: Condition | LaterText;
  /** What a draft has to name for that, where it was worked out. */
  readonly needs?: Needs;
  /** Overrides the rule's message. */
  readonly message?: string;
  readonly severity?: Severity;
}

export interface Part {
  readonly name: string;
  /** See `Reading`. */
  readonly when: Condition | LaterText;
  readonly needs?: Needs;
}

/** One rule: what is a conflict, why, on which decision it rests, and examples that prove it. */
export interface Rule {
  readonly rule: string;
  readonly title: string;
  readonly kader: string;
  readonly severity: Severity;
  readonly kind: RuleKind;
  readonly source: readonly Citation[];
  readonly why: string;
  /**
   * Judges as this rule of another pack does (`pack/rule`): its conditions hold here too, and stand written there only.
   * Title, kader, sources, messages and examples are this rule's own.
   */
  readonly asIn?: string;
  /** A statement that meets one of these conflicts (kinds conflict and consistency). */
  readonly conflict?: readonly Reading[];
  /** Sentences for which the conflict does not hold although a reading above matches. */
  readonly except?: readonly Reading[];
  /** A statement that meets one of these shows that the kader is met (evidence for the assessment). */
  readonly complies?: readonly Reading[];
  /**
   * Statements whose meaning for this kader cannot be established: reported as undetermined. For kinds missing and advice: what
   * may be what is missing; where nothing meets `requires`, the first is reported as undetermined and nothing is said to be missing.
   */
  readonly doubt?: readonly Reading[];
  /** For kinds missing and advice: the draft must hold a statement that meets one of these … */
  readonly requires?: readonly Reading[];
  /** … if it holds one that meets one of these (absent: always). */
  readonly onlyIf?: readonly Reading[];
  /** … looked for in the whole draft, or in the article of each statement that `onlyIf` found. */
  readonly requiredIn?: 'draft' | 'article';
  /** Names of every part that must be there, each with the statement that shows it; the message lists those lacking. */
  readonly parts?: readonly Part[];
  /** Silences these rules, of the same pack or of one it extends, on the sentences where this one was found. */
  readonly replaces?: readonly string[];
  /** For `missing`: `onlyIf` must find something as well; this is the message when it finds nothing. */
  readonly messageWhenNone?: string;
  readonly message: string;
  readonly remedy: string;
  /** Ways of mending what was found, for the editor to offer; the likeliest first. */
  readonly fix?: readonly FixRecipe[];
  /** Empty in the compact rulebook that the checker loads. */
  readonly examples: { readonly conflict: readonly Example[]; readonly compliant: readonly Example[] };
  readonly gaps?: readonly string[];
}

/** A decision, advice or law that rules rest on; `file` is absent for what is published elsewhere. */
export interface SourceDocument {
  readonly title: string;
  readonly file?: string;
  readonly date?: string;
  readonly status: PackStatus;
}

export interface Kader {
  readonly kader: string;
  readonly title: string;
  readonly text: string;
}

/** A pack: for whom it holds, how long, and the decisions its rules rest on. */
export interface PackHeader {
  readonly pack: string;
  readonly title: string;
  readonly status: PackStatus;
  readonly from?: string;
  readonly to?: string;
  readonly instruments?: readonly Instrument[];
  readonly gemeenten?: readonly string[];
  /** Concepts that tell what the pack is about: a draft that hardly names any of them is about something else. */
  readonly subject?: readonly string[];
  readonly extends?: readonly string[];
  readonly documents: Readonly<Record<string, SourceDocument>>;
  /** In order; every rule names one of them. */
  readonly kaders: readonly Kader[];
}

export type ConceptKind = 'actor' | 'act' | 'thing' | 'quality';

/** A concept of the lexicon: what it is called, and what it is a kind of. */
export interface Concept {
  readonly kind: ConceptKind;
  /** In a compiled rulebook a text: most are never asked for. Ask `termsOf`. */
  readonly terms?: readonly string[] | LaterList;
  readonly is?: readonly string[];
  /** An act whose negation this is: "uitsluiten" is the opposite of "toelaten". */
  readonly opposite?: string;
  /** For actors: by which pronouns they are taken up again. */
  readonly gender?: 'neuter' | 'common' | 'plural';
  /** Terms of these concepts inside a term of this one do not count ("participatiebudget van de dorpsraden"). */
  readonly shadows?: readonly string[];
}
export type Lexicon = Readonly<Record<string, Concept>>;

export interface IrregularVerb {
  readonly present: readonly string[];
  readonly past: readonly string[];
  readonly participle?: string;
  readonly infinitive?: string;
}

export interface Verbs {
  readonly strong: Readonly<Record<string, readonly string[]>>;
  readonly irregular: Readonly<Record<string, IrregularVerb>>;
  readonly weak: readonly string[];
  readonly separable: readonly string[];
}

/** Function words by what they do in a sentence. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

export interface Language {
  readonly concepts: Lexicon;
  readonly verbs: Verbs;
  readonly grammar: Grammar;
}

export interface Pack {
  readonly header: PackHeader;
  /** In the order of the pack's kaders. */
  readonly rules: readonly Rule[];
  /** SHA-256 of the pack's files, for receipts and caches. */
  readonly hash: string;
}

/** Weights of a logistic regression over the features of a sentence. */
export interface Weights {
  readonly bias: number;
  /** The largest weight; the others are stored as a byte, by the square root of their part of it. */
  readonly scale: number;
  /** One signed byte a feature: in base64, or as they are. */
  readonly weights: string | Uint8Array;
}

/** How much a sentence looks like the conflicts with one rule, and not like what comes near them. */
export interface LikenessModel extends Weights {
  /** The rules that it was trained on; of others it has nothing to say. */
  readonly rules: readonly string[];
}

/**
 * A detector of sentences that look like a conflict, trained on labelled clauses by `scripts/train-suspicion.mjs`. It never
 * decides: what it points at, and what it doubts, is reported as undetermined.
 */
export interface SuspicionModel extends Weights {
  /** How many sentences it was trained on. */
  readonly examples: number;
  readonly likeness: LikenessModel;
  /** From which log-odds of a conflict, with half of those of the likeliest rule, a sentence that no rule reports is pointed at. */
  readonly suspectFrom: number;
  /** Below which log-odds of a conflict with a rule what the rule reports is doubted. */
  readonly doubtBelow: number;
}

/** Everything the reader and the judge need, as one value that survives JSON. */
export interface Rulebook {
  readonly packs: readonly Pack[];
  readonly language: Language;
  /** Absent in a rulebook that was not trained. */
  readonly suspicion?: SuspicionModel;
}
