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

/** As what the further sentences of an item stand, where its lead-in is no norm ("De adviesraad stelde voor: - … . … ."). */
export function introducedAs(
  statuses: readonly Status[],
  statements: readonly Statement[],
  tokens: readonly Token[],
): Status | undefined {
  const mainOf = (borrowed: boolean): Status | undefined =>
    statuses[
      statements.findIndex(({ role, tokens: own }) => role === 'main' && tokens[own[0] ?? -1]?.borrowed === borrowed)
    ];
  const lead = mainOf(true);
  return lead !== 'norm' && lead === mainOf(false) ? lead : undefined;
}

/** The statuses with nothing left that stands by itself. */
export function withIntroduction(statuses: readonly Status[], introduced: Status | undefined): readonly Status[] {
  return introduced === undefined ? statuses : statuses.map((status) => (status === 'norm' ? introduced : status));
}
