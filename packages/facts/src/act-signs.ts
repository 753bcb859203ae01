import { FRONT, isAboutNobody } from './act-agents.ts';
import type { Hit } from './lexicon/match.ts';
import type { Mention, Statement, Token } from './model.ts';
import type { Reader } from './reader.ts';
import type { Force } from './syntax/polarity.ts';
import type { Piece } from './syntax/split/piece.ts';
import type { VerbToken } from './syntax/verb-token.ts';
import type { StatementRole } from '@kadertoets/rulebook';

/** What is known of a sentence when its acts are read. */
export interface Done {
  readonly named: readonly Hit[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
  readonly pieces: readonly Piece[];
  readonly forcesAt: (from: number) => readonly Force[];
  readonly statementOf: readonly number[];
  readonly tokens: readonly Token[];
  readonly verbs: readonly (VerbToken | undefined)[];
}

/** "worden niet gedaan dan met instemming": what stands behind "dan" and its preposition is what must be there. */
export function isExcepted(
  from: number,
  statement: number,
  tokens: readonly Token[],
  statementOf: readonly number[],
  { grammar }: Reader,
): boolean {
  for (let at = from - 1; at >= Math.max(1, from - 6); at -= 1) {
    if (tokens[at]?.kind === 'punctuation' || statementOf[at] !== statement) return false;
    if (tokens[at]?.word === 'dan' && grammar.has('preposition', tokens[at + 1]?.word ?? ''))
      return tokens
        .slice(0, at)
        .some((token, index) => statementOf[index] === statement && grammar.has('negator', token.word));
  }
  return false;
}

/** "tegenhouden, wijzigen of uitstellen": verbs in a row stand beside the one that denies, and are not denied by it. */
export function isListedWith(
  hit: Hit,
  abstain: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  { grammar }: Reader,
): boolean {
  const own = hit.verb ?? hit.from;
  const between = tokens.slice(Math.min(own, abstain) + 1, Math.max(own, abstain));
  const first = Math.min(own, abstain) + 1;
  return (
    between.length > 0 &&
    between.every(
      (token, at) =>
        token.word === ',' ||
        grammar.has('negator', token.word) ||
        grammar.has('coordinator', token.word) ||
        verbs[first + at]?.infinitive === true ||
        // "terzijde gesteld en vervangen"
        verbs[first + at]?.participle === true,
    )
  );
}

/** "Een late rapportage leidt niet tot uitstel": denied is what would follow; what stands before the verb is not. */
export function leadsOn(
  from: number,
  statement: number,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  statementOf: readonly number[],
  { grammar }: Reader,
): boolean {
  const verb = verbs.findIndex((each, at) => at > from && statementOf[at] === statement && each?.finite === true);
  return (
    verb !== -1 &&
    tokens[from - 1]?.word !== 'geen' &&
    verbs[verb]?.lemmas.some((lemma) => grammar.has('leads-to', lemma)) === true
  );
}

export function covers({ from, to }: Hit, index: number | undefined): boolean {
  return index !== undefined && from <= index && index < to;
}

export function holdsNegator({ from, to }: Hit, tokens: readonly Token[], { grammar }: Reader): boolean {
  return tokens.some(
    ({ word }, at) => at >= from && at < to && grammar.has('negator', word) && !isEitherWay(at, tokens, grammar),
  );
}

/** "al dan niet" denies nothing. */
function isEitherWay(at: number, tokens: readonly Token[], grammar: Reader['grammar']): boolean {
  const words = tokens.slice(Math.max(0, at - 2), at + 1).map(({ word }) => word);
  return grammar.phraseAt('either-way', words, 0) === 3;
}

/** "het over te dragen budget": a determiner, the infinitive with "te", and the noun right behind it. */
export function isGerundive(hit: Hit, { tokens, verbs, statementOf }: Done, { grammar }: Reader): boolean {
  const verb = hit.verb ?? hit.from;
  if (tokens[verb - 1]?.word !== 'te' || verbs[verb]?.infinitive !== true) return false;
  const next = tokens[verb + 1];
  if (next === undefined || next.kind !== 'word' || verbs[verb + 1] !== undefined) return false;
  // "uit zijn aanbod te schrappen wanneer …": what another statement opens with is no noun to this one.
  if (statementOf[verb + 1] !== statementOf[verb]) return false;
  if (grammar.hasAny(['preposition', 'coordinator', 'negator', 'adverb', 'determiner'], next.word)) return false;
  const before = [verb - 2, verb - 3].find((at) => grammar.has('determiner', tokens[at]?.word ?? ''));
  return before !== undefined && (before === verb - 2 || verbs[verb - 2] === undefined);
}

/** A denied clause that says which thing is meant, right behind its noun, under a statement that denies that very thing. */
function deniesTwice(piece: Piece, statement: number, forces: readonly Force[], tokens: readonly Token[]): boolean {
  const opener = piece.tokens[0] ?? 0;
  if (piece.parent === undefined || tokens[opener - 1]?.kind !== 'word') return false;
  const denied = tokens[opener - 2]?.word === 'geen' || (opener < FRONT && tokens[opener]?.word === 'dat');
  if (!denied) return false;
  return forces[statement]?.negated === true && forces[piece.parent]?.negated === true;
}

const GOVERNED = new Set<StatementRole>(['complement', 'purpose']);

/**
 * What the governing statements do to a dependent one: "Het is niet toegestaan dat …", "ziet ervan af om …", and two deep in
 * "Niets houdt in dat de gemeente vrij is om …".
 */
export function outerForce(
  statement: number,
  pieces: readonly Piece[],
  forces: readonly Force[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  reader: Reader,
): { affirmed: boolean; modality?: Force['modality'] } {
  const own = forceAround(statement, pieces, forces, tokens, verbs, reader);
  const piece = pieces[statement];
  if (piece?.parent === undefined || piece.role !== 'purpose' || pieces[piece.parent]?.role !== 'complement')
    return own;
  const above = forceAround(piece.parent, pieces, forces, tokens, verbs, reader);
  return above.affirmed ? own : { ...above, ...own, affirmed: !own.affirmed };
}

function forceAround(
  statement: number,
  pieces: readonly Piece[],
  forces: readonly Force[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  reader: Reader,
): { affirmed: boolean; modality?: Force['modality'] } {
  const { grammar } = reader;
  const piece = pieces[statement];
  if (piece?.role === 'without') {
    // "geen plaatsing zonder dat …": both denials together ask for it.
    return { affirmed: piece.parent !== undefined && forces[piece.parent]?.affirmed === false };
  }
  // "weigert niemand die …": what is refused to nobody is done.
  if (piece?.role === 'relative' && isAboutNobody(piece, tokens, reader))
    return { affirmed: forces[piece.parent ?? -1]?.abstain !== undefined };
  // "Een aanbod dat niet past, doet WPDA niet": what is not done is what lacks it.
  if (piece?.role === 'relative' && deniesTwice(piece, statement, forces, tokens)) return { affirmed: false };
  if (piece === undefined || piece.parent === undefined || !GOVERNED.has(piece.role)) return { affirmed: true };
  const parent = forces[piece.parent];
  if (parent === undefined || grammar.has('result-opener', tokens[piece.tokens[0] ?? 0]?.word ?? ''))
    return { affirmed: true };
  // "Op de vraag of hij hulp krijgt, is het antwoord nee": the answer denies what was asked.
  const answered =
    parent.negated && pieces[piece.parent]?.tokens.some((at) => grammar.has('answer-noun', tokens[at]?.word ?? ''));
  if (answered === true && piece.role === 'complement') return { affirmed: false };
  // "bepaalt niet zelf of het plan wordt gevolgd": what is asked is neither done nor left.
  if (tokens[piece.tokens[0] ?? 0]?.word === 'of' && piece.role === 'complement' && parent.abstain === undefined)
    return { affirmed: true };
  if (parent.abstain !== undefined) return { affirmed: !parent.affirmed };
  if (
    parent.operator !== undefined ||
    parent.modality === 'forbidden' ||
    parent.modality === 'need-not' ||
    parent.modality === 'strive'
  )
    return { affirmed: parent.affirmed, modality: parent.modality };
  // "Dat de regio één beleid heeft, neemt niet weg dat …": both hold.
  const words = pieces[piece.parent]?.tokens.map((at) => tokens[at]?.word ?? '') ?? [];
  if (parent.negated && words.some((_, at) => grammar.phraseAt('leaves-standing', words, at) > 0))
    return { affirmed: true };
  const opener = (piece.tokens[0] ?? 0) - 1;
  const followsNoun = tokens[opener]?.kind === 'word' && verbs[opener] === undefined;
  // "Dat betekent niet dat …", "heeft niet de taak om …": what is denied of the whole is denied of its content.
  // A denial behind the clause denies what the whole says of it ("Het bedrag dat …, daalt niet").
  const first = piece.tokens[0] ?? 0;
  const before = pieces[piece.parent]?.tokens.some(
    (at) => at < first && grammar.has('negator', tokens[at]?.word ?? ''),
  );
  if (parent.negated && (first === 0 || before === true) && (piece.role === 'complement' || followsNoun))
    return { affirmed: false };
  return { affirmed: true };
}
