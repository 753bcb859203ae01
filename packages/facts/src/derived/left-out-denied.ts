import { actsOf, mentionsOf } from '../in-statement.ts';
import type { Act, Mention, Sentence, Statement } from '../model.ts';
import { mayConcern } from '../named.ts';
import { isCover, isExecutor } from './left-out-themes.ts';

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
  const occursNot = acts.some((act) => act.form === 'verb' && act.concepts.has('occur') && !act.affirmed);
  if (occursNot && statement.subject.has('service')) return true;
  // "vindt geen aanmelding plaats": what does not take place is named by a noun.
  if (occursNot && acts.some((act) => act.form === 'noun' && isCover(act) && !act.affirmed)) return true;
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
export function isDoublyDenied(sentence: Sentence, statement: Statement): boolean {
  return (
    statement.negated &&
    (sentence.acts.some(
      (act) =>
        act.statement === statement.index &&
        (sentence.tokens[act.from - 1]?.word === 'zonder' || isNoRefusal(sentence, act)),
    ) ||
      sentence.statements.some(({ role, parent }) => role === 'without' && parent === statement.index))
  );
}

/** "leidt in geen geval tot weigering van een aanmelding": what is refused is not refused. */
function isNoRefusal({ tokens }: Sentence, { form, concepts, affirmed, from }: Act): boolean {
  return form === 'noun' && !affirmed && concepts.has('refusal') && tokens[from - 1]?.word === 'tot';
}

/** "doet dat niet zelf, maar …": another statement of the sentence says who does. */
export function isHandedOn(
  sentence: Sentence,
  statement: Statement,
  own: readonly Mention[],
  next: Sentence | undefined,
): boolean {
  if (!statement.negated || !mayConcern(sentence, ['self'])) return false;
  // "aan het lezen zelf wordt niet gewerkt": there it says which thing is meant, and not who does it.
  const self = own.some(
    ({ concepts, from }) =>
      concepts.has('self') && !own.some((other) => other.to === from && other.concepts.has('subject-matter')),
  );
  return self && handsOn(sentence, statement, next);
}

function handsOn(sentence: Sentence, statement: Statement, next: Sentence | undefined): boolean {
  const does = (act: Act): boolean =>
    act.affirmed && (act.concepts.has('cover') || act.concepts.has('hand-over') || act.concepts.has('bring-to'));
  if (sentence.acts.some((act) => act.statement !== statement.index && does(act))) return true;
  // "… geeft het niet zelf. Het brengt de kandidaat naar het taalhuis."
  return next?.clause === sentence.clause && next.acts.some((act) => act.form === 'verb' && does(act));
}

/** "Hulp bij … hoeft een kandidaat van het WerkBedrijf niet te verwachten": what nobody need expect of it is not given. */
function needNotExpect(sentence: Sentence, { index }: Statement): boolean {
  return (
    sentence.mentions.some((mention) => mention.statement === index && isExecutor(mention)) &&
    sentence.acts.some((act) => act.statement === index && act.concepts.has('demand'))
  );
}
