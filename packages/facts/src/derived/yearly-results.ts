import { factsByPart } from '../by-part.ts';
import type { Fact, Reading, Sentence } from '../model.ts';
import { isRow } from '../row-parts.ts';
import type { Clause } from '@kadertoets/document';
import { conceptsAround, conceptsIn } from './series-concepts.ts';

/**
 * A result that is agreed for a year: a number of what the lexicon calls a `result-subject`, with the year (`year`) or for
 * every year (`yearly`). What happened before the agreement began is no result of it.
 */
export function yearlyResultFacts(reading: Reading): Fact[] {
  return factsByPart(reading, 'yearly-result', ({ sentences }) =>
    sentences.flatMap((sentence) => inSentence(reading, sentence)),
  );
}

function inSentence(reading: Reading, sentence: Sentence): Fact[] {
  const clause = reading.draft.clauses[sentence.clause];
  if (clause === undefined || clause.kind === 'heading' || clause.kind === 'title') return [];
  const year = isRow(sentence) ? yearOfRow(reading, sentence, clause) : yearOfSentence(sentence);
  if (year === undefined || !namesResult(reading, sentence)) return [];
  return [
    {
      kind: 'yearly-result',
      sentence: sentence.index,
      span: sentence.span,
      fields: year === 0 ? { yearly: true } : { yearly: false, year },
      computation: [],
      related: [],
    },
  ];
}

function namesResult(reading: Reading, sentence: Sentence): boolean {
  if (conceptsIn(reading, sentence).has('result-subject')) return true;
  return isRow(sentence) && conceptsAround(reading, sentence.clause).has('result-target');
}

/** 0 stands for every year. */
function yearOfSentence(sentence: Sentence): number | undefined {
  const agreed = sentence.statements.some(
    ({ status, tense }) => status === 'norm' && tense !== 'past' && tense !== 'perfect',
  );
  const counted = sentence.quantities.some(({ kind }) => kind === 'count' || kind === 'share' || kind === 'ratio');
  if (!agreed || !counted) return undefined;
  const years = sentence.quantities.flatMap(({ kind, from, date }) =>
    kind === 'year' || kind === 'period' || kind === 'date' ? yearsIn(from ?? date ?? '') : [],
  );
  if (years.length > 0) return years.some((year) => year >= FIRST) ? Math.max(...years) : undefined;
  return sentence.mentions.some(({ concepts }) => concepts.has('yearly')) ? 0 : undefined;
}

/** The year stands in a column's header, in a cell or in the sentence above the table. */
function yearOfRow(reading: Reading, sentence: Sentence, clause: Clause): number | undefined {
  const values = clause.cells?.slice(1).filter(({ text }) => /^\D{0,3}\d[\d.,]*\s*%?$/u.test(text.trim())) ?? [];
  if (values.length === 0) return undefined;
  const lead = clause.lead === undefined ? '' : (reading.draft.clauses[clause.lead]?.text ?? '');
  const places = [...(clause.header ?? []).map(({ text }) => text), ...(clause.cells ?? []).map(({ text }) => text)];
  const years = places.flatMap(yearsIn);
  if (years.length > 0) return years.some((year) => year >= FIRST) ? Math.max(...years) : undefined;
  const above = yearsIn(lead).filter((year) => year >= FIRST);
  if (above.length > 0) return Math.max(...above);
  return sentence.mentions.some(({ concepts }) => concepts.has('yearly')) ? 0 : undefined;
}

const FIRST = 2020;

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => Number(year));
}
