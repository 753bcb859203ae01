import type { Piece } from './piece.ts';

/** A sentence that was cut oddly may not make a statement depend on itself: whoever follows the parents would never end. */
export function breakCycles(pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (piece.parent === undefined) continue;
    const seen = new Set<Piece>([piece]);
    let above = pieces[piece.parent];
    while (above !== undefined && !seen.has(above)) {
      seen.add(above);
      above = above.parent === undefined ? undefined : pieces[above.parent];
    }
    if (above === piece) piece.parent = undefined;
  }
}

/** The pieces that hold something; who depended on one that holds nothing depends on what that one depended on. */
export function compact(pieces: Piece[]): Piece[] {
  if (pieces.every((piece) => piece.tokens.length > 0)) return pieces;
  const kept = pieces.map((piece, index) => ({ piece, index })).filter(({ piece }) => piece.tokens.length > 0);
  const places = new Map(kept.map(({ index }, place) => [index, place]));
  return kept.map(({ piece }) => {
    const { parent, ...rest } = piece;
    const place = parent === undefined ? undefined : nearest(pieces, places, parent);
    return place === undefined ? rest : { ...rest, parent: place };
  });
}

function nearest(pieces: readonly Piece[], places: ReadonlyMap<number, number>, parent: number): number | undefined {
  let at: number | undefined = parent;
  while (at !== undefined && !places.has(at)) at = pieces[at]?.parent;
  return at === undefined ? undefined : places.get(at);
}
