import type { Status } from '@kadertoets/rulebook';
import type { Zone } from '@kadertoets/document';
import type { Statement, Token } from './model.ts';
import type { Quantity } from './quantities/index.ts';
import type { Reader } from './reader.ts';
import type { TokenVerbs } from './lexicon/match.ts';

export interface StatusInput {
  readonly tokens: readonly Token[];
  readonly statements: readonly Statement[];
  readonly verbs: readonly (TokenVerbs | undefined)[];
  readonly quantities: readonly Quantity[];
  readonly zone: Zone;
}

/**
 * As what a statement stands in the agreement: a norm, history, somebody else's wish, what was rejected, the law, a question.
 * A definition that withholds, pays or assigns is a norm like any other, so `definition` is never set by place alone.
 */
export function readStatuses(input: StatusInput, reader: Reader): Status[] {
  const { statements } = input;
  const own = statements.map((statement) => statusOf(statement, input, reader));
  return statements.map((statement, index) => {
    const status = own[index] ?? 'norm';
    if (status !== 'norm') return status;
    // "De cliëntenraad stelde voor dat …": what depends on a wish is part of the wish.
    let parent = statement.parent;
    while (parent !== undefined) {
      const above = own[parent];
      if (above !== undefined && above !== 'norm' && DEPENDENT.has(statement.role)) return above;
      parent = statements[parent]?.parent;
    }
    return status;
  });
}

const DEPENDENT = new Set<Statement['role']>([
  'complement',
  'relative',
  'purpose',
  'reason',
  'condition',
  'exception',
  'instead',
  'without',
  'time',
]);

function statusOf(statement: Statement, input: StatusInput, { grammar }: Reader): Status {
  const { tokens, verbs } = input;
  const words = statement.tokens.map((index) => tokens[index]?.word ?? '');
  const lemmas = statement.tokens.flatMap((index) => verbs[index]?.lemmas ?? []);
  const any = (list: string): boolean =>
    words.some((word, at) => grammar.has(list, word) || grammar.phraseAt(list, words, at) > 1) ||
    lemmas.some((lemma) => grammar.has(list, lemma));
  const other = any('other-party');
  const past = statement.tense === 'past';
  const perfect = isPerfect(statement, verbs);
  if (any('wish-noun') && any('rejected') && (past || perfect || statement.passive)) return 'rejected';
  if (other && any('wish-verb')) return 'wish';
  if (past && any('wish-verb') && !isConditional(statement)) return 'wish';
  if (other && any('wish-noun') && (past || perfect)) return 'wish';
  const early = mentionsEarlierTime(statement, input);
  if (past && !isConditional(statement)) return 'history';
  if (early && (perfect || any('history'))) return 'history';
  if (any('history') && (past || perfect)) return 'history';
  if (statement.tense === 'none' && early && any('history')) return 'history';
  return 'norm';
}

/** "is vervallen", "hebben verworpen": a perfect tells what happened; with worden it is a norm. */
function isPerfect(statement: Statement, verbs: readonly (TokenVerbs | undefined)[]): boolean {
  const lemmas = statement.tokens.flatMap((index) => verbs[index]?.lemmas ?? []);
  return (lemmas.includes('hebben') || lemmas.includes('zijn')) && !lemmas.includes('worden') && lemmas.length > 1;
}

/** Past tense in a condition is a supposition, not history. */
function isConditional(statement: Statement): boolean {
  return statement.role === 'condition' || statement.role === 'exception';
}

const FIRST_YEAR = 2020;

/** A year before the kaders came into force. */
function mentionsEarlierTime(statement: Statement, { tokens, quantities }: StatusInput): boolean {
  return quantities.some((quantity) => {
    if (quantity.kind !== 'year' && quantity.kind !== 'date' && quantity.kind !== 'period') return false;
    const text = quantity.to ?? quantity.date ?? quantity.from;
    const year = text === undefined ? Number.NaN : Number(text.slice(0, 4));
    if (!(year < FIRST_YEAR)) return false;
    return statement.tokens.some((index) => {
      const span = tokens[index]?.span;
      return span !== undefined && span.start >= quantity.start && span.end <= quantity.end;
    });
  });
}
