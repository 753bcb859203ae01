import type { Token } from '../model.ts';

/** The first token that begins at this place of the source or behind it; -1 when there is none. */
export function firstTokenFrom(tokens: readonly Token[], start: number): number {
  for (let at = 0; at < tokens.length; at += 1) if ((tokens[at] as Token).span.start >= start) return at;
  return -1;
}

/** The first and the last token that begin within a stretch of the source; -1 when none does. */
export function tokensWithin(tokens: readonly Token[], start: number, end: number): { from: number; last: number } {
  let from = -1;
  let last = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const place = (tokens[at] as Token).span.start;
    if (place < start || place >= end) continue;
    if (from === -1) from = at;
    last = at;
  }
  return { from, last };
}
