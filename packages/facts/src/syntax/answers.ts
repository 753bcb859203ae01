import type { Clause } from '@kadertoets/document';
import type { Token } from '../model.ts';
import { wordsOf } from '../text/words-of.ts';
import type { Grammar } from './grammar.ts';
import { tagVerbs } from './verbs.ts';
import type { Reader } from '../reader.ts';

/**
 * "Wie betaalt het meerwerk? De regio.": an answer without a verb of its own is put where the question asks for it, so that
 * the two are read as what they say together ("De regio betaalt het meerwerk."). Other sentences are left as they are.
 */
export function answerInPlace(tokens: readonly Token[], { verbs, grammar }: Reader): readonly Token[] {
  const words = wordsOf(tokens);
  const mark = words.indexOf('?');
  if (mark < 2 || mark >= tokens.length - 1) return tokens;
  const start = questionAt(words, grammar);
  if (start === undefined) return tokens;
  const question = tokens.slice(start, mark);
  const answer = tokens.slice(mark + 1);
  const finite = tagVerbs(question, verbs, grammar).findIndex((verb) => verb?.finite === true);
  if (finite < 1) return tokens;
  const said = answer.at(-1)?.word === '.' ? answer.slice(0, -1) : answer;
  if (said.length === 0 || isStatement(said, { verbs, grammar })) return tokens;
  const comma = makeMark(',', said.at(-1)?.span.end ?? 0);
  const stop = answer.at(-1)?.word === '.' ? answer.slice(-1) : [];
  const closes = tagVerbs(said, verbs, grammar).some((verb) => verb?.finite === true) ? [comma] : [];
  // "Welk deel van het budget …? Een vijfde.": of what it is a part, the question says.
  const asked = grammar.has('preposition', words[start] ?? '') ? 2 : 1;
  const of = words.findIndex((word, at) => at >= asked && at < finite && grammar.has('preposition', word));
  const tail = of === -1 ? [] : question.slice(of, finite);
  // "Waar gaat de gemeente over? Over 30%.": the preposition comes with the answer.
  const stranded = words[start] === 'waar' && question.length > finite + 1 && question.at(-1)?.word === said[0]?.word;
  const rest = question.slice(finite, stranded ? -1 : undefined);
  return [...tokens.slice(0, start), ...said, ...tail, ...closes, ...rest, ...stop];
}

/** "| Wie betaalt het meerwerk? | De gemeente |": a row that asks something and answers it. */
export function isQuestionRow({ kind, cells }: Pick<Clause, 'kind' | 'cells'>): boolean {
  return kind === 'row' && cells?.length === 2 && cells[0]?.text.trimEnd().endsWith('?') === true;
}

/** Where a question that asks for a part of the sentence begins: at its question word, or the preposition before it. */
function questionAt(words: readonly string[], grammar: Grammar): number | undefined {
  const asks = (at: number): boolean => grammar.has('question-word', words[at] ?? '');
  if (asks(0)) return 0;
  return grammar.has('preposition', words[0] ?? '') && asks(1) ? 0 : undefined;
}

/** Does it say something by itself: yes or no, or a main clause with a verb? A clause that depends on a noun makes it none. */
function isStatement(answer: readonly Token[], { verbs, grammar }: Pick<Reader, 'verbs' | 'grammar'>): boolean {
  const words = wordsOf(answer);
  const first = words[0] ?? '';
  if (grammar.has('answer-yes', first) || grammar.has('answer-no', first)) return true;
  const tagged = tagVerbs(answer, verbs, grammar);
  const verb = tagged.findIndex((each) => each?.finite === true);
  if (verb === -1) return false;
  const opener = words.findIndex((_, at) => at > 0 && grammar.openerAt(words, at) !== undefined);
  return opener === -1 || opener > verb || words.slice(0, verb).includes(';');
}

function makeMark(word: string, at: number): Token {
  return { span: { start: at, end: at }, word, kind: 'punctuation', stem: word, capital: false, borrowed: true };
}
