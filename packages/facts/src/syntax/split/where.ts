import { clauseWithVerbLast, finiteAhead } from './ahead.ts';
import { isNounLike } from './nouns.ts';
import { type Opening, RELATIVE } from './opening.ts';
import { finiteAt, hasFiniteOf, openerLength, type Splitter } from './splitter.ts';

/** "waar" that does not begin the sentence: when something is so, or a place that a noun names. */
export function opensWhere(state: Splitter, at: number, found: Opening): Opening | undefined {
  const { words, grammar } = state;
  // "Waar het plan knelt, beslist …": in front, with its verb at the end; elsewhere it tells a place.
  // "De opdracht eindigt waar werk niet haalbaar is": so too behind a verb of beginning or ending.
  if (at > 0 && hasFiniteOf(state, state.current, 'verb-of-limit') && clauseWithVerbLast(state, at + 1)) return found;
  // "bij werk en, waar dat niet haalbaar is, bij deelname"
  const inserted = words[at - 1] === ',' && grammar.has('coordinator', words[at - 2] ?? '');
  if (inserted && finiteAhead(state, at + 1) && !finiteAt(state, at + 1)) return found;
  return isNounLike(state, at - 1) && openerLength(state, at - 1) === 0 && clauseWithVerbLast(state, at + 1)
    ? RELATIVE
    : undefined;
}
