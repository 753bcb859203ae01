import { LETTER } from '@kadertoets/document';

export { LETTER };

/** Small letters, for within the brackets of a pattern; the Latin ones are told apart. */
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
