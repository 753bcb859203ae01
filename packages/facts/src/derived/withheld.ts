import type { Mention, Sentence, Statement } from '../model.ts';

/**
 * What those who give the service do nothing with, whatever the verb: "een plek als vrijwilliger zoekt hij niet", "met de
 * huisarts onderhoudt de coach geen lijn". The verbs of a denial have no end; what tells is who acts and what is acted on.
 */
export function withheldBy(sentence: Sentence, statement: Statement): Mention[] {
  const { negated, role, actor, index } = statement;
  if (!negated || !ROLES.has(role) || !GIVERS.some((name) => actor.has(name)) || actor.has('candidate')) return [];
  const own = sentence.mentions.filter((mention) => mention.statement === index);
  if (own.some((mention) => OTHER_MATTERS.some((name) => mention.concepts.has(name)))) return [];
  // "sluit een traject niet af voordat …": what does not end goes on.
  const kept = sentence.acts.some(
    (act) =>
      act.statement === index &&
      (act.concepts.has('harmless-act') || (ENDING.some((name) => act.concepts.has(name)) && !act.affirmed)),
  );
  if (kept) return [];
  return own.filter(
    (mention) =>
      mention.concepts.has('subject-matter') &&
      mention.role === 'other' &&
      (mention.via === undefined || TOUCHING.has(mention.via)),
  );
}

/** "Voor niemand geldt een minimumeis", "er is geen wachtlijst", "rekent geen kosten": what would stand in the way is what is denied. */
export function isNoHindrance(sentence: Sentence, statement: Statement): boolean {
  return (
    statement.negated &&
    sentence.mentions.some(
      (mention) =>
        mention.statement === statement.index &&
        mention.concepts.has('hindrance') &&
        (mention.negated || mention.role === 'subject' || mention.via === undefined) &&
        !mention.concepts.has('subject-matter'),
    )
  );
}

/** "laat niemand los", "stuurt niet weg": what is denied is that the help ends. */
const ENDING = ['leave-out', 'stop-support', 'hands-off'];

const ROLES = new Set<Statement['role']>(['main', 'complement', 'relative']);

const GIVERS = ['executor', 'own-gemeente', 'partijen'];

/** What is kept from others, is paid, or is said of papers: none of it is the help itself. */
const OTHER_MATTERS = ['person-records', 'plain-language', 'hindrance', 'obligation', 'no-hindrance'];

/** What an act that goes to it is done with: "werkt niet aan taal", "spreekt niet met het sociaal team". */
const TOUCHING = new Set([
  'aan',
  'met',
  'over',
  'naar',
  'voor',
  'in',
  'op',
  'rond',
  'rondom',
  'inzake',
  'omtrent',
  'van',
  'tot',
]);

/**
 * "Schulden hoeven niet eerst opgelost te zijn": what is denied is the waiting. In "niet eerder dan nadat …" the denial is part
 * of the waiting itself.
 */
export function needNotWait(sentence: Sentence, { index, negated }: Statement): boolean {
  return (
    negated &&
    sentence.mentions.some(
      (mention) =>
        mention.statement === index &&
        mention.concepts.has('not-before') &&
        sentence.tokens[mention.from - 1]?.word === 'niet' &&
        sentence.tokens[mention.from]?.word !== 'eerder',
    )
  );
}

/** "Brieven bevatten geen moeilijke taal", "leidt niet tot verdringing": what a paper holds or a thing brings about is no help that is denied. */
export function speaksOfOtherThings(sentence: Sentence, statement: Statement): boolean {
  if (!statement.negated) return false;
  if (statement.subject.has('writing')) return true;
  return (
    statement.subject.has('subject-matter') &&
    !statement.passive &&
    // "leidt niet tot een aanbod": what does not come of it is the help.
    !sentence.mentions.some(
      ({ statement: at, concepts, via }) => at === statement.index && via === 'tot' && concepts.has('service'),
    ) &&
    sentence.acts.some(
      (act) => act.statement === statement.index && act.form === 'verb' && act.concepts.has('harmless-act'),
    )
  );
}
