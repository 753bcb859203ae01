import type { Mention, Sentence } from '../../model.ts';
import { rational, type Bounded } from '../../quantities/index.ts';
import type { Reader } from '../../reader.ts';
import { scale } from './interval.ts';
import { tokensWithin } from '../../text/token-at.ts';
import { isWhole, namesOf, CONCEPT, type Amount, type Ledger, type Total } from './model.ts';
import { sideMentions } from './sides.ts';

/** The numbers of a sentence that can be a part or a whole, with their places. */
export function readAmounts(sentence: Sentence): Amount[] {
  const amounts = sentence.quantities.flatMap((quantity): Amount[] => {
    if (
      quantity.kind !== 'share' &&
      quantity.kind !== 'money' &&
      quantity.kind !== 'count' &&
      quantity.kind !== 'percentage-point' &&
      quantity.kind !== 'ratio'
    )
      return [];
    const { from, last } = tokensWithin(sentence.tokens, quantity.coreStart, quantity.coreEnd);
    if (from === -1) return [];
    const statement = sentence.statements.find((each) => each.tokens.includes(from) || each.tokens.includes(last));
    return statement === undefined
      ? []
      : [
          {
            quantity,
            from,
            to: last + 1,
            statement: statement.index,
            borrowed: sentence.tokens[from]?.borrowed === true,
          },
        ];
  });
  return amounts.filter((amount, index) => !repeats(amount, amounts[index - 1], sentence));
}

/** "€ 131.000 (zegge: honderdeenendertigduizend euro)": the same number again, in brackets. */
function repeats(amount: Amount, before: Amount | undefined, sentence: Sentence): boolean {
  if (before === undefined || before.quantity.kind !== amount.quantity.kind) return false;
  const between = sentence.tokens.slice(before.to, amount.from);
  return between.length > 0 && between.length <= 4 && between[0]?.word === '(';
}

/** Does this sum of money state what a whole comes to: "het participatiebudget van € 640.000", "het budget bedraagt …"? */
export function totalOf(
  amount: Amount,
  amounts: readonly Amount[],
  sentence: Sentence,
  ledger: Ledger,
): Total | undefined {
  if (amount.quantity.kind !== 'money') return undefined;
  const { grammar } = ledger.reader;
  const wholes = sentence.mentions.filter(isWhole);
  const section = ledger.reading.draft.clauses[sentence.clause]?.section ?? 0;
  const total = (of: readonly string[]): Total => ({
    of,
    value: aYear(amount, sentence, ledger),
    sentence: sentence.index,
    section,
  });
  for (const mention of wholes) {
    // "participatiebudget (voor 2020) van € 640.000"
    const gap = sentence.tokens.slice(mention.to, amount.from);
    const link = gap.at(-1)?.word ?? '';
    const open = gap.every(
      (token) => token.kind !== 'punctuation' || token.word === '(' || token.word === ')' || token.word === ':',
    );
    const clear = !amounts.some((other) => other !== amount && other.from >= mention.to && other.to <= amount.from);
    const plain = sentence.statements.some((each) => each.index === amount.statement) && gap.length <= 9;
    if (
      mention.to <= amount.from &&
      plain &&
      open &&
      clear &&
      gap.length > 0 &&
      grammar.has('amount-link', link) &&
      !gap.some((token, at) => at < gap.length - 1 && isVerb(token.word, ledger.reader))
    )
      return total(namesOf(mention));
  }
  const explained = wholes.find((mention) => isExplainedBy(mention, amount, amounts, sentence, ledger));
  if (explained !== undefined) return total(namesOf(explained));
  // "€ 1,6 miljoen aan participatiebudget"
  const behind = wholes.find((mention) => mention.from === amount.to + 1);
  if (behind !== undefined && grammar.has('amount-of', sentence.tokens[amount.to]?.word ?? ''))
    return total(namesOf(behind));
  // "Wij krijgen € 900.000 participatiebudget."
  const apposed = wholes.find((mention) => mention.from === amount.to);
  const beside = apposed === undefined ? [] : sideMentions({ sentence, ledger, amounts });
  if (apposed !== undefined && !beside.some(({ statement }) => statement === amount.statement))
    return total(namesOf(apposed));
  const all = allOfIt(amount, sentence, ledger);
  const own = all ?? wholes.find((mention) => mention.statement === amount.statement);
  const alone =
    amounts.filter((other) => other.statement === amount.statement && other.quantity.kind === 'money').length === 1;
  const scene = { sentence, ledger, amounts };
  const sided =
    sideMentions(scene).some((mention) => mention.statement === amount.statement) ||
    sentence.acts.some((act) => act.statement === amount.statement && act.concepts.has(CONCEPT.dispose));
  const partOf =
    grammar.has('part-of', sentence.tokens[amount.to]?.word ?? '') ||
    (own !== undefined &&
      own !== all &&
      grammar.has('part-of-front', own.via ?? '') &&
      !isItsSize(own, sentence, ledger));
  if (
    own !== undefined &&
    alone &&
    !sided &&
    !partOf &&
    sentence.acts.some((act) => act.statement === amount.statement && act.concepts.has('amount-to'))
  )
    return total(namesOf(own));
  const sumTold = own === undefined && alone && !sided ? toldOf(amount, wholes, sentence) : undefined;
  if (sumTold !== undefined) return total(namesOf(sumTold));
  const meant = own === undefined && alone && !sided && !partOf ? meantByPronoun(amount, sentence, ledger) : undefined;
  return meant === undefined ? undefined : total(namesOf(meant));
}

/** "De omvang van het participatiebudget bedraagt …": the noun before "van" names no part of it. */
function isItsSize({ from, via }: Mention, { tokens }: Sentence, { reader: { grammar } }: Ledger): boolean {
  let at = from - 1;
  while (at > from - 4 && tokens[at]?.word !== via) at -= 1;
  return grammar.has('size-noun', tokens[at - 1]?.word ?? '');
}

/** "Van het participatiebudget, voor 2020 geraamd op € 800.000, …": between commas right behind the whole stands how much it is. */
function isExplainedBy(
  mention: Mention,
  amount: Amount,
  amounts: readonly Amount[],
  { tokens, mentions }: Sentence,
  { reader: { grammar } }: Ledger,
): boolean {
  const gap = tokens.slice(mention.to + 1, amount.from);
  return (
    OPENS.has(tokens[mention.to]?.word ?? '') &&
    CLOSES.has(tokens[amount.to]?.word ?? '') &&
    gap.length <= 9 &&
    gap.every(({ kind, word }) => (kind !== 'punctuation' || word === '€') && !grammar.has('anaphor-part', word)) &&
    !amounts.some((other) => other !== amount && other.from >= mention.to && other.from < amount.from) &&
    !mentions.some((other) => isPart(other) && other.from > mention.to && other.from < amount.from)
  );
}

const OPENS = new Set([',', '(', '–', '-']);
const CLOSES = new Set([',', ')', '–', '-']);

/** Something else that the sum may be of: another whole, or a side of this one. */
function isPart({ concepts }: Mention): boolean {
  return concepts.has(CONCEPT.whole) || concepts.has(CONCEPT.side) || concepts.has(CONCEPT.portion);
}

/** "…; het hele budget beloopt een miljoen": all of what was named before. */
function allOfIt(amount: Amount, sentence: Sentence, { reading, from }: Ledger): Mention | undefined {
  const within = sentence.mentions.filter((mention) => mention.statement === amount.statement);
  const subject = within.find((mention) => mention.concepts.has(CONCEPT.budget) && mention.role === 'subject');
  const all = within.some((mention) => mention.concepts.has('whole') || mention.concepts.has(CONCEPT.total));
  if (subject === undefined || !all) return undefined;
  const before = sentence.index > from ? reading.sentences[sentence.index - 1] : undefined;
  return sentence.mentions.find(isWhole) ?? before?.mentions.find(isWhole);
}

/** "het participatiebudget, dat € 900.000 bedraagt": what the relative clause behind it tells of. */
function toldOf(
  amount: Amount,
  wholes: readonly Mention[],
  { statements, acts, tokens }: Sentence,
): Mention | undefined {
  const statement = statements[amount.statement];
  const opener = statement?.tokens[0];
  if (statement?.role !== 'relative' || opener === undefined) return undefined;
  if (!acts.some((act) => act.statement === statement.index && act.concepts.has('amount-to'))) return undefined;
  const end = tokens[opener - 1]?.word === ',' ? opener - 1 : opener;
  return wholes.find((mention) => mention.to === end);
}

function aYear(amount: Amount, sentence: Sentence, ledger: Ledger): Bounded {
  const times = rational(timesAYear(amount, sentence, ledger));
  return scale(amount.quantity.value, { low: times, high: times });
}

/** "€ 150.000 per kwartaal", "per maand € 20.000": how often a year it is paid. */
export function timesAYear(amount: Amount, { tokens, statements }: Sentence, { reader }: Ledger): number {
  const words = tokens.map(({ word }) => word);
  const own = statements[amount.statement]?.tokens ?? [];
  // "€ 100.000 van het budget per kwartaal": behind it, up to a mark or the next number.
  const end = tokens.findIndex(({ kind }, at) => at >= amount.to && kind !== 'word');
  const places = own.filter((at) => at < amount.from || (at >= amount.to && (end === -1 || at < end)));
  for (const [list, times] of PERIODS)
    if (places.some((at) => reader.grammar.phraseAt(list, words, at) > 0)) return times;
  return 1;
}

const PERIODS = [
  ['each-half-year', 2],
  ['each-quarter', 4],
  ['each-month', 12],
] as const;

/** "De gemeente draagt het participatiebudget over. Voor 2020 is dat € 640.000.": the one whole of the sentence before. */
function meantByPronoun(amount: Amount, sentence: Sentence, { reading, reader }: Ledger): Mention | undefined {
  const statement = sentence.statements[amount.statement];
  const says =
    statement?.tokens.some((index) => reader.grammar.has('pronoun-neuter', sentence.tokens[index]?.word ?? '')) ===
      true && sentence.acts.some((act) => act.statement === amount.statement && act.concepts.has('amount-to'));
  if (!says) return undefined;
  // "… draagt het budget over; voor 2020 is dat € 640.000": said in the statements before it, or else in the sentence before.
  const here = sentence.mentions.filter((mention) => isWhole(mention) && mention.to <= amount.from);
  const before = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  const wholes = here.length > 0 ? here : (before?.mentions.filter(isWhole) ?? []);
  return wholes.every((mention) => namesOf(mention).join() === namesOf(wholes[0] as Mention).join())
    ? wholes[0]
    : undefined;
}

function isVerb(word: string, reader: Reader): boolean {
  return (
    reader.verbs.lookup(word).some((form) => form.form === 'present' || form.form === 'past') &&
    !reader.grammar.has('homograph', word)
  );
}

/** The amount of a whole that counts here: of the same sentence, article, or else the only or last one of the draft. */
export function totalFor(of: readonly string[], sentence: Sentence, ledger: Ledger): Total | undefined {
  const fits = ledger.totals.filter(
    (total) =>
      total.lessenedAs === undefined && (of.includes('unstated') || total.of.some((name) => of.includes(name))),
  );
  const section = ledger.reading.draft.clauses[sentence.clause]?.section;
  return (
    fits.findLast((total) => total.sentence === sentence.index) ??
    fits.findLast((total) => total.section === section && total.sentence <= sentence.index) ??
    fits.find((total) => total.section === section) ??
    fits.at(-1)
  );
}
