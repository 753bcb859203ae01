import type { Token } from '../../model.ts';
import { wordsOf } from '../../text/words-of.ts';
import type { Grammar } from '../grammar.ts';
import { insideNames } from '../names.ts';
import type { VerbToken } from '../verb-token.ts';
import { arrange } from './arrange.ts';
import { closesDependent, endsEmbedded, resume } from './closing.ts';
import { contrasts, coordinate } from './coordination.ts';
import { readExcepted } from './excepted.ts';
import { readMark } from './marks.ts';
import { openerAt } from './openers.ts';
import type { Opening } from './opening.ts';
import { isSubordinate, type Piece } from './piece.ts';
import { findQuotations } from './quoted.ts';
import { finiteAt, hasFinite, open, type Splitter } from './splitter.ts';

/** Divides a sentence into statements: at conjunctions, relative pronouns, and commas that close a dependent clause. */
export function splitStatements(
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): Piece[] {
  const state: Splitter = {
    tokens,
    words: wordsOf(tokens),
    verbs,
    grammar,
    named: insideNames(tokens, grammar),
    quoted: [],
    quoteBegins: new Set(),
    quoteEnds: new Set(),
    quotedNames: [],
    pieces: [],
    brackets: [],
    current: 0,
  };
  state.current = open(state, 'main', 0);
  findQuotations(state);
  for (let at = 0; at < tokens.length; ) {
    if (tokens[at]?.borrowed === false && tokens[at - 1]?.borrowed === true) leaveLeadIn(state);
    at = readMark(state, at) ? at + 1 : readWord(state, at);
  }
  return arrange(state);
}

/** "Een kandidaat die niet meewerkt:" and its items: the item goes on with the main clause. */
function leaveLeadIn(state: Splitter): void {
  const { pieces, current } = state;
  if (isSubordinate(pieces[current]) && hasFinite(state, current)) state.current = resume(state);
}

/** Gives the word, and the words that open a clause with it, to the piece that they belong to; the token behind them. */
function readWord(state: Splitter, at: number): number {
  const { words, grammar, pieces } = state;
  const behind = readExcepted(state, at);
  if (behind !== undefined) return behind;
  const opening = openerAt(state, at);
  if (opening !== undefined) return readOpening(state, at, opening);
  if (grammar.has('coordinator', words[at] ?? '')) {
    if (coordinate(state, at)) return at + 1;
    // "worden niet vervangen maar aangevuld"
    const piece = pieces[state.current];
    if (piece !== undefined && contrasts(state, at)) state.current = open(state, piece.role, 1, piece.parent, true);
  }
  if ((finiteAt(state, at) && closesDependent(state, at)) || endsEmbedded(state, at)) state.current = resume(state);
  pieces[state.current]?.tokens.push(at);
  return at + 1;
}

function readOpening(state: Splitter, at: number, { role, length }: Opening): number {
  const { pieces, current } = state;
  const piece = pieces[current];
  const lent = piece !== undefined && role === 'relative' && lendsPreposition(state, at, piece);
  if (lent) piece.tokens.pop();
  const parent = isSubordinate(piece) && piece?.tokens.length === 0 ? piece.parent : current;
  state.current = open(state, role, length, role === 'main' ? undefined : parent);
  const own = pieces[state.current]?.tokens;
  if (lent) own?.push(at - 1);
  for (let extra = 0; extra < length; extra += 1) own?.push(at + extra);
  return at + length;
}

/** "maakt uit over welke resultaten": the preposition belongs to what is asked. */
function lendsPreposition({ words, verbs, grammar }: Splitter, at: number, { tokens: own }: Piece): boolean {
  const word = words[at] ?? '';
  return (
    own.length > 1 &&
    own.at(-1) === at - 1 &&
    grammar.has('particle', words[at - 2] ?? '') &&
    (grammar.has('question-word', word) || grammar.has('free-relative', word)) &&
    grammar.has('preposition', words[at - 1] ?? '') &&
    verbs[at - 1] === undefined
  );
}
