import type { Act, Sentence, Statement, Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import type { VerbToken } from './verb-token.ts';

/**
 * "Over de voortgang wordt niet bericht, over het einde wel", "Over de aantallen wel.": a statement without a verb that says
 * that what was just denied is done here; it has those acts for its own.
 */
export function withGaps(
  acts: readonly Act[],
  statements: readonly Statement[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  lists: ReadonlySet<string>,
  previous: Pick<Sentence, 'acts' | 'statements'> | undefined,
  grammar: Grammar,
): readonly Act[] {
  if (!lists.has('gap-yes')) return acts;
  const borrowed = statements.flatMap((statement): Act[] => {
    if (!isGapped(statement, tokens, verbs, grammar)) return [];
    const own = statements[statement.index - 1];
    const [source, from] = own === undefined ? [previous?.statements.at(-1), previous?.acts] : [own, acts];
    if (source === undefined || from === undefined || source.affirmed || source.role !== 'main') return [];
    return from
      .filter((act) => act.statement === source.index && !act.affirmed)
      .map((act) => ({ ...act, statement: statement.index, affirmed: true, modality: 'fact' }));
  });
  return borrowed.length === 0 ? acts : [...acts, ...borrowed];
}

/** No verb, and "wel", "altijd" at its end or before "en". */
function isGapped(
  { role, tokens: own }: Statement,
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  grammar: Grammar,
): boolean {
  if (role !== 'main' || own.some((at) => verbs[at]?.finite === true)) return false;
  return own.some((at) => grammar.has('gap-yes', tokens[at]?.word ?? '') && endsGap(at, tokens, grammar));
}

/** Does what "wel" or "altijd" says end here? */
export function endsGap(at: number, tokens: readonly Token[], grammar: Grammar): boolean {
  const next = tokens[at + 1];
  return next === undefined || next.kind === 'punctuation' || grammar.has('coordinator', next.word);
}
