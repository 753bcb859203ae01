import type { ExampleWithQuote, Rule } from '@kadertoets/rulebook';

export type Expected = 'conflict' | 'compliant';

/** An example of a rule from which variants are made. */
export interface Origin {
  readonly pack: string;
  readonly rule: Rule;
  readonly expected: Expected;
  readonly example: ExampleWithQuote;
}

/** One way of saying or placing an example otherwise; it gives no texts for an example that it does not suit. */
export interface Transformation {
  readonly name: string;
  readonly suits?: (origin: Origin) => boolean;
  readonly make: (text: string, origin: Origin) => readonly string[];
}

/** An example said otherwise, and the verdict that it must get. */
export interface Variant {
  readonly rule: string;
  readonly transformation: string;
  readonly expected: Expected;
  readonly example: ExampleWithQuote;
  readonly origin: string;
}

/** One paragraph without lists, tables or breaks: only that can be set elsewhere as it is. */
export function isParagraph(text: string): boolean {
  return !text.includes('\n') && !text.includes('|');
}

/** One sentence: no full stop or semicolon inside. */
export function isOneSentence(text: string): boolean {
  return isParagraph(text) && !/[.;?!:]\s/u.test(text);
}

/** Rules that ask what a clause means; those on numbers, dates and drafting hold whatever a clause stands for. */
export function isOnMeaning({ rule }: Origin): boolean {
  return rule.kind === 'conflict';
}
