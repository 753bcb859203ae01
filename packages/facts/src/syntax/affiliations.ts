import type { Mention, Token } from '../model.ts';

/**
 * "de consulenten van het WerkBedrijf": whose professional it is decides for whom he acts. The noun keeps what it is, and takes
 * the organisation behind "van" for its own.
 */
export function affiliate(mentions: Mention[], tokens: readonly Token[], affiliations: ReadonlySet<string>): void {
  for (let place = 0; place < mentions.length; place += 1) {
    const mention = mentions[place] as Mention;
    if (!mention.concepts.has('professional')) continue;
    const owner = mentions.find((other) => other.concepts.has('organisation') && belongsTo(mention, other, tokens));
    if (owner === undefined) continue;
    const kept = [...mention.concepts].filter((name) => !affiliations.has(name));
    mentions[place] = { ...mention, concepts: new Set([...kept, ...owner.concepts]) };
  }
}

function belongsTo(mention: Mention, owner: Mention, tokens: readonly Token[]): boolean {
  if (owner.from <= mention.to || owner.from - mention.to > 3) return false;
  const link = tokens[mention.to]?.word;
  return (
    (link === 'van' || link === 'bij') && tokens.slice(mention.to, owner.from).every((token) => token.kind === 'word')
  );
}
