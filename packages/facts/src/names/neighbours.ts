import type { Hit } from '../lexicon/match.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Token } from '../model.ts';

/**
 * In an agreement of Druten, "de gemeente Wijchen" and "het college van Wijchen" are another gemeente. Without knowing whose the
 * agreement is, every gemeente that is named is taken for a party.
 */
export function asNeighbours(
  hits: readonly Hit[],
  tokens: readonly Token[],
  own: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly Hit[] {
  const neighbour = lexicon.concepts.get('other-gemeenten');
  if (own.size === 0 || neighbour === undefined) return hits;
  let starts: Set<number> | undefined;
  for (let at = 0; at < hits.length; at += 1) {
    const hit = hits[at] as Hit;
    if (hit.concept.name === 'gemeente-name' && isOther(hit, tokens, own)) (starts ??= new Set()).add(hit.from);
  }
  if (starts === undefined) return hits;
  const others = starts;
  return hits.map((hit) => {
    const acts = hit.concept.concepts.has('own-gemeente') && hit.concept.kind === 'actor';
    if (!acts || (!others.has(hit.from) && !others.has(afterLink(hit.to, tokens)))) return hit;
    return { ...hit, concept: neighbour };
  });
}

function isOther({ from, to }: Hit, tokens: readonly Token[], own: ReadonlySet<string>): boolean {
  const words = tokens.slice(from, to).map((token) => token.word);
  // "het Rijk van Nijmegen" is the region.
  if (tokens[from - 1]?.word === 'van' && tokens[from - 2]?.word === 'rijk') return false;
  return !own.has(words.join(' '));
}

const LINKS = new Set(['van', 'de', 'gemeente', 'gemeenten', 'te']);

/** "het college van de gemeente Wijchen": from the office to the name. */
function afterLink(to: number, tokens: readonly Token[]): number {
  let at = to;
  while (at < to + 3 && LINKS.has(tokens[at]?.word ?? '')) at += 1;
  return at;
}
