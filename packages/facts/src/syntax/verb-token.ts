/** What a token can be as a verb in its sentence. */
export interface VerbToken {
  /** Dictionary forms of the word on its own: of "houdt" both houden and, with its particle elsewhere, inhouden. */
  readonly lemmas: readonly string[];
  readonly bases: readonly string[];
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly participle: boolean;
  /** "bepalend", "volgende". */
  readonly presentParticiple: boolean;
  /** An inflected participle before its noun: it says something of the noun, not of the sentence. */
  readonly attributive: boolean;
  readonly past: boolean;
  readonly plural: boolean;
}
