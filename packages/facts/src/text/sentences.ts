import type { Token } from '../model.ts';
import { beginsWithLetter } from './letters.ts';

/** Splits the tokens of one clause into sentences; `text` is the clause's masked text and `offset` its start. */
export function splitSentences(tokens: readonly Token[], text: string, offset: number): Token[][] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    current.push(token);
    if (token.kind === 'punctuation' && endsSentence(tokens, index, text, offset)) {
      sentences.push(current);
      current = [];
    }
  }
  if (current.length > 0) sentences.push(current);
  return joinQuestions(sentences.filter((sentence) => sentence.some((token) => token.kind !== 'punctuation')));
}

// A full stop behind one of these does not end a sentence.
const ABBREVIATIONS = new Set(
  'art artt nr nrs d.d dd mr drs dr ir ing prof dhr mevr mw jl a.s bijv bv o.a m.b.t t.a.v i.v.m i.p.v incl excl max min ca mln mld p.j p.m p.p e.v e.d enz c.q z.g zgn resp evt t.b.v o.g.v n.a.v i.c.m m.i.v t.n.v d.w.z a.d.h.v t.w vgl blz par hfst jan feb mrt apr jun jul aug sep sept okt nov dec st tel i.h.k.v i.s.m m.u.v t.o.v w.o m.m b.v n.v s.v.p'.split(
    ' ',
  ),
);

// These mostly stand at the end of what they belong to: with a capital behind them the sentence is over.
const FINAL_ABBREVIATIONS = new Set(['mln', 'mld', 'jl', 'enz', 'e.d', 'p.j', 'p.m', 'p.p']);

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»']);

function endsSentence(tokens: readonly Token[], index: number, text: string, offset: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  let mark = token;
  // A closing quote or bracket behind the full stop still belongs to the sentence.
  if (CLOSERS.has(token.word)) {
    const before = tokens[index - 1];
    if (before === undefined || before.span.end !== token.span.start) return false;
    mark = before;
  } else {
    const after = tokens[index + 1];
    if (after !== undefined && CLOSERS.has(after.word) && after.span.start === token.span.end) return false;
  }
  if (mark.word !== '.' && mark.word !== '?' && mark.word !== '!' && mark.word !== '…') return false;
  const next = tokens[index + 1];
  if (next === undefined) return true;
  if (next.span.start === token.span.end) return false;
  if (mark.word !== '.') return true;
  const word = wordBefore(text, mark.span.start - offset);
  if (FINAL_ABBREVIATIONS.has(word) && next.capital) return true;
  if (ABBREVIATIONS.has(word) || isInitials(word)) return false;
  return next.capital || next.kind !== 'word' || /^['’]/u.test(text[next.span.start - offset] ?? '');
}

/** One letter, or several with a full stop between them. */
function isInitials(word: string): boolean {
  return word !== '' && word.length % 2 === 1 && word.split('.').every((part) => part.length === 1);
}

function wordBefore(text: string, position: number): string {
  let start = position;
  while (start > 0 && (text[start - 1] === '.' || beginsWithLetter(text[start - 1] ?? ''))) start -= 1;
  return text.slice(start, position).toLowerCase();
}

/** A question used as a condition and its answer ("Vraagt iemand …? Dan …") are one sentence. */
function joinQuestions(sentences: Token[][]): Token[][] {
  const joined: Token[][] = [];
  for (const sentence of sentences) {
    const previous = joined.at(-1);
    if (previous?.at(-1)?.word === '?' && !previous.some((token) => token.word === '¿'))
      joined[joined.length - 1] = [...previous, ...sentence];
    else joined.push(sentence);
  }
  return joined;
}
