import type { PartView } from '../by-part.ts';
import type { Fact, Reading, Sentence } from '../model.ts';
import { add, compare, toEuroText, ZERO, type Quantity, type Rational } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { wordsOf } from '../text/words-of.ts';
import { toFacts, type Fault } from './fact.ts';
import { firstTokenFrom } from '../text/token-at.ts';

const KINDS: readonly Quantity['kind'][] = ['money', 'count', 'duration'];

/**
 * "De huur is € 30.000 en de schoonmaak € 12.000. Samen is dat € 43.000.", "zalen van 20, 35 en 45 stoelen, samen 110 stoelen": a
 * total in the sentence after its parts, or behind a row of numbers.
 */
export function spreadSumFacts(_: Reading, { sentences }: PartView, reader: Reader): Fact[] {
  return toFacts(
    sentences.flatMap((sentence, at) => {
      if (sentence.quantities.length === 0) return [];
      const before = sentences[at - 1];
      const follows = before !== undefined && before.clause === sentence.clause && sentence.previous === before.index;
      return KINDS.flatMap((kind) => [
        ...(follows ? afterParts(before, sentence, kind, reader) : []),
        ...(kind === 'count' ? behindRow(sentence, reader) : []),
      ]);
    }),
  );
}

function afterParts(before: Sentence, sentence: Sentence, kind: Quantity['kind'], reader: Reader): Fault[] {
  const [total, ...more] = exactOnes(sentence, kind);
  if (total === undefined || more.length > 0 || !sums(sentence, total, reader)) return [];
  // "10 trajecten van € 2.000": what is multiplied first is no sum.
  if ([...before.quantities, ...sentence.quantities].some((each) => each.kind !== kind && COUNTED.has(each.kind)))
    return [];
  const parts = exactOnes(before, kind);
  return parts.length > 1 && isRow(before, parts, reader) ? differs(sentence, parts, total, kind) : [];
}

/** The numbers that stand in a row right before "samen" and the total. */
function behindRow(sentence: Sentence, reader: Reader): Fault[] {
  const all = exactOnes(sentence, 'count');
  const total = all.at(-1);
  if (total === undefined || all.length < 3) return [];
  const last = all.at(-2) as Quantity;
  const link = between(sentence, last, total);
  if (link.length > 4 || !link.some((_, at) => reader.grammar.phraseAt('sum-words', link, at) > 0)) return [];
  let first = all.length - 2;
  while (first > 0 && isNextInRow(sentence, all[first - 1] as Quantity, all[first] as Quantity)) first -= 1;
  const parts = all.slice(first, -1);
  return parts.length > 1 ? differs(sentence, parts, total, 'count') : [];
}

const COUNTED: ReadonlySet<Quantity['kind']> = new Set(['count', 'duration', 'share', 'ratio']);

/** "dat is samen …", "in totaal gaat het om …": nothing but a pronoun, an empty verb and the word for the sum. */
function sums(sentence: Sentence, total: Quantity, { grammar }: Reader): boolean {
  const [main, ...more] = sentence.statements;
  if (main === undefined || more.length > 0) return false;
  const own = wordsOf(sentence.tokens);
  const end = firstTokenFrom(sentence.tokens, total.coreStart);
  const before = own.slice(0, end === -1 ? undefined : end).filter((word) => word !== '€');
  const summed = before.some((_, at) => grammar.phraseAt('sum-words', before, at) > 0);
  return summed && before.some((word) => grammar.has('pronoun-neuter', word)) && before.length < 7;
}

function isRow(sentence: Sentence, parts: readonly Quantity[], { grammar }: Reader): boolean {
  return parts.slice(1).every((part, index) => {
    const words = between(sentence, parts[index] as Quantity, part);
    return (
      words.length < 15 &&
      words.some((word) => JOINTS.has(word)) &&
      !words.some((word) => grammar.has('share-break', word))
    );
  });
}

function isNextInRow(sentence: Sentence, before: Quantity, after: Quantity): boolean {
  const words = between(sentence, before, after);
  return words.length < 3 && words.some((word) => JOINTS.has(word));
}

const JOINTS: ReadonlySet<string> = new Set([',', ';', 'en', 'plus']);

function between(sentence: Sentence, before: Quantity, after: Quantity): string[] {
  return sentence.tokens
    .filter(({ span }) => span.start >= before.coreEnd && span.end <= after.coreStart)
    .map(({ word }) => word);
}

function exactOnes({ quantities, span }: Sentence, kind: Quantity['kind']): Quantity[] {
  return quantities.filter((each) => each.kind === kind && each.bound === 'exact' && each.start >= span.start);
}

function differs(sentence: Sentence, parts: readonly Quantity[], total: Quantity, kind: Quantity['kind']): Fault[] {
  if (kind === 'duration' && parts.some(({ unit }) => unit !== total.unit)) return [];
  const sum = parts
    .flatMap((part): Rational[] => (part.value.low === undefined ? [] : [part.value.low]))
    .reduce(add, ZERO);
  const stated = total.value.low ?? ZERO;
  if (compare(sum, stated) === 0) return [];
  const text = (amount: Rational): string =>
    kind === 'money' ? toEuroText(amount) : toEuroText(amount).replace('€ ', '');
  return [{ kind: 'sum-differs', sentence, says: `de delen zijn samen ${text(sum)}, er staat ${text(stated)}` }];
}
