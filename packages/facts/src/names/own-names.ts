import { forgetConclusions, keptList } from '@kadertoets/document';
import { byPart, withParts } from '../by-part.ts';
import { findDefinitions } from '../hygiene/definitions.ts';
import { SENTENCES } from '../memory.ts';
import type { Mention, Reading, Sentence, SentencesOfPart, Token } from '../model.ts';
import type { Reader } from '../reader.ts';
import { governingPreposition } from '../syntax/roles.ts';
import { tagVerbs } from '../syntax/verbs.ts';

/**
 * "Met maatwerk bedoelen wij wat de gemeente uit haar eigen deel van het budget kiest", "Dat deel heet de stadspot": a draft may have a
 * name of its own for the part of one side. Wherever that name stands, the part is mentioned.
 */
export function withOwnNames(reading: Reading, reader: Reader): Reading {
  const parts = partsByOwnName(reading, reader);
  const names = parts.map(({ stems, concept }) => `${stems.join(' ')}: ${[...concept].join(' ')}`).join('\n');
  const own = { ...reading, parts: forgetOtherNames(reading, names) };
  if (parts.length === 0) return own;
  return {
    ...own,
    sentences: reading.sentences.map((sentence) => {
      const known = withNames.get(sentence);
      if (known?.names === names) return known.sentence;
      const found = parts.flatMap(({ stems, concept }) => mentionsOf(stems, concept, sentence, reader));
      // Sentences that share their acts say the same; this one says more now.
      const named =
        found.length === 0
          ? sentence
          : { ...sentence, mentions: [...sentence.mentions, ...found], acts: [...sentence.acts] };
      withNames.set(sentence, { names, sentence: named });
      return named;
    }),
  };
}

/** A sentence that is not read anew stays the same object with the names in it, too: what is known of it goes by that. */
const withNames = new WeakMap<Sentence, { readonly names: string; readonly sentence: Sentence }>();

/** What was concluded in a part under other names of its own holds no longer: it is another part by now. */
function forgetOtherNames({ draft, parts }: Reading, key: string): readonly SentencesOfPart[] {
  const { memory } = draft;
  // Under the same names as last time only parts that are new have to be looked at.
  if (memory?.get(NAMES) !== key) memory?.delete(PARTS);
  memory?.set(NAMES, key);
  return keptList(draft, PARTS, parts, (part) => {
    if ((part.memory.get(NAMES) ?? '') === key) return part;
    forgetConclusions(part, SENTENCES);
    part.memory.set(NAMES, key);
    return { ...part };
  });
}

const NAMES = 'own names';
const PARTS = 'parts under own names';

interface OwnName {
  readonly stems: readonly string[];
  readonly concept: ReadonlySet<string>;
}

function partsByOwnName(reading: Reading, reader: Reader): OwnName[] {
  const defined = findDefinitions(reading, reader)
    .filter(({ form }) => form === 'definition')
    .map(({ stems, sentence }) => ({ stems, sentence }));
  const naming = byPart(reading, 'own names that are given', ({ sentences }) =>
    sentences.flatMap((sentence, at) => {
      const stems = calledBy(sentence, reader);
      return stems === undefined ? [] : [{ stems, at }];
    }),
  );
  const called = withParts(naming, reading).flatMap(({ each: { stems, at }, part }) => {
    const sentence = reading.sentences[part.from + at];
    return sentence === undefined ? [] : [{ stems, sentence }];
  });
  return [...defined, ...called].flatMap(({ stems, sentence }) => {
    const concept = stems.length === 0 ? undefined : partMeant(stems, sentence, reader);
    return concept === undefined ? [] : [{ stems, concept }];
  });
}

/** The concept for a part of the side that the meaning names, or whose choice it says to be; only of money that is divided. */
function partMeant(stems: readonly string[], sentence: Sentence, { lexicon }: Reader): ReadonlySet<string> | undefined {
  const at = placesOf(stems, sentence.tokens);
  const outside = (from: number): boolean => !at.some((place) => from >= place && from < place + stems.length);
  const mentions = sentence.mentions.filter((mention) => outside(mention.from));
  const money = mentions.some(
    ({ concepts }) => concepts.has('divisible') || concepts.has('budget-noun') || concepts.has('share-noun'),
  );
  if (!money || sentence.mentions.some((mention) => mention.concepts.has('share-noun') && !outside(mention.from)))
    return undefined;
  // What is called so is a person or a body: "onder consulent wordt verstaan: …".
  const after = (at[0] ?? 0) + stems.length;
  if (mentions.some((mention) => mention.concepts.has('actor') && mention.from >= after && mention.from <= after + 5))
    if (!mentions.some((mention) => mention.concepts.has('divisible') || mention.concepts.has('share-noun')))
      return undefined;
  const named = mentions.find((mention) => mention.concepts.has('share-noun'));
  if (named !== undefined) return named.concepts;
  const chooses = sentence.acts.some(
    (act) =>
      act.concepts.has('dispose') &&
      act.affirmed &&
      (sentence.statements[act.statement]?.actor.has('own-gemeente') === true || act.actor.has('own-gemeente')),
  );
  if (!chooses && !mentions.some((mention) => mention.concepts.has('free-choice'))) return undefined;
  return lexicon.concepts.get('local-share')?.concepts;
}

/** "… heet de stadspot", "dat noemen wij het Wijchense deel": the words behind the verb, or those in quotes. */
function calledBy({ tokens, lists }: Sentence, { grammar }: Reader): string[] | undefined {
  if (!lists.has('naming-verb')) return undefined;
  const verb = tokens.findIndex((token) => grammar.has('naming-verb', token.word));
  if (verb === -1) return undefined;
  const opening = tokens.findIndex((token) => OPENING.has(token.word));
  const closing = tokens.findIndex((token, at) => at > opening && CLOSING.has(token.word));
  const said =
    opening !== -1 && closing > opening
      ? tokens.slice(opening + 1, closing)
      : tokens.slice(verb + 1, tokens.at(-1)?.kind === 'punctuation' ? -1 : undefined);
  const words = said.filter((token) => token.kind === 'word' && !grammar.has('determiner', token.word));
  const own = words.filter((token) => !grammar.has('pronoun-we', token.word));
  // "genoemd in 4.2" says where, and gives no name.
  if (own[0] === undefined || grammar.has('preposition', own[0].word)) return undefined;
  return own.length > 3 || said.some((token) => token.kind === 'punctuation') ? undefined : own.map(({ stem }) => stem);
}

const OPENING = new Set(['"', '“', '„', '‘', '«', "'"]);
const CLOSING = new Set(['"', '”', '’', '»', "'"]);

function placesOf(stems: readonly string[], tokens: readonly Token[]): number[] {
  return tokens.flatMap((_, at) => (stems.every((stem, offset) => tokens[at + offset]?.stem === stem) ? [at] : []));
}

function mentionsOf(
  stems: readonly string[],
  concept: ReadonlySet<string>,
  { tokens, statements, mentions, quantities }: Sentence,
  { verbs, grammar }: Reader,
): Mention[] {
  const statementOf = tokens.map((_, at) => statements.find((each) => each.tokens.includes(at))?.index ?? 0);
  return placesOf(stems, tokens).flatMap((from): Mention[] => {
    const to = from + stems.length;
    if (mentions.some((mention) => mention.concepts.has('share-noun') && mention.from < to && from < mention.to))
      return [];
    const via = governingPreposition(from, tokens, tagVerbs(tokens, verbs, grammar), quantities, grammar, statementOf);
    return [
      {
        kind: 'thing',
        gender: 'common',
        concepts: concept,
        from,
        to,
        negated: false,
        only: false,
        role: 'other',
        statement: statementOf[from] ?? 0,
        ...(via === undefined ? {} : { via }),
      },
    ];
  });
}
