/**
 * What a rule may ask of a statement, as types. Conditions are plain data: they name concepts of the lexicon and
 * properties of statements, never words, patterns or code. `conditions.ts` holds the schema that authors' files must meet.
 */

export type Names = string | readonly string[];

/**
 * Where to look, seen from the statement under judgement:
 * `statement` its own words · `sentence` the whole sentence with its lead-in (default) · `condition`, `exception`, `relative`,
 * `reason`, `without`, `concession`, `time`, `instead`: the dependent statements of that role in the sentence (the statement itself included when it has that role) ·
 * `previous` the sentence to which a pronoun points back · `pronoun` what a pronoun of the statement takes up, as if it stood in its place · `heading` the headings above · `context` sentence, previous and heading together ·
 * `clause` every sentence of the same lid, item or row · `article` every sentence of the same article.
 */
export type Scope =
  | 'statement'
  | 'sentence'
  | 'condition'
  | 'exception'
  | 'relative'
  | 'reason'
  | 'without'
  | 'concession'
  | 'time'
  | 'instead'
  | 'previous'
  | 'pronoun'
  | 'heading'
  | 'context'
  | 'clause'
  | 'article';

/** One place, or several of which one is enough. */
export type Scopes = Scope | readonly Scope[];

export type Modality = 'must' | 'may' | 'forbidden' | 'need-not' | 'strive' | 'fact';

export type StatementRole =
  | 'main'
  | 'condition'
  | 'exception'
  | 'relative'
  | 'complement'
  | 'reason'
  | 'purpose'
  | 'concession'
  | 'time'
  | 'without'
  | 'instead'
  | 'row';

export type Status = 'norm' | 'history' | 'wish' | 'rejected' | 'definition' | 'law' | 'goal' | 'question' | 'stranger';

export type QuantityKind =
  | 'share'
  | 'money'
  | 'count'
  | 'duration'
  | 'age'
  | 'date'
  | 'period'
  | 'year'
  | 'ratio'
  | 'percentage-point';

export type Bound = 'exact' | 'minimum' | 'maximum' | 'below' | 'above' | 'range' | 'approximate';

type ActForm = 'verb' | 'noun' | 'attribute';

/** An act in the statement: a verb or a noun that names it, with its sign after negation, permission and "only" were resolved. */
export interface ActCondition {
  readonly act: Names;
  /** `yes`: it is done, or may be done; `no`: it is not done, forbidden or left out; `any`. Default `yes`. */
  readonly sign?: 'yes' | 'no' | 'any';
  /** Who does it (any of); the subject of an active clause, "door …" in a passive one. Unknown actors do not match. */
  readonly by?: Names;
  /** None of these does it; an unknown actor matches. */
  readonly notBy?: Names;
  /** Grammatical subject, also of a passive clause. */
  readonly subject?: Names;
  /** What it is done to: object of a verb, complement of a noun, subject of a passive; what a pronoun stands for included. */
  readonly of?: Names;
  readonly modality?: readonly Modality[];
  readonly form?: ActForm | readonly ActForm[];
  readonly in?: Scopes;
}

export interface MentionCondition {
  readonly mentions: Names;
  readonly in?: Scopes;
  /** Governed by one of these prepositions or prepositional phrases ("uit", "aan", "ten laste van"); `none`: by no preposition. */
  readonly via?: Names;
  /** Under "geen", "niet", "zonder" itself (a contrast such as "niet A maar B" counts for A). */
  readonly negated?: boolean;
  /** Singled out by "uitsluitend", "alleen", "slechts". */
  readonly only?: boolean;
  readonly role?: 'actor' | 'subject' | 'other';
}

/** A number with its bound; `below`, `atMost`, `atLeast`, `above` compare the lowest value that the words allow. */
export interface QuantityCondition {
  readonly quantity: QuantityKind | readonly QuantityKind[];
  readonly bound?: readonly Bound[];
  /** The concept of the unit directly behind the number. */
  readonly unit?: Names;
  /** Shares in per cent (25 is 25%), money in euros, the rest in their unit. */
  readonly below?: number;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly above?: number;
  readonly in?: Scopes;
}

export interface StateCondition {
  readonly status?: readonly Status[];
  readonly modality?: readonly Modality[];
  readonly role?: readonly StatementRole[];
  readonly zone?: readonly ('parties' | 'considerans' | 'definitions' | 'body' | 'annex' | 'footnote' | 'signature')[];
  readonly kind?: readonly ('heading' | 'paragraph' | 'item' | 'row' | 'footnote')[];
  /** The statement as a whole is negated. */
  readonly negated?: boolean;
  /** The sentence has a dependent statement of one of these roles. */
  readonly has?: readonly StatementRole[];
  readonly passive?: boolean;
}

/** A fact that was computed from statements (see `fact` in the handbook): its kind and the fields it must have. */
export interface FactCondition {
  readonly fact: string;
  readonly where?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Default: the statement under judgement, or its sentence for facts that a whole sentence states. */
  readonly in?: Scopes;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | ActCondition
  | MentionCondition
  | QuantityCondition
  | FactCondition
  | StateCondition;
