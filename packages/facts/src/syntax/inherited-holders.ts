import type { TokenVerbs } from '../lexicon/match.ts';
import type { Mention, Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import type { Holders } from './holder-model.ts';
import { isCopula } from './holder-pronouns.ts';
import type { Piece } from './split/piece.ts';
import type { VerbToken } from './verb-token.ts';

/** "… en betaalt": without a subject of its own, a coordinated statement has the one before it. */
export function inheritHolders(
  pieces: readonly Piece[],
  holders: Holders[],
  verbs: readonly (VerbToken | undefined)[],
  mentions: readonly Mention[],
  passives: readonly boolean[],
  tokens: readonly Token[],
  grammar: Grammar,
): void {
  const leads = (at: number): boolean =>
    subjectLeads(at, pieces, verbs, mentions) || pronounLeads(pieces[at], tokens, verbs, grammar);
  pieces.forEach((piece, index) => {
    const own = holders[index];
    // "een traject dat uit het budget wordt betaald": what is done to a thing is done by nobody named.
    if (piece.role === 'relative' && passives[index] === true) return;
    const last = joinedTo(index, pieces);
    const before = piece.role === 'purpose' && piece.parent !== undefined ? holders[piece.parent] : holders[last];
    if (own === undefined || before === undefined) return;
    // "Het WerkBedrijf stopt en stelt de consulent op de hoogte": the verb right behind "en" has no new subject behind it.
    if (piece.coordinated && piece.opener > 0 && isFinite(piece.tokens[1], verbs) && leads(last)) {
      const passive = passives[index] === true;
      for (const mention of mentions)
        if (mention.statement === index && !(passive && mention.via === 'door')) mention.role = 'other';
      holders[index] = goingOn(before, passives[last] === true, passive ? own : undefined);
      return;
    }
    const relative = piece.role === 'relative' || piece.role === 'purpose' || piece.role === 'without';
    // An infinitive has no subject of its own: what stands before it bare is its object.
    // "Het WerkBedrijf hoort hem, legt een maatregel op en verstuurt de beschikking": so does the verb behind a comma in such a row.
    const next = pieces[index + 1];
    if (
      piece.role === 'main' &&
      piece.opener === 0 &&
      own.actor === undefined &&
      isFinite(piece.tokens[0], verbs) &&
      next?.coordinated === true &&
      next.opener > 0 &&
      isFinite(next.tokens[1], verbs) &&
      pieces[index - 1]?.role === 'main' &&
      leads(index - 1)
    ) {
      for (const mention of mentions) if (mention.statement === index) mention.role = 'other';
      holders[index] = before;
      return;
    }
    const infinitive = (piece.role === 'purpose' || piece.role === 'without') && own.actor === undefined;
    if (infinitive || (own.actor === undefined && own.subject === undefined && (piece.coordinated || relative)))
      holders[index] = before;
  });
}

/** "Hij wordt door de coach gebeld en krijgt een brief": whom it was done to now does it, and the other way about. */
function goingOn(before: Holders, wasPassive: boolean, passive: Holders | undefined): Holders {
  const { subject } = before;
  if (subject === undefined) return before;
  if (passive?.actor !== undefined) return { actor: passive.actor, subject };
  if (wasPassive === (passive !== undefined)) return before;
  return passive === undefined && subject.has('actor') ? { actor: subject, subject } : { subject };
}

/** "Een inwoner die hier woont, is geen kandidaat en komt …": what "en" goes on with stands before what tells of a noun in it. */
function joinedTo(index: number, pieces: readonly Piece[]): number {
  let at = index - 1;
  if (pieces[index]?.role !== 'main') return at;
  while (pieces[at]?.role === 'relative') at = pieces[at]?.parent ?? -1;
  return pieces[at]?.role === 'main' ? at : index - 1;
}

/** "De coach is degene die de regie voert": who does what the clause says is whom the statement speaks of. */
export function standsFor(
  pieces: readonly Piece[],
  holders: Holders[],
  tokens: readonly Token[],
  lemmas: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): void {
  pieces.forEach((piece, index) => {
    const parent = piece.parent === undefined ? undefined : pieces[piece.parent];
    const head = tokens[(piece.tokens[0] ?? 0) - 1]?.word ?? '';
    if (piece.role !== 'relative' || parent === undefined || !grammar.has('stand-in', head)) return;
    const whom = holders[piece.parent ?? -1]?.actor;
    if (whom === undefined || !parent.tokens.some((at) => isCopula(lemmas[at], grammar))) return;
    holders[index] = { actor: whom, subject: whom };
  });
}

/** "Wie een traject volgt, betaalt mee": whom a clause with "wie" describes is the subject of the statement that it opens. */
export function whoeverDoes(
  pieces: readonly Piece[],
  holders: Holders[],
  tokens: readonly Token[],
  passives: readonly boolean[],
  grammar: Grammar,
): void {
  const free = pieces.findIndex((piece) => tokens[piece.tokens[0] ?? -1]?.word === 'wie' && piece.tokens[0] === 0);
  const whoever = holders[free]?.actor;
  if (whoever === undefined) {
    whateverIs(pieces, holders, tokens);
    return;
  }
  pieces.forEach((piece, index) => {
    const own = holders[index];
    const opens = index === pieces[free]?.parent || (index === free + 1 && piece.parent === undefined);
    if (!opens || piece.role !== 'main' || own?.actor !== undefined || passives[index] === true) return;
    // "Wie niet kan werken, melden we niet aan": right behind the verb stands who does it.
    if (grammar.has('pronoun-we', tokens[piece.tokens[1] ?? -1]?.word ?? '')) return;
    holders[index] = { actor: whoever, subject: whoever };
  });
}

/** "Wat hier staat, gaat voor": what is meant by a clause with "wat" in front is the subject of a statement that has none. */
function whateverIs(pieces: readonly Piece[], holders: Holders[], tokens: readonly Token[]): void {
  const free = pieces.findIndex(
    (piece) => piece.tokens[0] === 0 && WHATEVER.has(tokens[0]?.word ?? '') && piece.role !== 'main',
  );
  const meant = holders[free]?.subject;
  const main = pieces[free]?.parent ?? -1;
  if (meant === undefined || pieces[main]?.role !== 'main' || holders[main]?.subject !== undefined) return;
  holders[main] = { ...holders[main], subject: meant };
}

const WHATEVER = new Set(['wat', 'hetgeen']);

function isFinite(token: number | undefined, verbs: readonly (VerbToken | undefined)[]): boolean {
  return token !== undefined && verbs[token]?.finite === true;
}

/** The statement begins with its subject, so that nothing stands before it that the next one could share. */
function subjectLeads(
  index: number,
  pieces: readonly Piece[],
  verbs: readonly (VerbToken | undefined)[],
  mentions: readonly Mention[],
): boolean {
  const piece = pieces[index];
  const finite = piece?.tokens.find((token) => isFinite(token, verbs));
  if (piece === undefined || finite === undefined) return false;
  return mentions.some((mention) => mention.statement === index && mention.role !== 'other' && mention.to <= finite);
}

/** "Hij noteert het en hoeft niemand te bellen": a pronoun in front leads as well, also where nobody fits it. */
function pronounLeads(
  piece: Piece | undefined,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  const word = tokens[piece?.tokens[0] ?? -1]?.word ?? '';
  return (grammar.has('pronoun-subject', word) || grammar.has('pronoun-we', word)) && isFinite(piece?.tokens[1], verbs);
}
