import type { VerbForms } from '../morphology/index.ts';
import type { Token } from '../model.ts';
import type { TokenVerbs } from '../lexicon/match.ts';
import type { Grammar } from './grammar.ts';
import type { Piece } from './split/piece.ts';
import type { VerbToken } from './verb-token.ts';

/**
 * Gives every verb its dictionary forms, with separated particles joined: in "houdt de helft in" the verb is inhouden and
 * no longer houden; in "in te houden" likewise.
 */
export function joinParticles(
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  pieces: readonly Piece[],
  forms: VerbForms,
  grammar: Grammar,
): (TokenVerbs | undefined)[] {
  const joined: (TokenVerbs | undefined)[] = verbs.map((verb) =>
    verb === undefined ? undefined : { lemmas: verb.lemmas, attributive: verb.attributive, nominal: isStem(verb) },
  );
  for (const piece of pieces) {
    for (let place = 0; place < piece.tokens.length; place += 1) {
      const index = piece.tokens[place] as number;
      const verb = verbs[index];
      if (verb === undefined || !verb.bases.some(forms.takesParticle)) continue;
      const particle = findParticle(
        piece,
        place,
        tokens,
        verbs,
        grammar,
        (word) => verb.bases.some((base) => forms.joinParticle(base, word) !== undefined),
        (at) =>
          belongsToInfinitive(at, tokens, verbs, forms) || (isModal(verb, grammar) && isBeforeInfinitive(at, verbs)),
        verb.bases.every((base) => forms.isBound(base)),
        (word) => verb.bases.some((base) => grammar.has('te-verb', forms.joinParticle(base, word) ?? '')),
      );
      if (particle === undefined) continue;
      // "daar gaat de raad over": the preposition belongs to the pronoun in front.
      const stranded = verb.bases.some((base) => grammar.has('r-verb', particle + base));
      if (stranded && piece.tokens.some((at) => grammar.has('r-pronoun', tokens[at]?.word ?? ''))) continue;
      const lemmas = verb.bases
        .map((base) => forms.joinParticle(base, particle))
        .filter((lemma) => lemma !== undefined);
      // "slaat geen acht op wat iemand wil", "geeft aan wat …": before what stands for a noun it may as well be a preposition.
      const both =
        endsBeforeFreeRelative(piece, particle, tokens, grammar) ||
        isOfPronoun(piece, place, particle, tokens, grammar);
      joined[index] = {
        lemmas: both ? [...lemmas, ...verb.lemmas] : lemmas,
        attributive: verb.attributive,
        nominal: false,
      };
    }
  }
  return joined;
}

/** "kan de zorg erbij betrekken": with a modal verb the particle goes with the infinitive behind it. */
function isBeforeInfinitive(at: number, verbs: readonly (VerbToken | undefined)[]): boolean {
  return verbs[at + 1]?.infinitive === true;
}

function isModal({ lemmas }: VerbToken, grammar: Grammar): boolean {
  return lemmas.some((lemma) => grammar.hasAny(MODALS, lemma));
}

const MODALS = ['modal-may', 'modal-must', 'modal-need'];

function findParticle(
  piece: Piece,
  place: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
  fits: (word: string) => boolean,
  isTaken: (at: number) => boolean,
  bound: boolean,
  asksInfinitive: (word: string) => boolean,
): string | undefined {
  const index = piece.tokens[place] ?? 0;
  // "in te houden"
  const te = tokens[index - 1]?.word === 'te' ? tokens[index - 2]?.word : undefined;
  if (te !== undefined && fits(te)) return te;
  // "uit te laten stromen": an auxiliary between "te" and the infinitive to which the particle belongs
  const through =
    verbs[index]?.infinitive === true && verbs[index - 1]?.infinitive === true && tokens[index - 2]?.word === 'te'
      ? tokens[index - 3]?.word
      : undefined;
  if (through !== undefined && fits(through)) return through;
  const split = splitInCluster(index, tokens, verbs, fits);
  if (split !== undefined) return split;
  if (verbs[index]?.finite !== true) return undefined;
  // "dat er 20% van af gaat": at the end of a clause, written apart
  const last =
    place > 1 && place === piece.tokens.length - 1 - (isPunctuation(tokens[piece.tokens.at(-1) ?? 0]) ? 1 : 0);
  const beforeIt = tokens[index - 1]?.word ?? '';
  if (last && fits(beforeIt) && piece.tokens[place - 1] === index - 1) return beforeIt;
  // "stelde voor het bestuur te laten instemmen": right behind its verb, before an infinitive with "te".
  const beside = piece.tokens[place + 1];
  const besideWord = beside === undefined ? '' : (tokens[beside]?.word ?? '');
  if (
    beside !== undefined &&
    fits(besideWord) &&
    piece.tokens.slice(place + 2).some((each) => tokens[each]?.word === 'te')
  )
    return besideWord;
  const fitting: number[] = [];
  for (let at = piece.tokens.length - 1; at > place; at -= 1) {
    const candidate = piece.tokens[at] ?? 0;
    if (fits(tokens[candidate]?.word ?? '') && !isTaken(candidate) && !closesPhrase(piece, place, at, tokens, grammar))
      fitting.push(at);
  }
  // "scheldt de maatregel kwijt die …", "staat haar vrij daarmee op ieder moment …": what is no preposition can be nothing but the particle.
  // "neemt een deel over": behind its determiner it is a noun.
  const only = fitting.find(
    (at) =>
      !grammar.has('preposition', tokens[piece.tokens[at] ?? 0]?.word ?? '') &&
      !grammar.has('determiner-never-alone', tokens[(piece.tokens[at] ?? 0) - 1]?.word ?? ''),
  );
  if (only !== undefined) return tokens[piece.tokens[only] ?? 0]?.word;
  for (const at of fitting) {
    const candidate = piece.tokens[at] ?? 0;
    const word = tokens[candidate]?.word ?? '';
    if (!grammar.has('preposition', word)) continue;
    // "moedigen organisaties aan een vergoeding te geven": a verb that is nothing without its particle has it, wherever.
    if (bound) return word;
    // "laat niet na de coach op de hoogte te brengen": with its particle the verb asks for the infinitive at the end.
    if (asksInfinitive(word) && endsInInfinitive(piece, tokens, verbs)) return word;
    // "ziet ervan af …": behind an adverb of its own the particle is no preposition.
    if (
      grammar.has('anaphor', tokens[candidate - 1]?.word ?? '') &&
      !opensPhrase(candidate, tokens, grammar) &&
      /^(?:er|daar|hier)/u.test(tokens[candidate - 1]?.word ?? '')
    )
      return word;
    if (isFree(tokens[candidate + 1], piece.tokens[at + 1] === candidate + 1, verbs[candidate + 1], grammar))
      return word;
  }
  return frontedParticle(piece, place, tokens, grammar, fits);
}

/** "… de coach op de hoogte te brengen" */
function endsInInfinitive(
  { tokens: own }: Piece,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
): boolean {
  const last = own.findLast((at) => tokens[at]?.kind === 'word') ?? 0;
  return verbs[last]?.infinitive === true && tokens[last - 1]?.word === 'te';
}

/** "Vast staat dat …", "Voorop staat …": in front of the sentence, right before its verb. */
function frontedParticle(
  { tokens: own }: Piece,
  place: number,
  tokens: readonly Token[],
  grammar: Grammar,
  fits: (word: string) => boolean,
): string | undefined {
  const first = tokens[own[0] ?? -1];
  const stands = place === 1 && own[1] === (own[0] ?? 0) + 1 && first?.capital === true;
  return stands && fits(first.word) && !grammar.has('preposition', first.word) ? first.word : undefined;
}

/** "geeft daar geen les in", "doet er niets mee": behind a pronoun of place it may as well be the other half of that pronoun. */
function isOfPronoun(
  { tokens: own }: Piece,
  from: number,
  particle: string,
  tokens: readonly Token[],
  grammar: Grammar,
): boolean {
  if (!grammar.has('parted-preposition', particle)) return false;
  const at = own.findIndex((index, place) => place > from && grammar.has('r-pronoun', tokens[index]?.word ?? ''));
  if (at === -1) return false;
  // "treedt er niemand op": with "er" only where something is done to it.
  return (
    tokens[own[at] ?? 0]?.word !== 'er' ||
    own.slice(at).some((index) => grammar.has('indefinite-object', tokens[index]?.word ?? ''))
  );
}

/** The piece ends with the particle, and what follows is no noun but a clause that stands for one. */
function endsBeforeFreeRelative(
  { tokens: own }: Piece,
  particle: string,
  tokens: readonly Token[],
  grammar: Grammar,
): boolean {
  const last = own.at(-1) ?? 0;
  return (
    tokens[last]?.word === particle &&
    grammar.has('preposition', particle) &&
    grammar.has('free-relative', tokens[last + 1]?.word ?? '')
  );
}

/** "los mag maken", "over moet worden gedragen": at the end of a clause the particle stands before the whole cluster of verbs. */
function splitInCluster(
  index: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  fits: (word: string) => boolean,
): string | undefined {
  if (verbs[index]?.infinitive !== true || verbs[index].finite) return undefined;
  let at = index - 1;
  let finite = false;
  while (at >= 0 && at >= index - 3 && verbs[at] !== undefined && verbs[at]?.attributive !== true) {
    finite ||= verbs[at]?.finite === true;
    at -= 1;
  }
  const word = tokens[at]?.word ?? '';
  return finite && at < index - 1 && fits(word) ? word : undefined;
}

/** "buiten de overeenkomst om": the second half of a preposition that has two. */
function closesPhrase(
  { tokens: own }: Piece,
  from: number,
  at: number,
  tokens: readonly Token[],
  grammar: Grammar,
): boolean {
  const word = tokens[own[at] ?? 0]?.word ?? '';
  for (let before = at - 1; before > from; before -= 1) {
    const opener = tokens[own[before] ?? 0]?.word ?? '';
    if (grammar.has('preposition', opener)) return grammar.has('circumposition', opener + word);
  }
  return false;
}

/** "put daarvoor uit het budget": before a determiner it is a preposition, unless an infinitive follows. */
function opensPhrase(at: number, tokens: readonly Token[], grammar: Grammar): boolean {
  return (
    grammar.has('preposition', tokens[at]?.word ?? '') &&
    grammar.has('determiner', tokens[at + 1]?.word ?? '') &&
    !tokens.slice(at).some(({ word }) => word === 'te')
  );
}

function isPunctuation(token: Token | undefined): boolean {
  return token?.kind === 'punctuation';
}

/** In "ziet ervan af middelen in te houden", "in" is the infinitive's. */
function belongsToInfinitive(
  at: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  forms: VerbForms,
): boolean {
  if (tokens[at + 1]?.word !== 'te') return false;
  return verbs[at + 2]?.bases.some((base) => forms.joinParticle(base, tokens[at]?.word ?? '') !== undefined) === true;
}

/** A particle stands at the end, or before a verb, a preposition or a conjunction; before a noun it is a preposition. */
function isFree(next: Token | undefined, same: boolean, verb: VerbToken | undefined, grammar: Grammar): boolean {
  // "sluit op € 1.000.000": before a sum of money stands a preposition.
  if (next?.word === '€') return false;
  if (next === undefined || !same || next.kind === 'punctuation') return true;
  // "richt zich op betaald werk": a participle before its noun is part of what the preposition governs.
  if (verb !== undefined && (verb.infinitive || (verb.participle && !verb.attributive) || verb.finite)) return true;
  return (
    grammar.has('preposition', next.word) ||
    grammar.has('coordinator', next.word) ||
    grammar.has('behind-particle', next.word)
  );
}

/** The bare stem of a verb that is not finite here is a noun. */
function isStem(verb: VerbToken): boolean {
  return !verb.finite && !verb.infinitive && !verb.participle;
}
