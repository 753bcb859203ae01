import type { Fact } from '@kadertoets/facts';

/** The facts of a part as they were, with the number that its first sentence had then. */
interface FactsFrom {
  readonly from: number;
  readonly facts: readonly Fact[];
}

/** Are these the same facts, of a part that begins at the sentence `from` by now? */
export function sameFacts(known: FactsFrom, facts: readonly Fact[], from: number): boolean {
  const by = from - known.from;
  return (
    facts.length === known.facts.length &&
    facts.every((fact, at) => {
      const one = known.facts[at];
      return (
        one !== undefined && ((one === fact && by === 0) || (isAlike(one, fact, by, from) && tellsTheSame(one, fact)))
      );
    })
  );
}

/** Are they the same as far as rules look at them, wherever they stand and whatever words they were computed from? */
export function alikeFacts(known: FactsFrom, facts: readonly Fact[], from: number): boolean {
  const by = from - known.from;
  return (
    facts.length === known.facts.length &&
    facts.every((fact, at) => {
      const one = known.facts[at];
      return one !== undefined && isAlike(one, fact, by, from);
    })
  );
}

/** Facts of sentences outside the part have numbers of their own, so only those within count from its beginning. */
function isAlike(one: Fact, other: Fact, by: number, from: number): boolean {
  return (
    (other.sentence < from || other.sentence - one.sentence === by) &&
    one.kind === other.kind &&
    one.statement === other.statement &&
    sameFields(one.fields, other.fields)
  );
}

function tellsTheSame(one: Fact, other: Fact): boolean {
  return (
    one.span.start === other.span.start &&
    one.span.end === other.span.end &&
    sameLines(one.computation, other.computation) &&
    one.related.length === other.related.length &&
    one.related.every(({ message, span }, at) => {
      const there = other.related[at];
      return message === there?.message && span.start === there.span.start && span.end === there.span.end;
    })
  );
}

function sameFields(one: Fact['fields'], other: Fact['fields']): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => {
      const [a, b] = [one[key], other[key]];
      return a === b || (Array.isArray(a) && Array.isArray(b) && sameLines(a as string[], b as string[]));
    })
  );
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at]);
}
