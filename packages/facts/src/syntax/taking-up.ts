import type { Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import type { VerbToken } from './verbs.ts';

/**
 * Does a pronoun among these tokens stand for something that was said before? "die" and "dat" do when no noun follows
 * them; "daarvan" and "ervoor" always; "geen" when nothing follows ("voor de anderen is er geen").
 */
export function takesUp(
  piece: readonly number[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  return piece.some((index) => {
    const word = tokens[index]?.word ?? '';
    if (grammar.has('takes-up', word)) return true;
    return grammar.has('takes-up-alone', word) && standsAlone(index, tokens, verbs, grammar);
  });
}

function standsAlone(
  index: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const next = tokens[index + 1];
  if (next === undefined || next.kind === 'punctuation') return true;
  const verb = verbs[index + 1];
  if (verb !== undefined) return !verb.attributive;
  return ALONE_BEFORE.some((list) => grammar.has(list, next.word));
}

const ALONE_BEFORE = [
  'negator',
  'preposition',
  'coordinator',
  'restrictor',
  'adverb',
  'abstain-word',
  'may-word',
  'must-word',
  'forbid-word',
];
