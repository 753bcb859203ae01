/** What a word can be as a verb. */
export interface VerbReading {
  /** Dictionary form, with its particle joined: "inhouden". */
  readonly lemma: string;
  readonly particle?: string;
  /** Dictionary form of the verb without particle: "houden". */
  readonly base: string;
  readonly form: 'present' | 'past' | 'participle' | 'infinitive';
  /** `first`: the bare stem ("plan", "instroom"), which agreements use of a verb only before "je" and "ik". */
  readonly number: 'first' | 'singular' | 'plural' | 'any';
  /** The word holds its particle ("inhoudt", "ingehouden"); false for a verb without one. */
  readonly joined: boolean;
}
