/**
 * Letters by their numbers, for within the brackets of a pattern: Latin, Greek, Cyrillic and the other scripts in which words are
 * written. V8 takes milliseconds over the 600 ranges of `\p{L}`, for every pattern that holds it and in every run again.
 */
export const LETTER: string = String.raw`A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1\u0370-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF`;

/** The same of small letters, of which only the Latin ones are told apart. */
export const SMALL_LETTER: string = String.raw`a-z\u00DF-\u00F6\u00F8-\u00FF`;

const BEGINNING = new RegExp(`^[${LETTER}]`, 'u');
const THREE_AT_END = new RegExp(`[${LETTER}]{3}$`, 'u');

export function beginsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? (code > 64 && code < 91) || (code > 96 && code < 123) : BEGINNING.test(text);
}

/** "nadere" ends in an e behind letters, "de" does not: three of them at least. */
export function endsBehindLetters(word: string, ending: string): boolean {
  return word.endsWith(ending) && THREE_AT_END.test(word.slice(0, -ending.length));
}
