import type { PartView } from '../by-part.ts';
import type { Act, Fact, Reading, Sentence, Statement } from '../model.ts';
import { mayConcern } from '../named.ts';
import type { Reader } from '../reader.ts';
import type { Grammar } from '../syntax/grammar.ts';
import { compareDated, datedEvents, type DatedEvent } from './order-dates.ts';

/**
 * Which of two events comes first: `first` and `second` hold the concepts of both. Read from conjunctions ("voordat",
 * "nadat"), prepositions ("na de evaluatie"), words of sequence ("daarna") and dates, in one sentence or in two of one article.
 */
export function orderFacts(reading: Reading, { sentences }: PartView, { grammar }: Reader): Fact[] {
  const facts: Fact[] = [];
  const dated: DatedEvent[] = [];
  for (const sentence of sentences) {
    const events = eventsOf(sentence);
    if (events.length === 0) continue;
    const pairs = [
      ...byConjunction(sentence, events, grammar),
      ...byPreposition(sentence, events, grammar),
      ...bySequence(reading, sentence, events, grammar),
      ...byAttribute(sentence, events),
      ...byPreceding(sentence, events),
    ];
    const now = datedEvents(sentence, events);
    for (const later of now) {
      for (const earlier of [...dated, ...now]) {
        if (earlier === later || !together(reading, earlier.sentence, sentence)) continue;
        const order = compareDated(earlier, later);
        if (order < 0) pairs.push([earlier.act, later.act]);
        else if (order > 0) pairs.push([later.act, earlier.act]);
      }
    }
    dated.push(...now);
    facts.push(...pairs.map(([first, second]) => makeFact(sentence, first, second)));
  }
  return facts;
}

type Pair = readonly [first: Act, second: Act];

/** Words that name several events count as so many: rules ask for the order of two of them. */
function eventsOf(sentence: Sentence): Act[] {
  if (!mayConcern(sentence, ['event'])) return [];
  return sentence.acts
    .filter((act) => act.concepts.has('event'))
    .flatMap((act) => act.senses.filter((sense) => sense.has('event')).map((concepts) => ({ ...act, concepts })));
}

function makeFact(sentence: Sentence, first: Act, second: Act): Fact {
  return {
    kind: 'order',
    sentence: sentence.index,
    span: sentence.span,
    fields: { first: [...first.concepts], second: [...second.concepts] },
    computation: [],
    related: [],
  };
}

/** "… voordat …", "… nadat …", "ook als … nog niet …". A denied main clause turns "voordat" round: not before is after. */
function byConjunction(sentence: Sentence, events: readonly Act[], grammar: Grammar): Pair[] {
  return sentence.statements.flatMap((statement): Pair[] => {
    if (statement.role === 'main' || statement.role === 'row') return [];
    const main = mainOf(sentence, statement);
    // "nadat de raad heeft laten weten wat hij ervan vindt": what it tells of happens with it.
    const inside = events.filter(
      (act) => act.statement === statement.index || tellsOf(sentence, act.statement) === statement.index,
    );
    const outside = events.filter((act) => act.statement === main?.index || tellsOfSame(sentence, act, statement));
    if (main === undefined || inside.length === 0 || outside.length === 0) return [];
    const words = statement.tokens.map((index) => sentence.tokens[index]?.word ?? '');
    // "is al van kracht op het moment waarop …"
    const moment = statement.role === 'relative' && endsInMoment(sentence, statement, grammar);
    // "dertig dagen vóór de vergadering waarin de raad …": before that moment is before what happens then.
    if (moment && momentUnder('order-before', sentence, statement, grammar))
      return cross(outside, inside, main.negated);
    if (moment && momentUnder('order-after', sentence, statement, grammar)) return cross(inside, outside, main.negated);
    if (grammar.phraseAt('order-regardless', words, 0) > 0) return cross(outside, inside, false);
    if (grammar.phraseAt('order-until', words, 0) > 0) return cross(outside, inside, main.negated);
    const done = statement.tense === 'perfect' || statement.tense === 'past';
    const since = grammar.phraseAt('order-since', words, 0) > 0 || (statement.role === 'condition' && done);
    if (statement.negated && (since || statement.role === 'concession')) return cross(outside, inside, main.negated);
    if (since) return cross(inside, outside, false);
    // "is al van kracht wanneer …": what is there already came first.
    const already = main.tokens.some((index) => grammar.has('order-already', sentence.tokens[index]?.word ?? ''));
    return already && (moment || statement.role === 'condition') ? cross(outside, inside, main.negated) : [];
  });
}

/** A relative clause that says when: it follows a word for a point in time. */
function endsInMoment({ tokens }: Sentence, { tokens: own }: Statement, grammar: Grammar): boolean {
  return grammar.has('order-moment', tokens[(own[0] ?? 0) - 1]?.word ?? '');
}

/** "de dag waarop … ingaat, … vóór de vergadering waarin …": both tell of what one statement names. */
function tellsOfSame({ statements }: Sentence, act: Act, { index, role, parent }: Statement): boolean {
  const own = statements[act.statement];
  return role === 'relative' && own?.role === 'relative' && own.parent === parent && own.index < index;
}

/** Is the point in time that a relative clause tells of governed by one of these prepositions? */
function momentUnder(list: string, { tokens }: Sentence, { tokens: own }: Statement, grammar: Grammar): boolean {
  const words = tokens.map(({ word }) => word);
  const noun = (own[0] ?? 0) - 1;
  // With an article or an adjective between: "na de eerste vergadering waarin".
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at -= 1) if (grammar.phraseAt(list, words, at) > 0) return true;
  return false;
}

/** What it is that a statement comes to ("komt ertoe om …"), or what is told in it ("laat weten wat hij ervan vindt"). */
function comesOf({ statements }: Sentence, act: Act, { index }: Statement): boolean {
  const own = statements[act.statement];
  return own?.parent === index && (own.role === 'purpose' || own.role === 'complement' || own.role === 'relative');
}

/** The dependent statement of which this one gives the content. */
function tellsOf(sentence: Sentence, index: number): number | undefined {
  const statement = sentence.statements[index];
  return statement?.role === 'relative' || statement?.role === 'complement' ? statement.parent : undefined;
}

/** "na de evaluatie", "vóór de zienswijze", "in afwachting van het oordeel". */
function byPreposition(sentence: Sentence, events: readonly Act[], grammar: Grammar): Pair[] {
  return events.flatMap((act): Pair[] => {
    if (act.form !== 'noun') return [];
    const others = events.filter((other) => other !== act && holdsFor(sentence, act, other));
    if (others.length === 0) return [];
    // "niet in de gelegenheid gesteld om vóór de ondertekening een zienswijze te geven": what is denied does not come first.
    const negated = sentence.statements[act.statement]?.negated === true || others.every((other) => !other.affirmed);
    const moment = act.concepts.has('moment') && governedBy('order-before-moment', act, others, sentence, grammar);
    // "gaan tot ondertekening over": what they come to, and no point in time.
    const aim =
      grammar.has('order-aim-preposition', sentence.tokens[act.from - 1]?.word ?? '') &&
      sentence.tokens.some(({ word }) => grammar.has('order-aim', word));
    if (moment || (!aim && governedBy('order-before', act, others, sentence, grammar)))
      return cross(others, [act], negated);
    return governedBy('order-after', act, others, sentence, grammar) ? cross([act], others, negated) : [];
  });
}

/** In the same statement, or in what that statement decides ("vóór de evaluatie kan het college besluiten dat …"). */
function holdsFor(sentence: Sentence, act: Act, other: Act): boolean {
  if (other.statement === act.statement) return true;
  const statement = sentence.statements[other.statement];
  return statement?.parent === act.statement && (statement.role === 'complement' || statement.role === 'purpose');
}

const REACH = 5;

/** Is the event governed by one of these prepositions, with at most a few words of its own between? */
function governedBy(list: string, act: Act, others: readonly Act[], sentence: Sentence, grammar: Grammar): boolean {
  const words = sentence.tokens.map((token) => token.word);
  for (let at = act.from - 1; at >= Math.max(0, act.from - REACH); at -= 1) {
    // "vóór de ondertekening een zienswijze": the preposition governs what stands right behind it.
    if (others.some((other) => other.from <= at && at < other.to)) return false;
    for (let length = 3; length >= 1; length -= 1) {
      const start = at - length + 1;
      if (start >= 0 && grammar.phraseAt(list, words, start) === length) return true;
    }
    if (sentence.tokens[at]?.kind === 'punctuation' || grammar.has('preposition', words[at] ?? '')) return false;
  }
  return false;
}

/** "Partijen tekenen; daarna geeft de raad …": what was named last comes first. */
function bySequence(reading: Reading, sentence: Sentence, events: readonly Act[], grammar: Grammar): Pair[] {
  return sentence.statements.flatMap((statement): Pair[] => {
    const words = statement.tokens.map((index) => sentence.tokens[index]?.word ?? '');
    const then = words.findIndex((_, at) => grammar.phraseAt('order-by-then', words, at) > 0);
    if (then !== -1) return beforeThen(reading, sentence, statement, then, events);
    const next =
      words.some((_, at) => grammar.phraseAt('order-next', words, at) > 0) ||
      isSecond(sentence, statement, words, grammar) ||
      isLaterItem(reading, sentence, grammar);
    if (!next) return [];
    // "komt er later aan toe om zijn gevoelen uit te spreken": what it comes to is done then, too.
    const own = events.filter((act) => act.statement === statement.index || comesOf(sentence, act, statement));
    const start = statement.tokens[0] ?? 0;
    // "ondertekend en vervolgens aangeboden": the word of sequence parts the events of one statement.
    const place = statement.tokens[words.findIndex((_, at) => grammar.phraseAt('order-next', words, at) > 0)];
    const later = place === undefined ? own : own.filter((act) => act.from >= place);
    const earlier = own.filter((act) => !later.includes(act));
    // "zich daarna uitspreken": one event, whose words stand on both sides.
    const parted = earlier.some((act) => later.some((other) => !isSame(act, other)));
    if (parted) return cross(earlier, later, false);
    const before = events.filter((act) => !own.includes(act) && act.from < start);
    const last = before.length > 0 ? before : eventsBefore(reading, sentence);
    return cross(last, own, false);
  });
}

/** "… en hebben dan al getekend", "daarop vooruitlopend tekenen zij": what is said from here on comes before what was named before. */
function beforeThen(
  reading: Reading,
  sentence: Sentence,
  statement: Statement,
  at: number,
  events: readonly Act[],
): Pair[] {
  const place = statement.tokens[at] ?? 0;
  const own = events.filter((act) => act.statement === statement.index && act.from > place);
  const named = events.filter((act) => act.from < place);
  return cross(own, named.length > 0 ? named : eventsBefore(reading, sentence), false);
}

/** "… eerst …, en … dan …": what is done "dan" is the second. */
function isSecond(sentence: Sentence, statement: Statement, words: readonly string[], grammar: Grammar): boolean {
  if (!words.some((word) => grammar.has('order-second', word))) return false;
  const start = statement.tokens[0] ?? 0;
  return sentence.tokens.slice(0, start).some(({ word }) => grammar.has('order-first', word));
}

/** In a list of steps the order of the items is the order of time. */
function isLaterItem(reading: Reading, sentence: Sentence, grammar: Grammar): boolean {
  const clause = reading.draft.clauses[sentence.clause];
  const lead = clause?.lead;
  if (clause?.kind !== 'item' || lead === undefined) return false;
  return (reading.byClause[lead] ?? []).some((index) => {
    const words = reading.sentences[index]?.tokens.map((token) => token.word) ?? [];
    return words.some((_, at) => grammar.phraseAt('order-list', words, at) > 0);
  });
}

function eventsBefore(reading: Reading, sentence: Sentence): Act[] {
  const previous = reading.sentences[sentence.index - 1];
  return previous !== undefined && together(reading, previous, sentence) ? eventsOf(previous) : [];
}

/** "de getekende overeenkomst": what a participle says of a thing has happened already. */
function byAttribute(sentence: Sentence, events: readonly Act[]): Pair[] {
  const done = events.filter((act) => act.form === 'attribute');
  return done.flatMap((act) =>
    cross(
      [act],
      // "krijgt de getekende overeenkomst en kan daarop reageren"
      events.filter(
        (other) => other.form !== 'attribute' && other.statement >= act.statement && !isDone(sentence, other),
      ),
      false,
    ),
  );
}

/** "waarin zijn zienswijze is verwerkt": it has happened, too. */
function isDone({ statements }: Sentence, act: Act): boolean {
  const statement = statements[act.statement];
  return statement?.role === 'relative' && (statement.tense === 'perfect' || statement.tense === 'past');
}

function isSame(one: Act, other: Act): boolean {
  return [...one.concepts].every((concept) => other.concepts.has(concept));
}

/** "De zienswijze gaat aan de ondertekening vooraf": what stands behind "aan" is the second. */
function byPreceding(sentence: Sentence, events: readonly Act[]): Pair[] {
  return events.flatMap((second): Pair[] => {
    const statement = sentence.statements[second.statement];
    const words = statement?.tokens.map((index) => sentence.tokens[index]?.word ?? '') ?? [];
    if (statement === undefined || !words.some((word) => word.startsWith('vooraf'))) return [];
    const before = sentence.tokens.slice(Math.max(0, second.from - 3), second.from).map(({ word }) => word);
    if (!before.includes('aan')) return [];
    const others = events.filter((act) => act !== second && act.statement === second.statement);
    return cross(others, [second], statement.negated);
  });
}

function cross(firsts: readonly Act[], seconds: readonly Act[], turned: boolean): Pair[] {
  return firsts.flatMap((first) => seconds.map((second): Pair => (turned ? [second, first] : [first, second])));
}

function mainOf(sentence: Sentence, statement: Statement): Statement | undefined {
  const parent = statement.parent === undefined ? undefined : sentence.statements[statement.parent];
  if (parent === undefined) return sentence.statements.find((each) => each.role === 'main');
  // "…, zeventien dagen voordat …": how long before says nothing by itself, and belongs to what was said.
  const before = sentence.statements[parent.index - 1];
  return parent.role === 'main' && parent.tense === 'none' && before?.role === 'main' ? before : parent;
}

function together(reading: Reading, one: Sentence, other: Sentence): boolean {
  const { clauses } = reading.draft;
  return clauses[one.clause]?.section === clauses[other.clause]?.section;
}
