import type { AskedList } from './asked-lists.ts';
import { matchConcepts, type TokenVerbs } from './lexicon/match.ts';
import type { Act, Mention, Statement, Token } from './model.ts';
import type { Hit } from './lexicon/match.ts';
import type { Quantity } from './quantities/index.ts';
import { isAboutNobody } from './act-agents.ts';
import { readActs } from './read-acts.ts';
import { readMentions } from './read-mentions.ts';
import type { Reader } from './reader.ts';
import { asNeighbours } from './names/neighbours.ts';
import { joinParticles } from './syntax/particles.ts';
import { listsIn } from './syntax/lists-in.ts';
import { readForce } from './syntax/polarity.ts';
import { affiliate } from './syntax/affiliations.ts';
import { findHolders } from './syntax/holders.ts';
import { inheritHolders, standsFor, whoeverDoes } from './syntax/inherited-holders.ts';
import { type Antecedent } from './syntax/holder-model.ts';
import { isPassive } from './syntax/passive.ts';
import { rowForces } from './syntax/rows.ts';
import type { Piece } from './syntax/split/piece.ts';
import { splitStatements } from './syntax/split/split-statements.ts';
import { takesUp } from './syntax/taking-up.ts';
import { isPastParticiple, tagVerbs } from './syntax/verbs.ts';
import type { VerbToken } from './syntax/verb-token.ts';

export interface SentenceReading {
  readonly statements: Statement[];
  readonly mentions: Mention[];
  readonly acts: Act[];
  /** The verbs by token, with separated particles joined. */
  readonly verbs: readonly (VerbToken | undefined)[];
  /** Lists of the grammar of which some word stands in the sentence. */
  readonly lists: ReadonlySet<AskedList>;
}

/** Where a sentence stands. */
export interface Surroundings {
  /** A table row is kept together as one statement. */
  readonly row: boolean;
  /** Who was named before it, asked only where a pronoun needs it. */
  readonly antecedents: () => readonly Antecedent[];
  /** The gemeenten whose agreement it is, in lower case; empty when unknown. */
  readonly own: ReadonlySet<string>;
}

/** Reads one sentence into statements with their acts and mentions. */
export function readSentence(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  reader: Reader,
  { row, antecedents, own }: Surroundings,
): SentenceReading {
  const { verbs: forms, grammar, lexicon } = reader;
  const verbs = tagVerbs(tokens, forms, grammar);
  const pieces = row ? [wholeRow(tokens)] : splitStatements(tokens, verbs, grammar);
  const lemmas = joinParticles(tokens, verbs, pieces, forms, grammar);
  const statementOf = statementsOf(pieces, tokens.length);
  const lists = listsIn(tokens, lemmas, grammar);
  const forces = pieces.map((piece) => readForce(piece, tokens, lemmas, quantities, lists, grammar));
  const found = asNeighbours(matchConcepts(tokens, lemmas, statementOf, lexicon), tokens, own, lexicon);
  const hits = quantities.some(({ kind }) => kind === 'share')
    ? found.filter((hit) => !isPartOfNumber(hit, tokens, quantities))
    : found;
  const named = withoutActs(hits);
  const mentions = readMentions(named, { tokens, verbs, lemmas, quantities, statementOf, forces, lists }, reader);
  const passives = pieces.map((piece) => isPassive(piece, verbs, lemmas, grammar));
  affiliate(mentions, tokens, lexicon.affiliations);
  const { nameable, stated } = byStatement(mentions);
  const holders = pieces.map((piece, index) =>
    findHolders({
      piece,
      index,
      passive: passives[index] === true,
      tokens,
      verbs,
      lemmas,
      mentions: nameable,
      stated: stated[index] ?? NOBODY,
      antecedents,
      grammar,
    }),
  );
  inheritHolders(pieces, holders, verbs, mentions, passives, tokens, grammar);
  whoeverDoes(pieces, holders, tokens, passives, grammar);
  standsFor(pieces, holders, tokens, lemmas, grammar);
  const statements = pieces.map((piece, index): Statement => {
    const force = forces[index];
    const flipped = isDeniedExistence(piece, pieces, tokens, lemmas, reader);
    const takenUp = takesUp(piece, passives[index] ?? false, tokens, verbs, lemmas, lists, grammar);
    const statement: Statement = {
      index,
      role: piece.role,
      parent: piece.parent,
      tokens: piece.tokens,
      modality: force?.modality ?? 'fact',
      negated: (force?.negated ?? false) !== flipped,
      passive: passives[index] ?? false,
      tense: tenseOf(piece, verbs, lemmas, grammar),
      status: 'norm',
      actor: holders[index]?.actor ?? NOTHING,
      subject: holders[index]?.subject ?? NOTHING,
      affirmed: (force?.nounsAffirmed ?? true) !== flipped,
      takesUp: takenUp !== 'nothing',
      topicOnly: takenUp === 'topic',
    };
    return asks(piece, tokens, verbs, grammar) ? { ...statement, asks: true } : statement;
  });
  const cells = row ? rowForces(tokens, lemmas, quantities, lists, grammar) : undefined;
  const acts = readActs(
    hits,
    { named, statements, mentions, pieces, forcesAt: (from) => cells?.(from) ?? forces, statementOf, tokens, verbs },
    reader,
  );
  return { statements, mentions, acts, verbs: joined(verbs, lemmas), lists };
}

/** "Er is geen vraag die de coach niet behandelt": what is said of what there is none of is denied once more. */
function isDeniedExistence(
  piece: Piece,
  pieces: readonly Piece[],
  tokens: readonly Token[],
  lemmas: readonly (TokenVerbs | undefined)[],
  reader: Reader,
): boolean {
  const parent = piece.role === 'relative' && piece.parent !== undefined ? pieces[piece.parent] : undefined;
  if (parent === undefined || !isAboutNobody(piece, tokens, reader)) return false;
  return (
    parent.tokens.some((at) => tokens[at]?.word === 'er') &&
    parent.tokens.some((at) => lemmas[at]?.lemmas.some((lemma) => lemma === 'zijn' || lemma === 'bestaan'))
  );
}

function withoutActs(hits: readonly Hit[]): Hit[] {
  const named: Hit[] = [];
  for (let at = 0; at < hits.length; at += 1) {
    const hit = hits[at] as Hit;
    if (hit.concept.kind !== 'act') named.push(hit);
  }
  return named;
}

/** For every token the statement to which it belongs. */
function statementsOf(pieces: readonly Piece[], count: number): number[] {
  const statementOf: number[] = [];
  for (let at = 0; at < count; at += 1) statementOf.push(0);
  for (let index = 1; index < pieces.length; index += 1)
    for (const token of (pieces[index] as Piece).tokens) statementOf[token] = index;
  return statementOf;
}

/** Who and what could act, all of them and by statement. A quality ("goedkoopst", "niet") is nobody and nothing that could. */
function byStatement(mentions: readonly Mention[]): {
  readonly nameable: readonly Mention[];
  readonly stated: readonly (readonly Mention[] | undefined)[];
} {
  const nameable: Mention[] = [];
  const stated: (Mention[] | undefined)[] = [];
  for (let at = 0; at < mentions.length; at += 1) {
    const mention = mentions[at] as Mention;
    if (mention.kind === 'quality') continue;
    nameable.push(mention);
    (stated[mention.statement] ??= []).push(mention);
  }
  return { nameable, stated };
}

const NOBODY: readonly Mention[] = [];

/** The verbs with the lemmas that they have together with their particles. */
function joined(
  verbs: readonly (VerbToken | undefined)[],
  lemmas: readonly (TokenVerbs | undefined)[],
): (VerbToken | undefined)[] {
  return verbs.map((verb, index) => {
    const own = lemmas[index]?.lemmas;
    return verb === undefined || own === undefined || own === verb.lemmas ? verb : { ...verb, lemmas: own };
  });
}

/** "een derde van het budget": the word for a number names nobody. */
function isPartOfNumber(
  { concept, from, to }: Hit,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): boolean {
  if (!concept.concepts.has('actor')) return false;
  const [start, end] = [tokens[from]?.span.start ?? 0, tokens[to - 1]?.span.end ?? 0];
  return quantities.some(({ kind, coreStart, coreEnd }) => kind === 'share' && coreStart <= start && end <= coreEnd);
}

function wholeRow(tokens: readonly Token[]): Piece {
  return { role: 'row', opener: 0, tokens: tokens.map((_, index) => index), coordinated: false };
}

/** "bepaalt welke cijfers …", "kiest waarover …": opened by a word that asks; behind a noun "waarover" tells of that noun. */
function asks(
  { role, tokens: own }: Piece,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Reader['grammar'],
): boolean {
  if (role !== 'relative') return false;
  const first = own[0] ?? 0;
  const at = grammar.has('preposition', tokens[first]?.word ?? '') ? first + 1 : first;
  const word = tokens[at]?.word ?? '';
  return grammar.has('question-word', word) && (!word.startsWith('waar') || verbs[at - 1] !== undefined);
}

const NOTHING: ReadonlySet<string> = new Set();

function tenseOf(
  piece: Piece,
  verbs: readonly (VerbToken | undefined)[],
  lemmas: readonly (TokenVerbs | undefined)[],
  grammar: Reader['grammar'],
): Statement['tense'] {
  let finite = false;
  let present = false;
  let auxiliary = false;
  for (let at = 0; at < piece.tokens.length; at += 1) {
    const index = piece.tokens[at] as number;
    const verb = verbs[index];
    if (verb?.finite !== true) continue;
    finite = true;
    present ||= !verb.past;
    const own = lemmas[index]?.lemmas ?? verb.lemmas;
    auxiliary ||= own.includes('hebben') || own.includes('zijn');
  }
  if (!finite) return 'none';
  if (!present) return 'past';
  if (!auxiliary) return 'present';
  const done = piece.tokens.some(
    (index) => isPastParticiple(verbs[index]) || standsForParticiple(index, verbs, grammar),
  );
  return done ? 'perfect' : 'present';
}

/** "heeft laten weten", "heeft kunnen geven": the first of two infinitives stands for a participle. */
function standsForParticiple(
  index: number,
  verbs: readonly (VerbToken | undefined)[],
  grammar: Reader['grammar'],
): boolean {
  const verb = verbs[index];
  if (verb?.infinitive !== true || verb.finite || verbs[index + 1]?.infinitive !== true) return false;
  return verb.lemmas.some((lemma) => grammar.has('infinitive-for-participle', lemma));
}
