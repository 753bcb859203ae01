import { finiteAhead, verbFinal } from './ahead.ts';
import { CONCESSION, CONDITION, type Opening, RELATIVE } from './opening.ts';
import { finiteAt, type Splitter } from './splitter.ts';

/** "wie", "wat", "welke": whoever it is, or a clause that tells of a noun. */
export function opensWho(state: Splitter, at: number): Opening | undefined {
  const { words, grammar } = state;
  const word = words[at] ?? '';
  const before = words[at - 1];
  if (!finiteAhead(state, at + 1)) return undefined;
  // ", wat zijn achtergrond ook is": whatever it may be.
  if (before === ',' && isWhatever(state, at)) return CONCESSION;
  if (at === 0) return verbFinal(state, at + 1) || word === 'wie' ? CONDITION : undefined;
  // "bij wie de regie blijft": behind a preposition it is relative.
  return word === 'wie' && !grammar.has('preposition', before ?? '') ? CONDITION : RELATIVE;
}

/** "wat … ook is", "wie … ook komt": "ook" before the verb at its end. */
export function isWhatever(state: Splitter, at: number): boolean {
  const { words } = state;
  const end = words.findIndex((word, index) => index > at && (finiteAt(state, index) || word === ','));
  return words.slice(at + 1, Math.max(at + 1, end)).includes('ook') && verbFinal(state, at + 1);
}
