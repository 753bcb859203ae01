import type { Clause } from '@kadertoets/document';
import type { Reading } from '../model.ts';
import { sentenceAt, type Fault } from './fact.ts';
import { orderOf, readOrdinal, type Ordinal } from './numbers.ts';

/** "a. aanmelden; b. spreken; d. afspreken": an enumeration within the words of one clause. */
export function insideFaults(reading: Reading, clauses: readonly Clause[]): Fault[] {
  return clauses.flatMap((clause) =>
    WITHOUT.has(clause.kind) || !BEGINS.test(clause.text) ? [] : inClause(reading, clause),
  );
}

const WITHOUT: ReadonlySet<Clause['kind']> = new Set(['title', 'heading', 'row']);
/** Without a second there is no row. */
const BEGINS = /b[.)°]\s|2[)°]\s/u;
const MARK = /(?<=^|[:;,.]\s|\s(?:en|of)\s)\(?(?:([a-z])[.)°]|(\d{1,2})[)°])(?=\s)/gu;

interface Mark {
  readonly written: string;
  readonly ordinal: Ordinal;
  readonly start: number;
  readonly figure: boolean;
}

function inClause(reading: Reading, clause: Clause): Fault[] {
  const marks = [...clause.text.matchAll(MARK)].flatMap((match): Mark[] => {
    const written = match[1] ?? match[2] ?? '';
    const ordinal = readOrdinal(written, match[1] === undefined ? undefined : previousLetter(written));
    return ordinal === undefined ? [] : [{ written, ordinal, start: match.index, figure: match[1] === undefined }];
  });
  return [true, false].flatMap((figure) =>
    inRow(
      reading,
      clause,
      marks.filter((mark) => mark.figure === figure),
    ),
  );
}

/** A letter here is always a letter, and no Roman figure. */
function previousLetter(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 98) - 1);
}

function inRow(reading: Reading, clause: Clause, row: readonly Mark[]): Fault[] {
  const [first, second] = row;
  if (first?.ordinal.value !== 1 || second?.ordinal.value !== 2) return [];
  return row.slice(2).flatMap((mark, at) => {
    const before = row[at + 1] as Mark;
    const order = orderOf(before.ordinal, mark.ordinal);
    const start = clause.span.start + mark.start;
    const sentence = sentenceAt(reading, clause, start);
    // Behind "a, b" another row may begin, or one of them may be named again.
    if (order === 'next' || order === 'back' || sentence === undefined) return [];
    const end = row[at + 3]?.start ?? clause.text.length;
    return [
      {
        kind: 'numbering',
        sentence,
        span: { start, end: Math.min(clause.span.start + end, sentence.span.end) },
        says: `onderdeel ${mark.written} volgt op onderdeel ${before.written}`,
        fields: { order },
      },
    ];
  });
}
