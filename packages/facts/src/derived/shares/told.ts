import type { Sentence } from '../../model.ts';
import { add, compare, divide, rational, type Bounded, type Quantity, type Rational } from '../../quantities/index.ts';
import type { Reader } from '../../reader.ts';
import { CONCEPT, type Amount, type Sides } from './model.ts';
import { firstTokenFrom } from '../../text/token-at.ts';

/**
 * Numbers that are told off become shares: out of a round sum ("van elke tien euro gaan er acht …"), out of equal parts ("in acht
 * porties verdeeld, waarvan de gemeente er drie …") or one side against the other ("tegenover elke vier euro … staat één euro …").
 * What they are told off from is left out.
 */
export function asSharesOfSum(
  amounts: readonly Amount[],
  sentence: Sentence,
  reader: Reader,
  sides?: Sides,
  before?: Sentence,
): Amount[] {
  if (amounts.length === 0) return [];
  const { grammar } = reader;
  const sum = amounts.find(
    (amount) =>
      amount.quantity.kind === 'money' &&
      // "ieder kwartaal € 100.000" says how often, and nothing of a sum.
      (grammar.has('distributive', sentence.tokens[amount.from - 1]?.word ?? '') ||
        (sentence.tokens[amount.from - 1]?.kind !== 'word' &&
          grammar.has('distributive', sentence.tokens[amount.from - 2]?.word ?? ''))),
  );
  const euros = sum?.quantity.value.low;
  if (sum !== undefined && euros !== undefined) {
    const rest = amounts.filter((amount) => amount !== sum);
    const against = sides === undefined ? undefined : toldAgainst(sum, euros, rest, sentence, reader, sides);
    return against ?? rest.map((amount) => told(amount, euros) ?? amount);
  }
  const one = sentence.lists.has('distributive')
    ? sentence.tokens.findIndex(
        (token, at) =>
          grammar.has('distributive', token.word) && grammar.has('currency', sentence.tokens[at + 1]?.word ?? ''),
      )
    : -1;
  if (one !== -1) {
    const place = {
      from: one + 1,
      to: one + 2,
      statement: sentence.statements.findIndex(({ tokens }) => tokens.includes(one)),
    };
    const against = sides === undefined ? undefined : toldAgainst(place, rational(1), amounts, sentence, reader, sides);
    return against ?? amounts.map((amount) => told(amount, rational(1)) ?? amount);
  }
  return outOfParts(amounts, sentence, reader, before);
}

function told(amount: Amount, sum: Rational): Amount | undefined {
  const { quantity } = amount;
  const value = quantity.value.low ?? quantity.value.high;
  if (value === undefined || (quantity.kind !== 'count' && quantity.kind !== 'money')) return undefined;
  if (compare(value, sum) > 0) return undefined;
  const share = (side: Rational | undefined): Rational | undefined =>
    side === undefined ? undefined : divide(side, sum);
  const low = share(quantity.value.low);
  const high = share(quantity.value.high);
  const bounded: Bounded = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  const ofSum: Quantity = { ...quantity, kind: 'share', value: bounded, written: 'fraction' };
  return { ...amount, quantity: ofSum };
}

/** "Tegenover elke vier euro waarover de regio gaat, staat één euro waarover wij gaan": together they are the whole. */
function toldAgainst(
  sum: Pick<Amount, 'from' | 'to' | 'statement'>,
  euros: Rational,
  amounts: readonly Amount[],
  sentence: Sentence,
  { grammar }: Reader,
  sides: Sides,
): Amount[] | undefined {
  const words = [sum.from - 2, sum.from - 3].map((at) => sentence.tokens[at]?.word ?? '');
  const opposed = words.some((word) => grammar.has('set-against', word));
  if (!opposed && !words.some((word) => grammar.has('set-beside', word))) return undefined;
  if (!opposed && !isSided(sum, sentence, sides)) return undefined;
  const other = amounts.find(({ quantity }) => quantity.kind === 'count' || quantity.kind === 'money');
  const value = other?.quantity.value.low ?? other?.quantity.value.high;
  return other === undefined || value === undefined
    ? undefined
    : amounts.flatMap((amount) =>
        amount === other ? { ...(told(amount, add(euros, value)) ?? amount), against: true } : amount,
      );
}

/**
 * "elke vier euro waarover de regio gaat", "elke vier regionale euro's": the sum is for one side, and not the whole. Who only receives it
 * has no part in it yet.
 */
function isSided(sum: Pick<Amount, 'from' | 'to' | 'statement'>, sentence: Sentence, sides: Sides): boolean {
  const behind = sentence.statements
    .filter(({ role, tokens }) => role === 'relative' && (tokens[0] ?? -1) >= sum.to && (tokens[0] ?? -1) <= sum.to + 4)
    .map(({ index }) => index);
  const decides = (statement: number): boolean =>
    sentence.acts.some((act) => act.statement === statement && act.concepts.has(CONCEPT.dispose));
  return sentence.mentions.some(
    (mention) =>
      sides.of(mention.concepts) !== undefined &&
      (!mention.concepts.has('actor') || decides(mention.statement)) &&
      (behind.includes(mention.statement) || (mention.from >= sum.from - 1 && mention.from <= sum.to + 2)),
  );
}

/** "in acht gelijke porties verdeeld, waarvan de gemeente er drie besteedt", also when the parts stand in the sentence before. */
function outOfParts(
  amounts: readonly Amount[],
  sentence: Sentence,
  reader: Reader,
  before: Sentence | undefined,
): Amount[] {
  const here = partsIn(sentence, reader);
  const parts = here ?? (before === undefined ? undefined : partsIn(before, reader));
  if (parts === undefined) return [...amounts];
  return amounts.flatMap((amount) => {
    if (here !== undefined && amount.quantity === here.quantity) return [];
    return isOneOfParts(amount, sentence, reader) ? (told(amount, parts.count) ?? amount) : amount;
  });
}

function partsIn(
  { quantities, tokens, mentions }: Sentence,
  { grammar }: Reader,
): { quantity: Quantity; count: Rational } | undefined {
  for (const quantity of quantities) {
    const count = quantity.value.low;
    if (quantity.kind !== 'count' || quantity.bound !== 'exact' || count === undefined) continue;
    const at = firstTokenFrom(tokens, quantity.coreStart);
    // "het participatiebudget kent acht delen"
    const ofWhole = mentions.some((mention) => mention.concepts.has(CONCEPT.whole) && mention.to === at - 1);
    if (!grammar.has('made-of', tokens[at - 1]?.word ?? '') && !ofWhole) continue;
    if ([at + 1, at + 2].some((next) => grammar.has('part-noun', tokens[next]?.word ?? ''))) return { quantity, count };
  }
  return undefined;
}

/** "er drie", "drie daarvan", "drie van die delen". */
function isOneOfParts({ quantity, from, to }: Amount, { tokens }: Sentence, { grammar }: Reader): boolean {
  if (quantity.kind !== 'count') return false;
  const word = (at: number): string => tokens[at]?.word ?? '';
  return (
    word(from - 1) === 'er' ||
    // "acht delen: zeven voor …, één ter …"
    (grammar.has('preposition', word(to)) && !grammar.has('made-of', word(from - 1))) ||
    grammar.has('anaphor-part', word(to)) ||
    [from - 1, from - 2, from - 3, from - 4, from - 5, from - 6].some((at) => grammar.has('anaphor-part', word(at))) ||
    grammar.has('part-noun', word(to)) ||
    (grammar.has('part-of', word(to)) && grammar.has('part-noun', word(to + 2)))
  );
}
