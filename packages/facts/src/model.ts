import type { AskedList } from './asked-lists.ts';
import type { Draft, Span, Zone } from '@kadertoets/document';
import type { Modality, StatementRole, Status } from '@kadertoets/rulebook';
import type { Quantity } from './quantities/index.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** One word, number or punctuation mark; offsets are offsets in the source. */
export interface Token {
  readonly span: Span;
  /** Lower case, soft hyphens and line breaks taken out, quotes made plain. */
  readonly word: string;
  readonly kind: TokenKind;
  /** Key under which inflected forms of a noun or adjective meet. */
  readonly stem: string;
  readonly capital: boolean;
  /** Taken from the lead-in, the header or the caption, not from the clause itself. */
  readonly borrowed: boolean;
}

/** A concept of the lexicon found in a sentence. */
export interface Mention {
  /** A quality ("periodiek", "goedkoopst") is nobody and nothing. */
  readonly kind: 'actor' | 'thing' | 'quality';
  /** By which pronouns it is taken up again. */
  readonly gender: 'neuter' | 'common' | 'plural';
  /** The concept itself and everything that it is a kind of. */
  readonly concepts: ReadonlySet<string>;
  /** Token indices in the sentence, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The preposition or prepositional phrase that governs it. */
  readonly via?: string | undefined;
  /** Under "geen", "niet", "zonder" of its own. */
  negated: boolean;
  /** Singled out by "uitsluitend", "alleen", "slechts". */
  only: boolean;
  role: 'actor' | 'subject' | 'other';
  statement: number;
}

/** What is done, by a verb or by a noun for it. The same words often name several acts: they are done together, or not. */
export interface Act {
  /** Everything that it is called: the concepts that its words stand for and all that these are a kind of. */
  readonly concepts: ReadonlySet<string>;
  /** What holds when this act does not: "sluit niet uit" is a way of admitting. */
  readonly opposites: ReadonlySet<string>;
  /** Each concept that its words stand for, its own name first, with all that it is a kind of. */
  readonly senses: readonly ReadonlySet<string>[];
  readonly from: number;
  readonly to: number;
  readonly form: 'verb' | 'noun' | 'attribute';
  /** False when it is not done, forbidden or left out, after negation, permission and lexical opposites. */
  readonly affirmed: boolean;
  readonly modality: Modality;
  readonly statement: number;
  /** Who does it: of a noun the one behind "door" or "van", else whoever does what the statement says. */
  readonly actor: ReadonlySet<string>;
  /** Concepts of what it is done to; with a pronoun, of what that stands for. */
  readonly objects: ReadonlySet<string>;
}

/** One claim: a finite verb with what belongs to it, or a phrase that stands for one. */
export interface Statement {
  readonly index: number;
  readonly role: StatementRole;
  /** The statement that it depends on. */
  readonly parent?: number | undefined;
  /** Token indices in the sentence. */
  readonly tokens: readonly number[];
  readonly modality: Modality;
  readonly negated: boolean;
  readonly passive: boolean;
  /** `perfect`: what has been done ("is vastgesteld", "hebben besproken"). */
  readonly tense: 'present' | 'past' | 'perfect' | 'none';
  readonly status: Status;
  /** Concepts of who does it; empty when unknown. */
  readonly actor: ReadonlySet<string>;
  /** Concepts of the grammatical subject; empty when unknown. */
  readonly subject: ReadonlySet<string>;
  /** What it names by a noun or a pronoun is done or may be done (see `Act.affirmed`). */
  readonly affirmed: boolean;
  /** A pronoun in it stands for something said before ("krijgt die niet", "daarvan wordt afgezien"). */
  readonly takesUp: boolean;
  /** It is what is asked or chosen ("bepaalt welke cijfers het geeft"), so that nothing in it is said to be done. */
  readonly asks?: true;
  /** And that can only be what was the topic ("zij vervalt"), not just anything that was named. */
  readonly topicOnly: boolean;
}

export interface Sentence {
  readonly index: number;
  /** Index of the clause in `Draft.clauses`. */
  readonly clause: number;
  readonly zone: Zone;
  /** The sentence in the source: without what was borrowed. */
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
  readonly acts: readonly Act[];
  readonly quantities: readonly Quantity[];
  /** Lists of the grammar of which some word or lemma stands in it, or the first word of a phrase: of most there is none. */
  readonly lists: ReadonlySet<AskedList>;
  /** Index of the sentence to which a pronoun or "daarvan" points back. */
  readonly previous?: number;
}

/** Something computed from statements, with its figures: a share, a series over years, a term, a reference. */
export interface Fact {
  readonly kind: string;
  readonly sentence: number;
  /** The statement that it was read from; absent when the whole sentence says it. */
  readonly statement?: number;
  /** Where it stands in the source. */
  readonly span: Span;
  readonly fields: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** One line per step of the computation, for the message. */
  readonly computation: readonly string[];
  readonly related: readonly { readonly message: string; readonly span: Span }[];
}

/**
 * The sentences of a part of the draft: from, up to but not including; and what is known of it, as in `Part`. Of a draft that is followed
 * it is the same object for as long as nothing in it changes and what was concluded from it holds.
 */
export interface SentencesOfPart {
  readonly from: number;
  readonly to: number;
  /** Its clauses, in the same way. */
  readonly clauses: { readonly from: number; readonly to: number };
  /** The facts in them, in order of place; the same list for as long as nothing in it changes. */
  readonly facts: readonly Fact[];
  readonly memory: Map<unknown, unknown>;
}

/** A whole draft, read. */
export interface Reading {
  readonly draft: Draft;
  readonly sentences: readonly Sentence[];
  /** Indices of sentences by clause. */
  readonly byClause: readonly (readonly number[])[];
  readonly facts: readonly Fact[];
  /** All sentences, in the parts of the draft. */
  readonly parts: readonly SentencesOfPart[];
}
