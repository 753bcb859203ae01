import type { PartView } from '../by-part.ts';
import type { Fact, Reading, Sentence, Statement } from '../model.ts';
import { isRow } from '../row-parts.ts';
import type { Clause } from '@kadertoets/document';
import { conceptsIn, isNamedAround } from './series-concepts.ts';

/**
 * A result that is agreed for a year: a number of what the lexicon calls a `result-subject`, with the year (`year`) or for
 * every year (`yearly`), in one sentence, over two ("Dit aantal geldt voor elk jaar"), or below a heading with the year. What happened
 * before the agreement began, and what an outsider does, is no result of it.
 */
export function yearlyResultFacts(reading: Reading, { sentences }: PartView): Fact[] {
  return sentences.flatMap((sentence) => inSentence(reading, sentence));
}

function inSentence(reading: Reading, sentence: Sentence): Fact[] {
  const clause = reading.draft.clauses[sentence.clause];
  if (clause === undefined || clause.kind === 'heading' || clause.kind === 'title') return [];
  const year = isRow(sentence) ? yearOfRow(reading, sentence, clause) : yearOfSentence(reading, sentence);
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
  return isRow(sentence) && isNamedAround('result-target', reading, sentence.clause);
}

/** 0 stands for every year. */
function yearOfSentence(reading: Reading, sentence: Sentence): number | undefined {
  if (!sentence.statements.some(isAgreed)) return undefined;
  const before = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  const said = before?.statements.some(isAgreed) === true ? [sentence, before] : [sentence];
  if (!said.some(({ quantities }) => quantities.some(({ kind }) => COUNTS.has(kind)))) return undefined;
  const own = said.flatMap(({ quantities }) =>
    quantities.flatMap(({ kind, from, date }) => (YEARS.has(kind) ? yearsIn(from ?? date ?? '') : [])),
  );
  const years = own.length > 0 ? own : yearsIn(headingOf(reading, sentence));
  if (years.length > 0) return years.some((year) => year >= FIRST) ? Math.max(...years) : undefined;
  return said.some(({ mentions }) => mentions.some(({ concepts }) => concepts.has('yearly'))) ? 0 : undefined;
}

const COUNTS: ReadonlySet<string> = new Set(['count', 'share', 'ratio']);
const YEARS: ReadonlySet<string> = new Set(['year', 'period', 'date']);

/** What the parties or the people themselves do; "Het UWV bemiddelt jaarlijks 500 mensen" is no agreement. */
function isAgreed({ status, tense, subject }: Statement): boolean {
  if ((status !== 'norm' && status !== 'goal') || tense === 'past' || tense === 'perfect') return false;
  return !subject.has('organisation') || subject.has('executor') || subject.has('gemeente') || subject.has('party');
}

function headingOf({ draft }: Reading, sentence: Sentence): string {
  const heading = draft.sections[draft.clauses[sentence.clause]?.section ?? 0]?.heading;
  return heading === undefined || heading === draft.title ? '' : (draft.clauses[heading]?.text ?? '');
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
