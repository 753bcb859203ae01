import type { Act, Sentence } from '../model.ts';
import { dayBefore, toNumber, type Quantity } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';

/** What one sentence says of the term. */
export interface TermParts {
  from?: string;
  to?: string;
  /** A length, counted from the beginning, or from the end so far when the term is renewed by it. */
  months?: number;
  renewal: boolean;
  /** No end, or renewed by itself. */
  open: boolean;
}

/** Reads beginning, end, length and openness from a sentence that speaks of the agreement's duration. */
export function readTermParts(sentence: Sentence, reader: Reader): TermParts {
  const parts: TermParts = { renewal: false, open: isOpen(sentence) };
  for (const quantity of sentence.quantities) {
    if (isApart(sentence, quantity)) continue;
    if (quantity.kind === 'period') {
      if (quantity.from !== undefined) parts.from ??= quantity.from;
      if (quantity.to !== undefined) parts.to ??= quantity.to;
    } else if (quantity.kind === 'date' || quantity.kind === 'year') placeDate(parts, sentence, quantity, reader);
    else if (quantity.kind === 'duration') placeLength(parts, sentence, quantity, reader);
  }
  if (parts.to !== undefined && !renews(sentence)) parts.open = false;
  return parts;
}

function actsOf(sentence: Sentence, name: string): Act[] {
  return sentence.acts.filter((act) => act.concepts.has(name));
}

function renews(sentence: Sentence): boolean {
  return actsOf(sentence, 'term-renew').some((act) => act.affirmed);
}

/** "voor onbepaalde tijd", "wordt telkens stilzwijgend verlengd"; not when it is excluded. */
function isOpen(sentence: Sentence): boolean {
  const denied = (index: number): boolean => {
    const statement = sentence.statements[index];
    return statement?.negated === true || statement?.modality === 'forbidden';
  };
  const mentioned = (name: string): boolean =>
    sentence.mentions.some(
      (mention) =>
        mention.concepts.has(name) &&
        !mention.negated &&
        (name === 'open-ended'
          ? isWholePhrase(sentence, mention.from) || !denied(mention.statement)
          : !denied(mention.statement)),
    );
  if (mentioned('open-ended')) return true;
  return mentioned('tacit') && renews(sentence);
}

/** "geen einddatum" holds its own negation. */
function isWholePhrase(sentence: Sentence, from: number): boolean {
  const word = sentence.tokens[from]?.word ?? '';
  return word === 'geen' || word === 'zonder' || word === 'niet' || word === 'zolang';
}

/** A date in a condition, or of notice, evaluation or a new agreement, is not the term's own. */
function isApart(sentence: Sentence, quantity: Quantity): boolean {
  const index = sentence.tokens.findIndex((token) => token.span.start >= quantity.coreStart);
  const statement = sentence.statements.find(({ tokens }) => tokens.includes(index));
  if (statement === undefined) return false;
  if (statement.status !== 'norm') return true;
  if (statement.role === 'condition' || statement.role === 'exception' || statement.role === 'time') return true;
  const acts = sentence.acts.filter((act) => act.statement === statement.index);
  return acts.length > 0 && !acts.some((act) => [...act.concepts].some((name) => name.startsWith('term-')));
}

/** A date is the end behind "tot en met" or a word of ending, the beginning behind "vanaf" or a word of beginning. */
function placeDate(parts: TermParts, sentence: Sentence, quantity: Quantity, { grammar }: Reader): void {
  const first = quantity.date ?? quantity.from;
  const last = quantity.date ?? quantity.to;
  if (first === undefined || last === undefined) return;
  const index = sentence.tokens.findIndex((token) => token.span.start >= quantity.coreStart);
  const words = sentence.tokens.slice(Math.max(0, index - 4), index).map((token) => token.word);
  const ends = (list: string): boolean =>
    words.some((_, at) => grammar.phraseAt(list, words, at) === words.length - at);
  if (ends('date-until')) parts.to ??= dayBefore(first);
  else if (ends('date-through')) parts.to ??= last;
  else if (ends('date-after')) return;
  else {
    const before = nearestAct(sentence, index);
    if (before === 'term-end') parts.to ??= quantity.kind === 'year' ? last : last;
    else if (before === 'term-begin' || ends('date-from')) parts.from ??= first;
  }
}

/** The word of beginning or ending that the date belongs to: the last one before it, else the first one behind it. */
function nearestAct(sentence: Sentence, index: number): string | undefined {
  const acts = sentence.acts
    .flatMap((act) => {
      const name = ['term-begin', 'term-end'].find((each) => act.concepts.has(each));
      return name === undefined ? [] : [{ name, at: act.from }];
    })
    .toSorted((a, b) => a.at - b.at);
  return (acts.findLast(({ at }) => at < index) ?? acts[0])?.name;
}

/** "vier jaar", "met telkens twaalf maanden verlengd"; a period of notice is no length. */
function placeLength(parts: TermParts, sentence: Sentence, quantity: Quantity, { grammar }: Reader): void {
  const value = quantity.value.low ?? quantity.value.high;
  const factor = quantity.unit === 'year' ? 12 : quantity.unit === 'month' ? 1 : undefined;
  if (value === undefined || factor === undefined) return;
  const index = sentence.tokens.findIndex((token) => token.span.start >= quantity.start);
  const words = sentence.tokens.slice(Math.max(0, index - 3), index).map((token) => token.word);
  if (words.some((word) => grammar.has('length-of-notice', word))) return;
  parts.renewal =
    actsOf(sentence, 'term-renew').length > 0 && words.some((word) => grammar.has('length-of-renewal', word));
  if (actsOf(sentence, 'term-renew').length > 0 && !parts.renewal) return;
  if (parts.renewal && !renews(sentence)) return;
  parts.months ??= toNumber(value) * factor;
}
