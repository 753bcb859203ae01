import { actsOf, mentionsOf } from '../in-statement.ts';
import type { Act, Mention, Sentence, Statement } from '../model.ts';
import { mayConcern } from '../named.ts';
import { isCover } from './left-out-themes.ts';

/** "Reiskosten naar de taalles vergoedt het WerkBedrijf niet": what is not paid is what it costs to get there. */
export function isOfCosts(own: readonly Mention[]): boolean {
  const costs = own.find(({ concepts, via }) => via === undefined && concepts.has('side-costs'));
  return (
    costs !== undefined && !own.some((mention) => mention.via === undefined && mention.concepts.has('subject-matter'))
  );
}

/** "Een kandidaat mag ervoor kiezen niet over zijn gezondheid te praten": what he does not speak of is not kept from him. */
export function isLeftByHimself({ passive }: Statement, acts: readonly Act[], own: readonly Mention[]): boolean {
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

const OWN_DOING = ['attend', 'reach-out'];

/** "Wie al een plek heeft, wordt niet opnieuw bemiddeld": not once more, so that it was done before. */
export function deniesMore(sentence: Sentence, { index, negated }: Statement): boolean {
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
export function announcesNobody({ statements, tokens }: Sentence, { index, negated, tokens: own }: Statement): boolean {
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
export function isLitotes(sentence: Sentence, { index, negated, passive }: Statement): boolean {
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

/** "kandidaten zonder diploma", "wie zonder computer zit": what people lack is not kept from them. */
function isLackOf({ tokens }: Sentence, { via, from }: Mention, own: readonly Mention[]): boolean {
  if (via !== 'zonder') return false;
  const without = tokens.findLastIndex(({ word }, at) => at < from && word === 'zonder');
  return own.some(({ concepts, to }) => to === without && concepts.has('person'));
}

/**
 * What is denied beside something that is affirmed. In "en niet met het toeleiden van kandidaten naar onbetaalde bezigheden" the
 * verb that is denied takes along what stands behind it, up to where the sentence turns.
 */
export function contrastedIn(sentence: Sentence, own: readonly Mention[]): Mention[] {
  const { tokens, acts } = sentence;
  const denied = own.filter((mention) => mention.negated && !isLackOf(sentence, mention, own));
  if (denied.length === 0) return denied;
  return own.filter(
    (mention) =>
      denied.includes(mention) ||
      denied.some(
        ({ to, statement }) =>
          to <= mention.from &&
          acts.some((act) => act.statement === statement && isCover(act) && to - 1 <= act.from && act.from <= to) &&
          !tokens.slice(to, mention.from).some(({ kind, word }) => kind === 'punctuation' || TURNS.has(word)),
      ),
  );
}

const TURNS = new Set(['maar', 'doch', 'wel', 'ook']);

/** "Dat is niet iets waarvoor wij het WerkBedrijf inschakelen": what those who give the service do is told, and this is none of it. */
export function isNotWhatTheyDo(
  { statements, acts, tokens, mentions }: Sentence,
  { index, negated }: Statement,
): boolean {
  return (
    negated &&
    statements.some(
      ({ role, parent, negated: double, tokens: clause, index: at }) =>
        role === 'relative' &&
        parent === index &&
        !double &&
        tokens[(clause[0] ?? 0) - 1]?.word === 'iets' &&
        acts.some((act) => act.statement === at && isCover(act) && act.affirmed) &&
        mentions.some(({ statement, concepts }) => statement === at && concepts.has('executor')),
    )
  );
}

/** "werkgevers die niet vanzelf worden gekozen": a clause that says which people are meant denies them nothing. */
export function describesOthers(sentence: Sentence, { index, role, subject, actor }: Statement): boolean {
  if (role !== 'relative' || actor.has('executor') || actor.has('own-gemeente')) return false;
  // "waartoe lessen in lezen niet worden gerekend"
  if (sentence.acts.some((act) => act.statement === index && act.concepts.has('belong') && !act.affirmed)) return false;
  return subject.has('actor') || (!subject.has('subject-matter') && !subject.has('service'));
}

/** "is geen reden om een traject uit te stellen" */
export function isNoReason(sentence: Sentence, own: readonly Mention[]): boolean {
  return (
    mayConcern(sentence, ['reason-noun']) &&
    own.some((mention) => mention.negated && mention.concepts.has('reason-noun')) &&
    sentence.acts.some(
      (act) => act.affirmed && act.concepts.has('leave-out') && sentence.statements[act.statement]?.role === 'purpose',
    )
  );
}

/** "is niet gehouden om taallessen te geven": what those who give the service need not do. */
export function isLeftFree(sentence: Sentence, { parent }: Statement): boolean {
  const above = parent === undefined ? undefined : sentence.statements[parent];
  return above?.negated === true && above.modality === 'need-not' && above.subject.has('executor');
}

/** "Van het WerkBedrijf kan niet worden verlangd dat het taallessen geeft": what depends on what is not asked. */
export function isNotAsked(sentence: Sentence, { role, parent, actor }: Statement): boolean {
  const above = parent === undefined ? undefined : sentence.statements[parent];
  if (role !== 'complement' || above?.negated !== true) return false;
  const executor =
    actor.has('executor') ||
    mentionsOf(sentence, above).some(({ concepts, via }) => via === 'van' && concepts.has('executor'));
  return executor && actsOf(sentence, above).some((act) => act.concepts.has('demand'));
}

/** "geen lessen, maar wel oefengroepen", "vervalt; zij wordt nu op dinsdag gegeven": it is given in another form. */
export function isGivenElsewhere(sentence: Sentence, statement: Statement, of: readonly string[]): boolean {
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
