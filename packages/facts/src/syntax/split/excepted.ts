import { finiteAt, open, type Splitter } from './splitter.ts';

/** "op … na" has so many words at most. */
const EXCEPTED = 9;

/** "op het hoofdstuk over scholing na": makes a piece of the phrase that begins here and names what is excepted; the token behind it. */
export function readExcepted(state: Splitter, at: number): number | undefined {
  if (state.words[at] !== 'op') return undefined;
  const end = endOfExcepted(state, at);
  if (end === undefined) return undefined;
  const piece = state.pieces[open(state, 'exception', 1, state.current)];
  for (let inside = at; inside <= end; inside += 1) piece?.tokens.push(inside);
  return end + 1;
}

function endOfExcepted(state: Splitter, at: number): number | undefined {
  const { tokens, words } = state;
  for (let ahead = at + 1; ahead < at + EXCEPTED && ahead < tokens.length; ahead += 1) {
    if (tokens[ahead]?.kind === 'punctuation' || finiteAt(state, ahead)) return undefined;
    if (words[ahead] !== 'na' || ahead === at + 1) continue;
    const next = tokens[ahead + 1];
    const ends = next === undefined || next.kind === 'punctuation' || finiteAt(state, ahead + 1);
    return ends ? ahead : undefined;
  }
  return undefined;
}
