import type { PartView } from '../by-part.ts';
import type { Act, Fact, Mention, Reading, Sentence, Statement } from '../model.ts';
import { actsOf, mentionsOf } from '../in-statement.ts';
import { mayConcern } from '../named.ts';
import { toNumber, type Quantity } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import type { Grammar } from '../syntax/grammar.ts';
import { refuses } from './kept-out-refusals.ts';
import { firstTokenFrom } from '../text/token-at.ts';

/**
 * A limit on how many people are served: `how` is `number` (at most so many, not more than a share), `exceed` (the number does not
 * rise above something), `stop` (beyond a number nobody is taken) or `set` (there is a ceiling, without a bound in the words).
 */
export function headCapFacts(reading: Reading, { sentences }: PartView, { grammar }: Reader): Fact[] {
  return sentences.flatMap((sentence) => inSentence(reading, sentence, grammar));
}

function inSentence(reading: Reading, sentence: Sentence, grammar: Grammar): Fact[] {
  if (!mayCap(reading, sentence)) return [];
  return sentence.statements.flatMap((statement): Fact[] => {
    const how = capOf(reading, sentence, statement, grammar);
    return how === undefined
      ? []
      : [
          {
            kind: 'head-cap',
            sentence: sentence.index,
            statement: statement.index,
            span: sentence.span,
            fields: { how },
            computation: [],
            related: [],
          },
        ];
  });
}

/** A limit is a number, here or in the sentence before, or has a word of its own. */
function mayCap(reading: Reading, sentence: Sentence): boolean {
  return (
    sentence.quantities.length > 0 ||
    (previousOf(reading, sentence)?.quantities.length ?? 0) > 0 ||
    mayConcern(sentence, ['exceed', 'above-word', 'cap-word', 'cap-act', 'none-more'])
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

function capOf(reading: Reading, sentence: Sentence, statement: Statement, grammar: Grammar): string | undefined {
  if (isFreedBeyond(sentence, statement)) return 'exceed';
  if (
    SKIPPED.has(statement.role) ||
    (statement.status !== 'norm' && statement.status !== 'goal' && statement.status !== 'definition')
  )
    return undefined;
  // "Een werkgever neemt hooguit vijf kandidaten op proef": how many he takes limits nobody's help.
  if (statement.actor.has('werkgever')) return undefined;
  const acts = actsOf(sentence, statement);
  const own = mentionsOf(sentence, statement);
  const numbers = sentence.quantities.filter((quantity) => placeOf(sentence, quantity) === statement.index);
  if (
    !statement.negated &&
    numbers.some(
      (quantity) =>
        (isCapped(quantity) || isLast(sentence, quantity)) &&
        countsHeads(sentence, quantity, own) &&
        (quantity.kind === 'count' || serves(acts)),
    ) &&
    isAboutServing(sentence)
  )
    return 'number';
  if (
    statement.negated &&
    (own.some(isHead) ||
      countsThose(sentence, statement, own) ||
      goesOnAboutHeads(sentence, statement) ||
      // "begeleiden vijftig kandidaten; meer dan tweehonderd neemt het er niet in begeleiding"
      (numbers.some(isNumber) && serves(sentence.acts) && sentence.mentions.some(isHead))) &&
    // "Overschrijding leidt in geen geval tot weigering": it happens, and something else does not.
    (acts.some((act) => act.concepts.has('exceed') && !(act.form === 'noun' && act.affirmed)) ||
      own.some((mention) => mention.concepts.has('above-word')))
  )
    return 'exceed';
  if (
    mayConcern(sentence, ['cap-word']) &&
    own.some((mention) => mention.concepts.has('cap-word') && !mention.negated) &&
    own.some((mention) => isHead(mention) || isCounting(mention)) &&
    !statement.negated &&
    // "zonder dat daaraan een bovengrens is verbonden"
    statement.role !== 'without' &&
    (sentence.quantities.some(isNumber) || isLeftOpen(sentence, own))
  )
    return 'set';
  if (
    mayConcern(sentence, ['cap-act']) &&
    acts.some((act) => act.concepts.has('cap-act') && act.affirmed) &&
    own.some(isHead) &&
    (numbers.some(isNumber) || own.some(isCounting))
  )
    return 'set';
  if (isNoneBeyond(sentence, statement, own) || endsThere(sentence, own, numbers)) return 'number';
  if (isFullAt(sentence, statement, own) && numbers.some((each) => isNumber(each) && countsHeads(sentence, each, own)))
    return 'stop';
  return stops(reading, sentence, statement, own, acts, grammar);
}

/** "De omvang van de doelgroep is vastgesteld op 150 en wordt niet overschreden": the number of people goes on as the subject. */
function goesOnAboutHeads(sentence: Sentence, { index, subject }: Statement): boolean {
  const before = sentence.statements[index - 1];
  return (
    before !== undefined &&
    subject.size > 0 &&
    subject === before.subject &&
    mentionsOf(sentence, before).some((mention) => isHead(mention) || isCounting(mention)) &&
    sentence.quantities.some((quantity) => isNumber(quantity) && placeOf(sentence, quantity) === before.index)
  );
}

/** "Het getal dergenen die worden begeleid": a number of those whom a clause says to be served. */
function countsThose(sentence: Sentence, { index }: Statement, own: readonly Mention[]): boolean {
  return (
    own.some(isCounting) &&
    own.some(({ concepts }) => concepts.has('those-who')) &&
    sentence.acts.some(
      ({ statement, concepts, form, affirmed }) =>
        affirmed &&
        form === 'verb' &&
        concepts.has('cover') &&
        sentence.statements[statement]?.role === 'relative' &&
        sentence.statements[statement]?.parent === index,
    )
  );
}

/** "Bij negentig kandidaten zit het WerkBedrijf vol": the number at which there is no room left. */
function isFullAt(sentence: Sentence, { index, negated, subject }: Statement, own: readonly Mention[]): boolean {
  return (
    !negated &&
    mayConcern(sentence, ['fill']) &&
    (subject.has('service') || subject.has('executor') || own.some(isCounting)) &&
    sentence.acts.some((act) => act.statement === index && act.affirmed && act.concepts.has('fill'))
  );
}

/** "neemt twaalf inwoners aan en geen dertiende" */
function isNoneBeyond(sentence: Sentence, { index }: Statement, own: readonly Mention[]): boolean {
  return (
    own.some(isHead) &&
    sentence.quantities.some((quantity) => {
      const at = firstTokenFrom(sentence.tokens, quantity.coreStart);
      return (
        quantity.kind === 'ordinal' &&
        isNumber(quantity) &&
        NONE.has(sentence.tokens[at - 1]?.word ?? '') &&
        placeOf(sentence, quantity) === index
      );
    })
  );
}

/** "plek voor driehonderd kandidaten en niet voor meer" */
function endsThere(sentence: Sentence, own: readonly Mention[], numbers: readonly Quantity[]): boolean {
  return (
    mayConcern(sentence, ['no-more-than-that']) &&
    own.some(({ concepts }) => concepts.has('no-more-than-that')) &&
    numbers.some((quantity) => isNumber(quantity) && countsHeads(sentence, quantity, own)) &&
    isAboutServing(sentence)
  );
}

const NONE = new Set(['geen']);

/** "is niet gehouden meer dan 275 kandidaten te begeleiden" */
function isFreedBeyond(sentence: Sentence, statement: Statement): boolean {
  if (!sentence.quantities.some(({ bound }) => bound === 'above')) return false;
  const own = mentionsOf(sentence, statement);
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
  grammar: Grammar,
): string | undefined {
  const isDone = (name: string): boolean =>
    mayConcern(sentence, [name]) && acts.some((act) => act.affirmed && act.concepts.has(name));
  const stopped =
    mayConcern(sentence, ['intake-stop']) &&
    own.some((mention) => mention.concepts.has('intake-stop') && !mention.negated) &&
    !own.some((mention) => mention.concepts.has('intake-stop') && isCounted(sentence, mention));
  const waits = (stopped || isDone('stand-by')) && !statement.negated;
  const shuts = isDone('shut');
  const oneForOne = letsInOnceRoom(sentence, acts);
  const narrowed = narrowsIntake(own, acts);
  if (!waits && !shuts && !oneForOne && !narrowed && !refuses(sentence, statement, acts)) return undefined;
  const back =
    sentence.previous !== undefined ||
    sentence.statements.some(({ takesUp }) => takesUp) ||
    sentence.acts.some((act) => act.concepts.has('fill')) ||
    sentence.mentions.some((mention) => mention.concepts.has('beyond'))
      ? previousOf(reading, sentence)
      : undefined;
  // "… Zijn die bezet, dan …": what is said of all the places is said of the number in the sentence before.
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
    sentence.quantities.some(({ kind }) => kind === 'ordinal') ||
    sentence.acts.some((act) => act.concepts.has('exceed') || act.concepts.has('fill')) ||
    ((shuts || fallsFirst(sentence) || (isOfNew(sentence, statement, grammar) && !own.some(isStaff))) &&
      countsInCondition(sentence));
  return people && counted && (full || waits || oneForOne) ? (oneForOne ? 'turn' : 'stop') : undefined;
}

/** "Zolang er negentig mensen in begeleiding zijn, opent het WerkBedrijf geen nieuwe dossiers": it is those who come on top of them. */
function isOfNew(
  { tokens, quantities, lists }: Sentence,
  { tokens: own, negated }: Statement,
  grammar: Grammar,
): boolean {
  return (
    negated &&
    lists.has('on-top-word') &&
    own.some((at) => grammar.has('on-top-word', tokens[at]?.word ?? '')) &&
    !quantities.some(({ bound }) => bound === 'below' || bound === 'maximum')
  );
}

/** "geen nieuwe coaches" */
function isStaff({ role, concepts }: Mention): boolean {
  return role === 'other' && concepts.has('professional');
}

/** "Totdat het aantal onder de 90 zakt, …": nobody is taken until the number has become smaller. */
function fallsFirst(sentence: Sentence): boolean {
  return (
    mayConcern(sentence, ['fall']) &&
    sentence.quantities.some(({ bound }) => bound === 'below') &&
    sentence.acts.some(
      (act) => act.affirmed && act.concepts.has('fall') && sentence.statements[act.statement]?.role === 'time',
    )
  );
}

/** "Zit het bestand op 90 mensen, dan gaat de deur dicht": the number is what the closing waits for. */
function countsInCondition(sentence: Sentence): boolean {
  return sentence.quantities.some(
    (quantity) =>
      isNumber(quantity) && WAITED_FOR.has(sentence.statements[placeOf(sentence, quantity) ?? -1]?.role ?? 'main'),
  );
}

/** "30 mensen op de wachtlijst": how many wait is told, and no limit. */
function isCounted({ quantities, tokens, acts }: Sentence, { from }: Mention): boolean {
  return quantities.some(({ kind, coreEnd }) => {
    const end = firstTokenFrom(tokens, coreEnd);
    return (
      kind === 'count' &&
      end !== -1 &&
      from > end &&
      from - end <= 4 &&
      // "bij meer dan 30 trajecten ontstaat een wachtlijst": behind the verb begins what comes of it.
      !acts.some((act) => act.form === 'verb' && act.from >= end && act.from < from)
    );
  });
}

/** "kan alleen nog iemand aanmelden door …": what was free before is bound from then on. */
function narrowsIntake(own: readonly Mention[], acts: readonly Act[]): boolean {
  return (
    own.some(({ concepts }) => concepts.has('merely') || concepts.has('not-before')) &&
    acts.some((act) => act.concepts.has('let-in') && act.form === 'verb' && act.affirmed)
  );
}

/** "neemt pas weer iemand aan als een ander vertrekt": one comes in for one that goes. */
function letsInOnceRoom(sentence: Sentence, acts: readonly Act[]): boolean {
  const goes = sentence.acts.some(
    (act) =>
      act.concepts.has('make-room') &&
      WAITED_FOR.has(sentence.statements[act.statement]?.role ?? 'main') &&
      act.affirmed,
  );
  return (
    goes &&
    sentence.mentions.some((mention) => mention.concepts.has('not-before') || mention.concepts.has('merely')) &&
    acts.some(
      (act) =>
        (act.concepts.has('let-in') || act.concepts.has('provide') || act.concepts.has('come-in')) && act.affirmed,
    )
  );
}

const WAITED_FOR = new Set<Statement['role']>(['condition', 'time']);

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
  const cover = sentence.acts.some(
    (act) =>
      act.form !== 'attribute' && (act.concepts.has('cover') || (act.form === 'verb' && act.concepts.has('let-in'))),
  );
  return (
    cover ||
    sentence.mentions.some(
      ({ concepts }) => concepts.has('service') || concepts.has('number-of') || concepts.has('cap-word'),
    )
  );
}

function isNumber({ kind, value }: Quantity): boolean {
  const high = value.high ?? value.low;
  return (kind === 'count' || kind === 'ordinal') && high !== undefined && toNumber(high) > MANY;
}

/** A handful is a group or an appointment, no target group. */
const MANY = 4;

function isCapped({ kind, bound }: Quantity): boolean {
  return (kind === 'count' || kind === 'share' || kind === 'ratio') && (bound === 'maximum' || bound === 'below');
}

/** "plek voor driehonderd kandidaten en niet voor meer" */
function isLast(sentence: Sentence, { coreEnd, kind }: Quantity): boolean {
  if (kind !== 'count' || !mayConcern(sentence, ['none-more'])) return false;
  const end = firstTokenFrom(sentence.tokens, coreEnd);
  return (
    end !== -1 &&
    sentence.mentions.some(({ concepts, from }) => concepts.has('none-more') && from >= end && from <= end + NEAR)
  );
}

const NEAR = 3;

/** People stand behind the number ("300 kandidaten", "een derde van de kandidaten"), or it stands alone beside them. */
function countsHeads(sentence: Sentence, quantity: Quantity, own: readonly Mention[]): boolean {
  const after = firstTokenFrom(sentence.tokens, quantity.coreEnd);
  const reach = quantity.kind === 'count' ? 3 : 6;
  if (describesEmployer(sentence, quantity)) return false;
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

/** "werkgevers met minder dan tien mensen in dienst": how large somebody else is. */
function describesEmployer(sentence: Sentence, { start }: Quantity): boolean {
  const first = firstTokenFrom(sentence.tokens, start);
  return (
    sentence.tokens[first - 1]?.word === 'met' &&
    sentence.mentions.some(({ concepts, to }) => concepts.has('werkgever') && to === first - 1)
  );
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
