import type { Token } from './model.ts';
import type { Reader } from './reader.ts';
import { tagVerbs } from './syntax/verbs.ts';

/** More words than this are no label and no value, but a phrase that somebody could not find a verb for. */
const MOST = 14;

/**
 * "Regisseur van de kandidaat: het sociaal team." A label and what is said of it, without a verb, say what a row of a table says with
 * its two cells, and are read as one. Gives the tokens of that row. Figures are left to the reading of sentences, which knows
 * what they are shares and sums of.
 */
export function labelRow(tokens: readonly Token[], { verbs, grammar }: Reader): readonly Token[] | undefined {
  const colon = tokens.findIndex(({ word }) => word === ':');
  // "Bij strijd met het kader: voorrang voor …": what a preposition opens is when or where it holds, and no label.
  if (grammar.has('preposition', tokens[0]?.word ?? '')) return undefined;
  if (colon < 1 || tokens.findLastIndex(({ word }) => word === ':') !== colon) return undefined;
  const ends = tokens.at(-1)?.word === '.' || tokens.at(-1)?.word === ';' ? tokens.length - 1 : tokens.length;
  if (colon > MOST || ends - colon < 2 || ends - colon > MOST) return undefined;
  if (tokens.some(({ word, kind }) => kind === 'number' || word === '%' || word === '€' || word === '?'))
    return undefined;
  // "Wensen van de kandidaat: nee": in front such a word is a noun.
  if (tagVerbs(tokens, verbs, grammar).some((verb, at) => verb?.finite === true && !(at === 0 && verb.infinitive)))
    return undefined;
  const between = tokens[colon] as Token;
  const cut: Token = { ...between, word: ';', stem: ';', borrowed: true };
  return [...tokens.slice(0, colon), cut, ...tokens.slice(colon + 1)];
}
