import { matchConcepts, type Hit, type TokenVerbs } from './lexicon/match.ts';
import type { Act, Mention, Statement, Token } from './model.ts';
import type { Quantity } from './quantities/index.ts';
import { actorOf, toAct } from './read-acts.ts';
import type { Reader } from './reader.ts';
import { asNeighbours } from './names/neighbours.ts';
import { joinParticles } from './syntax/particles.ts';
import { isDenied, readForce, type Force } from './syntax/polarity.ts';
import { affiliate, findHolders, inheritHolders, whoeverDoes, type Antecedent } from './syntax/holders.ts';
import { isPassive } from './syntax/passive.ts';
import { governingPreposition } from './syntax/roles.ts';
import { rowForces } from './syntax/rows.ts';
import { splitStatements, type Piece } from './syntax/split.ts';
import { takesUp } from './syntax/taking-up.ts';
import { isPastParticiple, tagVerbs } from './syntax/verbs.ts';
import type { VerbToken } from './syntax/verb-token.ts';

export interface SentenceReading {
  readonly statements: Statement[];
  readonly mentions: Mention[];
  readonly acts: Act[];
  /** The verbs by token, with separated particles joined. */
  readonly verbs: readonly (VerbToken | undefined)[];
}

/** Where a sentence stands. */
export interface Surroundings {
  /** A table row is kept together as one statement. */
  readonly row: boolean;
  readonly antecedents: readonly Antecedent[];
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
  const statementOf = Array.from({ length: tokens.length }, () => 0);
  pieces.forEach((piece, index) => {
    for (const token of piece.tokens) statementOf[token] = index;
  });
  const forces = pieces.map((piece) => readForce(piece, tokens, lemmas, quantities, grammar));
  const hits = asNeighbours(matchConcepts(tokens, lemmas, statementOf, lexicon), tokens, own, lexicon);
  const named = hits.filter((hit) => hit.concept.kind !== 'act');
  const mentions = named.map((hit) => toMention(hit, tokens, verbs, quantities, statementOf, forces, reader));
  const passives = pieces.map((piece) => isPassive(piece, verbs, lemmas, grammar));
  affiliate(mentions, tokens, lexicon.affiliations);
  // A quality ("goedkoopst", "niet") is nobody and nothing that could act.
  const nameable = mentions.filter((_, index) => named[index]?.concept.kind !== 'quality');
  const holders = pieces.map((piece, index) =>
    findHolders({
      piece,
      index,
      passive: passives[index] === true,
      tokens,
      verbs,
      lemmas,
      mentions: nameable,
      antecedents,
      grammar,
    }),
  );
  inheritHolders(pieces, holders, verbs, mentions);
  whoeverDoes(pieces, holders, tokens, passives);
  const statements = pieces.map((piece, index): Statement => {
    const force = forces[index];
    const takenUp = takesUp(piece, passives[index] ?? false, tokens, verbs, lemmas, grammar);
    return {
      index,
      role: piece.role,
      tokens: piece.tokens,
      modality: force?.modality ?? 'fact',
      negated: force?.negated ?? false,
      passive: passives[index] ?? false,
      tense: tenseOf(piece, verbs, lemmas),
      status: 'norm',
      actor: holders[index]?.actor ?? NOTHING,
      subject: holders[index]?.subject ?? NOTHING,
      affirmed: force?.nounsAffirmed ?? true,
      takesUp: takenUp !== 'nothing',
      topicOnly: takenUp === 'topic',
      ...(piece.parent === undefined ? {} : { parent: piece.parent }),
    };
  });
  const cells = row ? rowForces(tokens, lemmas, quantities, grammar) : undefined;
  const acts = hits
    .filter((hit) => hit.concept.kind === 'act')
    .map((hit) => toAct(hit, pieces, cells?.(hit.from) ?? forces, statementOf, tokens, verbs, reader))
    // "betaald werk": a participle that is part of a name says nothing of what is done.
    .map((act) => (named.some((name) => isPartOfName(act, name, verbs)) ? { ...act, form: 'attribute' as const } : act))
    .map((act) => ({ ...act, actor: actorOf(act, statements[act.statement], mentions, verbs) }));
  const joined = verbs.map((verb, index) =>
    verb === undefined ? undefined : { ...verb, lemmas: lemmas[index]?.lemmas ?? verb.lemmas },
  );
  return { statements, mentions, acts, verbs: joined };
}

function isPartOfName(act: Omit<Act, 'actor'>, name: Hit, verbs: readonly (VerbToken | undefined)[]): boolean {
  return (
    name.concept.kind === 'thing' &&
    verbs[act.from]?.participle === true &&
    act.to - act.from === 1 &&
    name.from === act.from &&
    name.to > act.to
  );
}

function wholeRow(tokens: readonly Token[]): Piece {
  return { role: 'row', opener: 0, tokens: tokens.map((_, index) => index), coordinated: false };
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
  const via = governingPreposition(hit.from, tokens, verbs, quantities, reader.grammar, statementOf);
  const statement = statementOf[hit.from] ?? 0;
  return {
    concepts: hit.concept.concepts,
    kind: hit.concept.kind === 'act' ? 'thing' : hit.concept.kind,
    gender: isPlural(tokens[hit.to - 1]) ? 'plural' : hit.concept.gender,
    from: hit.from,
    to: hit.to,
    negated:
      via === 'zonder' || via === 'buiten'
        ? via === 'zonder'
        : isDenied(hit.from, tokens, forces[statement], statementOf),
    only: isSingledOut(hit.from, tokens, reader),
    role: 'other',
    statement,
    ...(via === undefined ? {} : { via }),
  };
}

/** "de gemeenten": several of them are taken up by "zij" with a plural verb. */
function isPlural(token: Token | undefined): boolean {
  return (
    token !== undefined && token.kind === 'word' && /\p{L}{3}(?:en|s)$/u.test(token.word) && token.word !== token.stem
  );
}

function isSingledOut(from: number, tokens: readonly Token[], { grammar }: Reader): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (grammar.has('restrictor', word)) return !grammar.has('negator', tokens[at - 1]?.word ?? '');
    if (tokens[at]?.kind === 'punctuation' && !isQuote(word)) return false;
  }
  return false;
}

function isQuote(word: string): boolean {
  return /^["'“”„‘’«»]$/u.test(word);
}

function tenseOf(
  piece: Piece,
  verbs: readonly (VerbToken | undefined)[],
  lemmas: readonly (TokenVerbs | undefined)[],
): Statement['tense'] {
  const finite = piece.tokens.filter((index) => verbs[index]?.finite === true);
  if (finite.length === 0) return 'none';
  if (finite.every((index) => verbs[index]?.past === true)) return 'past';
  const auxiliary = finite.some((index) =>
    lemmas[index]?.lemmas.some((lemma) => lemma === 'hebben' || lemma === 'zijn'),
  );
  const done = piece.tokens.some((index) => isPastParticiple(verbs[index]));
  return auxiliary && done ? 'perfect' : 'present';
}
