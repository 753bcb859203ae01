import type { PartView } from '../by-part.ts';
import type { Fact, Mention, Reading, Sentence, Statement } from '../model.ts';
import { mentionsOf } from '../in-statement.ts';
import { mayConcern } from '../named.ts';

/**
 * What is said of people whom the agreement does not serve (civil servants, suppliers, clubs, the staff itself), or of an
 * occasion that is theirs: nothing in it is kept from a candidate.
 */
export function ofOthersFacts(reading: Reading, { sentences }: PartView): Fact[] {
  return sentences.flatMap((sentence) =>
    sentence.statements
      .filter((statement) => isOfOthers(reading, sentence, statement))
      .map(({ index }) => ({
        kind: 'of-others',
        sentence: sentence.index,
        statement: index,
        span: sentence.span,
        fields: {},
        computation: [],
        related: [],
      })),
  );
}

export function isOfOthers(reading: Reading, sentence: Sentence, statement: Statement): boolean {
  if (mayConcern(sentence, OTHERS) && saysOfOthers(sentence, statement)) return true;
  if (!statement.takesUp || namesServed(sentence, statement)) return false;
  // "Er is een verzekering voor … Het WerkBedrijf heeft daarin geen taak."
  const before = sentence.statements.filter((each) => each.index < statement.index && isMain(each));
  if (before.length > 0) return before.some((each) => saysOfOthers(sentence, each));
  const back = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  return (
    back !== undefined &&
    mayConcern(back, OTHERS) &&
    back.statements.every((each) => (!isMain(each) && !namesServed(back, each)) || saysOfOthers(back, each))
  );
}

function isMain({ role }: Statement): boolean {
  return role === 'main' || role === 'row';
}

const OTHERS = ['others', 'others-served', 'others-occasion', 'others-matter', 'others-talk', 'own-household'];

function saysOfOthers(sentence: Sentence, statement: Statement): boolean {
  // "De bestuursleden zijn … en krijgen geen begeleiding."
  if (statement.subject.has('others')) return true;
  // "Vacatures onder het minimumloon nemen we niet op.": papers and goods are nobody's service.
  if (statement.subject.has('others-matter'))
    return !mentionsOf(sentence, statement).some((mention) => isServed(mention, []));
  const own = mentionsOf(sentence, statement);
  // "Vrijwilligers worden niet ingezet als coach": what is not done with them is kept from nobody else.
  const withThem = statement.passive && statement.negated && statement.subject.has('others-served');
  if (withThem && !own.some((mention) => isServed(mention, []))) return true;
  // "Voor zijn eigen receptie werkt het niet met vrijwilligers": its own household, whoever is named.
  if (own.some(({ concepts, via }) => concepts.has('own-household') && via !== undefined)) return true;
  if (own.some(({ concepts, via }) => concepts.has('others-occasion') && via !== undefined && WHERE.has(via)))
    return true;
  // "De coach praat met een werkgever nooit over …"
  if (
    mayConcern(sentence, ['others-talk']) &&
    sentence.acts.some((act) => act.statement === statement.index && act.concepts.has('others-talk'))
  )
    return true;
  const others = own.filter(
    ({ concepts, role, via }) =>
      (concepts.has('others') && (role !== 'other' || via === undefined || FOR.has(via))) ||
      (concepts.has('others-served') && via !== undefined && FOR.has(via)),
  );
  if (others.length === 0) return false;
  // What those others do or leave is theirs, also with candidates.
  return others.some(({ role }) => role !== 'other') || !own.some((mention) => isServed(mention, others));
}

/** Somebody who is served, or what he is helped with: then it is about him again. */
function namesServed(sentence: Sentence, statement: Statement): boolean {
  return mentionsOf(sentence, statement).some(
    (mention) => isServed(mention, []) || mention.concepts.has('subject-matter'),
  );
}

function isServed({ concepts, from, to }: Mention, others: readonly Mention[]): boolean {
  return (
    (concepts.has('person') || concepts.has('focus-group')) && !others.some((each) => each.from < to && from < each.to)
  );
}

const WHERE = new Set(['in', 'bij', 'tijdens', 'op', 'gedurende', 'onder']);

const FOR = new Set(['voor', 'aan', 'van', 'onder', 'tussen', 'door', 'jegens', 'tegen']);
