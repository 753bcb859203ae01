import type { Act, Fact, Mention, Reading, Sentence, Statement } from '../model.ts';
import { toNumber, type Quantity } from '../quantities/index.ts';
import { refuses } from './kept-out.ts';

/**
 * A limit on how many people are served: `how` is `number` (at most so many, not more than a share), `exceed` (the number does not
 * rise above something), `stop` (beyond a number nobody is taken) or `set` (there is a ceiling, without a bound in the words).
 */
export function headCapFacts(reading: Reading): Fact[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.statements.flatMap((statement): Fact[] => {
      const how = capOf(reading, sentence, statement);
      return how === undefined
        ? []
        : [
            {
              kind: 'head-cap',
              sentence: sentence.index,
              span: sentence.span,
              fields: { how },
              computation: [],
              related: [],
            },
          ];
    }),
  );
}

const SKIPPED = new Set<Statement['role']>([
  'condition',
  'concession',
  'reason',
  'time',
  'exception',
  'instead',
  'purpose',
]);

function capOf(reading: Reading, sentence: Sentence, statement: Statement): string | undefined {
  if (isFreedBeyond(sentence, statement)) return 'exceed';
  if (
    SKIPPED.has(statement.role) ||
    (statement.status !== 'norm' && statement.status !== 'goal' && statement.status !== 'definition')
  )
    return undefined;
  const acts = sentence.acts.filter((act) => act.statement === statement.index);
  const own = sentence.mentions.filter((mention) => mention.statement === statement.index);
  const numbers = sentence.quantities.filter((quantity) => placeOf(sentence, quantity) === statement.index);
  if (
    !statement.negated &&
    numbers.some(
      (quantity) =>
        isCapped(quantity) && countsHeads(sentence, quantity, own) && (quantity.kind === 'count' || serves(acts)),
    ) &&
    isAboutServing(sentence)
  )
    return 'number';
  if (
    statement.negated &&
    own.some(isHead) &&
    (acts.some((act) => act.concepts.has('exceed')) || own.some((mention) => mention.concepts.has('above-word')))
  )
    return 'exceed';
  if (
    own.some((mention) => mention.concepts.has('cap-word') && !mention.negated) &&
    own.some((mention) => isHead(mention) || isCounting(mention)) &&
    !statement.negated &&
    (sentence.quantities.some(isNumber) || isLeftOpen(sentence, own))
  )
    return 'set';
  if (
    acts.some((act) => act.concepts.has('cap-act') && act.affirmed) &&
    own.some(isHead) &&
    (numbers.some(isNumber) || own.some(isCounting))
  )
    return 'set';
  return stops(reading, sentence, statement, own, acts) ? 'stop' : undefined;
}

/** "is niet gehouden meer dan 275 kandidaten te begeleiden" */
function isFreedBeyond(sentence: Sentence, statement: Statement): boolean {
  const own = sentence.mentions.filter((mention) => mention.statement === statement.index);
  const beyond = sentence.quantities.some(
    (quantity) =>
      quantity.bound === 'above' &&
      placeOf(sentence, quantity) === statement.index &&
      countsHeads(sentence, quantity, own),
  );
  return (
    beyond &&
    statement.status === 'norm' &&
    sentence.acts.some(
      (act) => act.statement === statement.index && !act.affirmed && act.form === 'verb' && act.concepts.has('cover'),
    )
  );
}

/** "hoeveel kandidaten het WerkBedrijf ten hoogste mag bedienen": a ceiling whose height is still to be set. */
function isLeftOpen(sentence: Sentence, own: readonly Mention[]): boolean {
  return own.some(isCounting) && sentence.acts.some((act) => act.concepts.has('cover') && act.affirmed);
}

/** Beyond a number, or when all places are taken, nobody is served. */
function stops(
  reading: Reading,
  sentence: Sentence,
  statement: Statement,
  own: readonly Mention[],
  acts: readonly Act[],
): boolean {
  const waits = own.some((mention) => mention.concepts.has('intake-stop') && !mention.negated) && !statement.negated;
  const shuts = acts.some((act) => act.concepts.has('shut') && act.affirmed);
  if (!waits && !shuts && !refuses(sentence, statement, acts)) return false;
  const back =
    sentence.statements.some(({ takesUp }) => takesUp) ||
    sentence.mentions.some((mention) => mention.concepts.has('beyond'))
      ? previousOf(reading, sentence)
      : undefined;
  const scene = [sentence, ...(back === undefined ? [] : [back])];
  const named = (each: Sentence): boolean =>
    each.mentions.some((mention) => isCounting(mention) || mention.concepts.has('cap-word'));
  const people = scene.some((each) => each.mentions.some(isHead) || named(each));
  const counted = scene.some((each) =>
    each.quantities.some(
      (quantity) => isNumber(quantity) && (named(each) || countsHeads(each, quantity, each.mentions)),
    ),
  );
  const full =
    sentence.mentions.some((mention) => mention.concepts.has('beyond')) ||
    sentence.acts.some((act) => act.concepts.has('exceed') || act.concepts.has('fill'));
  return people && counted && (full || waits);
}

function previousOf(reading: Reading, sentence: Sentence): Sentence | undefined {
  const places = reading.byClause[sentence.clause] ?? [];
  const before = places[places.indexOf(sentence.index) - 1];
  return before === undefined ? undefined : reading.sentences[before];
}

function isHead({ concepts }: Mention): boolean {
  return concepts.has('headcount');
}

function isCounting({ concepts }: Mention): boolean {
  return concepts.has('number-of');
}

function isAboutServing(sentence: Sentence): boolean {
  const cover = sentence.acts.some((act) => act.form !== 'attribute' && act.concepts.has('cover'));
  return (
    cover ||
    sentence.mentions.some(
      ({ concepts }) => concepts.has('service') || concepts.has('number-of') || concepts.has('cap-word'),
    )
  );
}

function isNumber({ kind, value }: Quantity): boolean {
  const high = value.high ?? value.low;
  return kind === 'count' && high !== undefined && toNumber(high) > MANY;
}

/** A handful is a group or an appointment, no target group. */
const MANY = 4;

function isCapped({ kind, bound }: Quantity): boolean {
  return (kind === 'count' || kind === 'share' || kind === 'ratio') && (bound === 'maximum' || bound === 'below');
}

/** People stand behind the number ("300 kandidaten", "een derde van de kandidaten"), or it stands alone beside them. */
function countsHeads(sentence: Sentence, quantity: Quantity, own: readonly Mention[]): boolean {
  const after = sentence.tokens.findIndex((token) => token.span.start >= quantity.coreEnd);
  const reach = quantity.kind === 'count' ? 3 : 6;
  if (own.some((mention) => isHead(mention) && mention.from >= after && mention.from <= after + reach && after !== -1))
    return true;
  if (quantity.kind !== 'count') return false;
  const next = sentence.tokens[after];
  const alone =
    after === -1 ||
    next === undefined ||
    next.kind === 'punctuation' ||
    quantity.unit === undefined ||
    sentence.acts.some((act) => act.from === after && act.form === 'verb') ||
    STANDS_ALONE.has(next.word);
  return alone && own.some((mention) => isHead(mention) || isCounting(mention));
}

/** A share of the people is a ceiling only when it is they who are served. */
function serves(acts: readonly Act[]): boolean {
  return acts.some((act) => act.form === 'verb' && act.concepts.has('cover') && act.affirmed);
}

const STANDS_ALONE = new Set(['niet', 'in', 'op', 'per', 'te', 'tegelijk', 'uit']);

function placeOf(sentence: Sentence, quantity: Quantity): number | undefined {
  const at = sentence.tokens.findIndex(
    (token) => token.span.start >= quantity.coreStart && token.span.end <= quantity.coreEnd,
  );
  return sentence.statements.find((statement) => statement.tokens.includes(at))?.index;
}
