import { byPart, bySentence, type PartView, withParts } from '../by-part.ts';
import type { Fact, Reading, Sentence } from '../model.ts';
import { termEnd } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { readTermParts, type TermParts } from './term-parts.ts';
import { maySpeakOfTerm, speaksOfTerm, withOwnNumbers } from './term-subject.ts';

/**
 * The term of the agreement, from the sentences that speak of its own duration. Fields: `from` and `to` (ISO dates, both included)
 * as known so far; `begins` and `ends` (the same as numbers, 20231231) as far as this sentence says them; `open` when it has no end or
 * is renewed by itself; `renewal` when the end is that of a renewal; `stated` when a date stands there.
 */
export function termFacts(reading: Reading, reader: Reader): readonly Fact[] {
  let facts = memory.get(reading);
  if (facts === undefined) {
    facts = find(reading, reader);
    memory.set(reading, facts);
  }
  return facts;
}

/** The dates of a draft are held against its term, too. */
const memory = new WeakMap<Reading, readonly Fact[]>();

function find(reading: Reading, reader: Reader): readonly Fact[] {
  const read = byPart(reading, 'term', (view) => inPart(reading, view, reader));
  const found = withParts(read, reading).flatMap(({ each: { at, parts }, part }) => {
    const sentence = reading.sentences[part.from + at];
    return sentence === undefined ? [] : [{ sentence, parts }];
  });
  // A length in one lid counts from the beginning that another lid gives, before it or behind it.
  const begin = found.find(({ parts }) => parts.from !== undefined)?.parts.from;
  let known: { from?: string; to?: string } = {};
  return found.map(({ sentence, parts }) => {
    const to = parts.to ?? endOf(parts, known, begin);
    known = {
      ...known,
      ...(parts.from === undefined ? {} : { from: parts.from }),
      ...(to === undefined ? {} : { to }),
    };
    return makeFact(sentence, parts, to, { ...(begin === undefined ? {} : { from: begin }), ...known });
  });
}

/** What the sentences of one article say of the term, with their numbers in it. */
function inPart(reading: Reading, view: PartView, reader: Reader): { at: number; parts: TermParts }[] {
  const may = bySentence(view, 'may speak of the term', maySpeakOfTerm);
  let last: Sentence | undefined;
  return view.sentences.flatMap((sentence, at) => {
    if (may[at] !== true || !speaksOfTerm(reading, sentence, last, reader)) return [];
    last = sentence;
    const parts = readTermParts(withOwnNumbers(sentence), reader);
    return parts.from === undefined && parts.to === undefined && parts.months === undefined && !parts.open
      ? []
      : [{ at, parts }];
  });
}

/** The end that a length gives: from the beginning, or for a renewal from the end so far. */
function endOf(parts: TermParts, known: { from?: string; to?: string }, begin: string | undefined): string | undefined {
  if (parts.months === undefined) return undefined;
  if (parts.renewal) return known.to === undefined ? undefined : termEnd(dayAfter(known.to), parts.months);
  const from = parts.from ?? known.from ?? begin;
  return from === undefined ? undefined : termEnd(from, parts.months);
}

function dayAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

function makeFact(
  sentence: Sentence,
  parts: TermParts,
  to: string | undefined,
  known: { from?: string; to?: string },
): Fact {
  return {
    kind: 'term',
    sentence: sentence.index,
    span: sentence.span,
    fields: {
      ...(known.from === undefined ? {} : { from: known.from }),
      ...(known.to === undefined || parts.open ? {} : { to: known.to }),
      ...(parts.from === undefined ? {} : { begins: asNumber(parts.from) }),
      ...(to === undefined ? {} : { ends: asNumber(to) }),
      open: parts.open,
      renewal: parts.renewal,
      stated: parts.from !== undefined || parts.to !== undefined,
    },
    computation: [
      ...(parts.from === undefined ? [] : [`begin ${inWords(parts.from)}`]),
      ...(to === undefined ? [] : [`einde ${inWords(to)}`]),
    ],
    related: [],
  };
}

function asNumber(date: string): number {
  return Number(date.replaceAll('-', ''));
}

function inWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${String(Number(day))}-${String(Number(month))}-${year}`;
}
