import type { Fact, Reading } from '../model.ts';
import type { Reader } from '../reader.ts';
import { findDefinitions, type Definition } from './definitions.ts';
import { toFacts, type Fault } from './fact.ts';

/** Terms that are defined twice, never used, or used like a defined term without a definition. */
export function termUseFacts(reading: Reading, reader: Reader): Fact[] {
  const definitions = findDefinitions(reading, reader).filter((definition) => definition.stems.length > 0);
  return toFacts([
    ...doubles(definitions),
    ...unused(reading, definitions),
    ...undefinedTerms(reading, definitions, reader),
  ]);
}

function key(definition: Definition): string {
  return definition.stems.join(' ');
}

function doubles(definitions: readonly Definition[]): Fault[] {
  const first = new Map<string, Definition>();
  return definitions.flatMap((definition) => {
    if (definition.form !== 'definition') return [];
    const earlier = first.get(key(definition));
    if (earlier === undefined) {
      first.set(key(definition), definition);
      return [];
    }
    if (earlier.clause === definition.clause || sameMeaning(earlier.meaning, definition.meaning)) return [];
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

/** One repeats the other, or says it shorter. */
function sameMeaning(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  const [a, b] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared) >= 0.8;
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
function isUsed(reading: Reading, { stems, term, clause }: Definition): boolean {
  const single = stems.length === 1 ? term : undefined;
  return reading.sentences.some((sentence) => {
    if (sentence.clause === clause.index) return false;
    return sentence.tokens.some((token, at) => {
      if (token.borrowed) return false;
      if (single !== undefined && (token.word.includes(single) || token.stem === stems[0])) return true;
      return stems.every((stem, offset) => sentence.tokens[at + offset]?.stem === stem);
    });
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
  return reading.sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((token, at): Fault[] => {
      const before = sentence.tokens[at - 1];
      if (token.borrowed || !token.capital || before?.kind !== 'word' || before.capital) return [];
      if (!grammar.has('contract-noun', token.word) || known.has(token.stem) || seen.has(token.stem)) return [];
      seen.add(token.stem);
      return [
        {
          kind: 'term-undefined',
          sentence,
          span: token.span,
          says: `“${reading.draft.source.slice(token.span.start, token.span.end)}”`,
        },
      ];
    }),
  );
}
