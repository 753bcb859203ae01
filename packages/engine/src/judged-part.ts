import type { Fact, Sentence, SentencesOfPart } from '@kadertoets/facts';
import type { Rule } from '@kadertoets/rulebook';
import type { PartHits } from './hits.ts';

/**
 * A part of the draft with what each rule finds in it. As long as its sentences, the headings above it and the facts in them are
 * the same, so are the hits.
 */
export interface JudgedPart {
  readonly part: SentencesOfPart;
  /** The number of its first sentence, and that of its first clause. */
  readonly from: number;
  readonly clause: number;
  readonly rules: readonly Rule[];
  readonly sentences: readonly Sentence[];
  readonly facts: readonly Fact[];
  /** A note in it goes on from a sentence of another part. */
  readonly reachesOut: boolean;
  /** Its clauses and how they stand together. */
  readonly shape: string;
  /** By the number of the rule; empty where a rule finds nothing. */
  readonly hits: (PartHits | undefined)[];
  /** The numbers of the rules that found something, in no order. */
  readonly found: number[];
  /** Stays the same for as long as the hits do; what is concluded from them is kept here. */
  readonly conclusions: Map<unknown, unknown>;
}

const NAME = 'judged';

/** What is known of a part since all rules were asked. */
export function judgedPart({ memory }: Pick<SentencesOfPart, 'memory'>): JudgedPart | undefined {
  return memory.get(NAME) as JudgedPart | undefined;
}

export function keepPart(judged: JudgedPart, { memory }: SentencesOfPart): JudgedPart {
  memory.set(NAME, judged);
  return judged;
}
