import type { PartView } from '../by-part.ts';
import type { Fact, Reading } from '../model.ts';
import {
  pairInFiguresAndWords,
  rational,
  quantitiesOf,
  toDecimalText,
  toPercentText,
  type FiguresAndWords,
} from '../quantities/index.ts';
import { sentenceAt, toFacts } from './fact.ts';

/** Numbers that stand there twice, in figures and in words, and differ. */
export function figuresAndWordsFacts(reading: Reading, { clauses }: PartView): Fact[] {
  return toFacts(
    clauses.flatMap((clause) =>
      pairInFiguresAndWords(clause.text, quantitiesOf(clause)).flatMap((pair) => {
        const sentence = sentenceAt(reading, clause, clause.span.start + pair.start);
        if (pair.agree || sentence === undefined) return [];
        return [{ kind: 'figures-differ-from-words', sentence, says: says(pair, clause.text) }];
      }),
    ),
  );
}

function says({ first, second, value, kind }: FiguresAndWords, text: string): string {
  const own = first.value.low ?? first.value.high ?? rational(0);
  const one = first.kind === 'share' ? toPercentText(own) : toDecimalText(own);
  const other = kind === 'share' ? toPercentText(value) : toDecimalText(value);
  return `“${plain(text.slice(first.coreStart, first.coreEnd))}” is ${one}, “${plain(second)}” is ${other}`;
}

function plain(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/gu, ' ').trim();
}
