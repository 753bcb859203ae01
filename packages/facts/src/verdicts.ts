import type { Cell, Clause } from '@kadertoets/document';
import type { Token } from './model.ts';
import type { Reader } from './reader.ts';
import { isQuestionRow } from './syntax/answers.ts';
import { splitSentences } from './text/sentences.ts';
import { tokenize } from './text/tokens.ts';
import { wordsOf } from './text/words-of.ts';

/** An idea that was turned down, and what is said beside the verdict. */
export interface Verdict {
  readonly idea: readonly Token[];
  readonly rest: readonly (readonly Token[])[];
}

/**
 * "| Idee | Uitkomst |" above "| Maandelijks overleg | Nee, eens per kwartaal volstaat |": a row that turns an idea down. A mere
 * "nee" does so only under such a head; elsewhere it answers, and what it denies is agreed.
 */
export function verdictOfRow(clause: Clause, reader: Reader): Verdict | undefined {
  if (isQuestionRow(clause) || headed('answer-head', clause, reader).size > 0) return undefined;
  const cells = clause.cells ?? [];
  const ideas = headed('idea-head', clause, reader);
  const verdicts = headed('verdict-head', clause, reader);
  const weighs = ideas.size > 0 && verdicts.size > 0;
  const read = cells.map((cell) => tokenize(cell.text, cell.span.start));
  // Under "Voorstel | Reden van afwijzing" every row was turned down.
  const against = headed('rejection-head', clause, reader);
  if (ideas.size > 0 && against.size > 0)
    return {
      idea: read.flatMap((tokens, index) => (against.has(index) ? [] : tokens)),
      rest: read.filter((tokens, index) => against.has(index) && tokens.length > 0),
    };
  const at = read.findIndex(
    (tokens, index) =>
      !ideas.has(index) &&
      (index > 0 || weighs) &&
      verdictEnd(tokens, 0, weighs && verdicts.has(index), reader) !== undefined,
  );
  if (at === -1) return undefined;
  // Who had the idea, or its number, stands before the verdict too.
  const isIdea = (index: number): boolean => index < at || ideas.has(index);
  const idea = read.flatMap((tokens, index) => (isIdea(index) ? tokens : []));
  if (idea.length === 0) return undefined;
  const rest = read.flatMap((tokens, index) => {
    if (isIdea(index)) return [];
    const from = index === at ? verdictEnd(tokens, 0, weighs, reader) : 0;
    const { text, span } = cells[index] as Cell;
    return splitSentences(tokens.slice(from ?? 0), text, span.start);
  });
  return { idea, rest };
}

/** "Voorstel om maandelijks te overleggen: afgewezen.": an item that says of what it names how it ended. */
export function verdictOfItem(
  { kind }: Clause,
  sentences: readonly (readonly Token[])[],
  reader: Reader,
): Verdict | undefined {
  const [first, ...more] = sentences;
  if (kind !== 'item' || first === undefined) return undefined;
  const words = wordsOf(first);
  for (let mark = 1; mark < words.length - 1; mark += 1) {
    if (!reader.grammar.has('verdict-mark', words[mark] as string)) continue;
    const proposes = words.slice(0, mark).some((word) => reader.grammar.has('idea-head', word));
    const end = verdictEnd(first, mark + 1, proposes, reader);
    if (end === undefined) continue;
    const rest = first.slice(end);
    return { idea: first.slice(0, mark), rest: rest.length === 0 ? more : [rest, ...more] };
  }
  return undefined;
}

/** Where the verdict that begins here has been given; undefined where none does, or where it accepts. */
function verdictEnd(tokens: readonly Token[], from: number, weighs: boolean, { grammar }: Reader): number | undefined {
  const words = wordsOf(tokens);
  let at = from;
  while (grammar.has('verdict-lead', words[at] ?? '')) at += 1;
  const firm = grammar.phraseAt('turned-down-verdict', words, at);
  const length = firm > 0 ? firm : weighs ? grammar.phraseAt('turned-down-answer', words, at) : 0;
  if (length === 0) return undefined;
  const end = at + length;
  const next = tokens[end];
  if (next === undefined || next.kind === 'punctuation') return afterMarks(tokens, end);
  // "afgewezen door de raad, …", "afgewezen omdat …"; but "afgewezen kandidaten" are no verdict.
  if (grammar.openerAt(words, end) !== undefined) return end;
  if (!grammar.has('preposition', next.word)) return undefined;
  const mark = tokens.findIndex(({ kind }, index) => index > end && kind === 'punctuation');
  return mark === -1 ? tokens.length : afterMarks(tokens, mark);
}

function afterMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.kind === 'punctuation') at += 1;
  return at;
}

/** The columns of which the head has a word of a list. */
function headed(list: string, { header = [] }: Clause, { grammar }: Reader): ReadonlySet<number> {
  const found = header.flatMap(({ text, span }, index) =>
    tokenize(text, span.start).some(({ word }) => grammar.has(list, word)) ? [index] : [],
  );
  return new Set(found);
}
