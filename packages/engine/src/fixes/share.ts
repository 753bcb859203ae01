import { textBetween } from '@kadertoets/document';
import {
  compare,
  multiply,
  ONE,
  rational,
  subtract,
  toNumber,
  type Quantity,
  type Rational,
  type Reading,
  type Sentence,
} from '@kadertoets/facts';
import type { RaiseRecipe } from '@kadertoets/rulebook';
import type { Edit } from '../report.ts';

type Raise = RaiseRecipe['raise'];

/**
 * Puts a share that is high enough in the place of the one in the sentence. Only where there is no doubt which number is
 * meant: one share that is too low, or one that leaves too little, perhaps repeated in words behind it. Amounts are left alone.
 */
export function raiseShare(raise: Raise, sentence: Sentence, { draft, facts }: Reading): Edit[] | undefined {
  const own = sentence.quantities.filter(
    ({ kind, start, end }) => kind === 'share' && start >= sentence.span.start && end <= sentence.span.end,
  );
  const first = own[0];
  const value = first === undefined ? undefined : valueOf(first);
  if (first === undefined || value === undefined) return undefined;
  if (own.some((other) => !isSame(valueOf(other), value)) || !isTold(value, sentence, facts)) return undefined;
  const floor = rational(Math.round(raise.below * 100), 10_000);
  const low = compare(value, floor) < 0 || first.bound === 'maximum';
  const leavesLow = compare(subtract(ONE, value), floor) < 0 || first.bound === 'minimum';
  // A quarter that may not be passed is low; three quarters that may be passed leave too little.
  const half = compare(value, rational(1, 2)) < 0;
  const words = half && low ? raise.share : !half && leavesLow ? raise.rest : undefined;
  if (words === undefined) return undefined;
  const repeated = own[1];
  const replaced = { start: first.start, end: first.end };
  const edits: Edit[] = [{ span: replaced, newText: atStart(sentence, first.start) ? capital(words) : words }];
  if (repeated === undefined) return edits;
  if (own.length > 2) return undefined;
  const between = textBetween(draft, first.end, repeated.start);
  const behind = textBetween(draft, repeated.end, repeated.end + 1);
  if (between.trim() !== '(' || behind !== ')') return undefined;
  return [...edits, { span: { start: first.end, end: repeated.end + 1 }, newText: '' }];
}

/** "Daar gaat 6% van af": where the share of a side was worked out, the number in the sentence is another one, and is no fault. */
function isTold(value: Rational, sentence: Sentence, facts: Reading['facts']): boolean {
  const percent = toNumber(multiply(value, rational(100)));
  const told = facts.filter((fact) => fact.kind === 'share' && fact.sentence === sentence.index);
  return told.length === 0 || told.some(({ fields: { low, high } }) => low === percent || high === percent);
}

function valueOf({ value }: Quantity): Rational | undefined {
  return value.low ?? value.high;
}

function isSame(one: Rational | undefined, other: Rational): boolean {
  return one !== undefined && compare(one, other) === 0;
}

function atStart(sentence: Sentence, offset: number): boolean {
  return sentence.span.start === offset;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
