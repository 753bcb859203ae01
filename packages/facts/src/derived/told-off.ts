import { mentionsOf } from '../in-statement.ts';
import type { PartView } from '../by-part.ts';
import type { Fact, Reading, Sentence } from '../model.ts';
import { compare, divide, multiply, ONE, rational, toNumber, type Rational } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { wordsOf } from '../text/words-of.ts';
import { readAmounts } from './shares/amounts.ts';
import type { Amount } from './shares/model.ts';
import { asSharesOfSum } from './shares/told.ts';

/**
 * Of what comes, how much goes on. Field `low`, in per cent; `how`: `sum` for numbers told off out of a round sum ("van elke honderd euro …
 * bereiken er 95 het WerkBedrijf"), `terms` for what terms come to together ("twaalf termijnen van acht procent", "een twaalfde van 92%").
 */
export function toldOffFacts(_reading: Reading, { sentences }: PartView, reader: Reader): Fact[] {
  return sentences.flatMap((sentence) => inSentence(sentence, reader));
}

function inSentence(sentence: Sentence, reader: Reader): Fact[] {
  if (sentence.quantities.length === 0) return [];
  const sums =
    sentence.lists.has('distributive') && sentence.tokens.some(({ word }) => reader.grammar.has('distributive', word));
  const many = sentence.quantities.length > 1;
  if (!sums && !many && !sentence.quantities.some(({ kind }) => kind === 'share')) return [];
  const amounts = readAmounts(sentence);
  const terms = [...(many ? termsIn(amounts, sentence, reader) : []), ...everyTerm(amounts, sentence, reader)].map(
    (low) => toFact(sentence, 'terms', low),
  );
  const out = many ? sumOfSum(amounts, sentence, reader) : [];
  if (!sums) return [...terms, ...out];
  const told = asSharesOfSum(amounts, sentence, reader).filter((amount) => !amounts.includes(amount));
  return [
    ...terms,
    ...out,
    ...told.flatMap(({ quantity: { value }, statement }) =>
      value.low === undefined ? [] : [toFact(sentence, 'sum', value.low, statement)],
    ),
  ];
}

/** "elke maand acht procent van het budget": the only share, paid so often, comes to less than all. */
function everyTerm(amounts: readonly Amount[], sentence: Sentence, { grammar }: Reader): Rational[] {
  const [share, ...more] = amounts.filter(({ quantity }) => quantity.kind === 'share');
  const value = share === undefined ? undefined : exact(share);
  if (share === undefined || value === undefined || more.length > 0) return [];
  if (!grammar.has('part-of', sentence.tokens[share.to]?.word ?? '')) return [];
  const words = wordsOf(sentence.tokens);
  for (const [list, times] of OFTEN) {
    if (!words.some((_, at) => grammar.phraseAt(list, words, at) > 0)) continue;
    const year = multiply(value, rational(times));
    return compare(year, ONE) < 0 && compare(year, rational(1, 2)) > 0 ? [year] : [];
  }
  return [];
}

const OFTEN = [
  ['each-half-year', 2],
  ['each-quarter', 4],
  ['each-month', 12],
] as const;

/** "van de € 1.400.000 bereikt € 1.330.000 het WerkBedrijf": one sum out of another. */
function sumOfSum(amounts: readonly Amount[], sentence: Sentence, { grammar }: Reader): Fact[] {
  const [whole, part, ...more] = amounts.filter(({ quantity }) => quantity.kind === 'money');
  const [all, one] = [whole, part].map((amount) => (amount === undefined ? undefined : exact(amount)));
  if (whole === undefined || all === undefined || one === undefined || more.length > 0) return [];
  const before = [whole.from - 1, whole.from - 2, whole.from - 3].map((at) => sentence.tokens[at]?.word ?? '');
  const named = sentence.mentions.some((mention) => mention.concepts.has('divisible') && mention.from === whole.to);
  const share = divide(one, all);
  if (!named || share === undefined || !before.some((word) => grammar.has('part-of-front', word))) return [];
  return compare(share, ONE) < 0 ? [toFact(sentence, 'sum', share, part?.statement)] : [];
}

/** What equal terms come to together, where that is less than all. */
function termsIn(amounts: readonly Amount[], sentence: Sentence, { grammar }: Reader): Rational[] {
  const shares = amounts.filter(({ quantity }) => quantity.kind === 'share');
  return amounts.flatMap((amount, at): Rational[] => {
    const next = amounts[at + 1];
    // "in elf termijnen van acht procent en een laatste van twaalf": another share makes up for it.
    if (shares.some((share) => share !== amount && share !== next)) return [];
    const [one, of] = [exact(amount), next === undefined ? undefined : exact(next)];
    if (next?.quantity.kind !== 'share' || one === undefined || of === undefined) return [];
    // "vier termijnen van elk 24%"
    const each = grammar.has('distributive', sentence.tokens[next.from - 1]?.word ?? '') ? 1 : 0;
    const between = sentence.tokens.slice(amount.to, next.from - each);
    if (!grammar.has('part-of', between.at(-1)?.word ?? '') || between.some(({ kind }) => kind !== 'word')) return [];
    // "een twaalfde van 92%": each term a part of it, and together it.
    if (amount.quantity.kind === 'share' && between.length === 1 && one.numerator === 1n && TERMS.has(one.denominator))
      return isTerms(sentence) ? [of] : [];
    // "twaalf termijnen van acht procent"
    const term = amount.quantity.kind === 'count' && grammar.has('term-of-payment', between.at(-2)?.word ?? '');
    const whole = multiply(one, of);
    return term && between.length <= 3 && compare(whole, ONE) < 0 ? [whole] : [];
  });
}

/** By the month, the quarter, the half year. */
const TERMS = new Set([12n, 4n, 2n]);

function isTerms(sentence: Sentence): boolean {
  return sentence.statements.some((statement) =>
    mentionsOf(sentence, statement).some(({ concepts }) => concepts.has('in-terms')),
  );
}

function exact({ quantity: { bound, value } }: Amount): Rational | undefined {
  return bound === 'exact' ? value.low : undefined;
}

function toFact(sentence: Sentence, how: string, low: Rational, statement?: number): Fact {
  return {
    kind: 'told-off',
    sentence: sentence.index,
    ...(statement === undefined ? {} : { statement }),
    span: sentence.span,
    fields: { how, low: toNumber(multiply(low, rational(100))) },
    computation: [],
    related: [],
  };
}
