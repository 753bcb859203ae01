import type { Act, Sentence } from '../model.ts';
import type { Quantity } from '../quantities/index.ts';

export interface DatedEvent {
  readonly act: Act;
  readonly sentence: Sentence;
  /** The first day on which it can happen (ISO). */
  readonly date: string;
}

/** Events with the date that stands in their own statement; a statement with several dates says too little. */
export function datedEvents(sentence: Sentence, events: readonly Act[]): DatedEvent[] {
  return events.flatMap((act) => {
    const statement = sentence.statements[act.statement];
    if (statement === undefined || !act.affirmed) return [];
    const own = sentence.quantities.filter((quantity) => {
      const at = sentence.tokens.findIndex((token) => token.span.start >= quantity.coreStart);
      return statement.tokens.includes(at) && dateOf(quantity) !== undefined;
    });
    const [only] = own;
    const date = own.length === 1 && only !== undefined ? dateOf(only) : undefined;
    return date === undefined ? [] : [{ act, sentence, date }];
  });
}

function dateOf(quantity: Quantity): string | undefined {
  if (quantity.kind !== 'date' && quantity.kind !== 'period') return undefined;
  return quantity.date ?? quantity.from;
}
