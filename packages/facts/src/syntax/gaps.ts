import type { AskedList } from '../asked-lists.ts';
import type { Act, Mention, Sentence, Statement, Token } from '../model.ts';
import type { Grammar } from './grammar.ts';
import type { VerbToken } from './verb-token.ts';

/**
 * "Over de voortgang wordt niet bericht, over het einde wel", "Over de aantallen wel.": a statement without a verb that says
 * that what was just denied is done here, or the other way round ("; over schulden niet"); it has those acts for its own.
 */
export function withGaps(
  acts: readonly Act[],
  statements: readonly Statement[],
  mentions: readonly Mention[],
  tokens: readonly Token[],
  verbs: readonly (VerbToken | undefined)[],
  lists: ReadonlySet<AskedList>,
  previous: Pick<Sentence, 'acts' | 'statements'> | undefined,
  grammar: Grammar,
): readonly Act[] {
  const endings = (['gap-yes', 'gap-no'] as const).filter((list) => lists.has(list));
  if (endings.length === 0) return acts;
  const borrowed = statements.flatMap((statement): Act[] => {
    if (statement.role !== 'main' || statement.tokens.some((at) => verbs[at]?.finite === true)) return [];
    const ending = endings.find((list) => endsWith(list, statement, tokens, grammar));
    if (ending === undefined) return [];
    const own = statements[statement.index - 1];
    const [source, from] = own === undefined ? [previous?.statements.at(-1), previous?.acts] : [own, acts];
    const affirmed = ending === 'gap-yes';
    if (source === undefined || from === undefined || source.affirmed === affirmed || source.role !== 'main') return [];
    const named = mentions.filter(({ statement: at, kind }) => at === statement.index && kind === 'thing');
    const objects = new Set(named.flatMap(({ concepts }) => [...concepts]));
    // "De regie op de contacten berust bij …; die op de kandidaat niet": the verb is what is left out, and what goes with it.
    const verb = own === undefined ? undefined : own.tokens.find((at) => verbs[at]?.finite === true);
    const isLeftOut = (act: Act): boolean => affirmed || act.form === 'verb' || (verb !== undefined && act.from > verb);
    return from
      .filter((act) => act.statement === source.index && act.affirmed !== affirmed && isLeftOut(act))
      .map((act) => ({
        ...act,
        statement: statement.index,
        affirmed,
        modality: 'fact',
        objects: objects.size > 0 ? objects : act.objects,
      }));
  });
  return borrowed.length === 0 ? acts : [...acts, ...borrowed];
}

/** "wel", "altijd", or on the other side "niet", at its end or before "en". */
function endsWith(list: string, { tokens: own }: Statement, tokens: readonly Token[], grammar: Grammar): boolean {
  const ends = (at: number): boolean => grammar.has(list, tokens[at]?.word ?? '') && endsGap(at, tokens, grammar);
  // "Nee, dat niet.": an answer has nothing else.
  return list === 'gap-no' ? own.length > 2 && own.slice(-2).some(ends) : own.some(ends);
}

/** Does what "wel" or "altijd" says end here? */
export function endsGap(at: number, tokens: readonly Token[], grammar: Grammar): boolean {
  const next = tokens[at + 1];
  return next === undefined || next.kind === 'punctuation' || grammar.has('coordinator', next.word);
}
