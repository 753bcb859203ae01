import { mentionsOf } from '../in-statement.ts';
import type { Act, Mention, Reading, Sentence, Statement } from '../model.ts';
import { mayConcern } from '../named.ts';
import { toNumber } from '../quantities/index.ts';
import { agesOf } from './kept-out-ages.ts';
import { isCriterion, isPerson } from './kept-out-reach.ts';
import { deniesService } from './left-out-denied.ts';
import { withheldBy } from './withheld.ts';

/** "18 tot en met 26 jaar | 0 uur": a row for a group with nothing in it, in a table of the service. */
export function refusesInRow(reading: Reading, sentence: Sentence): boolean {
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
  return (
    mentions.some(
      ({ concepts, from }) =>
        concepts.has('no-cell') &&
        tokens[from - 1]?.word === ':' &&
        acts.some((act) => act.concepts.has('let-in') && act.to < from && headsCell(tokens, act.from, from - 1)),
      // "Wat krijgt deze groep?": nothing at all.
    ) ||
    mentions.some(
      ({ concepts, from }) =>
        concepts.has('nobody-cell') &&
        tokens[from - 1]?.word === ':' &&
        tokens[from]?.word === 'niets' &&
        acts.some((act) => act.concepts.has('receive') && act.to < from && headsCell(tokens, act.from, from - 1)),
    )
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

export function isServing(act: Act): boolean {
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
  if (isPointless(own, acts)) return true;
  if (!deniesService(sentence, statement)) return false;
  return (
    acts.some((act) => isServing(act) && !act.affirmed) ||
    // "De leeftijdsgrens vervalt": what ends is the criterion, and nobody is refused.
    (!statement.subject.has('criterion') &&
      acts.some((act) => act.concepts.has('leave-out') && act.affirmed && act.form !== 'attribute')) ||
    own.some((mention) => mention.negated && mention.concepts.has('service'))
  );
}

/** "heeft aanmelding geen zin", "is een gesprek met de coach zinloos": what leads to nothing is not done. */
function isPointless(own: readonly Mention[], acts: readonly Act[]): boolean {
  return (
    own.some(({ concepts }) => concepts.has('pointless')) &&
    (acts.some((act) => act.form === 'noun' && isServing(act)) ||
      own.some(({ concepts, role }) => role === 'subject' && concepts.has('service')))
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
export function withholdsService(sentence: Sentence, statement: Statement): boolean {
  const own = mentionsOf(sentence, statement);
  return (
    own.some((mention) => mention.role === 'other' && mention.concepts.has('service')) &&
    withheldBy(sentence, statement).some(isPerson)
  );
}
