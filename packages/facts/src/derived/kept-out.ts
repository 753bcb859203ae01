import type { PartView } from '../by-part.ts';
import type { Act, Fact, Mention, Reading, Sentence, Statement } from '../model.ts';
import { actsOf, mentionsOf } from '../in-statement.ts';
import { mayConcern } from '../named.ts';
import { toNumber, type Quantity } from '../quantities/index.ts';
import { deniesService, takesUpNoNorm } from './left-out.ts';
import { isOfOthers } from './of-others.ts';
import { isNoHindrance, withheldBy } from './withheld.ts';

/**
 * Who is kept out of the service: `who` holds the groups and criteria that the sentence names, `how` whether they are refused
 * (`denied`) or the others alone are let in (`limited`), `service` whether it concerns all support or one means of it (`one`).
 */
export function keptOutFacts(reading: Reading, { sentences }: PartView): Fact[] {
  return sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Sentence): Fact[] {
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
    const service = concernsOneMeans(reading, sentence, statement) ? 'one' : 'all';
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
    if (!answersRejected(reading, sentence, statement) && limits(sentence, acts, near, ages)) return 'limited';
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

/** "18 tot en met 26 jaar | 0 uur": a row for a group with nothing in it, in a table of the service. */
function refusesInRow(reading: Reading, sentence: Sentence): boolean {
  const selects =
    sentence.mentions.some((mention) => isPerson(mention) || isCriterion(mention)) ||
    agesOf(sentence, () => true).length > 0;
  if (selects && isSentPaperOnly(reading, sentence)) return true;
  const lead = reading.draft.clauses[sentence.clause]?.lead;
  const about =
    lead === undefined
      ? []
      : (reading.byClause[lead] ?? []).flatMap((index) => reading.sentences[index]?.mentions ?? []);
  const service = [...about, ...sentence.mentions].some((mention) => mention.concepts.has('service'));
  if (!selects || (!service && !isAboutAccess(sentence))) return false;
  const nothing = sentence.quantities.some(
    ({ kind, value }) =>
      (kind === 'count' || kind === 'duration') && value.high !== undefined && toNumber(value.high) === 0,
  );
  return (
    nothing ||
    sentence.mentions.some(
      (mention) =>
        (mention.concepts.has('no-cell') || mention.concepts.has('nobody-cell')) &&
        sentence.tokens[mention.from - 1]?.word === ':',
    )
  );
}

/** "| Groep | Toegang | … | Jongeren | geen |": a column that asks who is let in. */
function isAboutAccess({ acts, mentions, tokens }: Sentence): boolean {
  return mentions.some(
    ({ concepts, from }) =>
      concepts.has('no-cell') &&
      tokens[from - 1]?.word === ':' &&
      acts.some((act) => act.concepts.has('let-in') && act.to < from && headsCell(tokens, act.from, from - 1)),
  );
}

/** No cell ends between: both stand in the same column. */
function headsCell(tokens: Sentence['tokens'], from: number, to: number): boolean {
  return tokens[from]?.borrowed === true && !tokens.slice(from, to).some(({ word }) => word === ';');
}

/** "| 27 tot 57 jaar | coach |", "| 57 jaar en ouder | nieuwsbrief |": a paper where the others get help. */
function isSentPaperOnly(reading: Reading, sentence: Sentence): boolean {
  if (!mayConcern(sentence, ['writing'])) return false;
  const stated = (each: Sentence, name: string): boolean =>
    each.mentions.some(({ concepts, from }) => concepts.has(name) && each.tokens[from]?.borrowed === false);
  const { clauses } = reading.draft;
  const { lead, index } = clauses[sentence.clause] ?? { lead: undefined, index: 0 };
  if (!stated(sentence, 'writing') || stated(sentence, 'service')) return false;
  return [index - 1, index + 1].some(
    (at) =>
      clauses[at]?.kind === 'row' &&
      clauses[at].lead === lead &&
      (reading.byClause[at] ?? []).some((place) => stated(reading.sentences[place] as Sentence, 'service')),
  );
}

function isServing(act: Act): boolean {
  return (
    act.form !== 'attribute' &&
    (act.concepts.has('provide') ||
      act.concepts.has('let-in') ||
      act.concepts.has('belong') ||
      act.concepts.has('serve'))
  );
}

/** Only being served, let in or counted in can be refused to a person; heed or contact cannot. */
export function refuses(sentence: Sentence, statement: Statement, acts: readonly Act[]): boolean {
  const own = mentionsOf(sentence, statement);
  if (contrastsService(statement, own, acts) || putsOff(sentence, acts)) return true;
  if (!deniesService(sentence, statement)) return false;
  return (
    acts.some((act) => isServing(act) && !act.affirmed) ||
    // "De leeftijdsgrens vervalt": what ends is the criterion, and nobody is refused.
    (!statement.subject.has('criterion') &&
      acts.some((act) => act.concepts.has('leave-out') && act.affirmed && act.form !== 'attribute')) ||
    own.some((mention) => mention.negated && mention.concepts.has('service'))
  );
}

/** "wachten wij met alles wat wij te bieden hebben" */
function putsOff(sentence: Sentence, acts: readonly Act[]): boolean {
  return (
    mayConcern(sentence, ['put-off']) &&
    acts.some((act) => act.affirmed && act.concepts.has('put-off')) &&
    (sentence.acts.some((act) => act.concepts.has('provide') && act.affirmed) ||
      sentence.mentions.some(({ concepts, role }) => role === 'other' && concepts.has('service')))
  );
}

/** "krijgt geen begeleiding maar een folder" */
function contrastsService({ negated }: Statement, own: readonly Mention[], acts: readonly Act[]): boolean {
  const denied = own.find((mention) => mention.negated && mention.concepts.has('service'));
  return (
    !negated &&
    denied !== undefined &&
    acts.some((act) => isServing(act) && act.affirmed) &&
    !own.some(
      ({ concepts, from, negated: no }) =>
        !no &&
        from >= denied.to &&
        (concepts.has('service') || concepts.has('instrument-single') || concepts.has('facility')),
    )
  );
}

/** "neemt de begeleiding van vergunninghouders niet af": whatever verb it is, the service for them is what is denied. */
function withholdsService(sentence: Sentence, statement: Statement): boolean {
  const own = mentionsOf(sentence, statement);
  return (
    own.some((mention) => mention.role === 'other' && mention.concepts.has('service')) &&
    withheldBy(sentence, statement).some(isPerson)
  );
}

/** "geen statushouders" denies them; only a criterion that is said not to hold is none. */
function isPerson({ concepts }: Mention): boolean {
  return concepts.has('focus-group');
}

function isCriterion({ concepts, negated }: Mention): boolean {
  return !negated && concepts.has('criterion');
}

/** Mentions in the statement, in what depends on it, in the condition of the sentence, and in the sentence that it takes up. */
function reach(reading: Reading, sentence: Sentence, statement: Statement): Mention[] {
  const near = sentence.mentions.filter((mention) => isNear(sentence, mention.statement, statement));
  if (near.some((mention) => isPerson(mention) || isCriterion(mention))) return near;
  // "Jongeren … en kunnen niet terecht", "Kandidaat is wie …; alleen een kandidaat …": earlier in the same sentence.
  if (
    statement.subject.has('person') ||
    statement.subject.has('focus-group') ||
    near.some((mention) => mention.concepts.has('candidate'))
  ) {
    near.push(...sentence.mentions.filter((mention) => mention.statement < statement.index && !mention.negated));
  }
  // "Jongeren … Het WerkBedrijf begeleidt hen niet."
  const them = near.some((mention) => mention.concepts.has('them') && mention.statement === statement.index);
  // "Schoolverlaters zitten op school; voor hen organiseert het WerkBedrijf niets."
  if (them) near.push(...sentence.mentions.filter((mention) => mention.statement < statement.index));
  if (near.some((mention) => isPerson(mention) || isCriterion(mention)) || (!statement.takesUp && !them)) return near;
  const back = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  return back === undefined || back.clause !== sentence.clause ? near : [...near, ...back.mentions];
}

/** "Is dat niet het geval, dan …": what the sentence before asked, taken up by the condition. */
function askedBefore(reading: Reading, sentence: Sentence): readonly Mention[] {
  const back = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  const takesUp = sentence.statements.some((each) => each.takesUp && each.role === 'condition');
  if (takesUp && back?.clause === sentence.clause) return back.mentions;
  // "… toetst of iemand B1 beheerst. Wie dat niveau niet haalt, …"
  if (mayConcern(sentence, ['that-criterion']))
    return sentenceBefore(reading, sentence)?.mentions.filter(isCriterion) ?? [];
  return measuredBefore(reading, sentence);
}

function sentenceBefore(reading: Reading, { clause, index }: Sentence): Sentence | undefined {
  const places = reading.byClause[clause] ?? [];
  return reading.sentences[places[places.indexOf(index) - 1] ?? -1];
}

/** "… meet de loonwaarde. Wie op minder dan 40% uitkomt, …": a share by itself is one of what was just measured. */
function measuredBefore(reading: Reading, sentence: Sentence): readonly Mention[] {
  if (!sentence.quantities.some(({ kind }) => kind === 'share')) return [];
  return sentenceBefore(reading, sentence)?.mentions.filter(isCriterion) ?? [];
}

/** "… inwoners die niveau A2 beheersen; anderen krijgen niets": whom the others are not was told before, here or in the sentence before. */
function isOfTheRest({ mentions }: Sentence, { index }: Statement): boolean {
  // "de overigen melden zich niet bij de gemeente": what they do themselves is not kept from them.
  return (
    mentions.some(({ concepts, statement }) => statement === index && concepts.has('rest-persons')) &&
    !mentions.some(({ concepts, statement }) => statement === index && concepts.has('own-gemeente'))
  );
}

function askedOfTheOthers(reading: Reading, sentence: Sentence, statement: Statement): readonly Mention[] {
  if (!mayConcern(sentence, ['rest-persons']) || !isOfTheRest(sentence, statement)) return [];
  const here = sentence.mentions.filter((each) => each.statement < statement.index);
  return [...here, ...(sentenceBefore(reading, sentence)?.mentions ?? [])].filter(isCriterion);
}

/** "Kandidaten van wie de loonwaarde …, staan ingeschreven, maar ondersteuning volgt niet": the service goes to nobody but them. */
function saidOfThem(sentence: Sentence, { index, subject }: Statement): readonly Mention[] {
  if (
    !subject.has('service') ||
    sentence.mentions.some((each) => each.statement === index && each.concepts.has('person'))
  )
    return [];
  const first = sentence.mentions.find(({ role, statement }) => statement < index && role !== 'other');
  return first?.concepts.has('person') === true || first?.concepts.has('focus-group') === true
    ? sentence.mentions.filter(({ statement }) => statement < index)
    : [];
}

function agesIn(reading: Reading, sentence: Sentence, statement: Statement): Quantity[] {
  const near = agesOf(sentence, (at) => isNear(sentence, at, statement));
  if (near.length > 0) return near;
  // "Inwoners die binnen zeven jaar met pensioen gaan, …; het WerkBedrijf neemt hen niet in begeleiding."
  const them = sentence.mentions.some((each) => each.statement === statement.index && each.concepts.has('them'));
  const rest = mayConcern(sentence, ['rest-persons']) && isOfTheRest(sentence, statement);
  const before = them || rest || goesOnAbout(sentence, statement) ? agesOf(sentence, (at) => at < statement.index) : [];
  if (before.length > 0 || (!rest && (!statement.takesUp || sentence.previous === undefined))) return before;
  const back = rest ? sentenceBefore(reading, sentence) : reading.sentences[sentence.previous ?? -1];
  return back === undefined || back.clause !== sentence.clause ? [] : agesOf(back, () => true);
}

/** "Kandidaten die 57 zijn, staan in het register maar worden niet opgeroepen", "een periode waarin een inwoner …": it is still about them. */
function goesOnAbout(
  { statements, tokens }: Sentence,
  { index, role, parent, subject, tokens: own }: Statement,
): boolean {
  if (role === 'relative' && parent !== undefined) return tokens[own[0] ?? -1]?.word === 'waarin';
  return (
    role === 'main' &&
    subject.size > 0 &&
    statements.some((each) => each.index < index && each.role === 'main' && each.subject === subject)
  );
}

function isNear(sentence: Sentence, at: number, statement: Statement): boolean {
  if (at === statement.index || isRole(sentence, at, 'condition')) return true;
  // "want die koop je als inburgeraar zelf in": why it is so is no part of who is meant.
  if (isRole(sentence, at, 'reason') || isRole(sentence, at, 'concession')) return false;
  let parent = sentence.statements[at]?.parent;
  while (parent !== undefined && parent !== statement.index) parent = sentence.statements[parent]?.parent;
  return parent === statement.index;
}

function isRole(sentence: Sentence, at: number, role: Statement['role']): boolean {
  return sentence.statements[at]?.role === role;
}

/** In "met uitzondering van wie …", also in what depends on it. */
function isExcepted(sentence: Sentence, at: number): boolean {
  let place: number | undefined = at;
  while (place !== undefined && !isRole(sentence, place, 'exception')) place = sentence.statements[place]?.parent;
  return place !== undefined;
}

function agesOf(sentence: Sentence, within: (statement: number) => boolean): Quantity[] {
  return sentence.quantities.filter((quantity) => {
    if (quantity.kind !== 'age' && quantity.kind !== 'duration') return false;
    const at = sentence.tokens.findIndex(
      (token) => token.span.start >= quantity.coreStart && token.span.end <= quantity.coreEnd,
    );
    const place = sentence.statements.find((each) => each.tokens.includes(at));
    if (place === undefined || !within(place.index)) return false;
    // "binnen zeven jaar de pensioenleeftijd bereiken": years that are counted back from the pension are an age too.
    return (
      quantity.kind === 'age' ||
      sentence.mentions.some((mention) => mention.concepts.has('pension-age') && mention.statement === place.index)
    );
  });
}

const GROWN_UP = 18;
const PENSION = 66;

/** An age that keeps young or old people out; from eighteen until the pension everybody is in. */
function leavesOut({ kind, bound, value }: Quantity): boolean {
  if (kind === 'duration') return true;
  if (bound === 'exact' || bound === 'approximate') return false;
  const low = value.low === undefined ? undefined : toNumber(value.low);
  const high = value.high === undefined ? undefined : toNumber(value.high);
  return (low !== undefined && low > GROWN_UP) || (high !== undefined && high < PENSION);
}

/** One training, subsidy or place: whoever does not qualify for it can still get other support. */
function concernsOneMeans(reading: Reading, sentence: Sentence, statement: Statement): boolean {
  const own = sentence.mentions.filter(
    (mention) => isNear(sentence, mention.statement, statement) || isRole(sentence, mention.statement, 'reason'),
  );
  const single = own.filter((mention) => mention.concepts.has('instrument-single') && mention.role !== 'actor');
  if (single.length > 0)
    return !single.some((mention) =>
      own.some((other) => other.concepts.has('service') && isListed(sentence, mention, other)),
    );
  if (own.some((mention) => mention.concepts.has('service')) || own.some((mention) => mention.concepts.has('executor')))
    return false;
  const heading = reading.draft.sections[reading.draft.clauses[sentence.clause]?.section ?? 0]?.heading;
  const titles = heading === undefined ? [] : (reading.byClause[heading] ?? []);
  return titles.some(
    (index) => reading.sentences[index]?.mentions.some((mention) => mention.concepts.has('instrument-single')) === true,
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

function names(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap(({ concepts }) => [...concepts]))];
}
