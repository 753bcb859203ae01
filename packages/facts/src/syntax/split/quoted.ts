import { type Quotation, quotationsIn } from '../quotations.ts';
import type { Splitter } from './splitter.ts';

/** Finds the quotations: a quoted clause is a statement of its own; a quoted name or word is part of the sentence. */
export function findQuotations(state: Splitter): void {
  const quotations = quotationsIn(state.tokens);
  for (let each = 0; each < quotations.length; each += 1) {
    const quotation = quotations[each] as Quotation;
    if (isClause(state, quotation)) {
      state.quoted.push(quotation);
      state.quoteBegins.add(quotation.from);
      if (!quotation.open) state.quoteEnds.add(quotation.to);
    } else if (!quotation.open) state.quotedNames.push(quotation);
  }
}

function isClause({ tokens, verbs, named }: Splitter, { from, to }: Quotation): boolean {
  let count = 0;
  let verb = false;
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.kind !== 'punctuation') count += 1;
    if (verbs[at]?.finite === true && !named.has(at)) verb = true;
  }
  return verb && count > 4;
}
