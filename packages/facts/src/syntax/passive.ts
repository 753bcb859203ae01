import type { TokenVerbs } from '../lexicon/match.ts';
import type { Grammar } from './grammar.ts';
import type { Piece } from './split/piece.ts';
import type { VerbToken } from './verb-token.ts';

/** "wordt … betaald", "is … besteed": a participle beside an auxiliary of the passive. "zijn" before a noun is a possessive. */
export function isPassive(
  piece: Piece,
  verbs: readonly (VerbToken | undefined)[],
  lemmas: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): boolean {
  if (!hasParticiple(piece, verbs)) return false;
  const has = (wanted: (lemma: string) => boolean): boolean =>
    piece.tokens.some((index) => {
      const verb = verbs[index];
      const isVerb = verb !== undefined && (verb.finite || (verb.infinitive && verbs[index - 1] !== undefined));
      return isVerb && (lemmas[index]?.lemmas ?? []).some(wanted);
    });
  return (
    has((lemma) => grammar.has('auxiliary-passive', lemma) || lemma === 'zijn') && !has((lemma) => lemma === 'hebben')
  );
}

function hasParticiple({ tokens }: Piece, verbs: readonly (VerbToken | undefined)[]): boolean {
  for (let at = 0; at < tokens.length; at += 1) {
    const verb = verbs[tokens[at] as number];
    if (verb !== undefined && verb.participle && !verb.attributive && !verb.finite) return true;
  }
  return false;
}
