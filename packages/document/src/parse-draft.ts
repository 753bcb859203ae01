import type { Draft } from './model.ts';
import { repeatedLines } from './page-furniture.ts';
import { placesFrom } from './part-places.ts';
import { readParts } from './parts.ts';
import { cutInPieces } from './pieces.ts';
import { placeParts } from './place-parts.ts';

/** Reads a Markdown agreement into clauses with addresses and exact places. Never throws for a bad draft. */
export function parseDraft(source: string): Draft {
  const parts = readParts(cutInPieces(source), repeatedLines(source), nothing);
  let offset = 0;
  const places = parts.map(({ piece }) => {
    const place = offset;
    offset += piece.text.length;
    return placesFrom(place);
  });
  return placeParts(source, parts, places, nothing).draft;
}

/** Of a draft that is read once nothing is known. */
function nothing(): undefined {
  return undefined;
}
