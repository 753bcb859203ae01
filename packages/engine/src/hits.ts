import type { Fact, Sentence, Statement } from '@kadertoets/facts';
import type { Reading as RuleReading } from '@kadertoets/rulebook';

/** A reading of a rule that holds at a place. */
export interface Hit {
  readonly sentence: Sentence;
  readonly statement: Statement;
  readonly reading: RuleReading;
  /** The computed facts on which the reading rests. */
  readonly facts: readonly Fact[];
}

/** The part of a rule that a reading stands in. */
export type HitKind = 'conflict' | 'except' | 'complies' | 'doubt' | 'requires' | 'onlyIf';

export const KINDS: readonly HitKind[] = ['conflict', 'except', 'complies', 'doubt', 'requires', 'onlyIf'];

/** What a rule found in one part of the draft: of each of its own parts the first. */
export interface PartHits {
  readonly hits: Readonly<Record<HitKind, readonly Hit[]>>;
  readonly partHits: readonly Hit[];
}

/** What a rule found, in the order of the parts of the draft; only of parts where something was found. */
export interface HitsByPart {
  readonly hits: readonly PartHits[];
  /** The first hit of a kind, without a look at all others. */
  first(kind: HitKind): Hit | undefined;
  /** The first hit of each of so many parts that the rule asks for. */
  firstOfEach(count: number): readonly Hit[];
}

export function noHits(): Record<HitKind, Hit[]> {
  return { conflict: [], except: [], complies: [], doubt: [], requires: [], onlyIf: [] };
}
