import type { Grammar } from '../grammar.ts';
import type { Piece } from './piece.ts';

/** "Mag dat? Nee.": the answer right behind the question mark tells whether what was asked holds. */
export function answerAt(words: readonly string[], at: number, grammar: Grammar): Piece['answer'] {
  const word = words[at] ?? '';
  const length = grammar.phraseAt('answer-no', words, at);
  return grammar.has('answer-yes', word) ? 'yes' : length > 0 ? 'no' : undefined;
}

/** "Bent u ouder dan 58? Dan …": the question states the condition. */
export function questionToCondition(pieces: readonly Piece[], current: number): void {
  for (const piece of pieces) if (piece.role === 'main') piece.role = 'condition';
  const last = pieces[current];
  if (last !== undefined) last.role = 'condition';
}
