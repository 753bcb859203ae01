import type { Mention, Reading, Sentence, Statement } from '../model.ts';
import { actsOf, mentionsOf } from '../in-statement.ts';
import { mayConcern, namesAny } from '../named.ts';
import type { Reader } from '../reader.ts';
import { isRow } from '../row-parts.ts';
import { hasTermLabel } from './term-label.ts';
import { hasPronoun, isOfBothParties, isOther, takesUpAgreement, takesUpInside } from './term-pronoun.ts';
import { firstTokenFrom } from '../text/token-at.ts';

const TERM_ACTS = ['term-begin', 'term-end', 'term-last', 'term-renew'];
const TERM_NAMES = [...TERM_ACTS, 'open-ended'];
const DATED: ReadonlySet<string> = new Set(['period', 'date', 'year', 'duration']);

/** Without a date or a word for it a sentence does not speak of the term, wherever it stands. */
export function maySpeakOfTerm(sentence: Sentence): boolean {
  return sentence.quantities.some(({ kind }) => DATED.has(kind)) || mayConcern(sentence, TERM_NAMES);
}

/** Does a sentence speak of the agreement's own duration? Its subject is the agreement, its term, or a pronoun under such a heading. */
export function speaksOfTerm(
  reading: Reading,
  sentence: Sentence,
  before: Sentence | undefined,
  reader: Reader,
): boolean {
  const clause = reading.draft.clauses[sentence.clause];
  if (clause === undefined || clause.kind === 'title') return false;
  const dated = sentence.quantities.some(({ kind }) => DATED.has(kind));
  if (dated && (hasTermLabel(reading, sentence, reader) || isSubtitle(sentence, clause.section))) return true;
  if (clause.kind === 'heading') return false;
  const period = sentence.quantities.some(({ kind }) => kind === 'period');
  if (!period && !mayConcern(sentence, TERM_NAMES)) return false;
  const acts = mayConcern(sentence, TERM_ACTS) && sentence.acts.some(({ concepts }) => namesOne(concepts, TERM_ACTS));
  const open =
    mayConcern(sentence, ['open-ended']) && sentence.mentions.some(({ concepts }) => concepts.has('open-ended'));
  // "Looptijd", and below it nothing but "Van 1 januari 2020 tot en met 31 december 2023."
  if (dated && isFragment(sentence) && underTermHeading(reading, sentence)) return true;
  if (!acts && !open && !(period && namesAny(sentence, ['agreement-term', 'lay-down', 'conclude', 'bound-together'])))
    return false;
  if (isRow(sentence)) return false;
  return sentence.statements.some(
    (statement) =>
      statement.status === 'norm' &&
      (ofAgreement(sentence, statement) ||
        isLaidDownFor(sentence, statement) ||
        ofPronoun(reading, sentence, statement, before, reader)),
  );
}

/**
 * "De huur loopt tot 2026, ook al eindigt deze overeenkomst eerder": where only a dependent clause speaks of the agreement, its own
 * numbers count.
 */
export function withOwnNumbers(sentence: Sentence): Sentence {
  const speaking = sentence.statements.filter((statement) => ofAgreement(sentence, statement));
  if (speaking.length === 0 || speaking.some(({ role }) => !DEPENDENT.has(role))) return sentence;
  const spans = new Set(speaking.flatMap(({ tokens }) => tokens.map((at) => sentence.tokens[at]?.span.start ?? -1)));
  const indices = new Set(speaking.map(({ index }) => index));
  return {
    ...sentence,
    acts: sentence.acts.filter(({ statement }) => indices.has(statement)),
    quantities: sentence.quantities.filter(({ coreStart }) => spans.has(coreStart)),
  };
}

const DEPENDENT: ReadonlySet<string> = new Set(['concession', 'relative', 'reason']);

/** "Deze overeenkomst geldt …", "De looptijd is …", "Partijen gaan deze overeenkomst aan voor …". */
function ofAgreement(sentence: Sentence, statement: Statement): boolean {
  if (!mayConcern(sentence, AGREED)) return false;
  const own = mentionsOf(sentence, statement);
  const bare = own.filter((mention) => mention.via === undefined && !mention.negated);
  // The parties may make the agreement; anything else as subject ("De rapportage over deze overeenkomst") has a term of its own.
  const first = firstOf(bare);
  // "Aan deze overeenkomst komt terugwerkende kracht toe": nothing else works back.
  if (own.some((mention) => mention.concepts.has('agreement')) && actsFor(sentence, statement, ['term-back']))
    return true;
  if (first === undefined)
    // "Wat hier is afgesproken, geldt tot …": the agreement by what stands in it.
    return (
      isMeantInFront(sentence, statement) ||
      own.some((mention) => mention.concepts.has('agreement-term') && mention.via !== 'over')
    );
  const isHead = (name: string): boolean => bare.some(({ from, concepts }) => from < first.to && concepts.has(name));
  if (isHead('agreement')) return true;
  // "Deze afspraken gelden tot …": the agreement by what stands in it.
  if ((isHead('agreement-itself') || isHead('this-document')) && actsFor(sentence, statement, TERM_ACTS)) return true;
  // "Partijen zijn aan elkaar gebonden tot …": whoever is bound is so for as long as the agreement lasts.
  if (isHead('party') && actsFor(sentence, statement, ['bound-together'])) return true;
  if (first.concepts.has('party') || !first.concepts.has('actor'))
    return bare.some((mention) => mention.concepts.has('agreement'));
  return false;
}

/** Of several that begin at the same word the one that is given first. */
function firstOf(mentions: readonly Mention[]): Mention | undefined {
  let first: Mention | undefined;
  for (const mention of mentions) if (first === undefined || mention.from < first.from) first = mention;
  return first;
}

const AGREED = ['agreement', 'agreement-term', 'agreement-itself', 'this-document', 'party'];

function actsFor(sentence: Sentence, statement: Statement, names: readonly string[]): boolean {
  return mayConcern(sentence, names) && actsOf(sentence, statement).some(({ concepts }) => namesOne(concepts, names));
}

/**
 * "Partijen regelen hun samenwerking voor de jaren … in deze overeenkomst", "… spreken voor de jaren … het volgende af": for a
 * period that lies ahead.
 */
function isLaidDownFor(sentence: Sentence, statement: Statement): boolean {
  const own = mentionsOf(sentence, statement);
  const inThis = own.some(({ concepts }) => concepts.has('agreement') || concepts.has('this-document'));
  const asFollows =
    isOfBothParties(sentence, statement) &&
    own.some(({ concepts }) => concepts.has('here') && !concepts.has('agreement'));
  if (!inThis && !asFollows) return false;
  if (!actsFor(sentence, statement, ['lay-down', 'conclude', 'bound-together'])) return false;
  return sentence.quantities.some(({ kind, coreStart }) => {
    const at = firstTokenFrom(sentence.tokens, coreStart);
    const words = sentence.tokens.slice(Math.max(0, at - 4), at).map(({ word }) => word);
    return kind === 'period' && words.includes('voor');
  });
}

/** Behind a sentence on the term, or under a heading on duration, a pronoun, or "de termijn", is the agreement or its term. */
function ofPronoun(
  reading: Reading,
  sentence: Sentence,
  statement: Statement,
  before: Sentence | undefined,
  reader: Reader,
): boolean {
  const goesOn =
    before !== undefined &&
    sentence.index - before.index <= 2 &&
    sectionOf(reading, before) === sectionOf(reading, sentence);
  if (takesUpInside(sentence, statement) && hasPronoun(sentence, statement, reader)) return true;
  if (!goesOn && !underTermHeading(reading, sentence))
    return hasLengthAndBegin(sentence) || takesUpAgreement(reading, sentence, statement, reader);
  const acts = actsOf(sentence, statement);
  if (acts.some((act) => act.concepts.has('term-renew') && act.objects.has('agreement'))) return true;
  // "Partijen kunnen haar twee keer met een jaar verlengen": what was just said to last is renewed.
  const renewed = acts.some((act) => act.concepts.has('term-renew') && act.affirmed);
  if (goesOn && renewed && statement.subject.has('party') && sentence.previous === before.index) return true;
  // "We beginnen op 1 januari 2020 en ronden af op …": under such a heading it is the agreement that the parties begin.
  if (startsOn(sentence, statement, reader)) return true;
  const own = mentionsOf(sentence, statement);
  if (own.some((mention) => mention.concepts.has('weak-term') && mention.via === undefined)) return true;
  if (own.some((mention) => mention.concepts.has('agreement') || mention.concepts.has('agreement-term')))
    return !own.some(isOther);
  return hasPronoun(sentence, statement, reader) && !own.some(isOther);
}

/** The clause with "wat" that opens the sentence means the agreement, and its main statement has nothing else for subject. */
function isMeantInFront({ statements }: Sentence, { index, subject }: Statement): boolean {
  if (!subject.has('agreement')) return false;
  return statements.some(
    (other) =>
      other.parent === index && other.role !== 'main' && other.tokens[0] === 0 && other.subject.has('agreement'),
  );
}

/** "Van 1 januari 2020 tot en met …", "Vier jaar, te beginnen op …": nobody is named, and nothing is done but beginning and ending. */
function isFragment({ statements, mentions, acts }: Sentence): boolean {
  const ofTerm = acts.filter(({ concepts }) => TERM_ACTS.some((name) => concepts.has(name)));
  return (
    statements.every(({ subject, role, status }) => {
      return (subject.size === 0 || subject.has('whole-term')) && role === 'main' && status === 'norm';
    }) &&
    !mentions.some(({ concepts }) => concepts.has('actor')) &&
    acts.every(({ from }) => ofTerm.some((act) => act.from === from))
  );
}

/** "Dienstverleningsovereenkomst voor de jaren 2020 tot en met 2023", "Geldig van …" above all articles: no verb, and a period. */
function isSubtitle({ statements, mentions, acts, quantities }: Sentence, section: number): boolean {
  if (section !== 0 || !quantities.some(({ kind }) => kind === 'period')) return false;
  if (statements.some(({ tense, status }) => tense !== 'none' || status !== 'norm')) return false;
  return (
    mentions.some(({ concepts, from }) => from <= 1 && concepts.has('agreement')) ||
    acts.some(({ concepts, from }) => from <= 1 && concepts.has('term-last'))
  );
}

function startsOn(sentence: Sentence, statement: Statement, { grammar }: Reader): boolean {
  const first = sentence.tokens[statement.tokens[0] ?? -1]?.word ?? '';
  return (
    (grammar.has('pronoun-we', first) || statement.subject.has('partijen')) &&
    actsFor(sentence, statement, ['term-begin', 'term-end']) &&
    sentence.quantities.some(({ kind }) => kind === 'date')
  );
}

/** "De termijn bedraagt 48 maanden en vangt aan op 1 april 2020": a length with its beginning. */
function hasLengthAndBegin(sentence: Sentence): boolean {
  if (!mayConcern(sentence, ['weak-term']) || !mayConcern(sentence, ['term-begin'])) return false;
  const named = sentence.mentions.some((mention) => mention.concepts.has('weak-term') && mention.via === undefined);
  const begins = sentence.acts.some((act) => act.concepts.has('term-begin'));
  const kinds = sentence.quantities.map(({ kind }) => kind);
  return named && begins && kinds.includes('duration') && kinds.includes('date');
}

function namesOne(concepts: ReadonlySet<string>, names: readonly string[]): boolean {
  for (let at = 0; at < names.length; at += 1) if (concepts.has(names[at] ?? '')) return true;
  return false;
}

function sectionOf(reading: Reading, sentence: Sentence): number | undefined {
  return reading.draft.clauses[sentence.clause]?.section;
}

function underTermHeading(reading: Reading, sentence: Sentence): boolean {
  const { draft } = reading;
  const section = draft.sections[draft.clauses[sentence.clause]?.section ?? 0];
  const heading = section?.heading;
  if (heading === undefined || heading === draft.title) return false;
  return (reading.byClause[heading] ?? []).some((index) => {
    const above = reading.sentences[index];
    if (above === undefined) return false;
    // "Wanneer dit ingaat en ophoudt": a heading on a beginning and an end.
    const does = (name: string): boolean => above.acts.some(({ concepts }) => concepts.has(name));
    return (
      namesAny(above, ['term-heading', 'term-question', 'agreement-term']) || (does('term-begin') && does('term-end'))
    );
  });
}
