let names: Record<string, true> = Object.create(null) as Record<string, true>;
let count = 0;

/** As many are kept: a long-running editor session must not grow with every typo. */
const MOST = 20_000;

/**
 * Has V8 keep one string for all that say the same, as it does of the names of fields: then two of them are told apart by where they
 * stand in memory, without a look at their letters. Worth its while for what is held against many others, such as the words of a text.
 */
export function asOneString(text: string): string {
  if (count > MOST) {
    names = Object.create(null) as Record<string, true>;
    count = 0;
  }
  count += 1;
  names[text] = true;
  return text;
}
