/**
 * What a language says of its words, as text by the letters that they begin with: a draft asks for a tenth of it, and what all of it
 * comes to takes longer to put together than a page to check.
 */
export interface WordTexts {
  readonly get: (beginning: string) => string | undefined;
}

/** Few enough words begin with the same letters, and few enough beginnings are there. */
const BEGINNING = 4;

export function beginningOf(word: string): string {
  return word.slice(0, BEGINNING);
}

/** Words with what is said of them, each as ";word=said", by their beginnings. */
export function textsOf(said: Iterable<readonly [word: string, said: string]>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [word, own] of said) {
    const beginning = beginningOf(word);
    texts.set(beginning, `${texts.get(beginning) ?? ';'}${word}=${own};`);
  }
  return texts;
}

/** What is said of a word; undefined of one that is not among them. */
export function saidOf(texts: WordTexts, word: string): string | undefined {
  const text = texts.get(beginningOf(word));
  if (text === undefined) return undefined;
  const at = text.indexOf(`;${word}=`);
  return at === -1 ? undefined : text.slice(at + word.length + 2, text.indexOf(';', at + 1));
}
