import type { Span } from '@kadertoets/document';
import { findDefinitions, type Definition, type NamedDefinition } from '../hygiene/definitions.ts';
import type { Reading, Sentence } from '../model.ts';
import type { Reader } from '../reader.ts';

/** A place where a defined term stands. */
export interface TermUse {
  readonly span: Span;
  /** Written as in the definition, capitals aside; "kandidaten" is an inflected form of "kandidaat". */
  readonly exact: boolean;
}

/** A term that the draft defines, or gives as a short name. */
export interface TermName {
  readonly term: string;
  readonly form: 'definition' | 'alias';
  /** The words of the term where it is defined. */
  readonly span: Span;
  /** The whole definition. */
  readonly definition: Span;
  /** The clause that holds it. */
  readonly clause: number;
  /** Everywhere else, in order. */
  readonly uses: readonly TermUse[];
}

/** Every defined term once, with its uses; where two terms fit, the longer one is meant. */
export function readTerms(reading: Reading, reader: Reader): TermName[] {
  const definitions = firstOfEach(findDefinitions(reading, reader));
  const byLength = definitions.toSorted((a, b) => b.stems.length - a.stems.length);
  const uses = new Map<Definition, TermUse[]>(definitions.map((definition) => [definition, []]));
  for (const sentence of reading.sentences) {
    for (let at = 0; at < sentence.tokens.length; ) {
      const found = byLength.find((definition) => standsAt(definition, sentence, at));
      if (found !== undefined) uses.get(found)?.push(useAt(found, sentence, at));
      at += found?.stems.length ?? 1;
    }
  }
  return definitions.flatMap((definition) => {
    const all = uses.get(definition) ?? [];
    const own = ownPlace(definition, all);
    if (own === undefined) return [];
    return [
      {
        term: definition.term,
        form: definition.form,
        span: own.span,
        definition: definition.span,
        clause: definition.clause.index,
        uses: all.filter((use) => use !== own).toSorted((a, b) => a.span.start - b.span.start),
      },
    ];
  });
}

/** A definition goes before a short name, the first one before its repetitions. */
function firstOfEach(definitions: readonly NamedDefinition[]): NamedDefinition[] {
  const found = new Map<string, NamedDefinition>();
  for (const definition of definitions) {
    const key = definition.stems.join(' ');
    const known = found.get(key);
    if (key === '' || (known !== undefined && (known.form === 'definition' || definition.form === 'alias'))) continue;
    found.set(key, definition);
  }
  return [...found.values()];
}

function standsAt({ stems }: Definition, { tokens }: Sentence, at: number): boolean {
  return stems.every((stem, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && !token.borrowed && token.stem === stem;
  });
}

function useAt({ stems, term }: Definition, { tokens }: Sentence, at: number): TermUse {
  const own = tokens.slice(at, at + stems.length);
  return {
    span: { start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? 0 },
    exact: own.map(({ word }) => word).join(' ') === term,
  };
}

/** A term comes first in its definition; a short name comes last in the sentence that gives it. */
function ownPlace({ span, form }: Definition, uses: readonly TermUse[]): TermUse | undefined {
  const inside = uses.filter((use) => use.span.start >= span.start && use.span.end <= span.end);
  return form === 'alias' ? inside.at(-1) : inside[0];
}
