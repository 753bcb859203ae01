import type { PartView } from '../by-part.ts';
import { actsOf, mentionsOf } from '../in-statement.ts';
import type { Act, Fact, Mention, Reading, Sentence, Statement } from '../model.ts';
import { isEitherOr } from '../list-join.ts';
import { mayConcern } from '../named.ts';
import { type Quantity, toNumber } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import type { Grammar } from '../syntax/grammar.ts';
import { GROWN_UP, PENSION, agesIn, agesOf, isExcepted, leavesOut } from './kept-out-ages.ts';
import {
  askedBefore,
  isCriterion,
  isNear,
  isOfTheRest,
  isPerson,
  isRole,
  measuredBefore,
  names,
  reach,
  saidOfThem,
  sentenceBefore,
} from './kept-out-reach.ts';
import { isServing, refuses, refusesInRow, withholdsService } from './kept-out-refusals.ts';
import { takesUpNoNorm } from './left-out-denied.ts';
import { isOfOthers } from './of-others.ts';
import { isNoHindrance } from './withheld.ts';

/**
 * Who is kept out of the service: `who` holds the groups and criteria that the sentence names, `how` whether they are refused
 * (`denied`) or the others alone are let in (`limited`), `service` whether it concerns all support or one means of it (`one`).
 */
export function keptOutFacts(reading: Reading, { sentences }: PartView, { grammar }: Reader): Fact[] {
  return sentences.flatMap((sentence) => inSentence(reading, sentence, grammar));
}

function inSentence(reading: Reading, sentence: Sentence, grammar: Grammar): Fact[] {
  const before = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  if (
    !maySelect(sentence) &&
    (before === undefined || !maySelect(before)) &&
    measuredBefore(reading, sentence).length === 0 &&
    !mayConcern(sentence, ['that-criterion', 'rest-persons'])
  )
    return [];
  return sentence.statements.flatMap((statement): Fact[] => {
    const how = keepsOut(reading, sentence, statement);
    if (how === undefined || isOfOthers(reading, sentence, statement)) return [];
    const service = concernsOneMeans(reading, sentence, statement, grammar) ? 'one' : 'all';
    const spared = isSpared(reading, sentence);
    const who = names(reach(reading, sentence, statement));
    return [
      {
        kind: 'kept-out',
        sentence: sentence.index,
        span: sentence.span,
        fields: { how, service, spared, who },
        computation: [],
        related: [],
      },
    ];
  });
}

/** Other support stays open, or somebody else is brought in, in the same sentence or in the next one that goes on about it. */
function isSpared(reading: Reading, sentence: Sentence): boolean {
  const places = reading.byClause[sentence.clause] ?? [];
  const next = reading.sentences[places[places.indexOf(sentence.index) + 1] ?? -1];
  const goesOn =
    next?.previous === sentence.index && !next.mentions.some(({ concepts }) => concepts.has('instrument-single'));
  return [sentence, ...(goesOn ? [next] : [])].some(
    (each) =>
      each.mentions.some((mention) => mention.concepts.has('other-support') && isThere(each, mention)) ||
      each.acts.some(
        (act) => act.form === 'verb' && act.affirmed && act.concepts.has('hand-over') && !act.actor.has('candidate'),
      ),
  );
}

/** "een ander aanbod is er niet": other support that is denied spares nobody. */
function isThere({ statements, acts }: Sentence, { negated, role, statement }: Mention): boolean {
  if (negated) return false;
  return (
    statements[statement]?.negated !== true ||
    role !== 'subject' ||
    acts.some((act) => act.statement === statement && act.concepts.has('leave-out') && !act.affirmed)
  );
}

/** Whoever is kept out is told by a group, a criterion or an age: most sentences name none. */
function maySelect(sentence: Sentence): boolean {
  return (
    mayConcern(sentence, ['focus-group', 'criterion']) ||
    sentence.quantities.some(({ kind }) => kind === 'age' || kind === 'duration')
  );
}

const SKIPPED = new Set<Statement['role']>(['condition', 'concession', 'reason', 'time', 'exception', 'instead']);

function keepsOut(reading: Reading, sentence: Sentence, statement: Statement): 'denied' | 'limited' | undefined {
  if (statement.status !== 'norm' && statement.status !== 'definition') return undefined;
  if (statement.role === 'row') return refusesInRow(reading, sentence) ? 'denied' : undefined;
  if ((SKIPPED.has(statement.role) && !statesException(sentence, statement)) || takesUpNoNorm(sentence, statement))
    return undefined;
  if (isNoHindrance(sentence, statement) || isOfEmployer(statement)) return undefined;
  const acts = actsOf(sentence, statement);
  const near = reach(reading, sentence, statement);
  const ages = agesIn(reading, sentence, statement);
  if (refuses(sentence, statement, acts) || withholdsService(sentence, statement)) {
    const meant = [
      ...near,
      ...askedBefore(reading, sentence),
      ...saidOfThem(sentence, statement),
      ...askedOfTheOthers(reading, sentence, statement),
    ];
    if (ages.length > 0 || meant.some((each) => isPerson(each) || isCriterion(each) || isLacked(sentence, each)))
      return 'denied';
  }
  if (definesServed(sentence, statement)) return 'denied';
  if (acts.some((act) => isServing(act) && act.affirmed)) {
    const excepted = (at: number): boolean => isExcepted(sentence, at);
    if (sentence.mentions.some((mention) => excepted(mention.statement) && (isPerson(mention) || isCriterion(mention))))
      return 'denied';
    if (agesOf(sentence, excepted).length > 0) return 'denied';
    // "Wie dat nog niet kan, krijgt pas hulp als hij zover is": what he cannot do was asked before.
    const asked = askedBefore(reading, sentence).filter(isCriterion);
    if (!answersRejected(reading, sentence, statement) && limits(sentence, acts, [...near, ...asked], ages))
      return 'limited';
    if ((asked.length > 0 && waits(sentence)) || isListedDemand(reading, sentence)) return 'limited';
  }
  return demands(sentence, statement, acts) ? 'limited' : undefined;
}

/** "Uitgezonderd is wie …": a sentence that says who is left out, and not a phrase that limits another. */
function statesException(sentence: Sentence, { index, role, parent, tense }: Statement): boolean {
  return (
    role === 'exception' &&
    parent === undefined &&
    tense !== 'none' &&
    sentence.acts.some((act) => act.statement === index && act.affirmed && act.concepts.has('leave-out'))
  );
}

/** "Een werkgever die geen 55-plussers wil, krijgt geen kandidaten": it is he who gets nothing. */
function isOfEmployer({ subject, actor }: Statement): boolean {
  return (subject.has('werkgever') || actor.has('werkgever')) && !subject.has('person') && !actor.has('person');
}

/** "| Zestigplussers weigeren | Afgewezen, zij zijn welkom |": whom an idea would have kept out is let in beside the others. */
function answersRejected({ sentences }: Reading, sentence: Sentence, statement: Statement): boolean {
  if (sentence.previous === undefined || !statement.takesUp || mentionsOf(sentence, statement).some(({ only }) => only))
    return false;
  return sentences[sentence.previous]?.statements.every(({ status }) => status === 'rejected') === true;
}

/** The others are left out when some are let in alone, only later, up to an age or on a condition. */
function limits(
  sentence: Sentence,
  acts: readonly Act[],
  near: readonly Mention[],
  ages: readonly Quantity[],
): boolean {
  if (ages.length > 0 && near.some((mention) => mention.concepts.has('until-person'))) return true;
  // "geldt ook voor inwoners van 60 jaar en ouder": with them the others are let in.
  if (near.some(({ concepts, to }) => concepts.has('also-word') && sentence.tokens[to]?.word === 'voor')) return false;
  if (ages.some(beginsLate) && near.some((mention) => mention.concepts.has('from-moment'))) return true;
  const asked = criteriaAsked(sentence);
  const criterion = near.some(asked);
  const selects = ages.some(leavesOut) || criterion || near.some((mention) => isPerson(mention) && !mention.negated);
  if (!selects) return false;
  if (near.some((mention) => mention.only) || sentence.mentions.some((mention) => mention.concepts.has('not-before')))
    return true;
  // "starten zodra zij het examen hebben gehaald"
  if (conditioned(sentence) && near.some((mention) => mention.concepts.has('from-moment'))) return true;
  return (
    acts.some((act) => act.concepts.has('open-to') && act.affirmed) &&
    (ages.some(leavesOut) || criterion || conditioned(sentence))
  );
}

/** "wordt verleend aan inwoners die: a. …; b. ten minste dertig procent verdienen": one of several demands, all of which he has to meet. */
function isListedDemand({ draft }: Reading, { clause, mentions, quantities, statements }: Sentence): boolean {
  const own = draft.clauses[clause];
  if (own?.kind !== 'item' || own.lead === undefined) return false;
  const asked = mentions.some(
    (mention) => isCriterion(mention) && DEMANDED_IN.has(statements[mention.statement]?.role ?? 'main'),
  );
  const least = quantities.some(
    ({ kind, bound }) => (kind === 'share' || kind === 'age') && (bound === 'minimum' || bound === 'above'),
  );
  const level = mentions.some(({ concepts, negated }) => concepts.has('language-level') && !negated);
  if (!asked || (!least && !level) || mentions.some(({ concepts }) => concepts.has('special-offer'))) return false;
  // "…; of": who meets another is let in as well.
  return !isEitherOr(draft, own);
}

const DEMANDED_IN = new Set<Statement['role']>(['relative', 'condition']);

/** "wordt geholpen zodra hij het heeft gehaald": only then. */
function waits(sentence: Sentence): boolean {
  return sentence.mentions.some(
    ({ concepts, from }) =>
      concepts.has('from-moment') &&
      sentence.statements.some(({ role, tokens: [first] }) => WAITING.has(role) && first === from),
  );
}

const WAITING = new Set<Statement['role']>(['condition', 'time']);

/** "begeleidt inwoners vanaf de dag dat zij 27 worden" */
function beginsLate({ kind, value }: Quantity): boolean {
  const low = value.low === undefined ? undefined : toNumber(value.low);
  return kind === 'age' && low !== undefined && low > GROWN_UP && low < PENSION;
}

/** "Wie geen B1 heeft, kan niet terecht": a criterion that is not met, in what the refusal depends on. */
function isLacked(sentence: Sentence, { concepts, statement, via }: Mention): boolean {
  const role = sentence.statements[statement]?.role;
  // "nieuwkomers zonder inburgeringsdiploma"
  return (
    concepts.has('criterion') && (via === 'zonder' || role === 'condition' || role === 'relative' || role === 'time')
  );
}

/** "Kandidaat: ieder die …, niet zijnde …", "Met deelnemers bedoelen wij inwoners van 27 tot 60 jaar": a definition of who is served. */
function definesServed(sentence: Sentence, statement: Statement): boolean {
  const first = sentence.mentions.find(
    (mention) => mention.concepts.has('candidate') || mention.concepts.has('served-group'),
  );
  if (first === undefined || statement.negated) return false;
  const meant = sentence.acts.some(
    (act) => act.concepts.has('mean') && first.from < act.from && act.from < first.to + 8,
  );
  // "Onder oudere wordt verstaan: …": the name of a group is no name of all who are served.
  if (sentence.mentions.some((mention) => isPerson(mention) && mention.from <= first.from)) return false;
  const term = first.from <= 4 && sentence.tokens.slice(first.to, first.to + 3).some((token) => token.word === ':');
  if (!meant && !term) return false;
  const place = (at: number): boolean => at >= statement.index;
  if (statement.index !== sentence.statements.findIndex(({ role }) => role === 'main')) return false;
  const out = sentence.mentions.some(
    (mention) =>
      (isExcepted(sentence, mention.statement) || (mention.negated && mention.via === 'zonder')) &&
      (isPerson(mention) || mention.concepts.has('criterion')),
  );
  return out || agesOf(sentence, place).some(leavesOut);
}

/** "wie in Nijmegen woont, kan terecht": everybody served lives there, and only for how long he has is a demand. */
function criteriaAsked(sentence: Sentence): (mention: Mention) => boolean {
  if (!mayConcern(sentence, ['lives-here']) || sentence.quantities.some(({ kind }) => kind === 'duration'))
    return isCriterion;
  const bare = sentence.mentions.filter(({ concepts }) => concepts.has('lives-here'));
  return (mention) => isCriterion(mention) && !bare.some(({ from, to }) => mention.from < to && from < mention.to);
}

/** "komt in aanmerking als hij B1 heeft": a criterion in the condition of being let in. */
function conditioned(sentence: Sentence): boolean {
  const asked = criteriaAsked(sentence);
  return sentence.mentions.some((mention) => asked(mention) && isRole(sentence, mention.statement, 'condition'));
}

/** "Voor dienstverlening is taalniveau B1 vereist": a requirement on the person, for the service. */
function demands(sentence: Sentence, statement: Statement, acts: readonly Act[]): boolean {
  const near = sentence.mentions.filter((mention) => isNear(sentence, mention.statement, statement));
  if (!near.some(isCriterion) || statement.negated) return false;
  const asked = statement.modality === 'must' || acts.some((act) => act.concepts.has('demand') && act.affirmed);
  const served = acts.some((act) => act.form === 'noun' && act.concepts.has('let-in'));
  return asked && (served || near.some((mention) => mention.concepts.has('service')));
}

function askedOfTheOthers(reading: Reading, sentence: Sentence, statement: Statement): readonly Mention[] {
  if (!mayConcern(sentence, ['rest-persons']) || !isOfTheRest(sentence, statement)) return [];
  const here = sentence.mentions.filter((each) => each.statement < statement.index);
  return [...here, ...(sentenceBefore(reading, sentence)?.mentions ?? [])].filter(isCriterion);
}

/** One training, subsidy or place: whoever does not qualify for it can still get other support. */
function concernsOneMeans(reading: Reading, sentence: Sentence, statement: Statement, grammar: Grammar): boolean {
  const own = sentence.mentions.filter(
    (mention) => isNear(sentence, mention.statement, statement) || isRole(sentence, mention.statement, 'reason'),
  );
  const single = own.filter((mention) => mention.concepts.has('instrument-single') && mention.role !== 'actor');
  if (single.length > 0)
    return !single.some((mention) =>
      own.some((other) => other.concepts.has('service') && isListed(sentence, mention, other)),
    );
  if (askedOfOneMeans(reading, sentence)) return true;
  // "Voor sommige cursussen geldt een taaleis": the others stay open.
  if (sentence.lists.has('some-word')) {
    const services = own.filter(({ concepts }) => concepts.has('service') || concepts.has('facility'));
    const isSome = ({ from }: Mention): boolean => grammar.has('some-word', sentence.tokens[from - 1]?.word ?? '');
    if (services.length > 0 && services.every(isSome)) return true;
  }
  if (own.some((mention) => mention.concepts.has('service')) || own.some((mention) => mention.concepts.has('executor')))
    return false;
  const heading = reading.draft.sections[reading.draft.clauses[sentence.clause]?.section ?? 0]?.heading;
  const titles = heading === undefined ? [] : (reading.byClause[heading] ?? []);
  return titles.some(
    (index) => reading.sentences[index]?.mentions.some((mention) => mention.concepts.has('instrument-single')) === true,
  );
}

/** "De lascursus vraagt niveau A2. Wie dat nog niet haalt, krijgt pas een plek als hij zover is.": what was asked was asked for that one. */
function askedOfOneMeans(reading: Reading, sentence: Sentence): boolean {
  if (!askedBefore(reading, sentence).some(isCriterion)) return false;
  const back = sentenceBefore(reading, sentence)?.mentions ?? [];
  return (
    back.some(({ concepts }) => concepts.has('instrument-single')) &&
    !back.some(({ concepts }) => concepts.has('service') || concepts.has('executor'))
  );
}

/** "trajecten, scholing en bemiddeling": the one means is listed among all the others. */
function isListed(sentence: Sentence, one: Mention, other: Mention): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  if (second.from <= first.to - 1) return false;
  const between = sentence.tokens.slice(first.to, second.from);
  return (
    between.length > 0 &&
    between.length <= 6 &&
    between.some((token) => LINKS.has(token.word)) &&
    between.every((token) => token.kind !== 'number')
  );
}

const LINKS = new Set([',', 'en', 'of']);
