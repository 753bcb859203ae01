import type { Clause, Draft } from '@kadertoets/document';
import type { Act, Mention, Sentence, Statement, Token } from '../model.ts';
import type { Grammar } from './grammar.ts';

interface Whole {
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
}

/**
 * "Het eerste lid blijft buiten toepassing als …", "Die bepaling geldt niet in 2021": what the provision says is done, is not done
 * here, so that the statement has those acts for its own, denied.
 */
export function withProvisions(
  acts: readonly Act[],
  { statements, mentions }: Whole,
  previous: Pick<Sentence, 'acts' | 'statements'> | undefined,
): readonly Act[] {
  if (previous === undefined || !mentions.some(isProvision)) return acts;
  const told = previous.acts.filter(
    ({ form, statement }) => form === 'verb' && isAgreed(previous.statements[statement]),
  );
  const denied = statements.flatMap((statement): readonly Act[] => {
    const setting = acts.find((act) => act.statement === statement.index && setsAside(act, statement));
    // Whom it does not go for is another matter than that it does not go.
    if (setting === undefined || mentions.some((each) => each.statement === statement.index && each.via === 'voor'))
      return [];
    const { from, to } = setting;
    return told.map((act) => ({
      ...act,
      statement: statement.index,
      modality: statement.modality,
      affirmed: !act.affirmed,
      from,
      to,
    }));
  });
  return denied.length === 0 ? acts : [...acts, ...denied];
}

function isProvision({ concepts }: Mention): boolean {
  return concepts.has('own-clause');
}

function isAgreed(statement: Statement | undefined): boolean {
  return statement?.role === 'main' && statement.status === 'norm';
}

/** Not applied, or departed from. */
function setsAside({ concepts, affirmed, objects }: Act, { subject }: Statement): boolean {
  if (!objects.has('own-clause') && !subject.has('own-clause')) return false;
  return affirmed ? concepts.has('depart') : concepts.has('apply') || concepts.has('keep-to');
}

/** The lid of the same article that a sentence names ("het eerste lid", "lid 2", "het vorige lid"), when it names one. */
export function lidNamed(tokens: readonly Token[], clause: Clause, draft: Draft, grammar: Grammar): Clause | undefined {
  const at = tokens.findIndex(({ word, borrowed }) => !borrowed && grammar.has('lid-word', word));
  // "het eerste lid van artikel 9" stands elsewhere.
  if (at === -1 || grammar.has('preposition', tokens[at + 1]?.word ?? '')) return undefined;
  const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + 1]];
  const own: Clause[] = [];
  for (const each of near(clause, draft)) if (each.lid !== clause.lid || each.lid === undefined) own.push(each);
  if (grammar.has('lid-before', before)) return own.findLast(({ index }) => index < clause.index);
  return own.find(({ lid, address }) =>
    next?.kind === 'number'
      ? lid === next.word
      : before !== '' && address.endsWith(`, ${before} ${tokens[at]?.word ?? ''}`),
  );
}

/** The clauses of the same article. */
function near({ section, index }: Clause, { clauses }: Draft): readonly Clause[] {
  let from = index;
  let to = index + 1;
  while (clauses[from - 1]?.section === section) from -= 1;
  while (clauses[to]?.section === section) to += 1;
  return clauses.slice(from, to);
}
