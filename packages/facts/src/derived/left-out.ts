import type { PartView } from '../by-part.ts';
import { actsOf, mentionsOf } from '../in-statement.ts';
import type { Fact, Mention, Reading, Sentence, Statement } from '../model.ts';
import { mayConcern } from '../named.ts';
import { deniesService, isDoublyDenied, isHandedOn, takesUpNoNorm } from './left-out-denied.ts';
import { leftOutOfRow } from './left-out-row.ts';
import {
  announcesNobody,
  contrastedIn,
  deniesMore,
  describesOthers,
  isGivenElsewhere,
  isLeftByHimself,
  isLeftFree,
  isLitotes,
  isNoReason,
  isNotAsked,
  isNotWhatTheyDo,
  isOfCosts,
} from './left-out-spared.ts';
import {
  type LeftOut,
  belongsTo,
  exceptionsTo,
  isCover,
  isExecutor,
  isService,
  names,
  onlyOf,
  themes,
  troublesOf,
} from './left-out-themes.ts';
import { isOfOthers } from './of-others.ts';
import { isNoHindrance, needNotWait, speaksOfOtherThings, withheldBy } from './withheld.ts';

/**
 * What a sentence leaves out of the service: `of` holds the concepts of what is not given, attended to or counted in,
 * `how` in which way: `denied` (not done, not a task, ended), `own` (left to the person himself), `beside` (something else is
 * singled out, `only`), `first` (it has to be settled before the service begins).
 */
export function leftOutFacts(reading: Reading, { sentences }: PartView): Fact[] {
  return sentences.flatMap((sentence) =>
    mayLeaveOut(reading, sentence)
      ? sentence.statements.flatMap((statement): Fact[] => {
          const found = statement.role === 'row' ? leftOutOfRow(sentence) : leftOut(reading, sentence, statement);
          return found === undefined || isOfOthers(reading, sentence, statement)
            ? []
            : [makeFact(sentence, statement, found)];
        })
      : [],
  );
}

/** One of these is named wherever something is left out; or something is singled out, or the sentence before gives a meaning. */
function mayLeaveOut(reading: Reading, sentence: Sentence): boolean {
  const before = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  return (
    mayConcern(sentence, LEAVING_OUT) ||
    sentence.mentions.some(({ only }) => only) ||
    (before !== undefined && mayConcern(before, ['mean']))
  );
}

const LEAVING_OUT = [
  'cover',
  'leave-out',
  'in-scope',
  'attend',
  'service',
  'demand',
  'not-before',
  'own-account',
  'elsewhere-task',
  'subject-matter',
  'confine',
  'occur',
  'no-cell',
];

function makeFact(sentence: Sentence, statement: Statement, { how, of }: LeftOut): Fact {
  const only = names(onlyOf(sentence, statement));
  const fields = { how, of, only, by: [...statement.actor], status: statement.status };
  return { kind: 'left-out', sentence: sentence.index, span: sentence.span, fields, computation: [], related: [] };
}

const SKIPPED = new Set<Statement['role']>(['condition', 'concession', 'reason', 'time', 'exception']);

function leftOut(reading: Reading, sentence: Sentence, statement: Statement): LeftOut | undefined {
  if (SKIPPED.has(statement.role)) return undefined;
  if (statement.role === 'purpose' && statement.tense === 'none' && !isLeftFree(sentence, statement)) return undefined;
  if (statement.status !== 'norm' && statement.status !== 'goal' && statement.status !== 'definition') return undefined;
  if (takesUpNoNorm(sentence, statement) || describesOthers(sentence, statement)) return undefined;
  const acts = actsOf(sentence, statement);
  const own = mentionsOf(sentence, statement);
  // "is geen beletsel voor", "geen reden om uit te stellen": what stands in nobody's way is not left out.
  if (
    (mayConcern(sentence, ['side-costs']) && isOfCosts(own)) ||
    isLeftByHimself(statement, acts, own) ||
    isKeptFromPlace(sentence, statement, own)
  )
    return undefined;
  const hindrance =
    mayConcern(sentence, ['no-hindrance']) &&
    sentence.mentions.some(
      (mention) =>
        mention.concepts.has('no-hindrance') &&
        (mention.statement === statement.index ||
          (statement.role === 'complement' && mention.statement === statement.parent)),
    );
  if (hindrance || isNoReason(sentence, own) || isNoHindrance(sentence, statement)) return undefined;
  if (deniesMore(sentence, statement) || announcesNobody(sentence, statement) || isLitotes(sentence, statement))
    return undefined;
  if (needNotWait(sentence, statement) || speaksOfOtherThings(sentence, statement)) return undefined;
  // "vindt uitsluitend plaats naar …": what takes place is given.
  const covers = acts.some(
    (act) => (isCover(act) || act.concepts.has('confine') || act.concepts.has('occur')) && act.affirmed,
  );
  // "beperkt zich niet tot betaald werk"
  if (statement.negated && acts.some((act) => !act.affirmed && act.concepts.has('confine'))) return undefined;
  const away = definedAway(reading, sentence, statement, own);
  if (away.length > 0) return { how: 'denied', of: away };
  if (deniesService(sentence, statement, reading.sentences[sentence.index + 1]) || isNotAsked(sentence, statement)) {
    const of = themes(reading, sentence, statement);
    return isGivenElsewhere(sentence, statement, of) ? undefined : { how: 'denied', of };
  }
  if (isNotWhatTheyDo(sentence, statement)) return { how: 'denied', of: themes(reading, sentence, statement) };
  if (isHandedOn(sentence, statement, own, reading.sentences[sentence.index + 1])) return undefined;
  const withheld = isDoublyDenied(sentence, statement) ? [] : withheldBy(sentence, statement);
  if (withheld.length > 0 && !isGivenElsewhere(sentence, statement, names(withheld)))
    return { how: 'denied', of: names(withheld) };
  const contrasted = contrastedIn(sentence, own);
  // "is een taak van de wijk en niet van het WerkBedrijf"
  if (!statement.negated && contrasted.some(isExecutor) && !decides(sentence, statement))
    return { how: 'denied', of: themes(reading, sentence, statement) };
  if (contrasted.length > 0 && covers) return { how: 'denied', of: names(contrasted) };
  const exception = exceptionsTo(sentence, statement);
  if (exception.length > 0 && covers) return { how: 'denied', of: names(exception) };
  // "Pas als …, begint het traject": the word may stand with the condition that depends on this.
  const waiting =
    mayConcern(sentence, ['not-before']) &&
    sentence.mentions.some(
      (mention) =>
        mention.concepts.has('not-before') &&
        (mention.statement === statement.index ||
          (sentence.statements[mention.statement]?.role === 'condition' &&
            sentence.statements[mention.statement]?.parent === statement.index)),
    );
  // "Eerst de schulden weg, dan pas een traject."
  if (waiting && statement.tense === 'none' && own.some(({ concepts }) => concepts.has('service')))
    return {
      how: 'first',
      of: names(sentence.mentions.filter(({ from }) => from < (own.find(isService)?.from ?? 0))),
    };
  if (waiting && acts.some((act) => act.affirmed)) {
    // "Kandidaten met … komen eerst in aanmerking zodra …": what stands before the word, and what stands in the condition.
    const before = own.find((mention) => mention.concepts.has('not-before'))?.from ?? 0;
    // "begint niet eerder dan in 2024": what waits for a year is not given until then.
    if (covers && !hasCondition(sentence) && sentence.quantities.some(({ kind }) => kind === 'year'))
      return { how: 'denied', of: themes(reading, sentence, statement) };
    if (covers)
      return {
        how: 'first',
        of: names(
          sentence.mentions.filter(
            (mention) =>
              WAITING.has(sentence.statements[mention.statement]?.role ?? 'main') ||
              (mention.statement === statement.index && mention.to <= before && hasCondition(sentence)),
          ),
        ),
      };
    if (statement.actor.has('candidate') && statement.modality === 'must')
      return { how: 'first', of: names([...own, ...troublesOf(sentence, own)]) };
  }
  const isDone = (name: string): boolean =>
    mayConcern(sentence, [name]) && acts.some((act) => act.affirmed && act.concepts.has(name));
  if (!statement.actor.has('executor') && !statement.actor.has('own-gemeente') && isDone('own-account'))
    return { how: 'own', of: themes(reading, sentence, statement) };
  if (isDone('elsewhere-task')) return { how: 'own', of: themes(reading, sentence, statement) };
  // "Alleen naar betaald werk.": a note without a verb.
  const fragment = statement.role === 'main' && statement.tense === 'none' && acts.length === 0;
  // "Bemiddeling leidt uitsluitend naar betaalde banen": where the service itself goes to.
  const aims =
    statement.subject.has('service') && own.some(({ only, via }) => only && via !== undefined && AIMED.has(via));
  return (covers || fragment || aims) && SINGLING.has(statement.role) && onlyOf(sentence, statement).length > 0
    ? { how: 'beside', of: [] }
    : undefined;
}

/** "doet geen vrijwilligerswerk op een plek waar een kracht is vertrokken": it is not done there, and elsewhere it is. */
function isKeptFromPlace(
  { statements, tokens }: Sentence,
  { index, negated }: Statement,
  own: readonly Mention[],
): boolean {
  if (!negated) return false;
  const last = own.findLast((mention) => mention.negated && mention.concepts.has('subject-matter'));
  return (
    last !== undefined &&
    statements.some(({ role, parent, tokens: at }) => {
      const first = at[0] ?? -1;
      return role === 'relative' && parent === index && first > last.to && tokens[first]?.word === 'waar';
    })
  );
}

const AIMED = new Set(['naar', 'op', 'tot']);

/** "Het is aan de gemeente en niet aan het WerkBedrijf om te beslissen of …" */
function decides(sentence: Sentence, { index }: Statement): boolean {
  return sentence.acts.some(
    (act) => act.concepts.has('decide') && (act.statement === index || belongsTo(sentence, act.statement, index)),
  );
}

/** "Onder begeleiding wordt verstaan …, schulden niet inbegrepen. Meer dan deze begeleiding geeft het WerkBedrijf niet.": what the meaning of the word left out. */
function definedAway(reading: Reading, sentence: Sentence, statement: Statement, own: readonly Mention[]): string[] {
  const back = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  if (back === undefined || back.clause !== sentence.clause || !back.acts.some((act) => act.concepts.has('mean')))
    return [];
  const narrow = own.some((mention) => mention.only || mention.concepts.has('merely'));
  if (
    !narrow &&
    !deniesService(sentence, statement) &&
    !(statement.negated && own.some(({ concepts }) => concepts.has('executor')))
  )
    return [];
  const out = (at: number): boolean =>
    back.statements[at]?.role === 'exception' ||
    back.acts.some((act) => act.statement === at && act.concepts.has('leave-out') && act.affirmed);
  return names(back.mentions.filter((mention) => mention.negated || out(mention.statement)));
}

function hasCondition(sentence: Sentence): boolean {
  return sentence.statements.some(({ role }) => role === 'condition' || role === 'time');
}

const WAITING = new Set<Statement['role']>(['condition', 'time', 'relative']);

const SINGLING = new Set<Statement['role']>(['main', 'complement', 'row', 'purpose']);
