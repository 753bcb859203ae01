import type { Token } from '../model.ts';

/** A stretch between quotation marks; token indices, the marks included, `to` exclusive. */
export interface Quotation {
  readonly from: number;
  readonly to: number;
  /** The marks are closed in another sentence. */
  readonly open: boolean;
}

// The mark that closes a single quotation is also the apostrophe, which tokens hold in its plain form.
const CLOSES = new Map([
  ['“', '”'],
  ['„', '”'],
  ['‘', "'"],
  ['«', '»'],
  ['"', '"'],
]);

/** The quotations of a sentence; one that is not closed in it runs to its end. */
export function quotationsIn(tokens: readonly Token[]): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const mark = tokens[at]?.word ?? '';
    const closer = CLOSES.get(mark);
    if (closer === undefined) continue;
    let close = at + 1;
    while (close < tokens.length && tokens[close]?.word !== closer) close += 1;
    const open = close >= tokens.length;
    // A straight mark without a second one is as likely the end of a quotation as its beginning.
    if (open && mark === '"' && at === tokens.length - 1) continue;
    found.push({ from: at, to: open ? tokens.length : close + 1, open });
    at = close;
  }
  return found;
}

/** Where a quotation that was opened in an earlier sentence is closed here; undefined when it goes on. */
export function closingMark(tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(({ word }) => word === '”' || word === "'" || word === '»' || word === '"');
  return at === -1 ? undefined : at;
}
