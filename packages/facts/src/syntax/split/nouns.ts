import type { Splitter } from './splitter.ts';

/** A noun that "dat" can take up; behind "de …" it cannot ("de bedoeling dat"), behind an adverb it does not. */
export function isNounLike({ tokens, words, verbs, grammar }: Splitter, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || isPredicateWord(token.word, grammar)) return false;
  // "het gemiddelde dat": a participle used as a noun.
  const verb = verbs[at];
  if (verb !== undefined && !(verb.attributive && words[at - 1] === 'het')) return false;
  if (grammar.hasAny(NO_NOUNS, token.word)) return false;
  return words[at + 1] !== 'dat' || !(isCommonArticle(words[at - 1]) || isCommonArticle(words[at - 2]));
}

const NO_NOUNS = ['negator', 'adverb', 'particle', 'content-noun', 'said-of-clause'];

function isPredicateWord(word: string, grammar: Splitter['grammar']): boolean {
  return (
    grammar.has('may-word', word) ||
    grammar.has('must-word', word) ||
    grammar.has('forbid-word', word) ||
    grammar.has('correlative', word) ||
    word === 'is'
  );
}

function isCommonArticle(word: string | undefined): boolean {
  return word === 'de' || word === 'deze';
}
