import type { TokenVerbs } from '../lexicon/match.ts';
import type { Act, Statement, Token } from '../model.ts';
import type { Grammar } from './grammar.ts';

/**
 * "Moet het kader worden aangepast, dan kunnen de colleges dat doen": the statement does what the condition names, so that it
 * has those acts for its own, with its own actor, force and sign.
 */
export function withProVerbs(
  acts: readonly Act[],
  statements: readonly Statement[],
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  lists: ReadonlySet<string>,
  grammar: Grammar,
): readonly Act[] {
  if (!lists.has('pronoun-neuter')) return acts;
  const borrowed = statements.flatMap((statement): Act[] => {
    const source = statements[statement.index - 1];
    if (statement.role !== 'main' || source?.role !== 'condition') return [];
    if (!standsForVerb(statement, tokens, verbs, grammar)) return [];
    return acts
      .filter((act) => act.statement === source.index && act.form === 'verb')
      .map((act) => ({
        ...act,
        statement: statement.index,
        modality: statement.modality,
        // "Beslist het college niet, dan doet de raad het": the pro-verb takes up what is done, without its denial.
        affirmed: (act.affirmed === source.affirmed) === statement.affirmed,
        actor: statement.actor.size > 0 ? statement.actor : act.actor,
      }));
  });
  return borrowed.length === 0 ? acts : [...acts, ...borrowed];
}

/** "dan doen zij dat", "dan mag dat", "dan kan dat niet": "doen" or a bare modal, with a pronoun for what was said. */
function standsForVerb(
  { tokens: own }: Statement,
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  grammar: Grammar,
): boolean {
  const pronoun = own.some((at, place) => {
    const word = tokens[at]?.word ?? '';
    const next = own[place + 1];
    const alone =
      next === undefined ||
      verbs[next] !== undefined ||
      tokens[next]?.kind === 'punctuation' ||
      ['negator', 'adverb', 'preposition', 'restrictor'].some((list) => grammar.has(list, tokens[next]?.word ?? ''));
    return grammar.has('pronoun-neuter', word) && alone;
  });
  if (!pronoun) return false;
  const lemmas = own.flatMap((at) => (verbs[at]?.attributive === false ? [verbs[at]] : []));
  return (
    lemmas.every((verb) =>
      verb.lemmas.some((lemma) =>
        ['pro-verb', 'modal-may', 'modal-must', 'modal-need'].some((list) => grammar.has(list, lemma)),
      ),
    ) && lemmas.length > 0
  );
}
