import type { StatementRole } from '@kadertoets/rulebook';
import { matchConcepts, type Hit, type TokenVerbs } from './lexicon/match.ts';
import type { Act, Mention, Statement, Token } from './model.ts';
import type { Quantity } from './quantities/index.ts';
import type { Reader } from './reader.ts';
import { joinParticles } from './syntax/particles.ts';
import { readForce, type Force } from './syntax/polarity.ts';
import { governingPreposition } from './syntax/roles.ts';
import { splitStatements, type Piece } from './syntax/split.ts';
import { tagVerbs, type VerbToken } from './syntax/verbs.ts';

export interface SentenceReading {
  readonly statements: Statement[];
  readonly mentions: Mention[];
  readonly acts: Act[];
}

/** Reads one sentence into statements with their acts and mentions. `row` keeps a table row together as one statement. */
export function readSentence(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  reader: Reader,
  row: boolean,
): SentenceReading {
  const { verbs: forms, grammar, lexicon } = reader;
  const verbs = tagVerbs(tokens, forms, grammar);
  const pieces = row ? [wholeRow(tokens)] : splitStatements(tokens, verbs, grammar);
  const lemmas = joinParticles(tokens, verbs, pieces, forms, grammar);
  const statementOf = Array.from({ length: tokens.length }, () => 0);
  pieces.forEach((piece, index) => {
    for (const token of piece.tokens) statementOf[token] = index;
  });
  const forces = pieces.map((piece) => readForce(piece, tokens, lemmas, quantities, grammar));
  const hits = matchConcepts(tokens, lemmas, statementOf, lexicon);
  const mentions = hits
    .filter((hit) => hit.concept.kind !== 'act')
    .map((hit) => toMention(hit, tokens, verbs, quantities, statementOf, forces, reader));
  const passives = pieces.map((piece) => isPassive(piece, verbs, lemmas, reader));
  const holders = pieces.map((piece, index) => findHolders(piece, index, passives[index] === true, verbs, mentions));
  inherit(pieces, holders);
  const statements = pieces.map((piece, index): Statement => {
    const force = forces[index];
    return {
      index,
      role: piece.role,
      tokens: piece.tokens,
      modality: force?.modality ?? 'fact',
      negated: force?.negated ?? false,
      passive: passives[index] ?? false,
      tense: tenseOf(piece, verbs),
      status: 'norm',
      actor: conceptsOf(holders[index]?.actor),
      subject: conceptsOf(holders[index]?.subject),
      ...(piece.parent === undefined ? {} : { parent: piece.parent }),
    };
  });
  const acts = hits
    .filter((hit) => hit.concept.kind === 'act')
    .map((hit) => toAct(hit, pieces, forces, statementOf, tokens, reader));
  return { statements, mentions, acts };
}

function wholeRow(tokens: readonly Token[]): Piece {
  return { role: 'row', opener: 0, tokens: tokens.map((_, index) => index), coordinated: false };
}

function conceptsOf(mention: Mention | undefined): ReadonlySet<string> {
  return mention?.concepts ?? NOTHING;
}

const NOTHING: ReadonlySet<string> = new Set();

function toMention(
  hit: Hit,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  quantities: readonly Quantity[],
  statementOf: readonly number[],
  forces: readonly Force[],
  reader: Reader,
): Mention {
  const via = governingPreposition(hit.from, tokens, verbs, quantities, reader.grammar);
  const statement = statementOf[hit.from] ?? 0;
  return {
    concepts: hit.concept.concepts,
    from: hit.from,
    to: hit.to,
    negated: via === 'zonder' || via === 'buiten' ? via === 'zonder' : isDenied(hit.from, tokens, forces[statement]),
    only: isSingledOut(hit.from, tokens, reader),
    role: 'other',
    statement,
    ...(via === undefined ? {} : { via }),
  };
}

/** "geen aanvulling", "niet het college (maar …)": the negation stands right before the noun phrase. */
function isDenied(from: number, tokens: readonly Token[], force: Force | undefined): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (word === 'geen' || word === 'noch' || word === 'evenmin') return true;
    if (word === 'niet') return force?.local.includes(at) === true;
    if (tokens[at]?.kind === 'punctuation') return false;
  }
  return false;
}

function isSingledOut(from: number, tokens: readonly Token[], { grammar }: Reader): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (grammar.has('restrictor', word)) return !grammar.has('negator', tokens[at - 1]?.word ?? '');
    if (tokens[at]?.kind === 'punctuation') return false;
  }
  return false;
}

function isPassive(
  piece: Piece,
  verbs: readonly (VerbToken | undefined)[],
  lemmas: readonly (TokenVerbs | undefined)[],
  { grammar }: Reader,
): boolean {
  const participle = piece.tokens.some((index) => {
    const verb = verbs[index];
    return verb !== undefined && verb.participle && !verb.attributive && !verb.finite;
  });
  if (!participle) return false;
  return piece.tokens.some((index) =>
    (lemmas[index]?.lemmas ?? []).some((lemma) => grammar.has('auxiliary-passive', lemma) || lemma === 'zijn'),
  );
}

interface Holders {
  actor?: Mention;
  subject?: Mention;
}

/** Who does it: the noun phrase without a preposition beside the finite verb, or in a passive clause the one behind "door". */
function findHolders(
  piece: Piece,
  index: number,
  passive: boolean,
  verbs: readonly (VerbToken | undefined)[],
  mentions: readonly Mention[],
): Holders {
  const own = mentions.filter((mention) => mention.statement === index);
  const finite = piece.tokens.find((token) => verbs[token]?.finite === true) ?? Number.POSITIVE_INFINITY;
  const bare = own
    .filter((mention) => mention.via === undefined && !mention.negated)
    .toSorted((a, b) => a.from - b.from);
  const before = bare.filter((mention) => mention.to <= finite);
  const topic = before.find((mention) => mention.concepts.has('actor')) ?? before[0];
  const after = bare.find((mention) => mention.from > finite);
  // In a dependent clause the subject comes first; in a main clause it stands right before or right behind the verb.
  const subject =
    topic?.concepts.has('actor') === true
      ? topic
      : (bare.find((mention) => mention.concepts.has('actor') && mention.from > finite && mention.from - finite < 6) ??
        topic ??
        after);
  if (subject !== undefined) subject.role = 'subject';
  const through = own.find((mention) => mention.via === 'door' && mention.concepts.has('actor'));
  const actor =
    passive || through !== undefined ? through : subject?.concepts.has('actor') === true ? subject : undefined;
  if (actor !== undefined) actor.role = 'actor';
  return { ...(actor === undefined ? {} : { actor }), ...(subject === undefined ? {} : { subject }) };
}

/** "… en betaalt": without a subject of its own, a coordinated statement has the one before it. */
function inherit(pieces: readonly Piece[], holders: Holders[]): void {
  pieces.forEach((piece, index) => {
    const own = holders[index];
    const before = holders[index - 1];
    if (own === undefined || before === undefined) return;
    const relative = piece.role === 'relative' || piece.role === 'purpose' || piece.role === 'without';
    if (own.actor === undefined && own.subject === undefined && (piece.coordinated || relative)) {
      holders[index] = { ...before };
    }
  });
}

function tenseOf(piece: Piece, verbs: readonly (VerbToken | undefined)[]): Statement['tense'] {
  const finite = piece.tokens.map((index) => verbs[index]).filter((verb) => verb?.finite === true);
  if (finite.length === 0) return 'none';
  return finite.every((verb) => verb?.past === true) ? 'past' : 'present';
}

// Whether a nominal act is denied by the predicate depends on these: "instemming is niet vereist", "ziet af van toetsing".
function toAct(
  hit: Hit,
  pieces: readonly Piece[],
  forces: readonly Force[],
  statementOf: readonly number[],
  tokens: readonly Token[],
  reader: Reader,
): Act {
  const statement = statementOf[hit.verb ?? hit.from] ?? 0;
  const force = forces[statement];
  const outer = outerForce(statement, pieces, forces);
  let affirmed = true;
  if (hit.form === 'attribute') affirmed = tokens[hit.from - 1]?.word !== 'niet';
  else if (force !== undefined) {
    const self = force.abstain !== undefined && (force.abstain === hit.from || force.abstain === hit.verb);
    affirmed = hit.form === 'verb' && (self || force.abstain === undefined) ? force.affirmed : force.nounsAffirmed;
    if (self) affirmed = force.affirmed;
    if (isWithout(hit.from, tokens, reader)) affirmed = !affirmed;
  }
  if (!outer.affirmed) affirmed = !affirmed;
  return {
    concepts: hit.concept.concepts,
    opposites: hit.concept.opposites,
    from: hit.from,
    to: hit.to,
    form: hit.form,
    affirmed,
    modality: outer.modality ?? force?.modality ?? 'fact',
    statement,
  };
}

/** "zonder goedkeuring": the noun itself is denied. */
function isWithout(from: number, tokens: readonly Token[], { grammar }: Reader): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (word === 'zonder') return true;
    if (!grammar.has('determiner', word) && !word.endsWith('e')) return false;
  }
  return false;
}

const GOVERNED = new Set<StatementRole>(['complement', 'purpose']);

/** What the governing statement does to a dependent one: "Het is niet toegestaan dat …", "ziet ervan af om …". */
function outerForce(
  statement: number,
  pieces: readonly Piece[],
  forces: readonly Force[],
): { affirmed: boolean; modality?: Force['modality'] } {
  const piece = pieces[statement];
  if (piece?.role === 'without') return { affirmed: false };
  if (piece === undefined || piece.parent === undefined || !GOVERNED.has(piece.role)) return { affirmed: true };
  const parent = forces[piece.parent];
  if (parent === undefined) return { affirmed: true };
  if (parent.abstain !== undefined) return { affirmed: !parent.affirmed };
  if (parent.operator !== undefined || parent.modality === 'forbidden' || parent.modality === 'need-not')
    return { affirmed: parent.affirmed, modality: parent.modality };
  return { affirmed: true };
}
