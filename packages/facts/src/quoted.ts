import type { Status } from '@kadertoets/rulebook';
import type { Statement, Token } from './model.ts';
import { closingMark, quotationsIn } from './syntax/quotations.ts';

/** A quotation that goes on in the next sentence, and as what it stands in the agreement. */
export interface Quoted {
  readonly status: Status;
}

/** The sentences of one quotation stand as its first one does ("Tot 2020 gold: “… . … .”"). */
export function withQuotation(
  statuses: readonly Status[],
  statements: readonly Statement[],
  tokens: readonly Token[],
  quoted: Quoted | undefined,
): readonly Status[] {
  if (quoted === undefined || quoted.status === 'norm') return statuses;
  const end = closingMark(tokens) ?? tokens.length;
  return statuses.map((status, index) =>
    status === 'norm' && (statements[index]?.tokens[0] ?? end) < end ? quoted.status : status,
  );
}

/** What of it reaches into the next sentence. */
export function stillQuoted(
  statuses: readonly Status[],
  statements: readonly Statement[],
  tokens: readonly Token[],
  quoted: Quoted | undefined,
): Quoted | undefined {
  if (quoted !== undefined) return closingMark(tokens) === undefined ? quoted : undefined;
  const last = quotationsIn(tokens).find(({ open }) => open);
  if (last === undefined) return undefined;
  const inside = statements.findIndex(({ tokens: own }) => (own[0] ?? -1) >= last.from);
  return inside === -1 ? undefined : { status: statuses[inside] ?? 'norm' };
}
