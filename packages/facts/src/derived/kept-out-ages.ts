import type { Reading, Sentence, Statement } from '../model.ts';
import { mayConcern } from '../named.ts';
import { type Quantity, toNumber } from '../quantities/index.ts';
import { isNear, isOfTheRest, isRole, sentenceBefore } from './kept-out-reach.ts';

/** The ages that a statement names, with those of the statements and the sentence that it goes on about. */
export function agesIn(reading: Reading, sentence: Sentence, statement: Statement): Quantity[] {
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

/** In "met uitzondering van wie …", also in what depends on it. */
export function isExcepted(sentence: Sentence, at: number): boolean {
  let place: number | undefined = at;
  while (place !== undefined && !isRole(sentence, place, 'exception')) place = sentence.statements[place]?.parent;
  return place !== undefined;
}

/** The ages in the statements that are asked for. */
export function agesOf(sentence: Sentence, within: (statement: number) => boolean): Quantity[] {
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

export const GROWN_UP = 18;

export const PENSION = 66;

/** An age that keeps young or old people out; from eighteen until the pension everybody is in. */
export function leavesOut({ kind, bound, value }: Quantity): boolean {
  if (kind === 'duration') return true;
  if (bound === 'exact' || bound === 'approximate') return false;
  const low = value.low === undefined ? undefined : toNumber(value.low);
  const high = value.high === undefined ? undefined : toNumber(value.high);
  return (low !== undefined && low > GROWN_UP) || (high !== undefined && high < PENSION);
}
