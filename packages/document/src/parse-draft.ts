import { addressClauses } from './addresses.ts';
import { DraftBuilder } from './builder.ts';
import { parseInPieces } from './pieces.ts';
import type { Draft } from './model.ts';

/** Reads a Markdown agreement into clauses with addresses and exact places. Never throws for a bad draft. */
export function parseDraft(source: string): Draft {
  const builder = new DraftBuilder(source);
  for (const block of parseInPieces(source)) builder.add(block);
  return addressClauses(builder.finish());
}
