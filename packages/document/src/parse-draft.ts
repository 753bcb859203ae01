import { addressClauses } from './addresses.ts';
import type { Draft } from './model.ts';
import { parseInPieces } from './pieces.ts';
import { readBlock } from './read-block.ts';
import { DraftState } from './state.ts';

/** Reads a Markdown agreement into clauses with addresses and exact places. Never throws for a bad draft. */
export function parseDraft(source: string): Draft {
  const state = new DraftState(source);
  for (const block of parseInPieces(source)) readBlock(state, block);
  return addressClauses(state.finish());
}
