export interface Concept {
  /** Its place among all concepts. */
  readonly index: number;
  readonly name: string;
  readonly kind: 'actor' | 'act' | 'thing' | 'quality';
  /** The concept and everything that it is a kind of. */
  readonly concepts: ReadonlySet<string>;
  /** For an act: the concepts that hold when it does not. */
  readonly opposites: ReadonlySet<string>;
  readonly gender: 'neuter' | 'common' | 'plural';
  readonly shadows: ReadonlySet<string>;
}
