import type { PartView } from '../by-part.ts';
import type { Act, Fact, Mention, Reading, Sentence, Statement } from '../model.ts';
import { actsOf, mentionsOf } from '../in-statement.ts';
import { mayConcern } from '../named.ts';
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

interface LeftOut {
  readonly how: 'denied' | 'own' | 'beside' | 'first';
  readonly of: readonly string[];
}

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
  if (isOfCosts(own) || isLeftByHimself(statement, acts, own) || isKeptFromPlace(sentence, statement, own))
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
  if (isHandedOn(sentence, statement, own, reading.sentences[sentence.index + 1])) return undefined;
  const withheld = isDoublyDenied(sentence, statement) ? [] : withheldBy(sentence, statement);
  if (withheld.length > 0 && !isGivenElsewhere(sentence, statement, names(withheld)))
    return { how: 'denied', of: names(withheld) };
  const contrasted = own.filter((mention) => mention.negated && !isLackOf(sentence, mention, own));
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

/** "Reiskosten naar de taalles vergoedt het WerkBedrijf niet": what is not paid is what it costs to get there. */
function isOfCosts(own: readonly Mention[]): boolean {
  const costs = own.find(({ concepts, via }) => via === undefined && concepts.has('side-costs'));
  return (
    costs !== undefined && !own.some((mention) => mention.via === undefined && mention.concepts.has('subject-matter'))
  );
}

/** "Een kandidaat mag ervoor kiezen niet over zijn gezondheid te praten": what he does not speak of is not kept from him. */
function isLeftByHimself({ passive }: Statement, acts: readonly Act[], own: readonly Mention[]): boolean {
  if (
    passive ||
    !own.some(({ concepts, role }) => role === 'actor' && concepts.has('candidate')) ||
    own.some(({ concepts, via }) => via !== undefined && concepts.has('executor'))
  )
    return false;
  const covering = acts.filter((act) => isCover(act) && act.form === 'verb' && !act.affirmed);
  return (
    covering.length > 0 &&
    covering.every(({ senses }) =>
      senses.every((sense) => !sense.has('cover') || OWN_DOING.some((name) => sense.has(name))),
    )
  );
}

/** "doet geen vrijwilligerswerk op een plek waar een kracht is vertrokken": it is not done there, and elsewhere it is. */
function isKeptFromPlace(
  { statements, tokens }: Sentence,
  { index, negated }: Statement,
  own: readonly Mention[],
): boolean {
  const last = own.findLast((mention) => mention.negated && mention.concepts.has('subject-matter'));
  return (
    negated &&
    last !== undefined &&
    statements.some(({ role, parent, tokens: at }) => {
      const first = at[0] ?? -1;
      return role === 'relative' && parent === index && first > last.to && tokens[first]?.word === 'waar';
    })
  );
}

const OWN_DOING = ['attend', 'reach-out'];

/** "Wie verslaafd is, moet eerst clean zijn": what the one who has to wait is said to have; not where somebody is named whom he turns to. */
function troublesOf(sentence: Sentence, own: readonly Mention[]): Mention[] {
  if (own.some(({ concepts }) => concepts.has('organisation') || concepts.has('professional'))) return [];
  return sentence.mentions.filter(
    ({ statement, concepts }) => sentence.statements[statement]?.role === 'condition' && concepts.has('life-problems'),
  );
}

/** "Wie al een plek heeft, wordt niet opnieuw bemiddeld": not once more, so that it was done before. */
function deniesMore(sentence: Sentence, { index, negated }: Statement): boolean {
  return (
    negated &&
    mayConcern(sentence, ['once-more']) &&
    sentence.mentions.some(
      ({ statement, concepts, from }) =>
        statement === index && concepts.has('once-more') && sentence.tokens[from - 1]?.word === 'niet',
    )
  );
}

/** "Er is geen onderwerp dat …": what is denied is what the clause says, and nothing before it. */
function announcesNobody({ statements, tokens }: Sentence, { index, negated, tokens: own }: Statement): boolean {
  return (
    negated &&
    own.length <= ANNOUNCED &&
    statements.some(({ role, parent, tokens: clause }) => {
      const first = clause[0] ?? 0;
      const noun = tokens[first - 1]?.word === ',' ? first - 2 : first - 1;
      return (
        parent === index &&
        // "Dat betekent niet dat de rest wegvalt."
        (role === 'complement' ||
          (role === 'relative' && (tokens[noun - 1]?.word === 'geen' || tokens[noun - 2]?.word === 'geen')))
      );
    })
  );
}

/** "Er is geen onderwerp" has so many words at most. */
const ANNOUNCED = 6;

/** "Geen onderwerp is te klein", "niemand is te oud", "is geen verboden terrein": what would be a reason to refuse is denied. */
function isLitotes(sentence: Sentence, { index, negated, passive }: Statement): boolean {
  return (
    negated &&
    !passive &&
    mayConcern(sentence, ['too-much']) &&
    sentence.mentions.some(({ statement, concepts }) => statement === index && concepts.has('too-much')) &&
    !sentence.acts.some(
      (act) => act.statement === index && act.form === 'verb' && (isCover(act) || act.concepts.has('leave-out')),
    )
  );
}

const AIMED = new Set(['naar', 'op', 'tot']);

function isExecutor({ concepts, via }: Mention): boolean {
  return concepts.has('executor') && via !== undefined && HELD_BY.has(via);
}

/** "kandidaten zonder diploma", "wie zonder computer zit": what people lack is not kept from them. */
function isLackOf({ tokens }: Sentence, { via, from }: Mention, own: readonly Mention[]): boolean {
  if (via !== 'zonder') return false;
  const without = tokens.findLastIndex(({ word }, at) => at < from && word === 'zonder');
  return own.some(({ concepts, to }) => to === without && concepts.has('person'));
}

const HELD_BY = new Set(['aan', 'van', 'bij', 'door', 'voor', 'op']);

/** "Het is aan de gemeente en niet aan het WerkBedrijf om te beslissen of …" */
function decides(sentence: Sentence, { index }: Statement): boolean {
  return sentence.acts.some(
    (act) => act.concepts.has('decide') && (act.statement === index || belongsTo(sentence, act.statement, index)),
  );
}

/** "werkgevers die niet vanzelf worden gekozen": a clause that says which people are meant denies them nothing. */
function describesOthers(sentence: Sentence, { index, role, subject, actor }: Statement): boolean {
  if (role !== 'relative' || actor.has('executor') || actor.has('own-gemeente')) return false;
  // "waartoe lessen in lezen niet worden gerekend"
  if (sentence.acts.some((act) => act.statement === index && act.concepts.has('belong') && !act.affirmed)) return false;
  return subject.has('actor') || (!subject.has('subject-matter') && !subject.has('service'));
}

/** "is geen reden om een traject uit te stellen" */
function isNoReason(sentence: Sentence, own: readonly Mention[]): boolean {
  return (
    mayConcern(sentence, ['reason-noun']) &&
    own.some((mention) => mention.negated && mention.concepts.has('reason-noun')) &&
    sentence.acts.some(
      (act) => act.affirmed && act.concepts.has('leave-out') && sentence.statements[act.statement]?.role === 'purpose',
    )
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

/** "is niet gehouden om taallessen te geven": what those who give the service need not do. */
function isLeftFree(sentence: Sentence, { parent }: Statement): boolean {
  const above = parent === undefined ? undefined : sentence.statements[parent];
  return above?.negated === true && above.modality === 'need-not' && above.subject.has('executor');
}

/** "Van het WerkBedrijf kan niet worden verlangd dat het taallessen geeft": what depends on what is not asked. */
function isNotAsked(sentence: Sentence, { role, parent, actor }: Statement): boolean {
  const above = parent === undefined ? undefined : sentence.statements[parent];
  if (role !== 'complement' || above?.negated !== true) return false;
  const executor =
    actor.has('executor') ||
    mentionsOf(sentence, above).some(({ concepts, via }) => via === 'van' && concepts.has('executor'));
  return executor && actsOf(sentence, above).some((act) => act.concepts.has('demand'));
}

/** "geen lessen, maar wel oefengroepen", "vervalt; zij wordt nu op dinsdag gegeven": it is given in another form. */
function isGivenElsewhere(sentence: Sentence, statement: Statement, of: readonly string[]): boolean {
  const matters = of.filter((concept) => MATTERS.has(concept));
  const but = sentence.tokens.findIndex(
    ({ word }, at) =>
      word === 'wel' && sentence.tokens[at - 1]?.word !== 'dan' && sentence.tokens[at - 1]?.word !== 'niet',
  );
  if (
    but !== -1 &&
    sentence.mentions.some(
      ({ from, concepts, negated }) => from > but && !negated && matters.some((each) => concepts.has(each)),
    )
  )
    return true;
  return sentence.statements.some(
    (other) =>
      other.index > statement.index &&
      other.takesUp &&
      !other.negated &&
      other.role === 'main' &&
      sentence.acts.some(
        (act) =>
          act.statement === other.index &&
          isCover(act) &&
          act.form === 'verb' &&
          act.affirmed &&
          // "daarvoor kloppen zij aan bij de wijk": where he has to go is not where it is given.
          !act.actor.has('candidate'),
      ) &&
      !sentence.mentions.some((mention) => mention.statement === other.index && mention.concepts.has('subject-matter')),
  );
}

const MATTERS = new Set(['basic-skills', 'life-problems', 'activation']);

function isService({ concepts }: Mention): boolean {
  return concepts.has('service');
}

function hasCondition(sentence: Sentence): boolean {
  return sentence.statements.some(({ role }) => role === 'condition' || role === 'time');
}

const WAITING = new Set<Statement['role']>(['condition', 'time', 'relative']);

const SINGLING = new Set<Statement['role']>(['main', 'complement', 'row', 'purpose']);

const CELL_END = new Set([';', ',', '.', ':']);

/** A row "what: …; part of the service: no", or "what: …; the executor: no". */
function leftOutOfRow(sentence: Sentence): LeftOut | undefined {
  const { tokens, mentions, acts } = sentence;
  const denied = mentions.some((mention) => {
    const header =
      mention.concepts.has('no-cell') &&
      tokens[mention.from - 1]?.word === ':' &&
      CELL_END.has(tokens[mention.to]?.word ?? ';')
        ? mention.from - 2
        : -1;
    if (header < 0) return false;
    const inHeader = (at: number): boolean =>
      at <= header && !tokens.slice(at, header + 1).some((token) => token.word === ';');
    return (
      mentions.some((other) => inHeader(other.from) && other.concepts.has('executor')) ||
      acts.some((act) => inHeader(act.from) && act.concepts.has('cover'))
    );
  });
  // "…: niet het WerkBedrijf"
  const notByExecutor = mentions.some(
    (mention) =>
      mention.concepts.has('no-cell') &&
      tokens[mention.from - 1]?.word === ':' &&
      mentions.some(
        (other) =>
          other.concepts.has('executor') &&
          other.from > mention.from &&
          other.from <= mention.to + 1 &&
          CELL_END.has(tokens[other.to]?.word ?? ';'),
      ),
  );
  return denied || notByExecutor || isStruckOut(sentence) ? { how: 'denied', of: names(mentions) } : undefined;
}

/** "geschrapt uit de dienstverlening", "wordt niet aangeboden", "geen taak van ons": a cell that says so in words. */
function isStruckOut({ acts, mentions }: Sentence): boolean {
  const first = mentions.find((mention) => mention.concepts.has('subject-matter'));
  return (
    first !== undefined &&
    acts.some(
      (act) =>
        act.from >= first.to &&
        act.form !== 'attribute' &&
        ((act.concepts.has('leave-out') && act.affirmed) ||
          // "geen onderdeel van de dienstverlening", "geen taak"
          ((act.form === 'verb' || act.concepts.has('in-scope')) && act.concepts.has('cover') && !act.affirmed)),
    )
  );
}

/** Singled out: "alleen betaald werk", "alleen wie betaald werk kan doen, …". */
function onlyOf(sentence: Sentence, statement: Statement): Mention[] {
  const bounds =
    mayConcern(sentence, ['confine']) &&
    actsOf(sentence, statement).some((act) => act.affirmed && act.concepts.has('confine'));
  if (!bounds && !sentence.mentions.some(({ only }) => only)) return [];
  return sentence.mentions.filter(
    ({ only, statement: at, via }) =>
      (only &&
        (at === statement.index ||
          (sentence.statements[at]?.role === 'condition' && belongsTo(sentence, at, statement.index)))) ||
      // "beperkt zich tot banen", "tot functies waarvoor salaris wordt betaald"
      (bounds &&
        ((at === statement.index && via === 'tot') ||
          (sentence.statements[at]?.role === 'relative' && belongsTo(sentence, at, statement.index)))),
  );
}

function isCover(act: Act): boolean {
  return act.concepts.has('cover') && act.form !== 'attribute';
}

/** Nothing is given, it is no task, or what is given ends. A duty from which only the candidate is freed denies him nothing. */
export function deniesService(sentence: Sentence, statement: Statement, next?: Sentence): boolean {
  const acts = actsOf(sentence, statement);
  const own = mentionsOf(sentence, statement);
  if (
    statement.modality === 'need-not' &&
    (statement.actor.has('candidate') ||
      statement.subject.has('candidate') ||
      !acts.some((act) => isCover(act) && act.form === 'verb'))
  )
    return needNotExpect(sentence, statement);
  if (isHandedOn(sentence, statement, own, next)) return false;
  // "Een kandidaat kan vrijwilligerswerk weigeren": what he refuses himself is not kept from him.
  const choosing = statement.actor.has('candidate');
  if (isDoublyDenied(sentence, statement)) return false;
  const ends = ({ senses }: Act): boolean =>
    senses.some((sense) => sense.has('leave-out') && !(choosing && sense.has('refusal')));
  if (mayConcern(sentence, ['leave-out']) && acts.some((act) => ends(act) && act.affirmed && act.form !== 'attribute'))
    return true;
  if (acts.some((act) => !act.affirmed && act.form === 'verb' && isCover(act))) return true;
  if (
    mayConcern(sentence, ['in-scope']) &&
    acts.some((act) => act.concepts.has('in-scope') && !act.affirmed && (statement.negated || act.form === 'noun'))
  )
    return true;
  // "is voor het WerkBedrijf niet van belang", "geen onderwerp van gesprek": nobody heeds it.
  if (statement.negated && acts.some((act) => act.concepts.has('attend') && !act.affirmed && act.form === 'noun'))
    return true;
  // "is niet beschikbaar", "is er niet voor": the predicate is an adjective.
  if (statement.negated && acts.some((act) => act.concepts.has('open-to') && !act.affirmed && act.form === 'noun'))
    return true;
  // "Begeleiding van ouderen vindt niet plaats"
  if (
    statement.subject.has('service') &&
    acts.some((act) => act.form === 'verb' && act.concepts.has('occur') && !act.affirmed)
  )
    return true;
  // "ontbreekt in geen enkel traject": what does not fail anywhere is there.
  if (acts.some((act) => act.form === 'verb' && act.concepts.has('drop-away') && !act.affirmed)) return false;
  return statement.negated && own.some((mention) => mention.negated && mention.concepts.has('service'));
}

/** "Partijen hebben … overwogen en hebben daarvan afgezien." */
export function takesUpNoNorm(sentence: Sentence, statement: Statement): boolean {
  return (
    statement.takesUp &&
    sentence.statements.some(
      ({ index, status }) => index < statement.index && (status === 'wish' || status === 'rejected'),
    )
  );
}

/** "Er is geen traject zonder …", "Niemand wordt verwezen zonder dat …" */
function isDoublyDenied(sentence: Sentence, statement: Statement): boolean {
  return (
    statement.negated &&
    (sentence.acts.some(
      (act) => act.statement === statement.index && sentence.tokens[act.from - 1]?.word === 'zonder',
    ) ||
      sentence.statements.some(({ role, parent }) => role === 'without' && parent === statement.index))
  );
}

/** "doet dat niet zelf, maar …": another statement of the sentence says who does. */
function isHandedOn(
  sentence: Sentence,
  statement: Statement,
  own: readonly Mention[],
  next: Sentence | undefined,
): boolean {
  return statement.negated && own.some((mention) => mention.concepts.has('self')) && handsOn(sentence, statement, next);
}

function handsOn(sentence: Sentence, statement: Statement, next: Sentence | undefined): boolean {
  const does = (act: Act): boolean =>
    act.affirmed && (act.concepts.has('cover') || act.concepts.has('hand-over') || act.concepts.has('bring-to'));
  if (sentence.acts.some((act) => act.statement !== statement.index && does(act))) return true;
  // "… geeft het niet zelf. Het brengt de kandidaat naar het taalhuis."
  return next?.clause === sentence.clause && next.acts.some((act) => act.form === 'verb' && does(act));
}

const WHOLE = new Set(['tot', 'onder', 'binnen', 'bij', 'van']);

/** What the statement itself names; when it names no subject of its own, what its conditions name, and then what a pronoun points back to. */
function themes(reading: Reading, sentence: Sentence, statement: Statement): string[] {
  const belonging = sentence.acts.find((act) => act.statement === statement.index && act.concepts.has('belong'));
  const isWhole = ({ via, from }: Mention): boolean =>
    belonging !== undefined && via !== undefined && WHOLE.has(via) && from > belonging.from;
  const own = sentence.mentions
    .filter((mention) => !isWhole(mention))
    .filter(
      ({ statement: at }) =>
        at === statement.index ||
        // What is excepted from a denial is done.
        (sentence.statements[at]?.role !== 'exception' && belongsTo(sentence, at, statement.index)) ||
        sentence.statements[at]?.role === 'condition',
    );
  const found = [...own];
  if (statement.subject.has('subject-matter')) return [...new Set([...names(found), ...statement.subject])];
  // "Taal is … en geen zaak waarvoor het WerkBedrijf een training inkoopt"
  if (!namesSubject(found) && statement.role === 'relative' && statement.parent !== undefined)
    found.push(...sentence.mentions.filter(({ statement: at, role }) => at === statement.parent && role === 'subject'));
  if (!namesSubject(found) && goesOn(sentence, statement))
    found.push(...sentence.mentions.filter(({ statement: at }) => at < statement.index));
  // "Mensen die niet kunnen werken … Voor hen doet het WerkBedrijf niets."
  const them = own.some((mention) => mention.concepts.has('them'));
  // "… het taalcafé; het budget blijft hiervoor buiten beschouwing": what stays out is money.
  const money = statement.subject.has('budget-noun') || statement.subject.has('participatiebudget');
  // "Rijlessen vallen daar niet onder": the pronoun is the whole, and what is left out of it is named.
  const named = belonging !== undefined && own.some(({ role, kind }) => role === 'subject' && kind === 'thing');
  if (!namesSubject(found) && !money && !named && (statement.takesUp || them)) {
    found.push(...sentence.mentions.filter(({ statement: at }) => at < statement.index));
    const back = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
    if (!namesSubject(found) && back !== undefined && back.statements.every(({ status }) => status === 'norm'))
      found.push(...back.mentions);
  }
  return names(found);
}

/** "… is aan een ander en behoort niet tot de opdracht": behind "en" without a subject of its own. */
function goesOn(sentence: Sentence, statement: Statement): boolean {
  const first = sentence.tokens[statement.tokens[0] ?? -1]?.word ?? '';
  const second = statement.tokens[1];
  return (
    (first === 'en' || first === 'maar') &&
    second !== undefined &&
    sentence.acts.some((act) => act.form === 'verb' && act.from === second)
  );
}

/** "Hulp bij … hoeft een kandidaat van het WerkBedrijf niet te verwachten": what nobody need expect of it is not given. */
function needNotExpect(sentence: Sentence, { index }: Statement): boolean {
  return (
    sentence.mentions.some((mention) => mention.statement === index && isExecutor(mention)) &&
    sentence.acts.some((act) => act.statement === index && act.concepts.has('demand'))
  );
}

function namesSubject(mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => mention.concepts.has('subject-matter'));
}

function belongsTo(sentence: Sentence, at: number, to: number): boolean {
  let parent = sentence.statements[at]?.parent;
  while (parent !== undefined && parent !== to) parent = sentence.statements[parent]?.parent;
  return parent === to;
}

/** What the exceptions to a statement name; "alle hulp die nodig is, met uitzondering van …" excepts from the whole that is told of. */
function exceptionsTo(sentence: Sentence, { index }: Statement): Mention[] {
  const { statements, mentions } = sentence;
  const isOfWhole = (at: number | undefined): boolean => {
    const told = at === undefined ? undefined : statements[at];
    return (
      told?.role === 'relative' &&
      told.parent === index &&
      mentions.some(({ statement, concepts }) => statement === index && concepts.has('whole'))
    );
  };
  return statements.flatMap((each) =>
    each.role === 'exception' && (each.parent === index || isOfWhole(each.parent)) ? mentionsOf(sentence, each) : [],
  );
}

function names(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap((mention) => [...mention.concepts]))];
}
