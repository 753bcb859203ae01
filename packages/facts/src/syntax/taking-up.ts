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
    if (!grammar.has('takes-up-alone', word)) return false;
    // "die rol", "deze verplichting": a noun that itself says nothing new.
    if (grammar.has('takes-up-noun', tokens[index + 1]?.word ?? '') && word.startsWith('d')) return true;
    return standsAlone(index, tokens, verbs, grammar) && !isPredicate(index, piece, tokens, grammar);
  });
}

/** "zij is dat niet meer": with a copula and a subject of its own, "dat" stands for a quality, not for something done. */
function isPredicate(index: number, piece: readonly number[], tokens: readonly Token[], grammar: Grammar): boolean {
  if (tokens[index]?.word !== 'dat') return false;
  const words = piece.map((each) => tokens[each]?.word ?? '');
  return (
    words.some((word) => word === 'is' || word === 'zijn') && words.some((word) => grammar.has('pronoun-common', word))
  );
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
  if (verb !== undefined && (verb.finite || verb.infinitive || verb.participle)) return !verb.attributive;
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
