import type { Clause } from '@kadertoets/document';
import type { Reading, Sentence, Token } from '../model.ts';
import type { Reader } from '../reader.ts';

const LABELS = ['agreement-term', 'term-heading', 'term-question', 'term-begin', 'term-end'];

/**
 * "Looptijd: 1 januari 2020 – 31 december 2022", "| Ingangsdatum | 1 januari 2020 |": is what stands before the colon, in the first
 * cell or above it nothing but a word for the agreement's term? "Looptijd van de subsidie" is about something else.
 */
export function hasTermLabel(reading: Reading, sentence: Sentence, reader: Reader): boolean {
  const clause = reading.draft.clauses[sentence.clause];
  if (clause === undefined) return false;
  if (clause.kind === 'row') return labelsRow(sentence, clause, reader);
  const colon = sentence.tokens.findIndex(({ word }) => word === ':');
  return colon > 0 && colon <= LONGEST && saysTerm(sentence, 0, colon, clause.section === 0, reader);
}

const LONGEST = 6;

/** The label of a row stands in its first cell; above it; or above another cell, where the first one names the agreement. */
function labelsRow(sentence: Sentence, { cells = [], header = [] }: Clause, reader: Reader): boolean {
  const says = (cell: { readonly span: Token['span'] } | undefined): boolean => {
    const places = placesIn(sentence, cell?.span);
    return places.from < places.to && saysTerm(sentence, places.from, places.to, false, reader);
  };
  if (says(cells[0]) || says(header[0])) return true;
  const first = placesIn(sentence, cells[0]?.span);
  return (
    header.some(says) &&
    sentence.mentions.some(
      ({ concepts, from, to }) => concepts.has('agreement') && from >= first.from && to <= first.to,
    )
  );
}

function placesIn({ tokens }: Sentence, span: Token['span'] | undefined): { from: number; to: number } {
  const inside = (token: Token): boolean =>
    span !== undefined && token.span.start >= span.start && token.span.end <= span.end && token.kind === 'word';
  return { from: tokens.findIndex(inside), to: tokens.findLastIndex(inside) + 1 };
}

/** Every word is one for the term or the agreement, or binds them; above all articles "periode" can be of nothing else. */
function saysTerm(sentence: Sentence, from: number, to: number, above: boolean, { grammar }: Reader): boolean {
  const names = above ? [...LABELS, 'weak-term'] : LABELS;
  const said = [...sentence.mentions, ...sentence.acts].filter((each) => each.from >= from && each.to <= to);
  const about = said.filter(({ concepts }) => names.some((name) => concepts.has(name)));
  if (about.length === 0) return false;
  const known = [...about, ...said.filter(({ concepts }) => concepts.has('agreement'))];
  return sentence.tokens
    .slice(from, to)
    .every(
      ({ kind, word }, offset) =>
        kind !== 'word' ||
        grammar.has('determiner', word) ||
        grammar.has('preposition', word) ||
        grammar.has('coordinator', word) ||
        known.some((each) => from + offset >= each.from && from + offset < each.to),
    );
}
