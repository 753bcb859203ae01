import type { Act, Mention, Statement, Token } from '../model.ts';

interface Row {
  readonly tokens: readonly Token[];
  readonly statements: readonly Statement[];
  readonly mentions: readonly Mention[];
}

/** "voorstel door: gemeente; besluit door: bestuur": in a row each act that a header names is done by who stands in its own cell. */
export function withRowHolders(acts: readonly Act[], { tokens, statements, mentions }: Row): readonly Act[] {
  if (statements[0]?.role !== 'row') return acts;
  const holders = holdersOfCells(tokens, mentions);
  return holders.length === 0
    ? acts
    : acts.map((act) => {
        const holder = holders.find(({ from, to }) => act.from >= from && act.to <= to);
        return holder === undefined ? act : { ...act, actor: holder.concepts };
      });
}

/** The words of a header before its "door", with whoever its cell names; a cell that names nobody tells nothing. */
function holdersOfCells(
  tokens: readonly Token[],
  mentions: readonly Mention[],
): { readonly from: number; readonly to: number; readonly concepts: Act['actor'] }[] {
  let begin = 0;
  return tokens.flatMap((token, at) => {
    if (token.word === ';' && token.borrowed) begin = at + 1;
    if (token.word !== 'door' || !token.borrowed || tokens[at + 1]?.word !== ':') return [];
    const end = tokens.findIndex((each, behind) => behind > at && each.word === ';' && each.borrowed);
    const named = mentions.find(
      ({ concepts, from, to }) => concepts.has('actor') && from > at && to <= (end === -1 ? tokens.length : end),
    );
    return named === undefined ? [] : [{ from: begin, to: at, concepts: named.concepts }];
  });
}
