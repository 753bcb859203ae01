import { textBetween, type Clause } from '@kadertoets/document';
import { byPart, viewOf } from '../by-part.ts';
import type { Fact, Reading, Sentence, SentencesOfPart } from '../model.ts';
import { readNumber } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { tokenize } from '../text/tokens.ts';
import { findDefinitions, findMeanings, type Definition } from './definitions.ts';
import { toFacts, type Fault } from './fact.ts';

/** Terms that are defined twice, never used, or used like a defined term without a definition. */
export function termUseFacts(reading: Reading, reader: Reader): Fact[] {
  const definitions = findDefinitions(reading, reader).filter((definition) => definition.stems.length > 0);
  return toFacts([
    ...doubles(
      findMeanings(reading, reader).filter((definition) => definition.stems.length > 0),
      reader,
    ),
    ...unused(reading, definitions),
    ...undefinedTerms(reading, definitions, reader),
  ]);
}

function key(definition: Definition): string {
  return definition.stems.join(' ');
}

function doubles(definitions: readonly Definition[], reader: Reader): Fault[] {
  const first = new Map<string, Definition>();
  const short = new Map<string, Definition>();
  return definitions.flatMap((definition) => {
    // The parties and the considerans give the parties their names, each in its own words.
    if (definition.form === 'alias' && (definition.meaning === '' || NAMES_PARTIES.has(definition.clause.zone)))
      return [];
    const known = definition.form === 'alias' ? short : first;
    const earlier = known.get(key(definition));
    if (earlier === undefined) {
      // "Kandidaat is de inwoner die …" defines a term only where it is one.
      if (definition.form !== 'bare') known.set(key(definition), definition);
      return [];
    }
    if (earlier.sentence === definition.sentence || sameMeaning(earlier.meaning, definition.meaning, reader)) return [];
    return [
      {
        kind: 'term-defined-twice',
        sentence: definition.sentence,
        span: definition.span,
        says: `“${definition.term}” is al omschreven in ${earlier.clause.address}`,
        related: [{ message: `Eerste omschrijving van “${definition.term}”`, span: earlier.span }],
      },
    ];
  });
}

const NAMES_PARTIES: ReadonlySet<Clause['zone']> = new Set(['parties', 'considerans']);

/** One repeats the other, or says it shorter or in another order; with other numbers it is another meaning. */
function sameMeaning(one: string, other: string, reader: Reader): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  const [a, b] = [contentOf(one, reader), contentOf(other, reader)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  const rest = [...a, ...b].filter((stem) => !a.has(stem) || !b.has(stem));
  if (rest.some((stem) => a.has(stem) && isNumber(stem)) && rest.some((stem) => b.has(stem) && isNumber(stem)))
    return false;
  return shared / Math.max(1, a.size + b.size - shared) >= MOSTLY;
}

const MOSTLY = 0.6;

/** Stems of the words that carry the meaning. */
function contentOf(meaning: string, { grammar }: Reader): ReadonlySet<string> {
  const words = tokenize(meaning, 0).filter(
    ({ word }) => !grammar.hasAny(FUNCTION_WORDS, word) && !grammar.has('meaning-verb', word),
  );
  return new Set(words.map(({ stem }) => stem));
}

const FUNCTION_WORDS = [
  'adverb',
  'anaphor',
  'auxiliary',
  'coordinator',
  'demonstrative',
  'determiner',
  'preposition',
  'pronoun-neuter',
  'pronoun-subject',
  'pronoun-we',
  'relative-pronoun',
  'definition-aside',
  'meaning-head',
];

function isNumber(stem: string): boolean {
  return readNumber(stem) !== undefined;
}

function unused(reading: Reading, definitions: readonly Definition[]): Fault[] {
  return definitions.flatMap((definition) => {
    if (definition.form !== 'definition' || isUsed(reading, definition)) return [];
    return [
      { kind: 'term-unused', sentence: definition.sentence, span: definition.span, says: `“${definition.term}”` },
    ];
  });
}

/** The term, inflected or as a part of a compound, in another clause; or in another definition. */
function isUsed(reading: Reading, definition: Definition): boolean {
  const { clause, term } = definition;
  return reading.parts.some((part) => {
    if (clause.index >= part.clauses.from && clause.index < part.clauses.to)
      return viewOf(reading, part).sentences.some(
        (sentence) => sentence.clause !== clause.index && isUsedIn(sentence, definition),
      );
    const known = answersOf(part);
    let used = known.get(term);
    if (used === undefined) {
      used = viewOf(reading, part).sentences.some((sentence) => isUsedIn(sentence, definition));
      known.set(term, used);
    }
    return used;
  });
}

const MOST = 200;

/** Which terms are used in a part; a term that is being typed leaves many behind, so the memory is bounded. */
function answersOf({ memory }: SentencesOfPart): Map<string, boolean> {
  let known = memory.get('terms used') as Map<string, boolean> | undefined;
  if (known === undefined || known.size > MOST) {
    known = new Map();
    memory.set('terms used', known);
  }
  return known;
}

function isUsedIn({ tokens }: Sentence, { stems, term }: Definition): boolean {
  const single = stems.length === 1 ? term : undefined;
  return tokens.some((token, at) => {
    if (token.borrowed) return false;
    if (single !== undefined && (token.word.includes(single) || token.stem === stems[0])) return true;
    return stems.every((stem, offset) => tokens[at + offset]?.stem === stem);
  });
}

/**
 * Where the draft writes its defined terms with a capital, a common noun with a capital in the middle of a sentence passes for a
 * defined term too.
 */
function undefinedTerms(reading: Reading, definitions: readonly Definition[], { grammar }: Reader): Fault[] {
  const capitals = definitions.filter(
    (definition) =>
      definition.capital && definition.stems.length === 1 && grammar.has('contract-noun', definition.term),
  );
  if (capitals.length === 0) return [];
  const known = new Set(definitions.flatMap((definition) => definition.stems));
  const seen = new Set<string>();
  const candidates = byPart(reading, 'terms with a capital', ({ sentences }) =>
    sentences.flatMap(({ tokens }, at) =>
      tokens.flatMap((token, index) => {
        const before = tokens[index - 1];
        if (token.borrowed || !token.capital || before?.kind !== 'word' || before.capital) return [];
        return grammar.has('contract-noun', token.word) ? [{ token, at }] : [];
      }),
    ),
  );
  return candidates.flatMap((all, index) =>
    all.flatMap(({ token, at }): Fault[] => {
      const sentence = reading.sentences[(reading.parts[index]?.from ?? 0) + at];
      if (sentence === undefined || known.has(token.stem) || seen.has(token.stem)) return [];
      seen.add(token.stem);
      return [
        {
          kind: 'term-undefined',
          sentence,
          span: token.span,
          says: `“${textBetween(reading.draft, token.span.start, token.span.end)}”`,
        },
      ];
    }),
  );
}
