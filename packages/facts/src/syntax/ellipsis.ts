import type { Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import type { VerbToken } from './verb-token.ts';

/** "De lokale staan elders", "dan stelt het nieuwe vast": without a noun behind it an adjective tells of what was said before. */
export function isElliptic(
  at: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  if (!grammar.has('elliptic-adjective', tokens[at]?.word ?? '')) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === 'punctuation') return true;
  const verb = verbs[at + 1];
  if (verb !== undefined && (verb.finite || verb.infinitive || verb.participle)) return !verb.attributive;
  return grammar.hasAny(ALONE_BEFORE, next.word);
}

const ALONE_BEFORE = ['preposition', 'particle', 'negator', 'coordinator', 'adverb', 'relative-pronoun'];
