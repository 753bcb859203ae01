import type { AskedList } from '../asked-lists.ts';
import type { TokenVerbs } from '../lexicon/match.ts';
import type { Token } from '../model.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Grammar } from './grammar.ts';
import { readForce, type Force } from './polarity.ts';

/**
 * A row is one statement, but a cell is denied for itself: "begeleiding: geen; toelichting: …" denies the guidance and not
 * the explanation. Gives, for a token of the row, the force of its cell as the force of the only statement.
 */
export function rowForces(
  tokens: readonly Token[],
  verbs: readonly (TokenVerbs | undefined)[],
  quantities: readonly Quantity[],
  lists: ReadonlySet<AskedList>,
  grammar: Grammar,
): (index: number) => readonly Force[] | undefined {
  const cells: number[][] = [[]];
  tokens.forEach((token, index) => {
    cells.at(-1)?.push(index);
    if (token.word === ';' && token.borrowed) cells.push([]);
  });
  const byToken = new Map<number, readonly Force[]>();
  for (const cell of cells) {
    const force = [
      readForce(
        { role: 'row', opener: 0, tokens: cell, coordinated: false },
        tokens,
        verbs,
        quantities,
        lists,
        grammar,
      ),
    ];
    for (const index of cell) byToken.set(index, force);
  }
  return (index) => byToken.get(index);
}
