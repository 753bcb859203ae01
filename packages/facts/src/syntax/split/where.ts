import { clauseWithVerbLast, finiteAhead } from './ahead.ts';
import { isNounLike } from './nouns.ts';
import { type Opening, RELATIVE } from './opening.ts';
import { finiteAt, hasFinite, hasFiniteOf, openerLength, type Splitter } from './splitter.ts';

/** "waar": when something is so, a place that a noun names, or what is asked ("waaraan", in two parts). */
export function opensWhere(state: Splitter, at: number, found: Opening): Opening | undefined {
  const { words, grammar } = state;
  const parted = leavesPreposition(state, at + 1);
  if (at === 0 && finiteAhead(state, 1) && !finiteAt(state, 1)) return parted ? RELATIVE : found;
  // "Waar het plan knelt, beslist …": in front, with its verb at the end; elsewhere it tells a place.
  // "De opdracht eindigt waar werk niet haalbaar is": so too behind a verb of beginning or ending.
  if (at > 0 && hasFiniteOf(state, state.current, 'verb-of-limit') && clauseWithVerbLast(state, at + 1)) return found;
  // "bij werk en, waar dat niet haalbaar is, bij deelname"
  const inserted = words[at - 1] === ',' && grammar.has('coordinator', words[at - 2] ?? '');
  if (inserted && finiteAhead(state, at + 1) && !finiteAt(state, at + 1)) return found;
  // "kiest waar het geld aan wordt uitgegeven": "waaraan", in two parts.
  if (parted && hasFinite(state, state.current) && clauseWithVerbLast(state, at + 1)) return RELATIVE;
  return isNounLike(state, at - 1) && openerLength(state, at - 1) === 0 && clauseWithVerbLast(state, at + 1)
    ? RELATIVE
    : undefined;
}

/** Does a preposition stand right before the verbs at the end, without a word of its own? */
function leavesPreposition(state: Splitter, from: number): boolean {
  const { words, verbs, grammar } = state;
  let end = from;
  while (end < words.length && !finiteAt(state, end)) end += 1;
  // "aan te besteden valt", "aan besteed wordt"; not "binnen bereik ligt"
  const belongs = (at: number): boolean =>
    words[at] === 'te' || verbs[at]?.participle === true || verbs[at]?.infinitive === true;
  while (end > from && belongs(end - 1)) end -= 1;
  return end > from && grammar.has('parted-preposition', words[end - 1] ?? '');
}
