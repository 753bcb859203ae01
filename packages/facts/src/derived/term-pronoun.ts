import { actsOf, mentionsOf } from '../in-statement.ts';
import type { Reading, Sentence, Statement } from '../model.ts';
import { mayConcern } from '../named.ts';
import type { Reader } from '../reader.ts';
import { tagVerbs } from '../syntax/verbs.ts';

/**
 * "Deze overeenkomst zegt wat wij doen. Zij begint op 1 januari 2020": the subject of the sentence before, or the agreement in which
 * something was said to stand, taken up with a date.
 */
export function takesUpAgreement(reading: Reading, sentence: Sentence, statement: Statement, reader: Reader): boolean {
  const before = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  return (
    before !== undefined &&
    (before.statements.some(({ role, subject }) => role === 'main' && subject.has('agreement')) ||
      ((isLaidDownIn(before) || isAgreedBetween(before) || (statement.index === 0 && isHeadingOnIt(before, reading))) &&
        runsAsAgreement(sentence))) &&
    sentence.quantities.some(({ kind }) => kind === 'date' || kind === 'period') &&
    hasPronoun(sentence, statement, reader) &&
    !sentence.mentions.some((mention) => mention.statement === statement.index && isOther(mention))
  );
}

/**
 * "In deze overeenkomst staat wat …", "Met dit contract geven partijen uitvoering aan …": it opens the sentence, as what something is
 * laid down in, or as that by which something is done.
 */
function isLaidDownIn(sentence: Sentence): boolean {
  return sentence.statements.some(
    (statement) =>
      statement.role === 'main' &&
      statement.status === 'norm' &&
      statement.tokens[0] === 0 &&
      mentionsOf(sentence, statement).some(
        ({ concepts, from, via }) =>
          (concepts.has('agreement') || concepts.has('this-document')) &&
          from <= 2 &&
          (via === 'met' ||
            (via !== undefined && actsOf(sentence, statement).some((act) => act.concepts.has('lay-down')))),
      ),
  );
}

/** "De gemeente en het WerkBedrijf maken afspraken voor drie jaar": what both parties agree is the agreement. */
function isAgreedBetween(sentence: Sentence): boolean {
  if (!mayConcern(sentence, ['agreement-itself'])) return false;
  return sentence.statements.some(
    (statement) =>
      statement.role === 'main' &&
      statement.status === 'norm' &&
      isOfBothParties(sentence, statement) &&
      mentionsOf(sentence, statement).some(
        ({ concepts, via }) => via === undefined && concepts.has('agreement-itself'),
      ),
  );
}

/** "Partijen", or the gemeente together with the other party, and nobody else. */
export function isOfBothParties(sentence: Sentence, statement: Statement): boolean {
  if (!statement.subject.has('party')) return false;
  const actors = mentionsOf(sentence, statement).filter(({ concepts }) => concepts.has('actor'));
  const named = (name: string): boolean => actors.some(({ concepts }) => concepts.has(name));
  return (
    (named('partijen') || (named('own-gemeente') && named('regional-body'))) &&
    actors.every(({ concepts }) => concepts.has('party') || concepts.has('gemeente-name'))
  );
}

/** "Over deze overeenkomst": what the heading names is what the first sentence below it is about. */
function isHeadingOnIt({ clause, mentions }: Sentence, { draft }: Reading): boolean {
  return draft.clauses[clause]?.kind === 'heading' && mentions.some(({ concepts }) => concepts.has('agreement'));
}

/** A course begins too; only what is agreed comes into force, and what has both a first and a last day runs from one to the other. */
function runsAsAgreement({ acts, quantities }: Sentence): boolean {
  const does = (name: string): boolean => acts.some(({ concepts }) => concepts.has(name));
  if (does('term-in-force')) return true;
  if (quantities.some(({ kind }) => kind === 'period')) return does('term-last') || does('term-begin');
  const days = quantities.filter(({ kind }) => kind === 'date');
  return does('term-begin') && (days.length > 1 || quantities.some(({ kind }) => kind === 'duration'));
}

/** "Zij begint", "dan eindigt het": a pronoun beside the verb; in "het loket" it is a determiner. */
export function hasPronoun({ tokens, acts }: Sentence, statement: Statement, { verbs, grammar }: Reader): boolean {
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  const pronouns = statement.tokens
    .slice(0, 6)
    .filter((at) => grammar.has('pronoun-common', wordAt(at)) || grammar.has('pronoun-neuter', wordAt(at)));
  if (pronouns.length === 0) return false;
  const tagged = tagVerbs(tokens, verbs, grammar);
  return pronouns.some((at) => {
    const word = wordAt(at);
    // "Deze start op 1 april": what looks like a noun is its verb, before the day.
    if (at === 0 && grammar.has('homograph-verb', wordAt(1)) && grammar.has('preposition', wordAt(2)))
      if (acts.some(({ concepts, from }) => from === 1 && concepts.has('term-begin'))) return true;
    return tagged[at + 1]?.finite === true || (tagged[at - 1]?.finite === true && word !== 'het');
  });
}

/** "Komt er geen nieuwe overeenkomst, dan loopt deze door": the agreement of the condition before it. */
export function takesUpInside({ statements, mentions }: Sentence, { role, tokens: [start = 0] }: Statement): boolean {
  if (role !== 'main') return false;
  return statements.some(
    (other) =>
      other.role === 'condition' &&
      (other.tokens[0] ?? 0) < start &&
      mentions.some(({ statement, concepts }) => statement === other.index && concepts.has('agreement')),
  );
}

/** Someone who is no party to it. */
export function isOther(mention: {
  readonly via?: string | undefined;
  readonly concepts: ReadonlySet<string>;
}): boolean {
  return mention.via === undefined && mention.concepts.has('actor') && !mention.concepts.has('party');
}
