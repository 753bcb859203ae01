import type { PartView } from '../by-part.ts';
import type { Fact, Reading, Sentence } from '../model.ts';
import { add, compare, toDecimalText, toEuroText, ZERO, type Quantity, type Rational } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { toFacts, type Fault } from './fact.ts';
import { firstTokenFrom } from '../text/token-at.ts';

/** "€ 300.000 voor begeleiding en € 200.000 voor scholing, in totaal € 600.000": a total in the same sentence as its parts. */
export function moneySumFacts(_: Reading, { sentences }: PartView, reader: Reader): Fact[] {
  return toFacts(sentences.flatMap((sentence) => inSentence(sentence, reader)));
}

function inSentence(sentence: Sentence, reader: Reader): Fault[] {
  if (sentence.quantities.length < 3 || sentence.statements.some(({ role }) => role === 'row')) return [];
  return ['money', 'count', 'duration'].flatMap((kind) => inKind(sentence, kind, reader));
}

function inKind(sentence: Sentence, kind: string, reader: Reader): Fault[] {
  const exact = sentence.quantities.filter(({ start, bound }) => start >= sentence.span.start && bound === 'exact');
  const own = exact.filter((quantity) => quantity.kind === kind);
  // "vijftig uur, verdeeld over intake (20), begeleiding (18) en nazorg (12)": what stands alone in brackets has the unit of the total.
  const amounts = own.length === 1 ? withBrackets(exact, own[0], sentence) : own;
  // "60 uur voor …, 40 uur voor …": other things are added up when they are things of one sort.
  const [{ unit } = { unit: undefined }] = amounts;
  if (
    kind !== 'money' &&
    (unit === undefined || amounts.some((amount) => amount.unit !== unit && !isBare(amount, reader)))
  )
    return [];
  const shown = (value: Rational): string => (kind === 'money' ? toEuroText(value) : toDecimalText(value));
  const [opening, second] = amounts;
  const divided =
    opening !== undefined &&
    second !== undefined &&
    (divides(wordsBetween(sentence, opening, second), reader) || opensParts(sentence, amounts));
  const totals = amounts.filter((amount) => isTotal(sentence, amount, reader) || (divided && amount === opening));
  const [total] = totals;
  if (totals.length !== 1 || total === undefined || amounts.length < 3) return [];
  // The total opens or closes the enumeration; whatever stands on its other side is about something else.
  const at = amounts.indexOf(total);
  const parts = at === amounts.length - 1 ? amounts.slice(0, -1) : at === 0 ? amounts.slice(1) : [];
  const [first] = parts;
  if (first === undefined || parts.length < 2 || !isEnumeration(sentence, parts, reader)) return [];
  // "in totaal van € 500.000 naar € 400.000": a change, and no parts.
  if (at === 0 && changesTo(sentence, total, first, reader)) return [];
  // "in totaal € 500.000, waarvan …" names some of the parts.
  if (at === 0 && namesSome(wordsBetween(sentence, total, first), reader)) return [];
  const sum = parts
    .flatMap((part): Rational[] => (part.value.low === undefined ? [] : [part.value.low]))
    .reduce(add, ZERO);
  const stated = total.value.low ?? ZERO;
  if (compare(sum, stated) === 0) return [];
  return [{ kind: 'sum-differs', sentence, says: `de delen zijn samen ${shown(sum)}, er staat ${shown(stated)}` }];
}

/** The total with the numbers in brackets behind it, where the first thing that is named has its own. */
function withBrackets(all: readonly Quantity[], total: Quantity | undefined, sentence: Sentence): Quantity[] {
  const amounts = all.filter((each) => each === total || isInBrackets(each, sentence));
  const [opening, first] = amounts;
  const between = opening === undefined || first === undefined ? [] : wordsBetween(sentence, opening, first);
  return between.includes(',') || between.includes('en') ? [] : amounts;
}

/** "begeleiding (18)": a number without a unit, and nothing else between the brackets. */
function isInBrackets({ kind, unit, start, end }: Quantity, { tokens }: Sentence): boolean {
  if (kind !== 'count' || unit !== undefined) return false;
  const [before, after] = [
    tokens.findLast(({ span }) => span.end <= start),
    tokens.find(({ span }) => span.start >= end),
  ];
  return before?.word === '(' && after?.word === ')';
}

/** "zeven in Nijmegen": a number without a noun is one of the things that were counted. */
function isBare({ unit }: Quantity, { grammar }: Reader): boolean {
  return unit === undefined || grammar.has('preposition', unit);
}

/** "kost € 4.500: € 2.000 voor de zaal, …", "€ 4.500 (€ 2.000 voor de zaal, …)": the parts follow a colon or a bracket; a rate is no part. */
function opensParts(sentence: Sentence, [total, ...parts]: readonly Quantity[]): boolean {
  const [first] = parts;
  if (total === undefined || first === undefined) return false;
  const words = wordsBetween(sentence, total, first).filter((word) => word !== '€' && word !== total.unit);
  // "120 uur per week: 60 uur voor …"
  const [mark, ...more] = words[0] === 'per' ? words.slice(2) : words;
  if ((mark !== ':' && mark !== '(') || more.length > 3) return false;
  // "€ 84,50 (vierentachtig euro en vijftig cent)": the same sum in words.
  if (mark === '(' && parts.every(({ written }) => written === 'words') && total.written === 'digits') return false;
  const whole = total.value.low ?? ZERO;
  return parts.every(
    ({ end, value }) =>
      compare(value.low ?? ZERO, whole) < 0 && sentence.tokens.find(({ span }) => span.start >= end)?.word !== 'per',
  );
}

function changesTo({ tokens }: Sentence, from: Quantity, to: Quantity, { grammar }: Reader): boolean {
  const before = ({ start }: Quantity): string => tokens[firstTokenFrom(tokens, start) - 1]?.word ?? '';
  return grammar.has('change-from', before(from)) && grammar.has('change-to', before(to));
}

/** "waarvan", "bestaat onder meer uit". */
function namesSome(words: readonly string[], { grammar }: Reader): boolean {
  return words.some((word, at) => grammar.has('share-break', word) || grammar.phraseAt('named-in-part', words, at) > 0);
}

/** "€ 100.000 wordt verdeeld in …", "bestaat uit", "€ 100.000, te weten …". */
function divides(words: readonly string[], { grammar }: Reader): boolean {
  const [mark, ...after] = words;
  if (mark === ',' && grammar.phraseAt('namely', after, 0) > 0) return true;
  return words.some((_, at) => grammar.phraseAt('divides-all', words, at) > 0);
}

function isTotal(sentence: Sentence, amount: Quantity, { grammar }: Reader): boolean {
  const start = firstTokenFrom(sentence.tokens, amount.start);
  const end = firstTokenFrom(sentence.tokens, amount.coreEnd);
  // Words before another number belong to that number.
  const number = sentence.tokens.findLastIndex((token, at) => at < start && token.kind === 'number');
  const before = sentence.tokens.slice(Math.max(number + 1, start - 4, 0), start).map((token) => token.word);
  const after = end === -1 ? [] : sentence.tokens.slice(end, end + 2).map((token) => token.word);
  return (
    before.some((_, at) => grammar.phraseAt('sum-words', before, at) > 0) || grammar.phraseAt('sum-words', after, 0) > 0
  );
}

/** Commas and "en" between the parts, and no words that set them side by side for another reason. */
function isEnumeration(sentence: Sentence, parts: readonly Quantity[], { grammar }: Reader): boolean {
  return parts.slice(1).every((part, index) => {
    const before = parts[index];
    const between = before === undefined ? [] : wordsBetween(sentence, before, part);
    const joined = between.some((word) => [',', ';', 'en', 'plus'].includes(word));
    return joined && between.length < 20 && !between.some((word) => grammar.has('share-break', word));
  });
}

function wordsBetween(sentence: Sentence, before: Quantity, after: Quantity): string[] {
  return sentence.tokens
    .filter((token) => token.span.start >= before.coreEnd && token.span.end <= after.start)
    .map((token) => token.word);
}
