import type { Token } from '../../model.ts';
import { afterComma } from './comma.ts';
import { answerAt, questionToCondition } from './questions.ts';
import { frameOf, open, type Splitter } from './splitter.ts';

/** At a mark that divides the sentence: goes on with the piece that it leads to. False when the token is to be read as a word. */
export function readMark(state: Splitter, at: number): boolean {
  const { pieces, brackets, current } = state;
  const word = state.words[at] ?? '';
  if (word === '(') {
    brackets.push(current);
    state.current = open(state, 'relative', 0, current);
    return true;
  }
  if (word === ')') {
    state.current = brackets.pop() ?? current;
    return true;
  }
  if (state.quoteBegins.has(at)) {
    brackets.push(current);
    state.current = open(state, 'main', 0, current);
    pieces[state.current]?.tokens.push(at);
    return true;
  }
  if (state.quoteEnds.has(at + 1)) {
    pieces[current]?.tokens.push(at);
    const outer = brackets.pop() ?? current;
    // What was opened by a colon alone holds nothing beside the quotation.
    if ((pieces[outer]?.tokens.length ?? 0) > 0) state.current = outer;
    return true;
  }
  if (word === ',') {
    state.current = isBehindAnswer(state, at) ? open(state, 'main', 0) : afterComma(state, at);
    return true;
  }
  if (state.tokens[at]?.kind !== 'punctuation' || !divides(state, at)) return false;
  if (word === '?') readQuestion(state, at);
  if ((pieces[current]?.tokens.length ?? 0) > 0)
    state.current = open(
      state,
      'main',
      0,
      word === ':' ? current : (quotedFrame(state, at) ?? introducedBy(state, at)),
    );
  return true;
}

/** "… ? Nee, …", and "Nee, …" below a question that stands by itself. */
function isBehindAnswer({ words, grammar }: Splitter, comma: number): boolean {
  return (comma === 1 || words[comma - 2] === '?') && answerAt(words, comma - 1, grammar) !== undefined;
}

function divides({ tokens, words }: Splitter, at: number): boolean {
  const word = words[at];
  return word === ';' || word === '?' || word === ':' || isDash(tokens, at);
}

function isDash(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || (token.word !== '–' && token.word !== '—')) return false;
  const before = tokens[index - 1];
  return before !== undefined && before.kind === 'word' && before.span.end < token.span.start;
}

function readQuestion({ words, grammar, pieces, current }: Splitter, at: number): void {
  const answer = answerAt(words, at + 1, grammar);
  if (answer === undefined) questionToCondition(pieces, current);
  else for (const each of pieces) each.answer = answer;
}

/** "Voorgesteld is:" and an item of two clauses: what stands behind the mark is introduced by the same words. */
function introducedBy(state: Splitter, at: number): number | undefined {
  const { tokens, current } = state;
  return tokens[0]?.borrowed === true && tokens[at]?.borrowed === false ? frameOf(state, current) : undefined;
}

/** Within a quotation, what is said behind the mark stands in the same frame as what was said before it. */
function quotedFrame(state: Splitter, at: number): number | undefined {
  return state.quoted.some(({ from, to }) => from < at && at < to) ? frameOf(state, state.current) : undefined;
}
