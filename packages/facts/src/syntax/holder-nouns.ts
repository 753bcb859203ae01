import type { Mention, Token } from '../model.ts';
import type { HolderInput, Holders } from './holder-model.ts';
import { isCopula } from './holder-pronouns.ts';

/** All that these mentions stand for. */
export function conceptsOf(mentions: readonly Mention[]): ReadonlySet<string> {
  const [only] = mentions;
  if (only !== undefined && mentions.length === 1) return only.concepts;
  const all = new Set<string>();
  for (const { concepts } of mentions) concepts.forEach((name) => all.add(name));
  return all;
}

/** "de consulent, die de regie houdt": "die" stands for whoever is named right before it, unless somebody else acts in the clause. */
export function relativeSubject(
  { piece, mentions, tokens, grammar }: HolderInput,
  own: readonly Mention[],
): Holders['subject'] {
  const opener = piece.tokens[0] ?? 0;
  if (piece.role !== 'relative' || !grammar.has('relative-pronoun', tokens[opener]?.word ?? '')) return undefined;
  if (own.some(({ via, concepts, negated }) => via === undefined && !negated && concepts.has('actor')))
    return undefined;
  const end = tokens[opener - 1]?.word === ',' ? opener - 1 : opener;
  return mentions.find((mention) => mention.to === end && mention.concepts.has('actor'))?.concepts;
}

/** "Voor wie geen uitzicht heeft op werk, …": behind a preposition too, "wie" is the one who has, unless the clause names another. */
export function whoeverBehind(
  { piece, tokens, lemmas, grammar, mentions }: HolderInput,
  own: readonly Mention[],
  finite: number,
): Holders['subject'] {
  const opener = piece.tokens[0] ?? 0;
  if (piece.role !== 'relative' || tokens[opener]?.word !== 'wie' || isCopula(lemmas[finite], grammar))
    return undefined;
  if (!grammar.has('preposition', tokens[opener - 1]?.word ?? '')) return undefined;
  if (own.some(({ via, concepts }) => via === undefined && concepts.has('actor'))) return undefined;
  return mentions.find(({ from, concepts }) => from === opener && concepts.has('actor'))?.concepts;
}

/** "het WerkBedrijf, dat ze betaalt": who is named right before the clause does it, to what the pronoun stands for. */
export function opensWithHolder({ piece, mentions, tokens, verbs, grammar }: HolderInput, finite: number): boolean {
  const opener = piece.tokens[0] ?? 0;
  const [second] = piece.tokens.slice(1);
  if (piece.role !== 'relative' || second === undefined) return false;
  const word = tokens[opener]?.word;
  if ((word !== 'dat' && word !== 'die') || verbs[finite]?.plural === true) return false;
  if (!grammar.has('pronoun-either', tokens[second]?.word ?? '')) return false;
  // "de directeur van het WerkBedrijf, die ze afwijst": a person at the head of a body has the gender of neither.
  const fits = (gender: Mention['gender']): boolean => (word === 'dat' ? gender === 'neuter' : gender !== 'plural');
  return mentions.some(({ to, concepts, gender }) => to === opener - 1 && fits(gender) && concepts.has('actor'));
}

export function overlaps(a: Mention, b: Mention): boolean {
  return a.from < b.to && b.from < a.to && a.via === b.via;
}

/** The header of a column says what stands in the cells, not who does it. */
export function isHeader(mention: Mention, tokens: readonly Token[]): boolean {
  return tokens[mention.from]?.borrowed === true;
}

/** "de door de raden vastgestelde kaders": behind a determiner, "door …" tells of the noun and not of the clause. */
export function insideNoun(mention: Mention, { tokens, verbs, grammar }: HolderInput): boolean {
  if (!verbs.slice(mention.to, mention.to + 4).some((verb) => verb?.attributive === true)) return false;
  let at = mention.from - 1;
  while (at > 0 && at > mention.from - 5 && tokens[at]?.word !== 'door') at -= 1;
  return at > 0 && tokens[at]?.word === 'door' && grammar.has('determiner', tokens[at - 1]?.word ?? '');
}

/** All concepts that the same words name: "het dagelijks bestuur" is a board, and that board. */
export function named(mention: Mention | undefined, own: readonly Mention[]): ReadonlySet<string> | undefined {
  if (mention === undefined) return undefined;
  return conceptsOf(own.filter(({ from }) => from === mention.from));
}

/** In a dependent clause the subject comes first; in a main clause it stands right before or right behind the verb. */
export function nounSubject(
  own: readonly Mention[],
  finite: number,
  { piece, tokens, verbs, grammar }: Pick<HolderInput, 'piece' | 'tokens' | 'verbs' | 'grammar'>,
): Mention | undefined {
  // "Gezien het aantal kandidaten besluit het college …": what is in view does nothing.
  const framed = piece.role === 'main' && grammar.has('phrase-opener', tokens[piece.tokens[0] ?? -1]?.word ?? '');
  let topic: Mention | undefined;
  let actorBefore: Mention | undefined;
  let actorBehind: Mention | undefined;
  let behind: Mention | undefined;
  for (let at = 0; at < own.length; at += 1) {
    const mention = own[at] as Mention;
    if (mention.via !== undefined || mention.negated) continue;
    // "Tot en met 2023 gelden de afspraken": what begins with a preposition says when or where.
    if (grammar.has('preposition', tokens[mention.from]?.word ?? '')) continue;
    if (isCompared(mention, tokens)) continue;
    const isActor = mention.concepts.has('actor');
    if (mention.to <= finite && !framed) {
      topic = first(topic, mention);
      if (isActor) actorBefore = first(actorBefore, mention);
    }
    if (mention.from > finite && !goesOnBehindPreposition(mention, own, tokens, grammar)) {
      behind = first(behind, mention);
      // "| Stelt de kaders vast en wijzigt ze | raden |": in a row whoever does it has a cell of his own.
      const near = mention.from - finite < 6 || (piece.role === 'row' && standsInCell(mention, tokens));
      if (isActor && near) actorBehind = first(actorBehind, mention);
    }
  }
  // "Statushouders helpt het WerkBedrijf niet": a verb in the singular has no subject in the plural.
  if (
    actorBefore !== undefined &&
    actorBehind !== undefined &&
    actorBehind.from - finite < 4 &&
    verbs[finite]?.plural === false &&
    isPlural(actorBefore, tokens) &&
    !isPlural(actorBehind, tokens)
  )
    return actorBehind;
  return actorBefore ?? actorBehind ?? topic ?? behind;
}

/** "overleg met het wijkteam of de schuldhulp": what "of" joins to a phrase with a preposition does nothing, either. */
function goesOnBehindPreposition(
  { from }: Mention,
  own: readonly Mention[],
  tokens: readonly Token[],
  grammar: HolderInput['grammar'],
): boolean {
  const at = grammar.has('determiner', tokens[from - 1]?.word ?? '') ? from - 2 : from - 1;
  if (!grammar.has('coordinator', tokens[at]?.word ?? '')) return false;
  return own.some(({ to, via }) => to === at && via !== undefined);
}

/** "weegt zwaarder dan het kader", "anders dan het kader": what something is compared with is not what is spoken of. */
function isCompared({ from }: Mention, tokens: readonly Token[]): boolean {
  for (let at = from; at >= Math.max(1, from - 2); at -= 1) {
    if (tokens[at]?.word !== 'dan') continue;
    const degree = tokens[at - 1]?.word ?? '';
    return degree === 'anders' || (degree.length > 3 && degree.endsWith('er'));
  }
  return false;
}

/** The one that begins first; of those that begin together the one found first. */
function first(known: Mention | undefined, mention: Mention): Mention {
  return known === undefined || mention.from < known.from ? mention : known;
}

/** By its form: the nouns for people and bodies that end so are plurals. */
function isPlural({ from, gender }: Mention, tokens: readonly Token[]): boolean {
  const word = tokens[from]?.word ?? '';
  return gender === 'plural' || (word.length > 5 && (word.endsWith('en') || word.endsWith('s')));
}

function standsInCell({ from, to }: Mention, tokens: readonly Token[]): boolean {
  const before = tokens[from - 1];
  const start = before?.kind === 'word' ? tokens[from - 2] : before;
  return [';', ':'].includes(start?.word ?? '') && tokens[to]?.kind !== 'word';
}
