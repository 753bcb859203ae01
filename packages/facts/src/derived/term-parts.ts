import type { Act, Sentence, Statement } from '../model.ts';
import { dayBefore, toNumber, type Quantity } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { tagVerbs } from '../syntax/verbs.ts';
import { firstTokenFrom } from '../text/token-at.ts';

/** What one sentence says of the term. */
export interface TermParts {
  from?: string;
  to?: string;
  /** A length, counted from the beginning, or from the end so far when the term is renewed by it. */
  months?: number;
  renewal: boolean;
  /** No end, or renewed by itself. */
  open: boolean;
  /** The token at which the end stands; -1 when there is none, or only a period. */
  endAt: number;
}

/** Reads beginning, end, length and openness from a sentence that speaks of the agreement's duration. */
export function readTermParts(sentence: Sentence, reader: Reader): TermParts {
  const parts: TermParts = { renewal: false, open: isOpen(sentence, reader), endAt: -1 };
  placeYears(parts, sentence);
  for (const quantity of sentence.quantities) {
    if (isApart(sentence, quantity) || isOfNotice(sentence, quantity, reader)) continue;
    if (quantity.kind === 'period') {
      if (quantity.from !== undefined) parts.from ??= quantity.from;
      if (quantity.to !== undefined) parts.to ??= quantity.to;
    } else if (quantity.kind === 'date' || quantity.kind === 'year') placeDate(parts, sentence, quantity, reader);
    else if (quantity.kind === 'duration') placeLength(parts, sentence, quantity, reader);
  }
  // "… wordt verlengd, maar eindigt uiterlijk op …": the end that is said last holds.
  const lastRenewal = Math.max(-1, ...actsOf(sentence, 'term-renew').map((act) => act.from));
  if (parts.to !== undefined && (!renews(sentence) || parts.endAt > lastRenewal)) parts.open = false;
  return parts;
}

/** "de jaren 2020, 2021 en 2022": years in a row are one period. */
function placeYears(parts: TermParts, sentence: Sentence): void {
  const years = sentence.quantities.filter((quantity) => quantity.kind === 'year' && !isApart(sentence, quantity));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || years.length < 2) return;
  const between = sentence.tokens.filter(({ span }) => span.start >= first.coreEnd && span.end <= last.coreStart);
  if (between.length > years.length * 2 || !between.every(({ kind, word }) => kind !== 'word' || word === 'en')) return;
  if (first.from !== undefined) parts.from = first.from;
  if (last.to !== undefined) parts.to = last.to;
}

function actsOf(sentence: Sentence, name: string): Act[] {
  return sentence.acts.filter((act) => act.concepts.has(name));
}

function renews(sentence: Sentence): boolean {
  return actsOf(sentence, 'term-renew').some((act) => act.affirmed);
}

/** "voor onbepaalde tijd", "wordt telkens stilzwijgend verlengd"; not when it is excluded. */
function isOpen(sentence: Sentence, reader: Reader): boolean {
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
  const itself = (act: Act): boolean => act.affirmed && !isOfOthers(sentence, act, reader);
  const renewals = actsOf(sentence, 'term-renew').filter(itself);
  // "totdat deze zijn overgedragen": what happens in the end is not what lasts.
  const inTime = ({ statement }: Act): boolean => sentence.statements[statement]?.role === 'time';
  const lasts = renewals.length > 0 || actsOf(sentence, 'term-last').some((act) => itself(act) && !inTime(act));
  if (lasts && untilEvent(sentence, reader)) return true;
  // "Een einddatum kent deze overeenkomst niet."
  if (actsOf(sentence, 'term-end').some((act) => act.form === 'noun' && !act.affirmed && denied(act.statement)))
    return actsOf(sentence, 'term-last').length > 0;
  // "Zegt niemand op, dan loopt zij door": it goes on, and nothing says until when.
  const goesOn = (act: Act): boolean => itself(act) && act.modality !== 'may' && !supposes(sentence, act);
  if (actsOf(sentence, 'go-on').some(goesOn)) return true;
  return mentioned('tacit') && renewals.length > 0;
}

const OWN = ['agreement', 'agreement-itself', 'agreement-term', 'weak-term', 'party'];

/** "welke contracten nog doorlopen", "de aanvulling loopt de hele contractperiode door": something else goes on. */
function isOfOthers({ statements, tokens, mentions }: Sentence, { statement }: Act, { grammar }: Reader): boolean {
  const own = statements[statement];
  if (own === undefined) return false;
  if (grammar.has('question-word', tokens[own.tokens[0] ?? -1]?.word ?? '')) return true;
  if (own.subject.size === 0 || OWN.some((name) => own.subject.has(name))) return false;
  // "De rechten uit deze overeenkomst blijven bestaan totdat …": what stems from it lasts as long as it does.
  return !mentions.some(
    (mention) =>
      mention.statement === statement && mention.concepts.has('agreement') && !mention.concepts.has('agreement-term'),
  );
}

function isOfOther({ statements }: Sentence, { index, subject }: Statement): boolean {
  const isOwn = (names: ReadonlySet<string>): boolean => OWN.some((name) => names.has(name));
  // "met als begindatum 1 januari": a heading of the term by itself names no other thing.
  if (subject.has('term-heading')) return false;
  return subject.size > 0 && !isOwn(subject) && statements.some((each) => each.index !== index && isOwn(each.subject));
}

function supposes({ statements }: Sentence, { statement }: Act): boolean {
  const role = statements[statement]?.role;
  return role === 'condition' || role === 'exception' || role === 'concession';
}

/** "blijft gelden totdat er een nieuwe is", "tot een van hen opzegt": an end that has no date. */
function untilEvent(sentence: Sentence, { verbs, grammar }: Reader): boolean {
  const tagged = tagVerbs(sentence.tokens, verbs, grammar);
  return sentence.tokens.some((token, at) => {
    if (!grammar.has('until-word', token.word)) return false;
    const end = sentence.tokens.findIndex(({ kind }, place) => place > at && kind === 'punctuation');
    const rest = Array.from({ length: (end === -1 ? sentence.tokens.length : end) - at }, (_, step) => at + step);
    const verb = rest.find((place) => tagged[place]?.finite === true);
    if (verb === undefined || datedIn(sentence, rest)) return false;
    // "tot uitgangspunt wat daar staat": the verb belongs to another clause.
    const words = sentence.tokens.map(({ word }) => word);
    return !rest.some((place) => place > at + 1 && place < verb && grammar.openerAt(words, place) !== undefined);
  });
}

function datedIn(sentence: Sentence, tokens: readonly number[]): boolean {
  const spans = new Set(tokens.map((index) => sentence.tokens[index]?.span.start ?? -1));
  return sentence.quantities.some(
    ({ kind, coreStart }) => (kind === 'date' || kind === 'year' || kind === 'period') && spans.has(coreStart),
  );
}

/** "geen einddatum" holds its own negation. */
function isWholePhrase(sentence: Sentence, from: number): boolean {
  const word = sentence.tokens[from]?.word ?? '';
  return word === 'geen' || word === 'zonder' || word === 'niet' || word === 'zolang';
}

const APART: ReadonlySet<string> = new Set(['condition', 'exception', 'time', 'concession']);

/** A date in a condition, or of notice, evaluation or a new agreement, is not the term's own. */
function isApart(sentence: Sentence, quantity: Quantity): boolean {
  const index = firstTokenFrom(sentence.tokens, quantity.coreStart);
  const statement = sentence.statements.find(({ tokens }) => tokens.includes(index));
  if (statement === undefined) return false;
  if (statement.status !== 'norm') return true;
  if (APART.has(statement.role)) return !hasLapsed(sentence, statement, quantity);
  // The label of a row says what its date is of.
  if (statement.role === 'row') return false;
  const acts = sentence.acts.filter((act) => act.statement === statement.index);
  // "De huur loopt tot en met 2026; deze overeenkomst eindigt …": of something else, beside a statement about the term itself.
  if (acts.length > 0 && isOfOther(sentence, statement)) return true;
  // A period may also be laid down: "regelen hun samenwerking voor de jaren …".
  const own = quantity.kind === 'period' ? ['term-', 'lay-down', 'conclude', 'bound-together'] : ['term-'];
  return (
    acts.length > 0 &&
    !acts.some((act) => [...act.concepts].some((name) => own.some((start) => name.startsWith(start))))
  );
}

/** "bij gebreke van opzegging vóór 1 juli": until when notice may be given. */
function isOfNotice({ tokens }: Sentence, { kind, coreStart }: Quantity, { grammar }: Reader): boolean {
  if (kind !== 'date') return false;
  const at = firstTokenFrom(tokens, coreStart);
  return [at - 2, at - 3].some(
    (before) =>
      grammar.has('notice-noun', tokens[before]?.word ?? '') &&
      tokens.slice(before + 1, at).every(({ word }) => grammar.hasAny(['preposition', 'notice-limit'], word)),
  );
}

/** "… eindigt zodra vier jaren zijn verstreken": nothing but a length that runs out, and with it the agreement. */
function hasLapsed(sentence: Sentence, { index, parent, tokens }: Statement, { kind }: Quantity): boolean {
  if (kind !== 'duration') return false;
  const ends = actsOf(sentence, 'term-end').filter((act) => act.affirmed);
  if (!ends.some((act) => act.statement === parent) || !ends.some((act) => act.statement === index)) return false;
  const verbs = sentence.acts.filter((act) => act.statement === index && act.form === 'verb');
  const inLength = (start: number): boolean =>
    sentence.quantities.some((each) => each.kind === 'duration' && start >= each.start && start < each.end);
  return tokens.slice(1).every((at) => {
    const token = sentence.tokens[at];
    if (token === undefined || token.kind === 'punctuation' || token.word === 'en') return true;
    return inLength(token.span.start) || verbs.some(({ from, to }) => at >= from && at < to);
  });
}

/** A date is the end behind "tot en met" or a word of ending, the beginning behind "vanaf" or a word of beginning. */
function placeDate(parts: TermParts, sentence: Sentence, quantity: Quantity, { grammar }: Reader): void {
  const first = quantity.date ?? quantity.from;
  const last = quantity.date ?? quantity.to;
  if (first === undefined || last === undefined) return;
  const index = firstTokenFrom(sentence.tokens, quantity.coreStart);
  const words = sentence.tokens.slice(Math.max(0, index - 4), index).map((token) => token.word);
  const ends = (list: string): boolean =>
    words.some((_, at) => grammar.phraseAt(list, words, at) === words.length - at);
  const end = (date: string): void => {
    parts.to ??= date;
    parts.endAt = index;
  };
  if (actsOf(sentence, 'term-back').some((act) => index - act.from < 8 && act.from - index < 4)) {
    parts.from = first;
    return;
  }
  // "tot de verkiezingen van maart 2026": what happens then is the end.
  const event = eventBefore(sentence, index);
  if (ends('date-until')) end(dayBefore(first));
  else if (event) end(last);
  else if (ends('date-through')) end(last);
  else if (ends('date-after')) {
    // "houdt op na 31 december", "na 31 december stopt zij": the last day itself still counts.
    const act = actsOf(sentence, 'term-end').find(({ from }) => Math.abs(index - from) < 5);
    if (act?.affirmed === true) end(last);
  } else if (ends('date-since')) parts.from ??= first;
  else {
    const before = nearestAct(sentence, index);
    if (before === 'term-end') end(last);
    else if (before === 'term-begin' || ends('date-from')) parts.from ??= first;
  }
}

function eventBefore({ tokens }: Sentence, index: number): boolean {
  for (let at = index - 2; at >= Math.max(0, index - 7); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'punctuation') return false;
    if (token.word === 'tot') return tokens[at + 1]?.word === 'de' || tokens[at + 1]?.word === 'het';
  }
  return false;
}

/** The word of beginning or ending that the date belongs to: the last one before it, else the first one behind it. */
function nearestAct(sentence: Sentence, index: number): string | undefined {
  const acts = sentence.acts
    .flatMap(({ senses, from }) =>
      senses.flatMap((sense) => {
        const name = ['term-begin', 'term-end'].find((each) => sense.has(each));
        return name === undefined ? [] : [{ name, at: from }];
      }),
    )
    .toSorted((a, b) => a.at - b.at);
  return (acts.findLast(({ at }) => at < index) ?? acts[0])?.name;
}

/** "vier jaar", "met telkens twaalf maanden verlengd"; a period of notice is no length. */
function placeLength(parts: TermParts, sentence: Sentence, quantity: Quantity, { grammar }: Reader): void {
  const value = quantity.value.low ?? quantity.value.high;
  const factor = MONTHS[quantity.unit ?? ''];
  if (value === undefined || factor === undefined) return;
  const index = firstTokenFrom(sentence.tokens, quantity.start);
  const words = sentence.tokens.slice(Math.max(0, index - 3), index).map((token) => token.word);
  if (words.some((word) => grammar.has('length-of-notice', word))) return;
  const renewals = actsOf(sentence, 'term-renew');
  const ofRenewal = renewals.some((act) => act.to <= index && index - act.to < 4);
  parts.renewal = renewals.length > 0 && (ofRenewal || words.some((word) => grammar.has('length-of-renewal', word)));
  if (renewals.length > 0 && !parts.renewal) return;
  if (parts.renewal && !renews(sentence)) return;
  const months = toNumber(value) * factor * (parts.renewal ? timesOf(sentence) : 1);
  // "vier jaar en zes maanden" is one length.
  if (parts.months !== undefined && goesOnFrom(sentence, quantity, index)) parts.months += months;
  else parts.months ??= months;
}

function goesOnFrom({ quantities, tokens }: Sentence, quantity: Quantity, index: number): boolean {
  const before = quantities[quantities.indexOf(quantity) - 1];
  const link = tokens[index - 1];
  return (
    before?.kind === 'duration' &&
    before.unit !== quantity.unit &&
    link?.word === 'en' &&
    tokens[index - 2]?.span.end === before.end
  );
}

const MONTHS: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 };

/** "twee opties tot verlenging", "tweemaal met een jaar": how often. */
function timesOf(sentence: Sentence): number {
  const named = sentence.mentions
    .flatMap(({ concepts }) => [...concepts])
    .flatMap((name) => /^times-(\d)$/u.exec(name)?.[1] ?? []);
  const count = sentence.quantities.find((quantity) => quantity.kind === 'count');
  const value = count?.value.low ?? count?.value.high;
  return value !== undefined ? toNumber(value) : Number(named[0] ?? 1);
}
